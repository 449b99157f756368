import { Anchor, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useSearchParams } from 'wouter';
import { FileView } from '../../shared/files/FileView';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { type Attachment, type Case, useAttachments } from './case-queries';
import classes from './case.module.css';
import { DeclaredData } from './DeclaredData';
import { codeTexts, wordOf } from './words';

const texts = defineTexts({
  hidden: {
    vi: 'Vị trí của bạn chỉ xem được diễn biến của hồ sơ, không xem được giấy tờ.',
    en: 'Your post sees the course of the case, not its papers.',
  },
  component: { vi: 'Thành phần hồ sơ', en: 'Component' },
  state: { vi: 'Tình trạng', en: 'State' },
  how: { vi: 'Hình thức', en: 'How' },
  copies: { vi: '{n} bản', en: '{n} copies' },
  files: { vi: 'Tệp', en: 'Files' },
  required: { vi: 'bắt buộc', en: 'required' },
  others: { vi: 'Văn bản khác', en: 'Other documents' },
  version: { vi: 'bản {n}', en: 'version {n}' },
  replaced: { vi: 'đã được thay', en: 'replaced' },
  close: { vi: 'Đóng tệp', en: 'Close the file' },
  none: { vi: 'Hồ sơ chưa có giấy tờ nào', en: 'The case has no papers yet' },
});

const stateColors: Readonly<Record<string, string>> = { OK: 'teal', REJECTED: 'red', PROVIDED: 'lam' };

/** The papers of the case, with the file that is being read beside them. */
export function Dossier({ file }: { file: Case }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const attachments = useAttachments(file.id, file.hasPersonalData);
  const [query, setQuery] = useSearchParams();
  if (!file.hasPersonalData) return <Empty title={t('hidden')} />;
  if (attachments.isPending) return <Loading />;
  if (attachments.error)
    return <Refused error={attachments.error} retry={() => void attachments.refetch()} />;
  const all = attachments.data;
  const open = all.find(({ id }) => id === query.get('file'));
  const read = (id: string | null) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (id) after.set('file', id);
        else after.delete('file');
        return after;
      },
      { replace: true },
    );
  const named = new Set(file.components.flatMap(({ attachments: ids }) => ids));
  const others = all.filter(({ id }) => !named.has(id));
  const link = (one: Attachment) => (
    <FileLink key={one.id} file={one} isOpen={one.id === open?.id} read={() => read(one.id)} />
  );
  if (file.components.length === 0 && all.length === 0 && file.dataFields.length === 0)
    return <Empty title={t('none')} />;
  return (
    <div className={classes.beside} data-open={open ? true : undefined}>
      <Stack>
        <DeclaredData file={file} />
        <div className={classes.scroll}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('component')}</Table.Th>
                <Table.Th>{t('state')}</Table.Th>
                <Table.Th>{t('files')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {file.components.map((component) => (
                <Table.Tr key={component.code}>
                  <Table.Th scope="row" fw={400}>
                    {inLanguage({ ...component.name })}
                    <Text size="xs" c="dimmed">
                      {[
                        component.isRequired && t('required'),
                        component.how && wordOf(codeTexts, component.how, language),
                        component.copies > 0 && t('copies', { n: component.copies }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </Table.Th>
                  <Table.Td>
                    <Badge variant="light" color={stateColors[component.state] ?? 'gray'} tt="none">
                      {wordOf(codeTexts, component.state, language)}
                    </Badge>
                    {component.note && <Text size="xs">{component.note}</Text>}
                  </Table.Td>
                  <Table.Td>
                    <Stack gap={2}>
                      {component.attachments.flatMap((id) => {
                        const found = all.find((one) => one.id === id);
                        return found ? [link(found)] : [];
                      })}
                    </Stack>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {others.length > 0 && (
          <>
            <Title order={2} size="h5">
              {t('others')}
            </Title>
            <Stack gap={4}>{others.map(link)}</Stack>
          </>
        )}
      </Stack>
      {open && (
        <section className={classes.file} aria-label={open.name}>
          <Group justify="space-between" wrap="nowrap" mb="xs">
            <Text fw={600} size="sm" truncate>
              {open.name}
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconX size={14} aria-hidden />}
              onClick={() => read(null)}
            >
              {t('close')}
            </Button>
          </Group>
          <FileView
            href={contentOf(file.id, open.id)}
            name={open.name}
            mediaType={open.type}
            checks={{ caseId: file.id, attachmentId: open.id }}
          />
        </section>
      )}
    </div>
  );
}

function FileLink({ file, isOpen, read }: { file: Attachment; isOpen: boolean; read: () => void }) {
  const t = useTexts(texts);
  return (
    <Anchor component="button" type="button" size="sm" ta="left" onClick={read} aria-pressed={isOpen}>
      <IconPaperclip size={13} aria-hidden /> {file.name}
      {(file.versionNo > 1 || file.replacedAt) && (
        <Text span size="xs" c="dimmed">
          {' '}
          {t('version', { n: file.versionNo })}
          {file.replacedAt && `, ${t('replaced')} ${instantText(file.replacedAt)}`}
        </Text>
      )}
    </Anchor>
  );
}

export const contentOf = (caseId: string, attachmentId: string): string =>
  `/api/v1/case-files/${caseId}/attachments/${attachmentId}/content`;
