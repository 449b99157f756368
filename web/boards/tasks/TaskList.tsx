import { Anchor, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { instantText, numberText } from '../../shared/time/instants';
import { boardAddress } from '../board-list';
import { BoardTable } from '../chart/BoardTable';
import { TwoLines } from '../chart/TwoLines';
import classes from '../frame/Board.module.css';
import { casePage } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { usePause } from '../frame/pause';
import { PlaceLink } from '../frame/PlaceLink';
import { useCaseColumn } from '../frame/use-case-column';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';

type Listed = Schema<'ListedTask'>;

const texts = defineTexts({
  tasks: { vi: 'Các việc đang mở', en: 'Open tasks' },
  completed: { vi: 'Các việc đã làm', en: 'Completed tasks' },
  tokens: { vi: 'Các vị trí đang dừng của hồ sơ', en: 'Where cases stand' },
  back: { vi: '← Về bảng', en: '← Back to the board' },
  count: { vi: '{n} mục', en: '{n} entries' },
  none: { vi: 'Không có việc nào như vậy', en: 'There is no such task' },
  nobody: { vi: 'Chưa ai nhận', en: 'Nobody yet' },
  event: { vi: 'Chờ sự kiện', en: 'Waiting for an event' },
  absent: { vi: '{name} (vắng)', en: '{name} (absent)' },
  since: { vi: 'Từ lúc', en: 'Since' },
  completedAt: { vi: 'Làm xong lúc', en: 'Completed' },
});

const paths = { tasks: '/api/v1/boards/tasks', tokens: '/api/v1/boards/heat/tokens' } as const;

/** The tasks, or places at which cases stand, behind a figure, with its filters from the address. */
export default function TaskList() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const caseColumn = useCaseColumn();
  const { isPaused } = usePause();
  const [search] = useSearchParams();
  const [place] = useLocation();
  const what = place.startsWith('/boards/heat') ? 'tokens' : 'tasks';
  const filters = Object.fromEntries(search);
  const title = t(what === 'tasks' && filters.completedFrom ? 'completed' : what);
  const key = ['board-list', what, filters];
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      answerOf(
        (api.GET as unknown as Ask)(paths[what], { params: { query: filters }, signal }),
      ) as unknown as Promise<Answer>,
    refetchInterval: isPaused ? false : 60_000,
  });
  useLiveQueries(
    isPaused ? null : { topic: 'events' },
    ({ type }) => (/^(task|case|handoff)\./.test(type) ? [key] : []),
    [key],
  );
  const unitOf = (one: Listed) => (one.place ? inLanguage({ ...one.place.unitName }, language) : '–');
  const personOf = ({ taskId, personName, isAbsent }: Listed): string =>
    personName === null
      ? t(taskId === null ? 'event' : 'nobody')
      : isAbsent
        ? t('absent', { name: personName })
        : personName;
  const list = found.data?.board;
  return (
    <div className={classes.board}>
      <div>
        <Anchor component={PlaceLink} href={boardAddress(what === 'tokens' ? 'heat' : 'agency')} size="sm">
          {t('back')}
        </Anchor>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {list && (
          <Text size="sm" c="dimmed" role="status">
            {t('count', { n: numberText(list.count) })}
          </Text>
        )}
      </div>
      {found.error && !list ? (
        <Refused error={found.error} retry={() => void found.refetch()} />
      ) : !list ? (
        <Loading />
      ) : (
        <>
          <BoardTable
            name="boards.tasks"
            caption={title}
            rows={list.items}
            rowHeight={56}
            idOf={({ taskId, caseId, stepName }) => taskId ?? `${caseId} ${stepName}`}
            open={({ caseId }) => open(casePage(caseId))}
            empty={<Empty title={t('none')} />}
            columns={[
              caseColumn,
              { id: 'step', title: say('step'), width: 240, value: ({ stepName }) => stepName },
              {
                id: 'unit',
                title: say('unit'),
                width: 230,
                value: unitOf,
                cell: (one) => (
                  <TwoLines
                    first={unitOf(one)}
                    second={one.place ? inLanguage({ ...one.place.agencyName }, language) : ''}
                  />
                ),
              },
              { id: 'officer', title: say('officer'), width: 190, value: personOf },
              {
                id: 'due',
                title: say('due'),
                kind: 'instant',
                width: 160,
                value: ({ dueAt }) => dueAt,
                cell: ({ dueAt, class: dueClass }) =>
                  dueAt === null ? (
                    '–'
                  ) : (
                    <TwoLines first={instantText(dueAt)} second={<ClassBadge class={dueClass} size="xs" />} />
                  ),
              },
              ...(title === t('completed')
                ? [
                    {
                      id: 'completed',
                      title: t('completedAt'),
                      kind: 'instant' as const,
                      width: 150,
                      value: ({ completedAt }: Listed) => completedAt ?? null,
                    },
                  ]
                : []),
              {
                id: 'since',
                title: t('since'),
                kind: 'instant',
                width: 150,
                value: ({ createdAt }) => createdAt,
              },
            ]}
          />
          <MoreRows shown={list.items.length} all={list.count} />
        </>
      )}
    </div>
  );
}

type Answer = Schema<'TasksAnswer'>;
type Ask = (
  path: string,
  how: { params: { query: Record<string, string> }; signal: AbortSignal },
) => ReturnType<typeof api.GET>;
