import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../texts/texts';
import { today } from '../time/local-date';
import { addMonths, monthOf, movedBy, weeksOf } from './month';
import classes from './date.module.css';

const texts = defineTexts({
  earlier: { vi: 'Tháng trước', en: 'Month before' },
  later: { vi: 'Tháng sau', en: 'Month after' },
  month: { vi: 'Tháng {month} năm {year}', en: '{month}/{year}' },
});
const weekdays = {
  vi: [
    ['T2', 'Thứ Hai'],
    ['T3', 'Thứ Ba'],
    ['T4', 'Thứ Tư'],
    ['T5', 'Thứ Năm'],
    ['T6', 'Thứ Sáu'],
    ['T7', 'Thứ Bảy'],
    ['CN', 'Chủ nhật'],
  ],
  en: [
    ['Mo', 'Monday'],
    ['Tu', 'Tuesday'],
    ['We', 'Wednesday'],
    ['Th', 'Thursday'],
    ['Fr', 'Friday'],
    ['Sa', 'Saturday'],
    ['Su', 'Sunday'],
  ],
} as const;

/** A month with its days, weeks from Monday. Arrows move by a day or a week, Page by a month, Enter takes. */
export function MonthGrid(props: {
  /** `YYYY-MM-DD`, or nothing. */
  value: string;
  min?: string;
  max?: string;
  choose: (date: string) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const isOut = (date: string) =>
    (props.min !== undefined && date < props.min) || (props.max !== undefined && date > props.max);
  const [at, setAt] = useState(props.value || today());
  const grid = useRef<HTMLTableElement>(null);
  const isMoved = useRef(true);
  useEffect(() => {
    if (isMoved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoved.current = false;
  }, [at]);
  const [year, month] = monthOf(at).split('-');
  return (
    <div className={classes.month}>
      <div className={classes.head}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('earlier')}
          onClick={() => setAt(addMonths(at, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <span aria-live="polite">{t('month', { month: Number(month), year })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('later')}
          onClick={() => setAt(addMonths(at, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      <table
        ref={grid}
        role="grid"
        aria-label={t('month', { month: Number(month), year })}
        onKeyDown={(event) => {
          const to = movedBy(event.key, at);
          if (to === undefined) return;
          event.preventDefault();
          isMoved.current = true;
          setAt(to);
        }}
      >
        <thead>
          <tr>
            {weekdays[language].map(([short, long]) => (
              <th key={short} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(monthOf(at)).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date} role="gridcell" aria-selected={date === props.value}>
                  <button
                    type="button"
                    className={classes.day}
                    tabIndex={date === at ? 0 : -1}
                    data-autofocus={date === at || undefined}
                    aria-label={date.split('-').reverse().join('/')}
                    aria-current={date === today() ? 'date' : undefined}
                    aria-disabled={isOut(date) || undefined}
                    data-other={monthOf(date) !== monthOf(at) || undefined}
                    data-chosen={date === props.value || undefined}
                    onClick={() => !isOut(date) && props.choose(date)}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
