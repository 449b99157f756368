import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { boardTexts } from '../board-list';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { usePause } from '../frame/pause';
import { PlaceLink } from '../frame/PlaceLink';
import { useOpen } from '../frame/use-open';
import { Tile, Tiles } from '../tiles/Tile';
import { totalsOf } from './totals';

const texts = defineTexts({
  help: {
    vi: 'Nhiệm vụ giao theo văn bản chỉ đạo, theo cơ quan chủ trì; cơ quan trễ nhiều nhất đứng đầu.',
    en: 'Tasks given by directing documents, by lead agency; the latest first.',
  },
  all: { vi: 'Nhiệm vụ lúc này', en: 'Tasks now' },
  list: { vi: 'Theo cơ quan chủ trì', en: 'By lead agency' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  open: { vi: 'Đang mở', en: 'Open' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  reported: { vi: 'Chờ xem xét', en: 'To be reviewed' },
  inTime: { vi: 'Xong đúng hạn', en: 'Done in time' },
  late: { vi: 'Xong trễ hạn', en: 'Done late' },
});
type Row = Schema<'AgencyTaskFigures'>;

const tasksOf = (agencyId?: string, view = 'open') =>
  `/desk/directives?view=${view}${agencyId ? `&agency=${agencyId}` : ''}`;

/** Who is late with what they were told to do; live. */
export default function Directives() {
  const t = useTexts(texts);
  const nameOf = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOpen();
  const { isPaused } = usePause();
  const figures = useQuery({
    queryKey: ['directives', 'figures'],
    queryFn: () => answerOf(api.GET('/api/v1/directive-tasks/figures')),
    enabled: (asked) => !isPaused || asked.state.data === undefined,
    // Time alone makes tasks late.
    refetchInterval: isPaused ? false : 60_000,
  });
  useLiveQueries(isPaused ? null : { topic: 'directives' }, () => [['directives']], [['directives']]);
  const shown = {
    content: figures.data?.agencies,
    at: figures.data?.at ?? null,
    error: figures.error,
    isOld: false,
    again: () => void figures.refetch(),
  };
  const figure = (row: Row, count: number, view: string) =>
    count === 0 ? '0' : <PlaceLink href={tasksOf(row.agencyId, view)}>{count}</PlaceLink>;
  return (
    <Board title={nameOf('directives')} help={t('help')} shown={shown}>
      {(rows) => {
        const sum = totalsOf(rows);
        return (
          <>
            <Tiles label={t('all')}>
              <Tile label={t('open')} value={sum.open} href={tasksOf()} />
              <Tile
                label={t('overdue')}
                tone="late"
                value={sum.overdue}
                href={tasksOf(undefined, 'overdue')}
              />
              <Tile label={t('dueSoon')} tone="soon" value={sum.dueSoon} href={tasksOf()} />
              <Tile label={t('reported')} value={sum.reported} href={tasksOf(undefined, 'given')} />
            </Tiles>
            <Panel title={t('list')}>
              <BoardTable<Row>
                name="boards.directives"
                caption={t('list')}
                rows={rows}
                idOf={({ agencyId }) => agencyId}
                open={({ agencyId }) => open(tasksOf(agencyId))}
                columns={[
                  {
                    id: 'agency',
                    title: t('agency'),
                    width: 300,
                    value: ({ name }) => inLanguage({ ...name }, language),
                  },
                  {
                    id: 'overdue',
                    title: t('overdue'),
                    kind: 'number',
                    width: 110,
                    value: ({ overdue }) => overdue,
                    cell: (row) => figure(row, row.overdue, 'overdue'),
                  },
                  {
                    id: 'dueSoon',
                    title: t('dueSoon'),
                    kind: 'number',
                    width: 120,
                    value: ({ dueSoon }) => dueSoon,
                  },
                  {
                    id: 'open',
                    title: t('open'),
                    kind: 'number',
                    width: 110,
                    value: (row) => row.open,
                    cell: (row) => figure(row, row.open, 'open'),
                  },
                  {
                    id: 'reported',
                    title: t('reported'),
                    kind: 'number',
                    width: 130,
                    value: ({ reported }) => reported,
                  },
                  {
                    id: 'inTime',
                    title: t('inTime'),
                    kind: 'number',
                    width: 140,
                    value: ({ closedInTime }) => closedInTime,
                  },
                  {
                    id: 'late',
                    title: t('late'),
                    kind: 'number',
                    width: 130,
                    value: ({ closedLate }) => closedLate,
                    cell: (row) => figure(row, row.closedLate, 'closed'),
                  },
                ]}
              />
            </Panel>
          </>
        );
      }}
    </Board>
  );
}
