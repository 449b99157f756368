import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { FileKind } from '../file-kind';
import { useWorkspace } from '../workspace';
import { kindTexts } from './file-groups';
import { nameOf, slugOf } from './file-names';
import { newContent, processIn } from './new-content';

const texts = defineTexts({
  title: { vi: 'Thêm vào {kind}', en: 'Add to {kind}' },
  name: { vi: 'Tên', en: 'Name' },
  file: { vi: 'Tệp: {name}', en: 'File: {name}' },
  empty: { vi: 'Tên cần có chữ hoặc số.', en: 'A name needs letters or digits.' },
  taken: {
    vi: 'Đã có tệp {name}. Hãy đặt tên khác.',
    en: 'There is a file {name} already. Choose another name.',
  },
  add: { vi: 'Thêm', en: 'Add' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
});

/** A new file, by the name that people give it. */
export function NewFile({ kind, close }: { kind: FileKind; close: () => void }) {
  const t = useTexts(texts);
  const say = useTexts(kindTexts);
  const workspace = useWorkspace();
  const [title, setTitle] = useState('');
  const [isTried, setTried] = useState(false);
  const name = nameOf(title, kind);
  const refusal = !slugOf(title) ? t('empty') : workspace.named(name) ? t('taken', { name }) : undefined;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (refusal) return;
    const first = workspace.getFiles().find((file) => file.kind === 'bpmn');
    const main = first && processIn(first.content);
    const content = newContent[kind]({ title: title.trim(), ...(main && { main }) });
    workspace.show({ fileId: workspace.add(name, content) });
    close();
  };
  return (
    <Modal opened onClose={close} title={t('title', { kind: say(kind) })} centered>
      <form onSubmit={add}>
        <TextInput
          label={t('name')}
          value={title}
          maxLength={120}
          data-autofocus
          error={isTried || workspace.named(name) ? refusal : undefined}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Text size="xs" c="dimmed" mt={4} mih={18}>
          {slugOf(title) ? t('file', { name }) : ''}
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('add')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
