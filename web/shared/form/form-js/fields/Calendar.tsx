/** @jsxImportSource preact */
import flatpickr from 'flatpickr';
import { Vietnamese } from 'flatpickr/dist/l10n/vn.js';
import { useEffect, useRef } from 'preact/hooks';
import { currentLanguage, defineTexts, fill } from '../../../texts/texts';
import { serverNow } from '../../../time/server-clock';
import { todayText } from '../../values/date-text';

const texts = defineTexts({
  choose: { vi: 'Chọn ngày: {label}', en: 'Choose a day: {label}' },
  month: { vi: 'Tháng', en: 'Month' },
  year: { vi: 'Năm', en: 'Year' },
  earlier: { vi: 'Tháng trước', en: 'Month before' },
  later: { vi: 'Tháng sau', en: 'Month after' },
});

/** A month with its days, weeks from Monday: arrows move, Enter takes, Escape closes. */
export function Calendar({
  label,
  date,
  notBeforeToday,
  choose,
  close,
}: {
  label: string;
  /** `YYYY-MM-DD` */
  date: string | null;
  notBeforeToday: boolean;
  choose: (date: string) => void;
  close: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const t = (key: keyof typeof texts) => fill(texts[key][currentLanguage()], { label });
  useEffect(() => {
    const today = todayText(serverNow());
    const anchor = document.createElement('div');
    place.current!.append(anchor);
    const calendar = flatpickr(anchor, {
      inline: true,
      appendTo: place.current!,
      dateFormat: 'Y-m-d',
      ariaDateFormat: 'j F Y',
      locale: {
        ...(currentLanguage() === 'vi' ? Vietnamese : {}),
        firstDayOfWeek: 1,
        yearAriaLabel: t('year'),
        monthAriaLabel: t('month'),
      },
      now: today,
      defaultDate: date ?? undefined,
      minDate: notBeforeToday ? today : '1900-01-01',
      onChange: ([chosen]) => chosen && choose(calendar.formatDate(chosen, 'Y-m-d')),
      onDayCreate: (_dates, _text, _calendar, day) => day.setAttribute('role', 'button'),
    });
    calendar.calendarContainer.removeAttribute('tabindex');
    for (const [arrow, says] of [
      [calendar.prevMonthNav, t('earlier')],
      [calendar.nextMonthNav, t('later')],
    ] as const) {
      arrow.setAttribute('role', 'button');
      arrow.setAttribute('aria-label', says);
    }
    const day =
      place.current!.querySelector<HTMLElement>('.flatpickr-day.selected') ??
      place.current!.querySelector<HTMLElement>('.flatpickr-day.today') ??
      place.current!.querySelector<HTMLElement>('.flatpickr-day:not(.flatpickr-disabled)');
    day?.focus();
    return () => calendar.destroy();
  }, []);
  return (
    <div
      ref={place}
      class="calendar"
      role="dialog"
      aria-label={t('choose')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event: FocusEvent) => {
        const next = event.relatedTarget as Node | null;
        if (next && !place.current?.contains(next) && !place.current?.parentElement?.contains(next)) close();
      }}
    />
  );
}
