import { notifications } from '@mantine/notifications';
import { type DragEvent, type ReactNode, useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useIsReadOnly, useWorkspace } from '../workspace';
import { bringIn } from './bring-in';
import classes from './brought-files.module.css';

const texts = defineTexts({
  drop: { vi: 'Thả tệp để đưa vào mô hình', en: 'Drop the files to bring them into the model' },
  added: { vi: 'Đã thêm: {names}', en: 'Added: {names}' },
  replaced: {
    vi: 'Đã thay nội dung (bản trước vẫn còn trong “Các bản đã lưu”): {names}',
    en: 'Replaced (what was before is in the history): {names}',
  },
  leftOut: { vi: 'Không đưa vào được: {names}', en: 'Could not be brought in: {names}' },
  unreadable: { vi: 'Không đọc được tệp nén này.', en: 'This archive cannot be read.' },
});

/** Files that are dragged onto an open model: where they can be dropped, and the sign of it. */
export function useBroughtFiles(): { zone: object; sign: ReactNode } {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const isReadOnly = useIsReadOnly();
  const [isOver, setOver] = useState(false);
  const isFiles = ({ dataTransfer }: DragEvent) => !isReadOnly && dataTransfer.types.includes('Files');
  const tell = (color: string, message: string) => notifications.show({ color, message, autoClose: 8_000 });

  const take = async (given: FileList) => {
    const { readFiles } = await import('../../import/read-files');
    const read = await readFiles(given).catch(() => undefined);
    if (!read) return tell('red', t('unreadable'));
    const { added, replaced, leftOut } = bringIn(workspace, read.files);
    const missing = [...leftOut, ...read.leftOut];
    if (added.length) tell('teal', t('added', { names: added.join(', ') }));
    if (replaced.length) tell('teal', t('replaced', { names: replaced.join(', ') }));
    if (missing.length) tell('orange', t('leftOut', { names: missing.join(', ') }));
    const first = workspace.named(added[0] ?? replaced[0] ?? '');
    if (first) workspace.show({ fileId: first.id });
    return undefined;
  };
  return {
    zone: {
      onDragOver: (event: DragEvent) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      },
    },
    sign: isOver && <p className={classes.over}>{t('drop')}</p>,
  };
}
