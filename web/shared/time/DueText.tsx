import { VisuallyHidden } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../texts/texts';
import classes from './due.module.css';
import { dueWords } from './due-words';
import { dateText, instantText } from './instants';
import { useNow } from './use-now';
import { useWorkingTime } from './use-working-time';

const texts = defineTexts({
  none: { vi: 'không có hạn', en: 'no due date' },
  paused: { vi: 'tạm dừng từ {date}', en: 'paused since {date}' },
  isPaused: { vi: 'đang tạm dừng', en: 'paused' },
  exact: { vi: 'Hạn: {instant}', en: 'Due: {instant}' },
  early: { vi: 'xong trước hạn', en: 'done early' },
  onTime: { vi: 'xong đúng hạn', en: 'done on time' },
  late: { vi: 'xong trễ hạn', en: 'done late' },
});
const ended = { EARLY: 'early', ON_TIME: 'onTime', LATE: 'late' } as const;

export interface DueTextProps {
  /** ISO 8601; null: nothing is due. */
  dueAt: string | number | null | undefined;
  /** As the server has it: colours the text; EARLY, ON_TIME and LATE say that it is over. */
  class?: string | null;
  /** Since when the clock stands; nothing is counted meanwhile. */
  pausedAt?: string | number | null;
  /** Whose working hours count; default those of the reader's own agency. */
  agencyId?: string;
}

/** "còn 2 ngày làm việc", "quá 8 giờ làm việc": kept true as time passes, with the exact instant on hover and read aloud. */
export function DueText({ dueAt, class: dueClass, pausedAt, agencyId }: DueTextProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const now = useNow();
  const working = useWorkingTime(agencyId);

  if (dueClass === 'PAUSED' || (pausedAt !== null && pausedAt !== undefined))
    return (
      <span className={classes.due}>
        {pausedAt ? t('paused', { date: dateText(pausedAt) }) : t('isPaused')}
      </span>
    );
  if (dueAt === null || dueAt === undefined) return <span className={classes.due}>{t('none')}</span>;

  const due = new Date(dueAt).getTime();
  const end = dueClass && dueClass in ended ? ended[dueClass as keyof typeof ended] : undefined;
  const exact = t('exact', { instant: instantText(due) });
  return (
    <time
      className={classes.due}
      dateTime={new Date(due).toISOString()}
      title={exact}
      data-class={end || now <= due ? (dueClass ?? undefined) : 'OVERDUE'}
    >
      {/* Until the hours are known, the day: never a wrong count. */}
      {end
        ? t(end)
        : working === undefined
          ? instantText(due)
          : dueWords(due, now, working ?? undefined, language)}
      <VisuallyHidden> ({exact})</VisuallyHidden>
    </time>
  );
}
