import { Suspense, useEffect } from 'react';
import { Empty, Loading } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useAddress } from './address';
import { TopBar } from './bar/TopBar';
import { Drawer } from './Drawer';
import { editors } from './editors';
import { useBroughtFiles } from './files/brought-files';
import { FilePane } from './files/FilePane';
import { changeLayout, isNarrow, useLayout } from './layout';
import { Notes } from './notes/Notes';
import type { TakenUp } from './saving/take-up';
import { Conflicts } from './conflict/Conflicts';
import { Splitter } from './Splitter';
import { useFile, useFiles, usePlace, useWorkspace } from './workspace';
import classes from './workbench.module.css';

const texts = defineTexts({
  side: { vi: 'Tệp', en: 'Files' },
  width: { vi: 'Chiều rộng của danh sách tệp', en: 'Width of the list of files' },
  empty: { vi: 'Mô hình chưa có tệp nào', en: 'The model has no files yet' },
  begin: {
    vi: 'Bấm dấu + ở cột bên trái để thêm quy trình, biểu mẫu hay bảng quyết định, hoặc kéo tệp vào đây.',
    en: 'Press + on the left to add a process, a form or a decision, or drag files here.',
  },
});

/** An open model: its files on the left, the editor of the one that is shown, panels below. */
export function Workbench({ takenUp }: { takenUp: TakenUp }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const files = useFiles();
  const { fileId } = usePlace();
  const file = useFile(fileId);
  const { filesWidth, areFilesShown } = useLayout();
  const first = files.find(({ kind }) => kind === 'bpmn') ?? files[0];
  useAddress();
  useEffect(() => {
    // The address may have led somewhere since this was drawn.
    const { fileId: shown } = workspace.getPlace();
    if (first && !(shown && workspace.file(shown))) workspace.show({ fileId: first.id });
  }, [file, first, workspace]);
  useEffect(() => {
    if (fileId && isNarrow()) changeLayout({ areFilesShown: false });
  }, [fileId]);
  const brought = useBroughtFiles();
  const Editor = file && editors[file.kind];
  return (
    <div className={classes.page} {...brought.zone}>
      {brought.sign}
      <TopBar />
      <Notes takenUp={takenUp} />
      <div className={classes.body}>
        {areFilesShown && (
          <aside className={classes.side} aria-label={t('side')}>
            <div className={classes.files} style={{ width: filesWidth }}>
              <FilePane />
            </div>
            <Splitter
              label={t('width')}
              orientation="vertical"
              isBefore
              size={filesWidth}
              resize={(width) => changeLayout({ filesWidth: width })}
            />
          </aside>
        )}
        <main className={classes.main} id="main" tabIndex={-1}>
          <div className={classes.editor}>
            <Suspense fallback={<Loading />}>
              {Editor && <Editor key={file.id} fileId={file.id} />}
              {files.length === 0 && <Empty title={t('empty')}>{t('begin')}</Empty>}
            </Suspense>
          </div>
          <Drawer />
        </main>
      </div>
      <Conflicts />
    </div>
  );
}
