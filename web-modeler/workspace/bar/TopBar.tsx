import { ActionIcon } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconLayoutSidebar,
  IconSearch,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { keyNames } from '../../../web/shared/keys/key-names';
import { useKeys } from '../../../web/shared/keys/keys';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useShownEditor } from '../editor';
import { changeLayout, useLayout } from '../layout';
import classes from './bar.module.css';
import { ModelName } from './ModelName';
import { PeopleHere } from './PeopleHere';
import { SaveMark } from './SaveMark';

const KeyHelp = lazy(() => import('../../../web/shared/keys/KeyHelp'));
const PersonMenu = lazy(() => import('../../../web/shared/shell/PersonMenu'));
const ExportMenu = lazy(() => import('../export/ExportMenu'));

const texts = defineTexts({
  back: { vi: 'Về danh sách mô hình', en: 'Back to the models' },
  files: { vi: 'Ẩn hoặc hiện các tệp', en: 'Hide or show the files' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  redo: { vi: 'Làm lại', en: 'Redo' },
  find: { vi: 'Tìm trong tệp', en: 'Find in the file' },
  help: { vi: 'Các phím tắt', en: 'Keyboard shortcuts' },
});

/** What stands above the editor, whichever it is. */
export function TopBar() {
  const t = useTexts(texts);
  const acts = useShownEditor();
  const { areFilesShown } = useLayout();
  const [isHelping, setHelping] = useState(false);
  useKeys([
    {
      key: 'mod+z',
      says: t('undo'),
      act: (event) => (event.shiftKey ? acts.redo?.() : acts.undo?.()),
    },
    { key: 'mod+y', says: t('redo'), act: () => acts.redo?.() },
    { key: 'mod+f', says: t('find'), act: () => acts.find?.(), isOff: !acts.find },
    { key: 'mod+b', says: t('files'), act: () => changeLayout({ areFilesShown: !areFilesShown }) },
    { key: '?', says: t('help'), act: () => setHelping(true) },
  ]);
  const tool = (
    says: string,
    key: string,
    Icon: typeof IconSearch,
    act: (() => void) | undefined,
    isOn = true,
  ) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={30}
      aria-label={says}
      title={`${says} (${keyNames(key).join('+')})`}
      disabled={!act || !isOn}
      onClick={act}
    >
      <Icon size={18} />
    </ActionIcon>
  );
  return (
    <header className={classes.bar}>
      <ActionIcon
        component={Link}
        href="/modeler"
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('back')}
        title={t('back')}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('files')}
        title={`${t('files')} (Ctrl+B)`}
        aria-pressed={areFilesShown}
        onClick={() => changeLayout({ areFilesShown: !areFilesShown })}
      >
        <IconLayoutSidebar size={18} />
      </ActionIcon>
      <ModelName />
      <SaveMark />
      <span className={classes.space} />
      <PeopleHere />
      {tool(t('undo'), 'mod+z', IconArrowBackUp, acts.undo, acts.canUndo)}
      {tool(t('redo'), 'mod+y', IconArrowForwardUp, acts.redo, acts.canRedo)}
      {tool(t('find'), 'mod+f', IconSearch, acts.find)}
      <Suspense fallback={null}>
        <ExportMenu />
        <PersonMenu />
        {isHelping && <KeyHelp close={() => setHelping(false)} />}
      </Suspense>
    </header>
  );
}
