import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { useMay } from '../../shared/session/session';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { usePause } from '../frame/pause';
import { Tile, Tiles } from './Tile';

const texts = defineTexts({
  feedback: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  open: { vi: 'Phản ánh chưa trả lời', en: 'Feedback unanswered' },
  overdue: { vi: 'Phản ánh quá hạn', en: 'Feedback overdue' },
  inTime: { vi: 'Trả lời đúng hạn tháng này', en: 'Answered in time this month' },
  late: { vi: 'Trả lời trễ hạn tháng này', en: 'Answered late this month' },
});

/** How feedback is answered; each tile leads to the register. Nothing for whom the register is closed. */
export function FeedbackTiles({ agency }: { agency: string | undefined }) {
  const t = useTexts(texts);
  const { isPaused } = usePause();
  const mayRead = useMay()('feedback.read');
  const figures = useQuery({
    queryKey: ['feedback', 'figures', agency ?? ''],
    queryFn: () =>
      answerOf(api.GET('/api/v1/feedback/figures', { params: { query: { ...(agency && { agency }) } } })),
    enabled: (asked) => mayRead && (!isPaused || asked.state.data === undefined),
    // Time alone makes feedback late.
    refetchInterval: isPaused ? false : 60_000,
  });
  useLiveQueries(mayRead && !isPaused ? { topic: 'feedback' } : null, () => [['feedback']], [['feedback']]);
  if (!mayRead) return null;
  const { open = null, overdue = null, answeredInTime = null, answeredLate = null } = figures.data ?? {};
  const at = (view: string) =>
    `/desk/feedback?view=${view}${agency ? `&agency=${encodeURIComponent(agency)}` : ''}`;
  return (
    <Tiles label={t('feedback')}>
      <Tile label={t('open')} value={open} href={at('open')} />
      <Tile label={t('overdue')} value={overdue} tone={overdue ? 'late' : 'good'} href={at('overdue')} />
      <Tile label={t('inTime')} value={answeredInTime} tone="good" href={at('in-time')} />
      <Tile label={t('late')} value={answeredLate} tone={answeredLate ? 'late' : 'good'} href={at('late')} />
    </Tiles>
  );
}
