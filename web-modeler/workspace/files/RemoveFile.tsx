import { Button, Group, Modal, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useWorkspace, type WorkFile } from '../workspace';
import { useFileTitle } from './file-title';

const texts = defineTexts({
  title: { vi: 'Xoá “{file}”?', en: 'Remove “{file}”?' },
  what: {
    vi: 'Tệp không còn trong mô hình. Các bản đã lưu vẫn được giữ và có thể lấy lại ở mục “Tệp đã xoá”.',
    en: 'The file leaves the model. What was saved of it is kept, and can be had again under “Removed files”.',
  },
  remove: { vi: 'Xoá tệp', en: 'Remove the file' },
  cancel: { vi: 'Giữ lại', en: 'Keep it' },
});

export function RemoveFile({ file, close }: { file: WorkFile; close: () => void }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const title = useFileTitle()(file);
  return (
    <Modal opened onClose={close} title={t('title', { file: title })} centered>
      <Text size="sm">{t('what')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color="red" variant="light" onClick={() => workspace.remove(file.id)}>
          {t('remove')}
        </Button>
      </Group>
    </Modal>
  );
}
