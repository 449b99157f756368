import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { FileView } from '../../shared/files/FileView';
import { useKeys } from '../../shared/keys/keys';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { useOfficialPaper, useSavePaper } from './official-paper';
import type { Outcome } from './paper-of';
import { ReceiptPaper } from './papers/ReceiptPaper';
import { RefusalPaper } from './papers/RefusalPaper';
import { SupplementPaper } from './papers/SupplementPaper';
import classes from './papers/paper.module.css';

const texts = defineTexts({
  received: { vi: 'Đã tiếp nhận hồ sơ {code}', en: 'Case {code} is accepted' },
  supplement: { vi: 'Hồ sơ {code}: yêu cầu bổ sung', en: 'Case {code}: a supplement is asked for' },
  refused: { vi: 'Hồ sơ {code}: không tiếp nhận', en: 'Case {code}: not received' },
  print: { vi: 'In hai bản', en: 'Print two copies' },
  file: { vi: 'Mở tệp PDF để in', en: 'Open the PDF to print' },
  made: {
    vi: 'Văn bản chính thức đã lập{number}. In hai bản từ tệp PDF: một bản giao người nộp, một bản lưu.',
    en: 'The official paper is made{number}. Print two copies of the PDF: one for the applicant, one to keep.',
  },
  ofNumber: { vi: ', số {number}', en: ', no. {number}' },
  making: {
    vi: 'Văn bản chính thức đang được lập, ít giây nữa sẽ có. Nếu cần ngay, in bản dưới đây.',
    en: 'The official paper is being made and will be here in a moment. If it cannot wait, print what is below.',
  },
  notMade: {
    vi: 'Hồ sơ này không có văn bản chính thức lập trong hệ thống: in bản dưới đây.',
    en: 'No official paper was made of this case here: print what is below.',
  },
  printKey: { vi: 'In phiếu', en: 'Print' },
  next: { vi: 'Hồ sơ tiếp theo', en: 'Next dossier' },
  counter: { vi: 'Về quầy', en: 'Back to the counter' },
  open: { vi: 'Mở hồ sơ', en: 'Open the case' },
  optional: {
    vi: 'Thủ tục giải quyết trong ngày: chỉ in giấy tiếp nhận khi người nộp yêu cầu.',
    en: 'Done the same day: the receipt is printed only when the applicant asks for it.',
  },
});

export interface ReceiptData {
  file: Schema<'CaseFileView'>;
  procedure: Schema<'ProcedureView'> | null;
  events: Schema<'CaseEventView'>[];
  checkToken: string;
}

/**
 * The paper that the applicant leaves with, by what became of the dossier: Form 01, 02 or 03. One key opens the official file; until it
 * is made, and where a case has none, the same key prints what the page says.
 */
export default function Receipt({ caseId }: { caseId: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [, go] = useLocation();
  const [params] = useSearchParams();
  const print = useRef<HTMLButtonElement>(null);
  const receipt = useQuery({ queryKey: ['case-files', caseId, 'receipt'], queryFn: () => load(caseId) });
  const { data } = receipt;
  const isNew = params.has('new');
  // Who was called with a ticket is still at the counter: back there, to finish and call the next.
  const hasTicket = params.has('ticket');

  const kind = data && outcomeOf(data.file);
  const { paper, isKnown, href } = useOfficialPaper(caseId, kind);
  const title = paper?.name ? inLanguage(paper.name, language) : '';
  const name = `${[title, paper?.number ?? data?.file.code].filter(Boolean).join(' ')}.pdf`.replace(
    /\//g,
    '-',
  );
  const saving = useSavePaper(href, name);
  const printIt = () => (href === null ? window.print() : saving.mutate());

  useEffect(() => {
    if (data && isNew) print.current?.focus();
  }, [data, isNew]);
  useKeys([
    { key: 'p', says: t('printKey'), act: printIt },
    { key: 'n', says: t('next'), act: () => go('/desk/reception') },
    { key: 'b', says: t('counter'), act: () => go('/desk/counter'), isOff: !hasTicket },
    { key: 'o', says: t('open'), act: () => go(`/desk/cases/${caseId}`) },
  ]);

  if (receipt.error) return <Refused isPage error={receipt.error} retry={() => void receipt.refetch()} />;
  if (!data || !kind) return <Loading />;
  const { code } = data.file;
  const isOptional = kind === 'received' && data.procedure?.receipt === 'ONLY_IF_NOT_IMMEDIATE';
  const Paper = { refused: RefusalPaper, supplement: SupplementPaper, received: ReceiptPaper }[kind];
  return (
    <div className={classes.screen}>
      <div className={`${classes.bar} no-print`}>
        <div role={isNew ? 'status' : undefined}>
          <Title order={1} size="h4">
            {t(kind, { code })}
          </Title>
          {isOptional && (
            <Text size="sm" c="dimmed">
              {t('optional')}
            </Text>
          )}
        </div>
        <Group gap="sm">
          <Button ref={print} onClick={printIt} loading={saving.isPending} aria-keyshortcuts="P">
            {t(href === null ? 'print' : 'file')} <span className={classes.kbd}>P</span>
          </Button>
          {hasTicket && (
            <Button variant="default" onClick={() => go('/desk/counter')} aria-keyshortcuts="B">
              {t('counter')} <span className={classes.kbd}>B</span>
            </Button>
          )}
          <Button variant="default" onClick={() => go('/desk/reception')} aria-keyshortcuts="N">
            {t('next')} <span className={classes.kbd}>N</span>
          </Button>
          <Anchor component={Link} href={`/desk/cases/${caseId}`} aria-keyshortcuts="O">
            {t('open')}
          </Anchor>
        </Group>
      </div>
      {isKnown && (paper || !isOptional) && (
        <Text size="sm" role="status" className={`${classes.said} no-print`}>
          {href !== null
            ? t('made', { number: paper?.number ? t('ofNumber', { number: paper.number }) : '' })
            : t(paper ? 'making' : 'notMade')}
        </Text>
      )}
      {saving.error && (
        <Alert color="red" variant="light" role="alert" className={classes.said}>
          {saving.error.message}
        </Alert>
      )}
      {href !== null ? (
        <div className={classes.official}>
          <FileView key={href} href={href} name={name} mediaType="application/pdf" />
        </div>
      ) : (
        <div className={classes.sheets}>
          <Paper {...data} copy="applicant" />
          <div className={classes.second} aria-hidden>
            <Paper {...data} copy="agency" />
          </div>
        </div>
      )}
    </div>
  );
}

function outcomeOf({ state }: ReceiptData['file']): Outcome {
  if (state === 'REJECTED_AT_INTAKE') return 'refused';
  return state === 'AWAITING_SUPPLEMENT' ? 'supplement' : 'received';
}

async function load(id: string): Promise<ReceiptData> {
  const path = { path: { id } };
  const [file, history, { checkToken }] = await Promise.all([
    answerOf(api.GET('/api/v1/case-files/{id}', { params: path })),
    answerOf(api.GET('/api/v1/case-files/{id}/history', { params: path })),
    answerOf(api.GET('/api/v1/case-files/{id}/receipt-proof', { params: path })),
  ]);
  // The words of a procedure that is not in force any more are those that the case has kept.
  const procedure = await answerOf(
    api.GET('/api/v1/procedures/{code}', {
      params: { path: { code: file.procedureCode }, query: { date: file.filedAt.slice(0, 10) } },
    }),
  ).catch(() => null);
  return { file, procedure, events: history.items, checkToken };
}
