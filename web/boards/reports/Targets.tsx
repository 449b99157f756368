import { Badge, NativeSelect, Progress, Table } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { answerOf, api } from '../../shared/api/client';
import { useMay } from '../../shared/session/session';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, instantText, shareText } from '../../shared/time/instants';
import { today } from '../../shared/time/local-date';
import { Panel } from '../chart/Panel';
import { BoardFilters } from '../filters/BoardFilters';
import { ReportsFrame } from './ReportsFrame';
import { targetPeriod, targetPeriods } from './target-period';
import { TargetValue } from './TargetValue';

const texts = defineTexts({
  help: {
    vi: 'Từ {from} đến hết {until}, số liệu lúc {asOf}.',
    en: 'From {from} to {until}, as of {asOf}.',
  },
  period: { vi: 'Kỳ', en: 'Period' },
  year: { vi: 'Năm {n}', en: 'Year {n}' },
  quarter: { vi: 'Quý {q}/{n}', en: 'Quarter {q}/{n}' },
  month: { vi: 'Tháng {m}/{n}', en: 'Month {m}/{n}' },
  targets: { vi: 'Chỉ tiêu và kết quả', en: 'Targets and results' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  planned: { vi: 'Kế hoạch', en: 'Planned' },
  actual: { vi: 'Thực hiện', en: 'Reached' },
  gap: { vi: 'Chênh lệch', en: 'Difference' },
  state: { vi: 'Kết quả', en: 'Result' },
  met: { vi: 'Đạt', en: 'Met' },
  missed: { vi: 'Chưa đạt', en: 'Not met' },
  points: { vi: '{n} điểm %', en: '{n} points' },
  index: { vi: 'Chỉ số phục vụ (theo QĐ 766/QĐ-TTg)', en: 'Service index (after QĐ 766/QĐ-TTg)' },
  indexHelp: {
    vi: 'Tính trên số liệu của hệ thống này. Nhóm chưa có số liệu không tính vào tổng điểm.',
    en: 'Worked out from the figures of this system. A group without figures is left out of the total.',
  },
  group: { vi: 'Nhóm', en: 'Group' },
  most: { vi: 'Điểm tối đa', en: 'Points' },
  scored: { vi: 'Điểm đạt', en: 'Scored' },
  total: { vi: 'Tổng (quy về 100)', en: 'Total (of 100)' },
});

const one = (value: number): string => value.toLocaleString('vi', { maximumFractionDigits: 1 });

/** What was planned for a year, quarter or month against what was reached, and the index of service. */
export default function Targets() {
  const t = useTexts(texts);
  const language = useLanguage();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const agency = search.get('agency') ?? undefined;
  const period = targetPeriod(search.get('target'), today());
  const key = ['report-targets', period.key, agency];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/reports/targets', {
          params: { query: { period: period.key, from: period.from, until: period.until, agency } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const periodName = (name: string): string => {
    const [n = '', rest] = name.split('-');
    if (rest === undefined) return t('year', { n });
    return rest.startsWith('Q') ? t('quarter', { q: rest.slice(1), n }) : t('month', { m: Number(rest), n });
  };
  return (
    <ReportsFrame
      at="targets"
      help={
        data &&
        t('help', {
          from: dateText(`${data.from}T00:00:00+07:00`),
          until: dateText(`${data.until}T00:00:00+07:00`),
          asOf: instantText(data.asOf),
        })
      }
      filters={
        <BoardFilters agency>
          <NativeSelect
            label={t('period')}
            size="xs"
            w={150}
            value={period.key}
            data={[...new Set([...targetPeriods(today()), period.key])].map((value) => ({
              value,
              label: periodName(value),
            }))}
            onChange={({ currentTarget: { value } }) =>
              setSearch(
                (before) => {
                  const next = new URLSearchParams(before);
                  next.set('target', value);
                  return next;
                },
                { replace: true },
              )
            }
          />
        </BoardFilters>
      }
    >
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <Panel title={t('targets')}>
            <Table.ScrollContainer minWidth={620} type="native">
              <Table verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('indicator')}</Table.Th>
                    <Table.Th w={150}>{t('planned')}</Table.Th>
                    <Table.Th w={110} ta="right">
                      {t('actual')}
                    </Table.Th>
                    <Table.Th w={130} ta="right">
                      {t('gap')}
                    </Table.Th>
                    <Table.Th w={110}>{t('state')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.items.map(({ indicator, name, planned, actual, version }) => {
                    const gap = planned === null || actual === null ? null : actual * 100 - planned / 10;
                    const isMet = gap !== null && gap >= -0.000_001;
                    return (
                      <Table.Tr key={indicator}>
                        <Table.Th scope="row" fw={400}>
                          {inLanguage({ ...name }, language)}
                        </Table.Th>
                        <Table.Td>
                          <TargetValue
                            key={`${period.key} ${agency ?? ''}`}
                            indicator={indicator}
                            name={inLanguage({ ...name }, language)}
                            period={period.key}
                            agencyId={agency}
                            planned={planned}
                            version={version}
                            isReadOnly={!may('report.plan')}
                            queryKey={key}
                          />
                        </Table.Td>
                        <Table.Td ta="right">{shareText(actual)}</Table.Td>
                        <Table.Td ta="right">
                          {gap === null ? '–' : t('points', { n: `${gap > 0 ? '+' : ''}${one(gap)}` })}
                        </Table.Td>
                        <Table.Td>
                          {gap === null ? (
                            '–'
                          ) : (
                            <Badge variant="light" tt="none" color={isMet ? 'green' : 'orange'}>
                              {t(isMet ? 'met' : 'missed')}
                            </Badge>
                          )}
                        </Table.Td>
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Panel>
          <Panel title={t('index')} help={t('indexHelp')}>
            <Table.ScrollContainer minWidth={460} type="native">
              <Table verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th miw={110}>{t('group')}</Table.Th>
                    <Table.Th w={120} ta="right">
                      {t('most')}
                    </Table.Th>
                    <Table.Th w={120} ta="right">
                      {t('scored')}
                    </Table.Th>
                    <Table.Th w={200} miw={80} aria-hidden />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.index.map(({ code, name, points, scored }) => (
                    <Table.Tr key={code}>
                      <Table.Th scope="row" fw={400}>
                        {inLanguage({ ...name }, language)}
                      </Table.Th>
                      <Table.Td ta="right">{points}</Table.Td>
                      <Table.Td ta="right">{scored === null ? '–' : one(scored)}</Table.Td>
                      <Table.Td aria-hidden>
                        {scored !== null && <Progress value={(scored / points) * 100} size="sm" />}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                  <Table.Tr>
                    <Table.Th scope="row">{t('total')}</Table.Th>
                    <Table.Td ta="right" fw={650}>
                      100
                    </Table.Td>
                    <Table.Td ta="right" fw={650}>
                      {data.score === null ? '–' : one(data.score)}
                    </Table.Td>
                    <Table.Td aria-hidden />
                  </Table.Tr>
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Panel>
        </>
      )}
    </ReportsFrame>
  );
}
