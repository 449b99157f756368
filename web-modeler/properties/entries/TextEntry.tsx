/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { Entry, helpId } from './Entry';
import { type EntryProps, useCommit } from './use-field';

/** Milliseconds after the last key until what was typed is a step that can be undone. */
export const typedAfter = 300;

/**
 * What is typed here becomes a change when one stops or leaves. While one is here the text stays as it was typed, although the model
 * holds it tidied; any other change of the model goes before it.
 */
export function useTyped(value: string, commit: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; text: string } | null>(null);
  const isHere = useRef(false);
  /** The next change of the model is the one that was typed. */
  const isOwn = useRef(false);
  if (seen !== value) {
    setSeen(value);
    if (!(isHere.current && isOwn.current)) setTyped(value);
    isOwn.current = false;
  }
  const latest = useRef(commit);
  latest.current = commit;
  const flush = () => {
    const waiting = pending.current;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    pending.current = null;
    isOwn.current = true;
    latest.current(waiting.text);
  };
  useEffect(() => flush, []);
  const type = (text: string) => {
    if (!isHere.current) isOwn.current = false;
    isHere.current = true;
    setTyped(text);
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { text, timer: setTimeout(flush, typedAfter) };
  };
  const leave = () => {
    isHere.current = false;
    if (pending.current) flush();
    else setTyped(value);
  };
  return { typed, type, leave };
}

export function TextEntry({ id, element, field }: EntryProps<'text' | 'area'>) {
  const commit = useCommit(element);
  const value = field.read() ?? '';
  const { typed, type, leave } = useTyped(value, (text) => {
    const said = field.kind === 'area' ? text : text.trim();
    if (said !== value) commit(field.write(said));
  });
  const error = typed.trim() === '' ? undefined : field.check?.(typed.trim());
  const shared = {
    id: `bio-properties-panel-${id}`,
    class: 'bio-properties-panel-input',
    value: typed,
    placeholder: field.placeholder,
    'aria-describedby': helpId(id),
    'aria-invalid': error !== undefined,
    spellcheck: false,
    onBlur: leave,
  };
  return (
    <Entry id={id} field={field} error={error}>
      <div class="bio-properties-panel-textfield">
        <label class="bio-properties-panel-label" for={shared.id}>
          {field.label}
        </label>
        {field.kind === 'area' ? (
          <textarea {...shared} rows={3} onInput={({ currentTarget }) => type(currentTarget.value)} />
        ) : (
          <input
            {...shared}
            type="text"
            autocomplete="off"
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        )}
      </div>
    </Entry>
  );
}
