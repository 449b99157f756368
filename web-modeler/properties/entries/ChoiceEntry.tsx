/** @jsxImportSource @bpmn-io/properties-panel/preact */
import { useEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { defineTexts } from '../../../web/shared/texts/texts';
import { say } from '../context';
import type { Choice } from '../fields/field';
import { matchChoices } from '../fields/match-choices';
import { Entry, helpId } from './Entry';
import { type EntryProps, useCommit } from './use-field';

const texts = defineTexts({
  placeholder: { vi: 'Gõ để tìm, không cần dấu', en: 'Type to search' },
  take: { vi: 'Dùng “{text}”', en: 'Use “{text}”' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  nothing: { vi: 'Không tìm thấy', en: 'Nothing found' },
});

/** A field that searches its choices while one types (the combobox pattern of ARIA); it shows names, the model keeps keys. */
export function ChoiceEntry({ id, element, field }: EntryProps<'choice'>) {
  const commit = useCommit(element);
  const value = field.read();
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const inputId = `bio-properties-panel-${id}`;
  const chosen = field.choices.find((choice) => choice.value === value);
  const found = isOpen ? matchChoices(field.choices, typed ?? '') : [];
  const own = (typed ?? '').trim();
  const offers: Choice[] =
    field.isFree && own !== '' && !found.some(({ value: key, label }) => key === own || label === own)
      ? [...found, { value: own, label: say(texts.take, { text: own }) }]
      : found;
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const open = (text: string | undefined) => {
    setOpen(true);
    setTyped(text);
    setActive(0);
  };
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const choose = (next: string | undefined) => {
    close();
    if (next !== value) commit(field.write(next));
  };
  const move = (by: number) => {
    if (!isOpen) return open(undefined);
    if (offers.length > 0) setActive((active + by + offers.length) % offers.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => isOpen && offers[active] && choose(offers[active].value),
      Escape: close,
    };
    const act = acts[event.key];
    if (!act || (event.key === 'Escape' && !isOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <Entry id={id} field={field}>
      <div class="panel-choice">
        <label class="bio-properties-panel-label" for={inputId}>
          {field.label}
        </label>
        <div class="panel-choice-box">
          <input
            id={inputId}
            class="bio-properties-panel-input"
            role="combobox"
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-expanded={isOpen}
            aria-controls={`${inputId}-list`}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && offers[active] ? `${inputId}-${active}` : undefined}
            aria-describedby={helpId(id)}
            placeholder={say(texts.placeholder)}
            value={typed ?? chosen?.label ?? value ?? ''}
            title={value}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={() => !isOpen && open(undefined)}
            onInput={({ currentTarget }) => open(currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          {value !== undefined && (
            <button
              type="button"
              class="panel-choice-clear"
              title={say(texts.clear)}
              aria-label={`${say(texts.clear)}: ${field.label}`}
              onClick={() => choose(undefined)}
            >
              ×
            </button>
          )}
        </div>
        <ul
          id={`${inputId}-list`}
          ref={list}
          role="listbox"
          aria-label={field.label}
          class="panel-choice-list"
          hidden={!isOpen}
        >
          {offers.map((choice, index) => (
            <li
              key={choice.value}
              id={`${inputId}-${index}`}
              role="option"
              aria-selected={choice.value === value}
              class={index === active ? 'is-active' : ''}
              // The field keeps the focus, so that leaving it does not close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice.value)}
            >
              {choice.label}
              {choice.detail && <small>{choice.detail}</small>}
            </li>
          ))}
          {isOpen && offers.length === 0 && (
            <li role="option" aria-disabled="true" aria-selected="false" class="panel-choice-nothing">
              {say(texts.nothing)}
            </li>
          )}
        </ul>
      </div>
    </Entry>
  );
}
