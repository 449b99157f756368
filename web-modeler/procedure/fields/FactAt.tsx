import { Group } from '@mantine/core';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { Path } from '../file/yaml-text';
import { certaintyWords } from '../words';
import { ChoiceAt } from './ChoiceAt';
import classes from './fields.module.css';
import { TextAt } from './TextAt';

const texts = defineTexts({
  tag: { vi: 'Mức độ chắc chắn', en: 'How sure it is' },
  source: { vi: 'Nguồn', en: 'Source' },
  example: { vi: 'Ví dụ: NĐ 61/2018 Điều 19', en: 'e.g. NĐ 61/2018 Art. 19' },
});

/** How sure a fact is and where it is from. */
export function FactAt({ path }: { path: Path }) {
  const t = useTexts(texts);
  return (
    <Group gap="xs" align="flex-start">
      <div className={classes.middle}>
        <ChoiceAt path={[...path, 'tag']} label={t('tag')} words={certaintyWords} required />
      </div>
      <div className={classes.grow}>
        <TextAt path={[...path, 'source']} label={t('source')} placeholder={t('example')} />
      </div>
    </Group>
  );
}
