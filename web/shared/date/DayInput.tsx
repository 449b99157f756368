import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { readDate, writeDate } from '../form/values/date-text';
import { defineTexts, useTexts } from '../texts/texts';
import { serverNow } from '../time/server-clock';
import { MonthGrid } from './MonthGrid';

const texts = defineTexts({
  hint: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  open: { vi: 'Mở lịch: {label}', en: 'Open the calendar: {label}' },
  wrong: { vi: 'Ngày không đúng, viết như 24/11/2026', en: 'Not a date: write it as 24/11/2026' },
  tooEarly: { vi: 'Sớm nhất là {date}', en: 'Not before {date}' },
  tooLate: { vi: 'Muộn nhất là {date}', en: 'Not after {date}' },
});

/**
 * A day as dd/mm/yyyy in either language, typed in any usual way (`5/3`, `05032026`) or taken from the calendar (Alt+Down): the
 * browser's own field shows days in the language of the computer. `value` is `YYYY-MM-DD` or empty; only a day that can be read and
 * lies between `min` and `max` is given to `onChange`, and nothing when the field is emptied.
 */
export function DayInput(props: {
  label: string;
  value: string;
  onChange: (date: string) => void;
  min?: string;
  max?: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  size?: 'xs' | 'sm';
}) {
  const { label, value, onChange, min, max } = props;
  const t = useTexts(texts);
  const [text, setText] = useState(() => writeDate(value));
  const [isLeft, setLeft] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const readable = readDate(text, serverNow());
  const outside = (date: string): string | undefined => {
    if (min !== undefined && date < min) return t('tooEarly', { date: writeDate(min) });
    if (max !== undefined && date > max) return t('tooLate', { date: writeDate(max) });
    return undefined;
  };
  useEffect(() => {
    // What is being typed, or is wrong, is not rewritten under the hand.
    if (isLeft)
      setText((typed) => {
        const date = readDate(typed, serverNow());
        return typed !== '' && (date === null || date === value || outside(date)) ? typed : writeDate(value);
      });
  }, [value, isLeft]);
  const take = (typed: string) => {
    setText(typed);
    const date = readDate(typed, serverNow());
    if (typed.trim() === '') onChange('');
    else if (date !== null && !outside(date)) onChange(date);
  };
  const problem =
    isLeft && text.trim() !== '' ? (readable === null ? t('wrong') : outside(readable)) : undefined;
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      onDismiss={close}
      position="bottom-end"
      withinPortal
      trapFocus
      shadow="md"
    >
      <TextInput
        ref={input}
        label={label}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        required={props.required}
        size={props.size}
        w={props.size === 'xs' ? 150 : undefined}
        value={text}
        error={props.error ?? problem}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (readable !== null) setText(writeDate(readable));
        }}
        onChange={({ currentTarget }) => take(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !event.altKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        rightSection={
          <Popover.Target>
            <ActionIcon
              size={props.size === 'xs' ? 24 : 28}
              variant="subtle"
              color="gray"
              aria-label={t('open', { label })}
              onClick={() => setOpen((was) => !was)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown p="xs">
        <MonthGrid
          value={readable ?? value}
          min={min}
          max={max}
          choose={(date) => {
            setText(writeDate(date));
            onChange(date);
            close();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
