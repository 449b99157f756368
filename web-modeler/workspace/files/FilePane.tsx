import { ActionIcon } from '@mantine/core';
import {
  IconFile,
  IconFileText,
  IconForms,
  IconPlayerPlay,
  IconPlus,
  IconSchema,
  IconTable,
} from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { FileKind } from '../file-kind';
import { useFiles, useIsReadOnly } from '../workspace';
import classes from './file-pane.module.css';
import { FileRow } from './FileRow';
import { filesOf, kinds, kindTexts } from './file-groups';
import { NewFile } from './NewFile';
import { RemovedFiles } from './RemovedFiles';

const texts = defineTexts({
  files: { vi: 'Các tệp của mô hình', en: 'Files of the model' },
  add: { vi: 'Thêm vào {kind}', en: 'Add to {kind}' },
});

const icons: Readonly<Record<FileKind, typeof IconFile>> = {
  bpmn: IconSchema,
  form: IconForms,
  dmn: IconTable,
  procedure: IconFileText,
  scenario: IconPlayerPlay,
  other: IconFile,
};

/** The files of the model by what they are for. */
export function FilePane() {
  const t = useTexts(texts);
  const say = useTexts(kindTexts);
  const files = useFiles();
  const isReadOnly = useIsReadOnly();
  const [adding, setAdding] = useState<FileKind>();
  return (
    <nav className={classes.pane} aria-label={t('files')}>
      {kinds.map((kind) => {
        const own = filesOf(files, kind);
        if (own.length === 0 && (kind === 'other' || isReadOnly)) return null;
        const isFull = kind === 'procedure' && own.length > 0;
        return (
          <section key={kind} aria-label={say(kind)}>
            <header className={classes.group}>
              <h2>{say(kind)}</h2>
              {!isReadOnly && !isFull && kind !== 'other' && (
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color="gray"
                  aria-label={t('add', { kind: say(kind) })}
                  title={t('add', { kind: say(kind) })}
                  onClick={() => setAdding(kind)}
                >
                  <IconPlus size={14} />
                </ActionIcon>
              )}
            </header>
            <ul>
              {own.map((file) => (
                <FileRow key={file.id} file={file} Icon={icons[kind]} />
              ))}
            </ul>
          </section>
        );
      })}
      <RemovedFiles />
      {adding && <NewFile kind={adding} close={() => setAdding(undefined)} />}
    </nav>
  );
}
