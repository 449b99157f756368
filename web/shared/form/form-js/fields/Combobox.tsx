/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fold } from '../../../texts/fold';

export interface ComboboxOption {
  key: string;
  label: string;
  /** A second line that tells namesakes apart. */
  detail?: string;
}

/** Options that are shown at a time: nobody reads more. */
const most = 50;

/**
 * A text with suggestions, found without accents: arrows move, Enter takes, Escape closes. What is typed and is no suggestion
 * stays as it is typed; what is one but for accents is taken when the field is left.
 */
export function Combobox(props: {
  id: string;
  value: string;
  options: readonly ComboboxOption[];
  disabled?: boolean;
  placeholder?: string;
  attributes: Record<string, unknown>;
  onType: (text: string) => void;
  onChoose: (option: ComboboxOption) => void;
}) {
  const { id, value, options, disabled, placeholder, attributes, onType, onChoose } = props;
  const [isOpen, setOpen] = useState(false);
  const [isNarrowed, setNarrowed] = useState(false);
  const [place, setPlace] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const wanted = fold(value);
  const found = (
    isNarrowed && wanted !== '' ? options.filter(({ label }) => fold(label).includes(wanted)) : options
  ).slice(0, most);
  useEffect(() => {
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' });
  }, [place, isOpen]);

  const open = () => {
    setNarrowed(false);
    setPlace(options.findIndex(({ label }) => label === value));
    setOpen(true);
  };
  const take = (option: ComboboxOption) => {
    setOpen(false);
    onChoose(option);
  };
  const isShown = isOpen && found.length > 0;

  return (
    <div class="combobox">
      <input
        {...attributes}
        class="fjs-input"
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-options`}
        aria-activedescendant={isShown && place >= 0 ? `${id}-option-${place}` : undefined}
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder}
        value={value}
        onInput={(event) => {
          setNarrowed(true);
          setPlace(0);
          setOpen(true);
          onType(event.currentTarget.value);
        }}
        onClick={() => !isOpen && open()}
        onBlur={() => {
          setOpen(false);
          const same = options.filter(({ label }) => fold(label) === wanted);
          if (wanted !== '' && same.length === 1) onChoose(same[0]!);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!isShown) return open();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setPlace((place + step + found.length) % found.length);
          } else if (event.key === 'Enter' && isShown && found[place]) {
            event.preventDefault();
            take(found[place]);
          } else if (event.key === 'Escape' && isShown) {
            event.stopPropagation();
            setOpen(false);
          }
          return undefined;
        }}
      />
      {isShown && (
        <ul ref={list} id={`${id}-options`} role="listbox" class="combobox-options" aria-label={placeholder}>
          {found.map((option, number) => (
            <li
              key={option.key}
              id={`${id}-option-${number}`}
              role="option"
              aria-selected={number === place}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              {option.label}
              {option.detail && <small>{option.detail}</small>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
