import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { useWorkspace, type WorkFile } from '../workspace';
import classes from './file-pane.module.css';
import { nameOf, slugOf, titleOf } from './file-names';

const texts = defineTexts({
  label: { vi: 'Tên mới của {file}', en: 'New name of {file}' },
  empty: { vi: 'Tên cần có chữ hoặc số.', en: 'A name needs letters or digits.' },
  taken: { vi: 'Đã có tệp tên này.', en: 'There is such a file already.' },
});

/** In the place of a file's row: Enter or leaving the field renames, Escape leaves it as it was. */
export function RenameFile({ file, close }: { file: WorkFile; close: () => void }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const title = titleOf(file.name, file.kind);
  const [text, setText] = useState(title);
  const name = nameOf(text, file.kind, file.name);
  const other = workspace.named(name);
  const refusal = !slugOf(text) ? t('empty') : other && other.id !== file.id ? t('taken') : undefined;
  const finish = () => {
    if (!refusal) workspace.rename(file.id, name);
    close();
  };
  return (
    <li className={classes.renaming}>
      <TextInput
        size="xs"
        aria-label={t('label', { file: title })}
        value={text}
        error={refusal}
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={finish}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && !refusal) finish();
          if (key === 'Escape') close();
        }}
      />
    </li>
  );
}
