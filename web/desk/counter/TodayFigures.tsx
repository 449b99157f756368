import type { Schema } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import classes from './counter.module.css';
import { minutesOf } from './ticket-acts';

const texts = defineTexts({
  today: { vi: 'Hôm nay', en: 'Today' },
  drawn: { vi: 'Đã lấy số', en: 'Drawn' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  served: { vi: 'Đã phục vụ', en: 'Served' },
  skipped: { vi: 'Vắng mặt', en: 'Absent' },
  wait: { vi: 'Chờ trung bình', en: 'Average wait' },
  longest: { vi: 'Chờ lâu nhất', en: 'Longest wait' },
  service: { vi: 'Phục vụ trung bình', en: 'Average service' },
  minutes: { vi: '{count} phút', en: '{count} min' },
});

/** What the day has been like until now. */
export function TodayFigures({ figures }: { figures: Schema<'QueueFigures'> }) {
  const t = useTexts(texts);
  const minutes = (seconds: number | null) =>
    seconds === null ? '–' : t('minutes', { count: minutesOf(seconds) });
  const shown: [string, string][] = [
    [t('drawn'), numberText(figures.drawn)],
    [t('waiting'), numberText(figures.waiting)],
    [t('served'), numberText(figures.served)],
    [t('skipped'), numberText(figures.skipped)],
    [t('wait'), minutes(figures.averageWait)],
    [t('longest'), minutes(figures.longestWait)],
    [t('service'), minutes(figures.averageService)],
  ];
  return (
    <dl className={classes.figures} aria-label={t('today')}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
