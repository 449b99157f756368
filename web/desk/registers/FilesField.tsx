import { Button, FileButton, Group, Input, List, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { takenFiles, upload } from '../../shared/files/upload';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({
  choose: { vi: 'Chọn tệp', en: 'Choose files' },
  none: { vi: 'chưa có tệp nào', en: 'no files yet' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeOne: { vi: 'Bỏ tệp {name}', en: 'Remove the file {name}' },
});

interface Sent {
  id: string;
  name: string;
}

/** Files that go with an act: each is sent when it is chosen; one that is refused says why and the others stay. */
export function FilesField(props: {
  label: string;
  onChange: (ids: string[]) => void;
  error: string | undefined;
}) {
  const t = useTexts(texts);
  const [files, setFiles] = useState<readonly Sent[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);
  const reset = useRef<() => void>(null);
  const put = (next: readonly Sent[]) => {
    setFiles(next);
    props.onChange(next.map(({ id }) => id));
  };
  const send = async (chosen: readonly File[]) => {
    setSending(true);
    setProblem(undefined);
    let sent = files;
    for (const file of chosen) {
      try {
        const { id } = await upload(file, () => undefined).done;
        sent = [...sent, { id, name: file.name }];
        put(sent);
      } catch (error) {
        setProblem(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    reset.current?.();
    setSending(false);
  };
  return (
    <Input.Wrapper label={props.label} labelElement="div" error={props.error ?? problem}>
      <Group gap="xs" mt={2} mb={4}>
        <FileButton multiple accept={takenFiles} resetRef={reset} onChange={(chosen) => void send(chosen)}>
          {(button) => (
            <Button {...button} size="xs" variant="default" loading={isSending}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        {files.length === 0 && (
          <Text size="xs" c="dimmed">
            {t('none')}
          </Text>
        )}
      </Group>
      {files.length > 0 && (
        <List size="sm" spacing={2}>
          {files.map(({ id, name }) => (
            <List.Item key={id}>
              {name}{' '}
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('removeOne', { name })}
                onClick={() => put(files.filter((file) => file.id !== id))}
              >
                {t('remove')}
              </Button>
            </List.Item>
          ))}
        </List>
      )}
    </Input.Wrapper>
  );
}
