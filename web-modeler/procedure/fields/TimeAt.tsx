import { Fieldset, Group } from '@mantine/core';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { Path } from '../file/yaml-text';
import { unitWords } from '../words';
import { ChoiceAt } from './ChoiceAt';
import classes from './fields.module.css';
import { NumberAt } from './NumberAt';

const texts = defineTexts({
  value: { vi: 'Thời gian', en: 'Time' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
});

/** A length of time: `value` and `unit` below one place. */
export function TimeAt({ path, label }: { path: Path; label?: string }) {
  const t = useTexts(texts);
  const fields = (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <div className={classes.narrow}>
        <NumberAt path={[...path, 'value']} label={t('value')} min={0} isFraction required />
      </div>
      <div className={classes.middle}>
        <ChoiceAt path={[...path, 'unit']} label={t('unit')} words={unitWords} required />
      </div>
    </Group>
  );
  if (!label) return fields;
  return (
    <Fieldset legend={label} variant="unstyled" className={classes.fieldset}>
      {fields}
    </Fieldset>
  );
}
