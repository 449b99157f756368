import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFile, IconFileZip, IconPhoto, IconPrinter, IconVector } from '@tabler/icons-react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useSeat, useShownEditor } from '../editor';
import { downloadText } from '../files/download';
import { slugOf, titleOf } from '../files/file-names';
import { useModel } from '../model-context';
import { usePlace, useWorkspace } from '../workspace';
import { pngOf } from './png';
import { saveFile } from '../../../web/shared/files/fetch-file';

const texts = defineTexts({
  export: { vi: 'Xuất', en: 'Export' },
  zip: { vi: 'Cả mô hình (.zip)', en: 'The whole model (.zip)' },
  file: { vi: 'Tệp đang mở ({name})', en: 'The open file ({name})' },
  svg: { vi: 'Sơ đồ dạng SVG', en: 'Diagram as SVG' },
  png: { vi: 'Sơ đồ dạng ảnh PNG', en: 'Diagram as PNG' },
  print: { vi: 'Bản in quy trình', en: 'Printed procedure' },
  failed: { vi: 'Không xuất được: {why}', en: 'Could not be exported: {why}' },
});

/** Files of the model, and pictures of what is drawn, for use elsewhere. */
export default function ExportMenu() {
  const t = useTexts(texts);
  const model = useModel();
  const workspace = useWorkspace();
  const seat = useSeat();
  const { svg } = useShownEditor();
  const { fileId } = usePlace();
  const shown = fileId ? workspace.file(fileId) : undefined;

  const give = (make: () => Promise<void>) => () =>
    void (async () => {
      try {
        await seat.getActs().flush?.();
        await make();
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        notifications.show({ color: 'red', message: t('failed', { why }) });
      }
    })();
  const zip = give(async () => {
    const { zipOf } = await import('./zip');
    saveFile(zipOf(workspace.getFiles()), `${slugOf(model.name) || 'mo-hinh'}.zip`, 'application/zip');
  });
  const pictureName = (ending: string) => `${shown ? titleOf(shown.name, shown.kind) : 'so-do'}.${ending}`;
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('export')} title={t('export')}>
          <IconDownload size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileZip size={16} />} onClick={zip}>
          {t('zip')}
        </Menu.Item>
        {shown && (
          <Menu.Item
            leftSection={<IconFile size={16} />}
            onClick={give(async () => {
              const now = workspace.file(shown.id);
              if (now) downloadText(now);
            })}
          >
            {t('file', { name: shown.name })}
          </Menu.Item>
        )}
        {svg && (
          <>
            <Menu.Item
              leftSection={<IconVector size={16} />}
              onClick={give(async () =>
                saveFile(new TextEncoder().encode(await svg()).buffer, pictureName('svg'), 'image/svg+xml'),
              )}
            >
              {t('svg')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPhoto size={16} />}
              onClick={give(async () => saveFile(await pngOf(await svg()), pictureName('png'), 'image/png'))}
            >
              {t('png')}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item
          component="a"
          href={`/modeler/models/${model.id}/print`}
          target="_blank"
          rel="noopener"
          leftSection={<IconPrinter size={16} />}
        >
          {t('print')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
