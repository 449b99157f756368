import { Anchor, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { usePages } from '../../shared/table/use-pages';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { BoardTable } from '../chart/BoardTable';
import { TwoLines } from '../chart/TwoLines';
import frame from '../frame/Board.module.css';
import { casePage } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { useOpen } from '../frame/use-open';
import { queryOf } from './report-address';
import { ReportFiles } from './ReportFiles';
import { useQuestion, useReportList } from './use-report';

const texts = defineTexts({
  title: { vi: 'Hồ sơ trong báo cáo', en: 'Cases of the report' },
  back: { vi: '← Về báo cáo', en: '← Back to the report' },
  says: { vi: '{form}, số liệu như đã biết lúc {asOf}', en: '{form}, as known at {asOf}' },
  none: { vi: 'Không có hồ sơ nào', en: 'There is no case' },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  agency: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  accepted: { vi: 'Tiếp nhận', en: 'Accepted' },
  due: { vi: 'Hạn trả', en: 'Due' },
  finished: { vi: 'Hoàn thành', en: 'Finished' },
  class: { vi: 'Kết quả', en: 'Class' },
  EARLY: { vi: 'Trước hạn', en: 'Early' },
  ON_TIME: { vi: 'Đúng hạn', en: 'On time' },
  LATE: { vi: 'Quá hạn', en: 'Late' },
  COUNTER: { vi: 'Trực tiếp', en: 'Counter' },
  POST: { vi: 'Bưu chính', en: 'Post' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  AUTHORISED_PERSON: { vi: 'Ủy quyền', en: 'Authorised person' },
});

type Counted = Schema<'CountedCaseView'>;

/** The cases behind a figure of a report, as they were when it was counted. */
export default function CountedCases() {
  const t = useTexts(texts);
  const language = useLanguage();
  const open = useOpen();
  const [search] = useSearchParams();
  const question = useQuestion();
  const list = useReportList();
  const column = search.get('column') ?? '';
  const lead = search.get('lead') ?? undefined;
  const title = t('title');
  useEffect(() => {
    document.title = `${title} – Một cửa`;
  }, [title]);
  const found = usePages<Counted>({
    queryKey: ['report-cases', question, column, lead],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/reports/{code}/cases', {
          params: {
            path: { code: question.code },
            query: { ...queryOf(question), column, lead, limit: 100, cursor },
          },
          signal,
        }),
      ),
    idOf: ({ caseId }) => caseId,
  });
  const form = list.data?.items.find(({ code }) => code === question.code);
  const back = new URLSearchParams({ report: question.code, ...queryOf(question) });
  const word = (code: string | null) =>
    code === null ? null : code in texts ? t(code as keyof typeof texts) : code;
  const instant = (id: 'acceptedAt' | 'dueAt' | 'finishedAt', name: string) => ({
    id,
    title: name,
    kind: 'instant' as const,
    value: (row: Counted) => row[id],
    cell: (row: Counted) => {
      const at = row[id];
      return at === null ? '–' : instantText(at);
    },
  });
  return (
    <div className={frame.board}>
      <div className={frame.head}>
        <div className={frame.name}>
          <Anchor component={PlaceLink} href={`/boards/reports?${back.toString()}`} size="sm">
            {t('back')}
          </Anchor>
          <Title order={1} className={frame.title}>
            {title}
          </Title>
          {form && question.narrowed.asOf && (
            <Text size="xs" c="dimmed">
              {t('says', {
                form: form.number || inLanguage({ ...form.name }, language),
                asOf: instantText(question.narrowed.asOf),
              })}
            </Text>
          )}
        </div>
        <ReportFiles
          question={question}
          asOf={question.narrowed.asOf}
          column={{ column, ...(lead !== undefined && { lead }) }}
        />
      </div>
      {found.error && !found.isRead ? (
        <Refused error={found.error} retry={() => void found.refetch()} />
      ) : !found.isRead ? (
        <Loading />
      ) : (
        <BoardTable
          name="boards.report-cases"
          caption={title}
          rows={found.rows}
          rowHeight={52}
          idOf={({ caseId }) => caseId}
          open={({ caseId }) => open(casePage(caseId))}
          empty={<Empty title={t('none')} />}
          see={found.see}
          hasMore={found.hasMore}
          isLoadingMore={found.isLoadingMore}
          columns={[
            {
              id: 'code',
              title: t('code'),
              width: 300,
              value: ({ code }) => code,
              cell: ({ code, caseId, procedureName }) => (
                <TwoLines
                  first={<PlaceLink href={casePage(caseId)}>{code}</PlaceLink>}
                  second={inLanguage({ ...procedureName }, language)}
                />
              ),
            },
            {
              id: 'agency',
              title: t('agency'),
              width: 220,
              value: ({ agencyName }) => inLanguage({ ...agencyName }, language),
            },
            { id: 'channel', title: t('channel'), width: 110, value: ({ channel }) => word(channel) },
            instant('acceptedAt', t('accepted')),
            instant('dueAt', t('due')),
            instant('finishedAt', t('finished')),
            { id: 'class', title: t('class'), width: 110, value: (row) => word(row.class) },
          ]}
        />
      )}
    </div>
  );
}
