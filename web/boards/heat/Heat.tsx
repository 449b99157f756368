import { Anchor, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { Loading } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { boardAddress, boardTexts } from '../board-list';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { tokenList } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { useOpen } from '../frame/use-open';
import { HeatTable } from './HeatTable';
import { heatMeasures, heatOf, type HeatMeasure, measureTexts } from './measures';

const Diagram = lazy(async () => ({ default: (await import('../../shared/diagram/Diagram')).Diagram }));

const texts = defineTexts({
  help: {
    vi: 'Hồ sơ đứng ở đâu và bước nào tốn thời gian; phút làm việc bình quân của các việc xong trong kỳ.',
    en: 'Where cases stand and which steps take time; average working minutes of what was done in the period.',
  },
  choose: { vi: 'Chọn thủ tục để xem', en: 'Choose a procedure' },
  measure: { vi: 'Tô màu theo', en: 'Coloured by' },
  version: { vi: 'Phiên bản quy trình', en: 'Version of the process' },
  versionIs: { vi: 'Phiên bản {version} · {open} đang chạy', en: 'Version {version} · {open} running' },
});

/** Heat on the diagram of a procedure: open tokens, time split into waiting and working, lateness. */
export default function Heat() {
  const t = useTexts(texts);
  const say = useTexts(measureTexts);
  const nameOf = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOpen();
  const { agency, procedure, asked } = useFilters();
  const { procedures = [] } = useProcedures();
  const [search, setSearch] = useSearchParams();
  const measure: HeatMeasure = heatMeasures.find((one) => one === search.get('measure')) ?? 'open';
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const shown = useBoard(
    'heat',
    procedure ? { agency, procedure, ...asked, definition: search.get('definition') ?? undefined } : null,
  );
  const filters = { agency: true, procedure: true, period: 'last-30' } as const;

  if (!procedure)
    return (
      <Board
        title={nameOf('heat')}
        help={t('help')}
        filters={filters}
        shown={{ ...shown, content: procedures, at: null, error: null }}
      >
        {(all) => (
          <Panel title={t('choose')}>
            <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
              {all.map(({ code, name }) => (
                <li key={code}>
                  <Anchor
                    component={PlaceLink}
                    href={`${boardAddress('heat')}?procedure=${encodeURIComponent(code)}`}
                  >
                    {inLanguage({ ...name }, language)}
                  </Anchor>
                </li>
              ))}
            </Stack>
          </Panel>
        )}
      </Board>
    );

  return (
    <Board title={nameOf('heat')} help={t('help')} filters={filters} shown={shown}>
      {(board) => (
        <Panel
          title={inLanguage({ ...board.procedureName }, language)}
          tools={
            board.versions.length > 1 && (
              <NativeSelect
                size="xs"
                aria-label={t('version')}
                value={board.definitionId}
                onChange={({ currentTarget: { value } }) => set('definition', value)}
                data={board.versions.map(({ definitionId, version, open: running }) => ({
                  value: definitionId,
                  label: t('versionIs', { version, open: numberText(running) }),
                }))}
              />
            )
          }
        >
          <Group gap="xs" mb="xs" wrap="wrap">
            <Text size="xs" c="dimmed" aria-hidden>
              {t('measure')}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={t('measure')}
              value={measure}
              onChange={(chosen) => set('measure', chosen)}
              data={heatMeasures.map((one) => ({ value: one, label: say(one) }))}
              style={{ flexWrap: 'wrap' }}
            />
          </Group>
          <Suspense fallback={<Loading />}>
            <Diagram
              definitionId={board.definitionId}
              heat={heatOf(board.elements, measure)}
              marks={board.elements
                .filter((element) => element.overdue > 0)
                .map((element) => ({
                  elementId: element.elementId,
                  kind: 'late' as const,
                  count: element.overdue,
                }))}
              onElement={(elementId) =>
                open(tokenList(board.elements.find((element) => element.elementId === elementId)?.list))
              }
              height={460}
              twin={<HeatTable elements={board.elements} />}
            />
          </Suspense>
        </Panel>
      )}
    </Board>
  );
}
