import { Alert } from '@mantine/core';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, instantText } from '../../shared/time/instants';
import { ReportFiles } from './ReportFiles';
import { ReportFilters } from './ReportFilters';
import { ReportsFrame } from './ReportsFrame';
import { ReportTable } from './ReportTable';
import { useQuestion, useReport, useReportList } from './use-report';

const texts = defineTexts({
  help: {
    vi: '{name}. Từ {from} đến hết {until}, số liệu như đã biết lúc {asOf}.',
    en: '{name}. From {from} to {until}, as known at {asOf}.',
  },
  incomplete: {
    vi: 'Hồ sơ có từ trước đang được nạp vào báo cáo, số liệu chưa đủ. Xem lại sau ít phút.',
    en: 'Cases from before are still being read in: the figures are not complete. Come back in some minutes.',
  },
  nothing: { vi: 'Không có hồ sơ nào trong kỳ này', en: 'There is no case in this period' },
  nothingHelp: { vi: 'Chọn kỳ hoặc cơ quan khác.', en: 'Choose another period or agency.' },
});

/** The statutory reports and our own, for any period and as they were known at any instant. */
export default function Reports() {
  const t = useTexts(texts);
  const language = useLanguage();
  const question = useQuestion();
  const list = useReportList();
  const { data: report, error, isPlaceholderData, refetch } = useReport(question);
  const form = list.data?.items.find(({ code }) => code === question.code);
  const name = report ? inLanguage({ ...report.form.name }, language) : '';
  return (
    <ReportsFrame
      at="figures"
      help={
        report &&
        t('help', {
          name: [report.form.number, name].filter(Boolean).join(' – '),
          from: dateText(`${report.from}T00:00:00+07:00`),
          until: dateText(`${report.until}T00:00:00+07:00`),
          asOf: instantText(report.asOf),
        })
      }
      filters={<ReportFilters list={list.data} form={form} />}
      tools={<ReportFiles question={question} asOf={report?.asOf} />}
    >
      {report && !report.isComplete && <Alert color="orange">{t('incomplete')}</Alert>}
      {error ? (
        <Refused error={error} retry={() => void refetch()} />
      ) : !report ? (
        <Loading />
      ) : report.rows.length <= 1 ? (
        <Empty title={t('nothing')}>{t('nothingHelp')}</Empty>
      ) : (
        <ReportTable report={report} question={question} caption={name} isOld={isPlaceholderData} />
      )}
    </ReportsFrame>
  );
}
