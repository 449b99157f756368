import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../../shared/api/client';
import { FileView } from '../../../shared/files/FileView';
import { useMay } from '../../../shared/session/session';
import { Empty, Loading, Refused } from '../../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { instantText } from '../../../shared/time/instants';
import { type Case, caseKey } from '../case-queries';
import classes from '../case.module.css';
import { documentStates, fileOf, stateColours } from './document-words';
import { LetterPreview } from './LetterPreview';
import { typedInSteps } from './typed-in-steps';

const texts = defineTexts({
  none: { vi: 'Hồ sơ chưa có văn bản nào', en: 'There is no document yet' },
  noneHint: {
    vi: 'Giấy tiếp nhận, phiếu yêu cầu bổ sung và các văn bản khác tự có khi thao tác được thực hiện.',
    en: 'The receipt, requests and other letters come by themselves with their acts.',
  },
  table: { vi: 'Văn bản của hồ sơ', en: 'Documents of the case' },
  document: { vi: 'Văn bản', en: 'Document' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  state: { vi: 'Tình trạng', en: 'State' },
  at: { vi: 'Thời điểm', en: 'At' },
  open: { vi: 'Mở', en: 'Open' },
  openOf: { vi: 'Mở {name}', en: 'Open {name}' },
  translation: { vi: 'Bản dịch', en: 'Translation' },
  translationOf: { vi: 'Mở bản dịch: {name}', en: 'Open the translation of {name}' },
  control: { vi: 'Phiếu kiểm soát', en: 'Control sheet' },
  close: { vi: 'Đóng', en: 'Close' },
  byHand: { vi: 'Văn bản kết quả', en: 'Result' },
  result: { vi: 'Xem trước kết quả', en: 'Preview the result' },
});

type Document = Schema<'OfficialDocumentView'>;
const control = 'control-sheet';

/** What left the agency about this case, and its control sheet: seen, downloaded and printed as the file that was issued. */
export default function CaseDocuments({ file }: { file: Case }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const documents = useQuery({
    queryKey: [...caseKey(file.id), 'documents'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/case-files/{id}/documents', { params: { path: { id: file.id } } })))
        .items,
  });
  const shown = query.get('document');
  const isTranslation = query.get('language') === 'en';
  const viewer = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown) viewer.current?.focus();
  }, [shown, isTranslation]);
  if (documents.error) return <Refused error={documents.error} retry={() => void documents.refetch()} />;
  if (!documents.data) return <Loading />;

  const show = (id: string | null, inEnglish = false) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (id) after.set('document', id);
        else after.delete('document');
        if (inEnglish) after.set('language', 'en');
        else after.delete('language');
        return after;
      },
      { replace: true },
    );
  // Once there is a result, it is opened itself.
  const isToDecide =
    may('case.act') && file.acceptedAt !== null && file.closedAt === null && file.results.length === 0;
  const nameOf = (one: Document) => (one.name ? inLanguage(one.name, language) : t('byHand'));
  const opened = documents.data.find(({ id }) => id === shown);
  const title = shown === control ? t('control') : opened && nameOf(opened);
  const href =
    shown === control
      ? `/api/v1/case-files/${file.id}/control-sheet`
      : // A file that was made anew is another one; the part behind # is not sent.
        opened && `${fileOf(opened.id, isTranslation ? 'en' : 'vi')}#${opened.sha256 ?? ''}`;
  return (
    <Stack gap="md">
      <Group justify="flex-end" gap="xs">
        {isToDecide && (
          <LetterPreview
            caseId={file.id}
            act="result"
            input={() => typedInSteps(file)}
            label={t('result')}
            size="xs"
          />
        )}
        <Button size="xs" variant="default" onClick={() => show(control)}>
          {t('control')}
        </Button>
      </Group>
      {documents.data.length === 0 ? (
        <Empty title={t('none')}>{t('noneHint')}</Empty>
      ) : (
        <DocumentTable documents={documents.data} nameOf={nameOf} show={show} />
      )}
      {href && title && (
        <section aria-label={title} className={classes.file}>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h5" tabIndex={-1} ref={viewer}>
              {title}
              {isTranslation && ` (${t('translation')})`}
            </Title>
            <Button size="xs" variant="default" onClick={() => show(null)}>
              {t('close')}
            </Button>
          </Group>
          <FileView
            key={href}
            href={href}
            name={`${title} ${opened?.number ?? file.code}.pdf`.replace(/\//g, '-')}
            mediaType="application/pdf"
            {...(opened?.sha256 && !isTranslation && { checks: { caseId: file.id, documentId: opened.id } })}
          />
        </section>
      )}
    </Stack>
  );
}

interface DocumentTableProps {
  documents: readonly Document[];
  nameOf: (one: Document) => string;
  show: (id: string, inEnglish?: boolean) => void;
}

function DocumentTable({ documents, nameOf, show }: DocumentTableProps) {
  const t = useTexts(texts);
  const state = useTexts(documentStates);
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table aria-label={t('table')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('document')}</Table.Th>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th>{t('at')}</Table.Th>
            <Table.Th>{t('open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {documents.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Text size="sm">{nameOf(one)}</Text>
                {one.endReason && (
                  <Text size="xs" c="dimmed">
                    {one.endReason}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{one.number ?? '–'}</Table.Td>
              <Table.Td>
                <Badge variant="light" tt="none" miw="max-content" color={stateColours[one.state] ?? 'gray'}>
                  {state(one.state as keyof typeof documentStates)}
                </Badge>
              </Table.Td>
              <Table.Td>{instantText(one.issuedAt ?? one.draftedAt)}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('openOf', { name: nameOf(one) })}
                    onClick={() => show(one.id)}
                  >
                    {t('open')}
                  </Button>
                  {one.isTranslated && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('translationOf', { name: nameOf(one) })}
                      onClick={() => show(one.id, true)}
                    >
                      {t('translation')}
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
