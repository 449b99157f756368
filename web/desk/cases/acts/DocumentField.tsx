import { Button, FileButton, Group, Input, Select, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { sizeText } from '../../../shared/files/size-text';
import { largestFile, takenFiles, upload } from '../../../shared/files/upload';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import { dateText } from '../../../shared/time/instants';
import { type Case, useAttachments } from '../case-queries';

const texts = defineTexts({
  none: { vi: 'Chưa chọn văn bản nào', en: 'No document chosen' },
  paper: { vi: '{name} · {date}', en: '{name} · {date}' },
  choose: { vi: 'Tải tệp lên', en: 'Upload a file' },
  chooseFor: { vi: 'Tải tệp lên: {label}', en: 'Upload a file: {label}' },
  sending: { vi: 'Đang gửi {name}…', en: 'Sending {name}…' },
  sent: {
    vi: '{name} ({size}) sẽ thành giấy tờ của hồ sơ.',
    en: '{name} ({size}) becomes a paper of the case.',
  },
  remove: { vi: 'Bỏ tệp', en: 'Remove the file' },
  tooLarge: { vi: '{name} lớn hơn {most}.', en: '{name} is larger than {most}.' },
});

/** A paper that the case has, or a file that has just been sent; never both. */
export interface GivenDocument {
  documentId?: string;
  uploadId?: string;
  /** Of the file that was sent. */
  name?: string;
  size?: number;
}

/** The letter, order or result of an act: one of the papers of the case, or a new file. */
export function DocumentField(props: {
  label: string;
  description: string | undefined;
  file: Case;
  value: GivenDocument | undefined;
  onChange: (value: GivenDocument | undefined) => void;
  error: string | undefined;
}) {
  const { label, description, file, value, onChange, error } = props;
  const t = useTexts(texts);
  const attachments = useAttachments(file.id, file.hasPersonalData);
  const [sending, setSending] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const reset = useRef<() => void>(null);
  const papers = (attachments.data ?? []).filter(({ replacedAt }) => replacedAt === null);

  const send = async (chosen: File | null) => {
    if (!chosen) return;
    setRefusal(undefined);
    reset.current?.();
    if (chosen.size > largestFile)
      return setRefusal(t('tooLarge', { name: chosen.name, most: sizeText(largestFile) }));
    setSending(chosen.name);
    try {
      const { id, name, size } = await upload(chosen, () => undefined).done;
      onChange({ uploadId: id, name, size });
    } catch (problem) {
      setRefusal(problem instanceof Error ? problem.message : String(problem));
    } finally {
      setSending(undefined);
    }
  };

  return (
    <Input.Wrapper
      component="fieldset"
      label={label}
      labelElement="div"
      labelProps={{ component: 'legend' }}
      description={description}
      error={refusal ?? error}
      aria-label={label}
      style={{ border: 0, margin: 0, padding: 0 }}
    >
      {value?.uploadId ? (
        <Group gap="xs" mt={4}>
          <Text size="sm" role="status">
            {t('sent', { name: value.name ?? '', size: sizeText(value.size ?? 0) })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => onChange(undefined)}>
            {t('remove')}
          </Button>
        </Group>
      ) : (
        <Group gap="xs" mt={4} wrap="nowrap">
          {papers.length > 0 && (
            <Select
              aria-label={label}
              placeholder={t('none')}
              data={papers.map((paper) => ({
                value: paper.documentId,
                label: t('paper', { name: paper.name, date: dateText(paper.attachedAt) }),
              }))}
              value={value?.documentId ?? null}
              onChange={(documentId) => onChange(documentId ? { documentId } : undefined)}
              clearable
              clearButtonProps={{ 'aria-label': t('none') }}
              flex={1}
            />
          )}
          <FileButton onChange={(chosen) => void send(chosen)} accept={takenFiles} resetRef={reset}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                loading={sending !== undefined}
                aria-label={t('chooseFor', { label })}
              >
                {t('choose')}
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      {sending && (
        <Text size="xs" role="status">
          {t('sending', { name: sending })}
        </Text>
      )}
    </Input.Wrapper>
  );
}
