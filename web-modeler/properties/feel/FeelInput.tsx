/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { EditorView, tooltips } from '@codemirror/view';
import FeelEditor from '@bpmn-io/feel-editor';
import { useEffect, useLayoutEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';
import { currentLanguage } from '../../../web/shared/texts/texts';
import type { Variable } from '../facts/variable';
import { feelFunctions } from './functions';

interface FeelInputProps {
  label: string;
  describedBy: string;
  /** Without `=`. */
  value: string;
  variables: readonly Variable[];
  onInput: (value: string) => void;
  onBlur: () => void;
}

interface Editor {
  setValue(value: string): void;
  setVariables(variables: readonly Variable[]): void;
  focus(position?: number): void;
  _cmEditor: EditorView;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** An expression as text, with completion of names and functions; what is wrong in it is underlined and told below by its entry. */
export function FeelInput({ label, describedBy, value, variables, onInput, onBlur }: FeelInputProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const told = useRef(value);
  const latest = useRef(onInput);
  latest.current = onInput;

  useEffect(() => {
    const made: Editor = new FeelEditor({
      container: place.current,
      value,
      variables,
      builtins: feelFunctions(currentLanguage()),
      contentAttributes: { 'aria-label': label, 'aria-describedby': describedBy, spellcheck: 'false' },
      extensions: [
        EditorView.cspNonce.of(nonce),
        EditorView.lineWrapping,
        tooltips({ parent: document.body }),
      ],
      onChange: (text: string) => {
        if (text === told.current) return;
        told.current = text;
        latest.current(text);
      },
    });
    editor.current = made;
    return () => made._cmEditor.destroy();
  }, []);

  // Before the next key can come: later, what was typed meanwhile would be taken for the model's change and be lost.
  useLayoutEffect(() => {
    if (value === told.current) return;
    told.current = value;
    editor.current?.setValue(value);
  }, [value]);

  const names = JSON.stringify(variables);
  useEffect(() => editor.current?.setVariables(variables), [names]);

  return <div ref={place} class="bio-properties-panel-input panel-feel" onFocusOut={onBlur} />;
}
