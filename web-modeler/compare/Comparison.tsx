import { Text } from '@mantine/core';
import { useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { ChangeList } from './ChangeList';
import { changesOf, type FileComparison } from './changes';
import classes from './compare.module.css';
import { Pictures } from './Pictures';

const texts = defineTexts({ same: { vi: 'Không có gì khác nhau.', en: 'Nothing differs.' } });

/** Two sets of files side by side: the diagrams of the file that is chosen, and below what changed in all of them. */
export function Comparison({ files }: { files: readonly FileComparison[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [wanted, setWanted] = useState<{ file: string; elementId?: string }>();
  if (files.length === 0) return <Text size="sm">{t('same')}</Text>;
  const drawn = files.filter((file) => file.texts && file.kind === 'bpmn');
  const shown = drawn.find(({ name }) => name === wanted?.file) ?? drawn[0];
  return (
    <div className={classes.comparison}>
      {shown?.texts && (
        <Pictures
          key={shown.name}
          texts={shown.texts}
          sides={['before', 'after']}
          changes={changesOf(shown, language)}
          chosen={wanted?.file === shown.name ? wanted.elementId : undefined}
          choose={(elementId) => setWanted({ file: shown.name, elementId })}
        />
      )}
      <div className={classes.list}>
        <ChangeList
          files={files}
          chosen={wanted}
          choose={(file, elementId) => setWanted({ file, ...(elementId && { elementId }) })}
        />
      </div>
    </div>
  );
}
