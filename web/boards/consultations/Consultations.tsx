import { Switch } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { boardTexts } from '../board-list';
import { Panel } from '../chart/Panel';
import { BoardTable } from '../chart/BoardTable';
import { TwoLines } from '../chart/TwoLines';
import { Helps } from '../acts/Helps';
import { Board } from '../frame/Board';
import { casePage, consultationList } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { useCaseColumn } from '../frame/use-case-column';
import { useOpen } from '../frame/use-open';
import { Empty } from '../../shared/states/states';
import { instantText } from '../../shared/time/instants';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { minutesText } from '../words/minutes';
import { AskedAgencies } from './AskedAgencies';

const texts = defineTexts({
  help: {
    vi: 'Ý kiến đã hỏi và chưa có trả lời; thời gian chờ tính theo giờ làm việc của nơi được hỏi.',
    en: 'Opinions that were asked for and not given yet; waits are in working time of whoever was asked.',
  },
  open: { vi: 'Đang chờ ý kiến', en: 'Waiting' },
  list: { vi: 'Các ý kiến đang chờ', en: 'Opinions that are waited for' },
  onlyOverdue: { vi: 'Chỉ quá hạn', en: 'Only overdue' },
  asked: { vi: 'Nơi được hỏi', en: 'Asked' },
  asking: { vi: 'Nơi hỏi', en: 'Asked by' },
  silence: { vi: 'Nếu im lặng', en: 'If they stay silent' },
  askedAt: { vi: 'Hỏi lúc', en: 'Asked at' },
  none: { vi: 'Không có ý kiến nào đang chờ', en: 'No opinion is waited for' },
  WAIT_AND_ESCALATE: { vi: 'chờ và báo cấp trên', en: 'wait and escalate' },
  DEEMED_CONSENT: { vi: 'coi như đồng ý', en: 'counts as consent' },
  DEEMED_NO_OPINION: { vi: 'coi như không có ý kiến', en: 'counts as no opinion' },
});
const silences = ['WAIT_AND_ESCALATE', 'DEEMED_CONSENT', 'DEEMED_NO_OPINION'] as const;

/** Who has been asked and has not answered. */
export default function Consultations() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOpen();
  const caseColumn = useCaseColumn();
  const { agency } = useFilters();
  const [search, setSearch] = useSearchParams();
  const isOnlyOverdue = search.get('overdue') === 'true';
  const shown = useBoard('consultations', {
    agency,
    asked: search.get('asked') ?? undefined,
    overdue: isOnlyOverdue ? 'true' : undefined,
  });
  const silenceOf = (silence: string) => {
    const known = silences.find((one) => one === silence);
    return known ? t(known) : silence;
  };
  return (
    <Board title={nameOf('consultations')} help={t('help')} filters={{ agency: true }} shown={shown}>
      {(board) => (
        <>
          <Tiles label={nameOf('consultations')}>
            <Tile label={t('open')} value={board.open} href={consultationList(board.list)} />
            <Tile
              label={say('overdue')}
              value={board.overdue}
              tone={board.overdue > 0 ? 'late' : 'good'}
              href={consultationList(board.overdueList)}
            />
          </Tiles>
          <Panel
            title={t('list')}
            tools={
              <Switch
                size="xs"
                label={t('onlyOverdue')}
                checked={isOnlyOverdue}
                onChange={({ currentTarget: { checked } }) =>
                  setSearch(
                    (before) => {
                      const next = new URLSearchParams(before);
                      if (checked) next.set('overdue', 'true');
                      else next.delete('overdue');
                      return next;
                    },
                    { replace: true },
                  )
                }
              />
            }
          >
            <BoardTable
              name="boards.consultations"
              caption={t('list')}
              rows={board.items}
              rowHeight={56}
              idOf={({ consultationId }) => consultationId}
              open={({ caseId }) => open(casePage(caseId))}
              empty={<Empty title={t('none')} />}
              columns={[
                caseColumn,
                {
                  id: 'asked',
                  title: t('asked'),
                  width: 230,
                  value: ({ asked }) => inLanguage({ ...asked.unitName }, language),
                  cell: ({ asked }) => (
                    <TwoLines
                      first={inLanguage({ ...asked.unitName }, language)}
                      second={inLanguage({ ...asked.agencyName }, language)}
                    />
                  ),
                },
                {
                  id: 'due',
                  title: say('due'),
                  kind: 'instant',
                  width: 160,
                  value: ({ dueAt }) => dueAt,
                  cell: ({ dueAt, class: dueClass }) => (
                    <TwoLines first={instantText(dueAt)} second={<ClassBadge class={dueClass} size="xs" />} />
                  ),
                },
                {
                  id: 'waited',
                  title: say('waited'),
                  kind: 'number',
                  width: 110,
                  value: ({ waitedMinutes }) => waitedMinutes,
                  cell: ({ waitedMinutes }) => minutesText(waitedMinutes),
                },
                {
                  id: 'silence',
                  title: t('silence'),
                  width: 180,
                  value: ({ silence }) => silenceOf(silence),
                },
                {
                  id: 'helps',
                  title: say('act'),
                  width: 170,
                  value: ({ helps }) => helps.map(({ act }) => act).join(', '),
                  cell: (item) => (
                    <Helps
                      caseId={item.caseId}
                      caseCode={item.caseCode}
                      helps={item.helps}
                      nameOfUnit={() => inLanguage({ ...item.asked.unitName }, language)}
                    />
                  ),
                },
                {
                  id: 'asking',
                  title: t('asking'),
                  width: 220,
                  value: ({ asking }) => inLanguage({ ...asking.agencyName }, language),
                },
                {
                  id: 'askedAt',
                  title: t('askedAt'),
                  kind: 'instant',
                  width: 150,
                  value: ({ askedAt }) => askedAt,
                },
              ]}
            />
          </Panel>
          <MoreRows shown={board.items.length} all={board.listed} />
          <AskedAgencies rows={board.byAsked} />
        </>
      )}
    </Board>
  );
}
