import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconHistory,
  IconLock,
  IconPencil,
  IconTrash,
  type IconFile,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useIsLocked, useIsReadOnly, usePlace, useWorkspace, type WorkFile } from '../workspace';
import { downloadText } from './download';
import classes from './file-pane.module.css';
import { freeName } from './file-names';
import { useFileTitle } from './file-title';
import { RenameFile } from './RenameFile';
import { RemoveFile } from './RemoveFile';

const FileHistory = lazy(() => import('../history/FileHistory'));

const texts = defineTexts({
  acts: { vi: 'Thao tác với {file}', en: 'Acts on {file}' },
  rename: { vi: 'Đổi tên tệp', en: 'Rename the file' },
  duplicate: { vi: 'Nhân bản', en: 'Duplicate' },
  history: { vi: 'Các bản đã lưu', en: 'History' },
  download: { vi: 'Tải về', en: 'Download' },
  remove: { vi: 'Xoá', en: 'Remove' },
  unsaved: { vi: 'chưa lưu', en: 'not saved' },
  locked: { vi: 'người khác đang sửa', en: 'somebody else edits it' },
});

/** One file in the list: shown when it is chosen, and what can be done with it. */
export function FileRow({ file, Icon }: { file: WorkFile; Icon: typeof IconFile }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const isShown = usePlace().fileId === file.id;
  const isReadOnly = useIsReadOnly();
  const isLocked = useIsLocked(file.id);
  const [doing, setDoing] = useState<'rename' | 'remove' | 'history'>();
  const title = useFileTitle()(file);
  const done = () => setDoing(undefined);

  if (doing === 'rename') return <RenameFile file={file} close={done} />;
  return (
    <li className={classes.row} data-shown={isShown || undefined}>
      <button
        type="button"
        className={classes.file}
        aria-current={isShown ? 'true' : undefined}
        title={file.name}
        onClick={() => workspace.show({ fileId: file.id })}
        onDoubleClick={() => !isLocked && file.kind !== 'procedure' && setDoing('rename')}
      >
        <Icon size={15} aria-hidden />
        <span className={classes.title}>{title}</span>
        {file.isUnsaved && (
          <span className={classes.unsaved} role="img" aria-label={t('unsaved')} title={t('unsaved')} />
        )}
        {isLocked && !isReadOnly && <IconLock size={13} role="img" aria-label={t('locked')} />}
      </button>
      <Menu position="bottom-start" withinPortal shadow="md">
        <Menu.Target>
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            className={classes.acts}
            aria-label={t('acts', { file: title })}
          >
            <IconDots size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isLocked && file.kind !== 'procedure' && (
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDoing('rename')}>
              {t('rename')}
            </Menu.Item>
          )}
          {!isReadOnly && file.kind !== 'procedure' && (
            <Menu.Item
              leftSection={<IconCopy size={15} />}
              onClick={() => {
                const name = freeName(file.name, (taken) => workspace.named(taken) !== undefined);
                workspace.show({ fileId: workspace.add(name, file.content) });
              }}
            >
              {t('duplicate')}
            </Menu.Item>
          )}
          {file.revision > 0 && (
            <Menu.Item leftSection={<IconHistory size={15} />} onClick={() => setDoing('history')}>
              {t('history')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={() => downloadText(file)}>
            {t('download')}
          </Menu.Item>
          {!isLocked && (
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => setDoing('remove')}>
              {t('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {doing === 'remove' && <RemoveFile file={file} close={done} />}
      <Suspense fallback={null}>{doing === 'history' && <FileHistory file={file} close={done} />}</Suspense>
    </li>
  );
}
