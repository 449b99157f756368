import { Tabs } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { boardTexts } from '../board-list';
import { Board } from '../frame/Board';
import { caseList } from '../frame/lists';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { Attribution } from './Attribution';
import { LateCases } from './LateCases';

const texts = defineTexts({
  help: {
    vi: 'Hồ sơ đã quá hạn và sắp đến hạn: ai đang giữ, tính cho ai, việc gì giúp được.',
    en: 'Cases that are overdue or will be: who holds them, to whom it is put down, what would help.',
  },
  list: { vi: 'Danh sách hồ sơ', en: 'List of cases' },
  overdueTab: { vi: 'Quá hạn ({n})', en: 'Overdue ({n})' },
  soonTab: { vi: 'Sắp đến hạn ({n})', en: 'Due soon ({n})' },
});

/** The cases a supervisor must act on. */
export default function Overdue() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const { agency, procedure } = useFilters();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('list') === 'soon' ? 'soon' : 'overdue';
  const shown = useBoard('overdue', { agency, procedure });
  return (
    <Board
      title={nameOf('overdue')}
      help={t('help')}
      filters={{ agency: true, procedure: true }}
      shown={shown}
    >
      {(board) => (
        <>
          <Tiles label={nameOf('overdue')}>
            <Tile
              label={say('overdue')}
              value={board.overdue}
              tone={board.overdue > 0 ? 'late' : 'good'}
              href={caseList(board.list)}
            />
            <Tile
              label={say('dueSoon')}
              value={board.dueSoon}
              tone={board.dueSoon > 0 ? 'soon' : 'good'}
              href={caseList(board.dueSoonList)}
            />
          </Tiles>
          <Tabs
            value={tab}
            onChange={(chosen) =>
              setSearch(
                (before) => {
                  const next = new URLSearchParams(before);
                  next.set('list', chosen ?? 'overdue');
                  return next;
                },
                { replace: true },
              )
            }
          >
            <Tabs.List aria-label={t('list')}>
              <Tabs.Tab value="overdue">{t('overdueTab', { n: numberText(board.overdue) })}</Tabs.Tab>
              <Tabs.Tab value="soon">{t('soonTab', { n: numberText(board.dueSoon) })}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="overdue" pt="sm">
              <LateCases name="boards.overdue" cases={board.items} all={board.overdue} />
            </Tabs.Panel>
            <Tabs.Panel value="soon" pt="sm">
              <LateCases name="boards.due-soon" cases={board.soon} all={board.dueSoon} isSoon />
            </Tabs.Panel>
          </Tabs>
          <Attribution rows={board.byAttribution} />
        </>
      )}
    </Board>
  );
}
