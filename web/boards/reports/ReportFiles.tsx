import { Button, Menu, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { fetchFile, saveFile } from '../../shared/files/fetch-file';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { fileAddress, type Question, queryOf } from './report-address';

const texts = defineTexts({
  download: { vi: 'Tải về', en: 'Download' },
  loading: { vi: 'Đang tải…', en: 'Downloading…' },
  print: { vi: 'In', en: 'Print' },
  xlsx: { vi: 'Bảng Excel', en: 'Excel workbook' },
  csv: { vi: 'CSV', en: 'CSV' },
  pdf: { vi: 'Biểu mẫu PDF (A4 ngang)', en: 'The form as PDF (A4 landscape)' },
  log: { vi: 'Nhật ký sự kiện của hồ sơ nộp trong kỳ', en: 'Event log of cases filed in the period' },
  xes: { vi: 'XES 2.0 (ProM, Disco)', en: 'XES 2.0 (ProM, Disco)' },
  ocel: { vi: 'OCEL 2.0 (pm4py)', en: 'OCEL 2.0 (pm4py)' },
});

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  xes: 'application/xml',
  ocel: 'application/json',
};
const endings = { csv: 'csv', xlsx: 'xlsx', pdf: 'pdf', xes: 'xes', ocel: 'jsonocel' };
type Format = keyof typeof types;

/** A report on paper or as a file. `asOf` is that of the figures on the screen, so that the file has the same. */
export function ReportFiles({
  question,
  asOf,
  column,
}: {
  question: Question;
  asOf: string | undefined;
  /** The cases behind this column and row, not the report. */
  column?: Readonly<Record<string, string>>;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const more = { ...(asOf && { asOf }), ...column };
  const fetching = useMutation({
    mutationFn: async (format: Format) => {
      const address =
        format === 'xes' || format === 'ocel'
          ? `/api/v1/reports/event-log?${logQuery(question, format)}`
          : fileAddress(question, format, language, more);
      const name = [
        format === 'xes' || format === 'ocel' ? 'event-log' : question.code,
        question.from,
        question.until,
      ];
      saveFile(await fetchFile(address), `${name.join('-')}.${endings[format]}`, types[format]);
    },
  });
  const item = (format: Format) => (
    <Menu.Item key={format} onClick={() => fetching.mutate(format)}>
      {t(format)}
    </Menu.Item>
  );
  return (
    <>
      {fetching.error && (
        <Text size="xs" role="alert" c="red">
          {fetching.error.message}
        </Text>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            disabled={fetching.isPending}
          >
            {t(fetching.isPending ? 'loading' : 'download')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {item('xlsx')}
          {item('csv')}
          {!column && (
            <>
              {item('pdf')}
              <Menu.Divider />
              <Menu.Label>{t('log')}</Menu.Label>
              {item('xes')}
              {item('ocel')}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {!column && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      )}
    </>
  );
}

function logQuery(question: Question, format: string): string {
  const { from, until, agency, procedure } = queryOf(question);
  const asked = { from, until, agency, procedure, format };
  return new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();
}
