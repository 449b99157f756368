import { Chip, Group, Text } from '@mantine/core';
import { useSearchParams } from 'wouter';
import type { FeedItem } from '../../../src/dashboards/contract';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { Empty } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { boardTexts } from '../board-list';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { eventWeight } from './event-words';
import { FeedLines } from './FeedLines';

const texts = defineTexts({
  help: { vi: 'Những gì vừa xảy ra, mới nhất ở trên', en: 'What has just happened, newest first' },
  lines: { vi: 'Diễn biến mới nhất', en: 'The latest' },
  what: { vi: 'Loại diễn biến', en: 'What is shown' },
  all: { vi: 'Tất cả', en: 'All' },
  worrying: { vi: 'Cần chú ý', en: 'To be looked at' },
  handoffs: { vi: 'Giao – nhận, ý kiến', en: 'Handoffs and opinions' },
  none: { vi: 'Chưa có diễn biến nào', en: 'Nothing has happened yet' },
  noneOfKind: {
    vi: 'Không có diễn biến loại này trong {n} diễn biến mới nhất',
    en: 'None of the latest {n} is of this kind',
  },
});

const kinds = {
  all: () => true,
  worrying: ({ type }: FeedItem) => ['bad', 'warning'].includes(eventWeight(type)),
  handoffs: ({ type }: FeedItem) => /^(handoff|consult)\./.test(type),
} as const;
type Kind = keyof typeof kinds;

/** Everything that happens in one's reach, in words, as it happens. */
export default function Feed() {
  const t = useTexts(texts);
  const nameOf = useTexts(boardTexts);
  const procedures = useProcedures();
  const { agency } = useFilters();
  const [search, setSearch] = useSearchParams();
  const said = search.get('what') ?? '';
  const kind: Kind = said in kinds ? (said as Kind) : 'all';
  const shown = useBoard('feed', { agency });
  return (
    <Board title={nameOf('feed')} help={t('help')} filters={{ agency: true }} shown={shown}>
      {({ items }) => {
        const wanted = items.filter(kinds[kind]);
        return (
          <Panel
            title={t('lines')}
            tools={
              <Chip.Group
                value={kind}
                onChange={(chosen) =>
                  setSearch(
                    (before) => {
                      const next = new URLSearchParams(before);
                      next.set('what', String(chosen));
                      return next;
                    },
                    { replace: true },
                  )
                }
              >
                <Group gap={6} role="group" aria-label={t('what')}>
                  {(Object.keys(kinds) as Kind[]).map((one) => (
                    <Chip key={one} value={one} size="xs" variant="outline">
                      {t(one)}
                    </Chip>
                  ))}
                </Group>
              </Chip.Group>
            }
          >
            {wanted.length > 0 ? (
              <FeedLines items={wanted} nameOfProcedure={procedures.nameOf} />
            ) : (
              <Empty title={items.length === 0 ? t('none') : t('noneOfKind', { n: items.length })}>
                <Text size="sm">{t('help')}</Text>
              </Empty>
            )}
          </Panel>
        );
      }}
    </Board>
  );
}
