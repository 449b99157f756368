import { Badge, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import { today } from '../../shared/time/local-date';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { BoardFilters } from '../filters/BoardFilters';
import { periodFrom } from '../filters/period';
import { ReportsFrame } from './ReportsFrame';

const texts = defineTexts({
  help: {
    vi: 'Chín tiêu chí, mỗi tiêu chí 0 đến 2 điểm (NĐ 61/2018, TT 01/2018). Từ {from} đến hết {until}. Tiêu chí chưa có số liệu được để trống và không tính; điểm quy về thang 18 của NĐ 61/2018.',
    en: 'Nine criteria of 0 to 2 points each (NĐ 61/2018, TT 01/2018). From {from} to {until}. A criterion without data is empty and left out; the score is out of the 18 points of NĐ 61/2018.',
  },
  noData: { vi: 'Chưa có số liệu', en: 'No data' },
  agencies: { vi: 'Cơ quan', en: 'Agencies' },
  officials: { vi: 'Cán bộ, công chức', en: 'Officials' },
  officialsHelp: {
    vi: 'Theo thời gian của đơn vị, số lần liên hệ và thái độ; tối đa 6 điểm.',
    en: 'By the time of the unit, contacts and attitude; 6 points at most.',
  },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  official: { vi: 'Cán bộ', en: 'Official' },
  cases: { vi: 'Lượt đánh giá', en: 'Ratings' },
  score: { vi: 'Điểm', en: 'Score' },
  band: { vi: 'Xếp loại', en: 'Band' },
  c0: { vi: '1. Tổng thời gian', en: '1. Total time' },
  c1: { vi: '2. Thời gian từng cơ quan', en: '2. Time of each agency' },
  c2: { vi: '3. Số lần liên hệ', en: '3. Contacts' },
  c3: { vi: '4. Số cơ quan phải đến', en: '4. Agencies contacted' },
  c4: { vi: '5. Thủ tục tại một cửa', en: '5. Procedures at the one-stop' },
  c5: { vi: '6. Công khai', en: '6. Publicity' },
  c6: { vi: '7. Thái độ phục vụ', en: '7. Attitude' },
  c7: { vi: '8. Xử lý phản ánh', en: '8. Feedback' },
  c8: { vi: '9. Dịch vụ trực tuyến', en: '9. Online services' },
  EXCELLENT: { vi: 'Xuất sắc', en: 'Excellent' },
  GOOD: { vi: 'Tốt', en: 'Good' },
  FAIR: { vi: 'Khá', en: 'Fair' },
  AVERAGE: { vi: 'Trung bình', en: 'Average' },
  WEAK: { vi: 'Yếu', en: 'Weak' },
  COMPLETED: { vi: 'Hoàn thành 100%', en: 'Completed' },
  PARTLY: { vi: 'Hoàn thành 70 đến dưới 100%', en: 'Completed 70 to under 100%' },
  NOT_COMPLETED: { vi: 'Không hoàn thành', en: 'Not completed' },
  none: { vi: 'Chưa có đánh giá nào trong kỳ', en: 'Nobody has rated in this period' },
});

const good = new Set(['EXCELLENT', 'GOOD', 'COMPLETED']);
const weak = new Set(['AVERAGE', 'WEAK', 'NOT_COMPLETED']);

/** How agencies and officials were rated: what citizens say and what the system knows. */
export default function Ratings() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [search] = useSearchParams();
  const period = periodFrom(search, today(), 'quarter');
  const agency = search.get('agency') ?? undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['report-ratings', period.from, period.until, agency],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/reports/ratings', {
          params: { query: { from: period.from, until: period.until, agency } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const bandOf = (band: string | null) =>
    band === null ? (
      '–'
    ) : (
      <Badge variant="light" tt="none" color={good.has(band) ? 'green' : weak.has(band) ? 'orange' : 'blue'}>
        {t(band as 'GOOD')}
      </Badge>
    );
  const number = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(language, { maximumFractionDigits: 2 });
  type Agency = Schema<'RatedAgencyView'>;
  const band = <Row extends { band: string | null }>() => ({
    id: 'band',
    title: t('band'),
    width: 220,
    value: (row: Row) => (row.band === null ? null : t(row.band as 'GOOD')),
    cell: (row: Row) => bandOf(row.band),
  });
  return (
    <ReportsFrame
      at="ratings"
      help={t('help', {
        from: dateText(`${period.from}T00:00:00+07:00`),
        until: dateText(`${period.until}T00:00:00+07:00`),
      })}
      filters={<BoardFilters agency period="quarter" />}
    >
      {error && !data ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <>
          <Panel title={t('agencies')}>
            <BoardTable
              name="boards.rated-agencies"
              caption={t('agencies')}
              rows={data.agencies}
              idOf={({ agencyId }) => agencyId}
              empty={<Empty title={t('none')} />}
              columns={[
                {
                  id: 'name',
                  title: t('agency'),
                  width: 240,
                  value: ({ name }) => inLanguage({ ...name }, language),
                },
                { id: 'cases', title: t('cases'), kind: 'number', width: 110, value: ({ cases }) => cases },
                {
                  id: 'score',
                  title: t('score'),
                  kind: 'number',
                  width: 80,
                  value: ({ score }) => score,
                  cell: ({ score }) => number(score),
                },
                { ...band<Agency>(), width: 130 },
                ...Array.from({ length: 9 }, (_, place) => ({
                  id: `c${place}`,
                  title: t(`c${place}` as 'c0'),
                  kind: 'number' as const,
                  width: 130,
                  value: ({ criteria }: Agency) => criteria[place] ?? null,
                  cell: ({ criteria }: Agency) =>
                    criteria[place] == null ? (
                      <Text size="xs" c="dimmed">
                        {t('noData')}
                      </Text>
                    ) : (
                      number(criteria[place])
                    ),
                })),
              ]}
            />
          </Panel>
          <Panel title={t('officials')} help={t('officialsHelp')}>
            <BoardTable
              name="boards.rated-officials"
              caption={t('officials')}
              rows={data.officials}
              idOf={({ personId }) => personId}
              empty={<Empty title={t('none')} />}
              columns={[
                { id: 'name', title: t('official'), width: 220, value: ({ name }) => name },
                {
                  id: 'agency',
                  title: t('agency'),
                  width: 240,
                  value: ({ agencyName }) => inLanguage({ ...agencyName }, language),
                },
                { id: 'cases', title: t('cases'), kind: 'number', width: 110, value: ({ cases }) => cases },
                {
                  id: 'score',
                  title: t('score'),
                  kind: 'number',
                  width: 80,
                  value: ({ score }) => score,
                  cell: ({ score }) => number(score),
                },
                band<Schema<'RatedOfficialView'>>(),
              ]}
            />
          </Panel>
        </>
      )}
    </ReportsFrame>
  );
}
