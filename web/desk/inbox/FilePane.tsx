import { ActionIcon, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Loading } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { Attachment } from './Dossier';
import classes from './work.module.css';

const FileView = lazy(async () => ({ default: (await import('../../shared/files/FileView')).FileView }));

const texts = defineTexts({
  label: { vi: 'Tệp {name}', en: 'File {name}' },
  close: { vi: 'Đóng tệp', en: 'Close the file' },
});

/** A paper of the dossier beside the form. */
export function FilePane({ caseId, file, close }: { caseId: string; file: Attachment; close: () => void }) {
  const t = useTexts(texts);
  return (
    <aside className={classes.filePane} aria-label={t('label', { name: file.name })}>
      <Group gap="xs" wrap="nowrap" px="xs" h={40}>
        <Text size="sm" fw={600} truncate style={{ flex: 1 }}>
          {file.name}
        </Text>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
      <div className={classes.fileView}>
        <Suspense fallback={<Loading />}>
          <FileView
            key={file.id}
            href={`/api/v1/case-files/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(file.id)}/content`}
            name={file.name}
            mediaType={file.type}
            checks={{ caseId, attachmentId: file.id }}
          />
        </Suspense>
      </div>
    </aside>
  );
}
