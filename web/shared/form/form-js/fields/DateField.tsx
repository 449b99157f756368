/** @jsxImportSource preact */
import { Datetime } from '@bpmn-io/form-js-viewer';
import { useRef, useState } from 'preact/hooks';
import { currentLanguage, defineTexts, fill } from '../../../texts/texts';
import { serverNow } from '../../../time/server-clock';
import { joinInstant, readDate, readTime, splitInstant, writeDate } from '../../values/date-text';
import { isUnreadable } from '../rules';
import { Calendar } from './Calendar';
import { Field, type FieldProps, isRequired, Shown, stateOf, useTyped } from './field';

const texts = defineTexts({
  dateHint: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  timeHint: { vi: 'giờ:phút', en: 'hour:minute' },
  calendar: { vi: 'Mở lịch', en: 'Open the calendar' },
  time: { vi: 'Giờ', en: 'Time' },
});

/** Between day and time of an instant of which only one was typed. */
const between = ' · ';

/**
 * A day as dd/mm/yyyy, typed in any usual way or taken from the calendar (Alt+Down); a time as hh:mm; or both. Days and
 * times are Vietnam's, wherever the computer is.
 */
export function DateField(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const [isOpen, setOpen] = useState(false);
  const day = useRef<HTMLInputElement>(null);
  const t = (key: keyof typeof texts) => fill(texts[key][currentLanguage()]);
  const subtype = String(field.subtype ?? 'date');
  const hasDate = subtype !== 'time';
  const hasTime = subtype !== 'date';
  const shown = shownOf(value, subtype);

  const tell = (dateTyped: string, timeTyped: string) => {
    const date = hasDate ? readDate(dateTyped, serverNow()) : '';
    const time = hasTime ? readTime(timeTyped) : '';
    const typed = [hasDate && dateTyped, hasTime && timeTyped].filter((part) => part !== false);
    if (typed.every((part) => part.trim() === '')) return props.onChange({ value: null });
    if (date === null || time === null) return props.onChange({ value: { unreadable: typed.join(between) } });
    const style = (field.timeSerializingFormat ?? 'utc_offset') as Parameters<typeof joinInstant>[2];
    return props.onChange({ value: hasTime ? joinInstant(date, time, style) : date });
  };
  const date = useTyped(shown.date, (typed) => tell(typed, time.text));
  const time = useTyped(shown.time, (typed) => tell(date.text, typed));

  const label = String((hasDate ? field.dateLabel : field.timeLabel) ?? field.label ?? '');
  if (readonly)
    return (
      <Field props={props} label={label}>
        <Shown text={[shown.date, shown.time].filter(Boolean).join(' ')} />
      </Field>
    );
  const settle = () => {
    date.settle();
    time.settle();
  };
  const common = {
    type: 'text',
    class: 'fjs-input',
    inputMode: 'numeric',
    autoComplete: 'off',
    disabled,
  } as const;
  return (
    <Field props={props} label={label} htmlFor={hasDate ? `${domId}-date` : `${domId}-time`}>
      <div class="date-entry">
        {hasDate && (
          <>
            <input
              {...common}
              ref={day}
              id={`${domId}-date`}
              placeholder={t('dateHint')}
              required={isRequired(field)}
              value={date.text}
              onInput={(event) => date.type(event.currentTarget.value)}
              onFocus={() => props.onFocus?.()}
              onBlur={() => {
                settle();
                props.onBlur?.();
              }}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' || !event.altKey) return;
                event.preventDefault();
                setOpen(true);
              }}
              {...stateOf(props)}
            />
            <button
              type="button"
              class="entry-button"
              aria-label={`${t('calendar')}: ${label}`}
              aria-expanded={isOpen}
              disabled={disabled}
              onClick={() => setOpen(!isOpen)}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path
                  d="M2 4.5h12v9H2zm0 3h12M5 2.5v3m6-3v3"
                  fill="none"
                  stroke="currentColor"
                  stroke-width="1.2"
                />
              </svg>
            </button>
          </>
        )}
        {hasTime && (
          <input
            {...common}
            class="fjs-input time-entry"
            id={`${domId}-time`}
            aria-label={hasDate ? `${label}: ${String(field.timeLabel ?? t('time'))}` : undefined}
            placeholder={t('timeHint')}
            value={time.text}
            onInput={(event) => time.type(event.currentTarget.value)}
            onBlur={() => {
              settle();
              props.onBlur?.();
            }}
            {...stateOf(props)}
          />
        )}
      </div>
      {isOpen && (
        <Calendar
          label={label}
          date={readDate(date.text, serverNow())}
          notBeforeToday={field.disallowPassedDates === true}
          close={() => {
            setOpen(false);
            day.current?.focus();
          }}
          choose={(chosen) => {
            setOpen(false);
            date.type(writeDate(chosen));
            date.settle();
            day.current?.focus();
          }}
        />
      )}
    </Field>
  );
}

function shownOf(value: unknown, subtype: string): { date: string; time: string } {
  if (isUnreadable(value)) {
    const [first = '', second = ''] = value.unreadable.split(between);
    return subtype === 'time' ? { date: '', time: first } : { date: first, time: second };
  }
  if (typeof value !== 'string') return { date: '', time: '' };
  if (subtype === 'date') return { date: writeDate(value.slice(0, 10)), time: '' };
  const parts = splitInstant(value);
  return parts ? { date: writeDate(parts.date), time: parts.time } : { date: '', time: '' };
}

DateField.config = {
  ...Datetime.config,
  // What a draft kept of something half typed is shown again.
  sanitizeValue: ({ value }: { value: unknown }): unknown =>
    isUnreadable(value) || typeof value === 'string' ? value : null,
};
