import { ActionIcon, Button, FileButton, Group, Menu, Progress, Text } from '@mantine/core';
import { IconCamera, IconFile, IconRecycle, IconUpload, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { sizeText } from '../../shared/files/size-text';
import { largestFile, upload } from '../../shared/files/upload';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import type { Paper, WaitingFile } from './filing';
import classes from './reception.module.css';

const texts = defineTexts({
  choose: { vi: 'Tải lên', en: 'Upload' },
  chooseFor: { vi: 'Tải tệp lên: {name}', en: 'Upload a file: {name}' },
  photo: { vi: 'Chụp: {name}', en: 'Photograph: {name}' },
  reuse: { vi: 'Dùng lại ({n})', en: 'Reuse ({n})' },
  reuseFor: { vi: 'Dùng lại giấy tờ đã có: {name}', en: 'Reuse a paper: {name}' },
  reusable: { vi: '{file} · hồ sơ {code}, kiểm tra {date}', en: '{file} · case {code}, checked {date}' },
  remove: { vi: 'Bỏ tệp {file}', en: 'Remove {file}' },
  fromCase: { vi: 'từ hồ sơ {code}', en: 'from case {code}' },
  sending: { vi: 'Đang gửi {file}', en: 'Sending {file}' },
  tooLarge: { vi: '{file} lớn hơn {most}.', en: '{file} is larger than {most}.' },
  refused: { vi: '{file}: {why}', en: '{file}: {why}' },
});

/** The files of one paper: sent at once, each refused by itself and told here, the others stay. */
export function PaperFiles(props: {
  component: Schema<'QuotedComponent'>;
  paper: Paper;
  onChange: (edit: (paper: Paper) => Paper) => void;
  reusable: readonly Schema<'ReusableFile'>[];
  name: string;
}) {
  const { component, paper, onChange, reusable, name } = props;
  const t = useTexts(texts);
  const [sending, setSending] = useState<Readonly<Record<string, number>>>({});
  const [refused, setRefused] = useState<readonly string[]>([]);
  const reset = useRef<() => void>(null);
  const isDigital = paper.how === null || paper.how === 'UPLOAD' || paper.how === 'PAPER';
  const accept = component.formats.map((format) => `.${format}`).join(',');
  const takesPhotos = component.formats.some((format) => format === 'jpg' || format === 'png');

  const add = (how: 'UPLOAD' | 'REUSED', file: WaitingFile) =>
    onChange((before) => ({
      ...before,
      // A scan of what lies on the counter leaves it a paper; a file alone is an upload.
      how: how === 'UPLOAD' && before.how === 'PAPER' ? 'PAPER' : how,
      copies: before.how === null ? component.copies : before.copies,
      files: [...before.files, file],
    }));
  const send = async (file: File) => {
    if (file.size > largestFile) {
      setRefused((before) => [...before, t('tooLarge', { file: file.name, most: sizeText(largestFile) })]);
      return;
    }
    setSending((before) => ({ ...before, [file.name]: 0 }));
    try {
      const {
        id,
        size,
        name: kept,
      } = await upload(file, (share) => setSending((before) => ({ ...before, [file.name]: share }))).done;
      add('UPLOAD', { uploadId: id, name: kept, size });
    } catch (error) {
      setRefused((before) => [...before, t('refused', { file: file.name, why: (error as Error).message })]);
    } finally {
      setSending(({ [file.name]: _, ...others }) => others);
    }
  };
  const take = (files: readonly File[] | File | null) => {
    setRefused([]);
    for (const file of [files ?? []].flat()) void send(file);
    reset.current?.();
  };
  const reuse = async ({ caseId, attachmentId, caseCode, name: file }: Schema<'ReusableFile'>) => {
    setRefused([]);
    try {
      const copy = await answerOf(
        api.POST('/api/v1/case-files/{id}/attachments/{attachmentId}/reuse', {
          params: { path: { id: caseId, attachmentId } },
        }),
      );
      add('REUSED', { uploadId: copy.id, name: copy.name, size: copy.size, fromCase: caseCode });
    } catch (error) {
      setRefused([t('refused', { file, why: (error as Error).message })]);
    }
  };

  return (
    <div className={classes.files}>
      {paper.files.map(({ uploadId, name: file, size, fromCase }) => (
        <Group key={uploadId} gap={6} wrap="nowrap">
          <IconFile size={14} aria-hidden />
          <Text size="xs" truncate>
            {file} · {sizeText(size)} {fromCase && `· ${t('fromCase', { code: fromCase })}`}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('remove', { file })}
            onClick={() =>
              onChange((before) => ({
                ...before,
                files: before.files.filter((one) => one.uploadId !== uploadId),
              }))
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      {Object.entries(sending).map(([file, share]) => (
        <Progress key={file} size="sm" value={share * 100} aria-label={t('sending', { file })} maw={240} />
      ))}
      {refused.map((why) => (
        <Text key={why} size="xs" role="alert" className={classes.refused}>
          {why}
        </Text>
      ))}
      <Group gap={6} mt={2}>
        {isDigital && (
          <FileButton onChange={take} accept={accept} multiple resetRef={reset}>
            {(button) => (
              <Button
                {...button}
                size="compact-xs"
                variant="default"
                leftSection={<IconUpload size={12} />}
                aria-label={t('chooseFor', { name })}
              >
                {t('choose')}
              </Button>
            )}
          </FileButton>
        )}
        {isDigital && takesPhotos && (
          <FileButton onChange={take} accept="image/jpeg,image/png" capture="environment">
            {(button) => (
              <ActionIcon {...button} size="sm" variant="default" aria-label={t('photo', { name })}>
                <IconCamera size={14} />
              </ActionIcon>
            )}
          </FileButton>
        )}
        {reusable.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                size="compact-xs"
                variant="light"
                leftSection={<IconRecycle size={12} />}
                aria-label={t('reuseFor', { name })}
              >
                {t('reuse', { n: reusable.length })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {reusable.map((file) => (
                <Menu.Item key={file.attachmentId} onClick={() => void reuse(file)}>
                  {t('reusable', { file: file.name, code: file.caseCode, date: dateText(file.checkedAt) })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </div>
  );
}
