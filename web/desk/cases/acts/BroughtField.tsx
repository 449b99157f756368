import { Button, Checkbox, Fieldset, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { takenFiles, upload } from '../../../shared/files/upload';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import type { Case } from '../case-queries';
import { codeTexts } from '../words';

const texts = defineTexts({
  how: { vi: 'Hình thức: {component}', en: 'How: {component}' },
  scan: { vi: 'Chọn tệp', en: 'Choose a file' },
  sending: { vi: 'Đang gửi tệp…', en: 'Sending the file…' },
  asked: { vi: 'đã yêu cầu bổ sung', en: 'was asked for' },
});

export interface BroughtItem {
  code: string;
  how: 'PAPER' | 'UPLOAD';
  uploadIds?: string[];
}

/** What the applicant has brought: on paper or as files; what was asked for stands first. */
export function BroughtField(props: {
  label: string;
  file: Case;
  value: readonly BroughtItem[];
  onChange: (items: readonly BroughtItem[]) => void;
}) {
  const { label, file, value, onChange } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const open = file.supplements.find(({ receivedAt, lapsedAt }) => !receivedAt && !lapsedAt);
  const asked = new Set(open?.items.map(({ component }) => component));
  const components = [...file.components].sort(
    (one, other) => Number(asked.has(other.code)) - Number(asked.has(one.code)),
  );
  const put = (code: string, item: BroughtItem | null) =>
    onChange([...value.filter((one) => one.code !== code), ...(item ? [item] : [])]);
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {components.map(({ code, name }) => {
          const item = value.find((one) => one.code === code);
          const called = inLanguage({ ...name });
          return (
            <div key={code}>
              <Checkbox
                label={asked.has(code) ? `${called} (${t('asked')})` : called}
                checked={item !== undefined}
                onChange={(event) => put(code, event.currentTarget.checked ? { code, how: 'PAPER' } : null)}
              />
              {item && (
                <Group gap="xs" mt={4} ml={30}>
                  <Select
                    aria-label={t('how', { component: called })}
                    data={(['PAPER', 'UPLOAD'] as const).map((how) => ({
                      value: how,
                      label: codeTexts[how][language],
                    }))}
                    value={item.how}
                    onChange={(how) => how && put(code, { code, how: how as BroughtItem['how'] })}
                    allowDeselect={false}
                    size="xs"
                    w={160}
                  />
                  {item.how === 'UPLOAD' && (
                    <FileOf onUploaded={(id) => put(code, { ...item, uploadIds: [id] })} />
                  )}
                </Group>
              )}
            </div>
          );
        })}
      </Stack>
    </Fieldset>
  );
}

function FileOf({ onUploaded }: { onUploaded: (id: string) => void }) {
  const t = useTexts(texts);
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  const reset = useRef<() => void>(null);
  const send = async (file: File | null) => {
    if (!file) return;
    setSending(true);
    setSaid(t('sending'));
    try {
      const { id } = await upload(file, () => undefined).done;
      setSaid(file.name);
      onUploaded(id);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
      reset.current?.();
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <FileButton onChange={(file) => void send(file)} accept={takenFiles} resetRef={reset}>
        {(button) => (
          <Button {...button} size="xs" variant="default" loading={isSending}>
            {t('scan')}
          </Button>
        )}
      </FileButton>
      <Text size="xs" role="status">
        {said}
      </Text>
    </>
  );
}
