import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import classes from '../fields/fields.module.css';
import { WordsAt } from '../fields/WordsAt';
import { mapAt } from '../file/reading';
import { useProcedure } from '../use-procedure';

const texts = defineTexts({
  title: { vi: 'Tên các bộ phận', en: 'Names of the units' },
  help: {
    vi: 'Mỗi bộ phận được giao việc trong sơ đồ cần một tên để in và hiển thị.',
    en: 'Every unit that the diagram gives work to needs a name for print and screen.',
  },
  name: { vi: 'Tên của "{key}"', en: 'Name of “{key}”' },
  remove: { vi: 'Bỏ bộ phận {key}', en: 'Remove the unit {key}' },
  key: { vi: 'Mã bộ phận', en: 'Key of the unit' },
  add: { vi: 'Thêm bộ phận', en: 'Add a unit' },
  missing: { vi: 'Sơ đồ có bộ phận chưa được đặt tên:', en: 'Units of the diagram without a name:' },
});

/** A name for every unit that steps and lanes of the diagram speak of. */
export function Units() {
  const t = useTexts(texts);
  const { value, facts, isLocked, set } = useProcedure();
  const [key, setKey] = useState('');
  const units = Object.keys(mapAt(value, ['units']));
  const missing = facts.units.filter((unit) => !units.includes(unit));
  const add = (unit: string) => {
    if (unit !== '' && !units.includes(unit)) set(['units', unit], { vi: '', en: '' });
    setKey('');
  };
  return (
    <Fieldset legend={t('title')} variant="unstyled" className={classes.fieldset}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('help')}
        </Text>
        {units.map((unit) => (
          <Group key={unit} gap={6} wrap="nowrap" align="flex-end">
            <div className={classes.grow}>
              <WordsAt path={['units', unit]} label={t('name', { key: unit })} required />
            </div>
            {!isLocked && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t('remove', { key: unit })}
                onClick={() => set(['units', unit], undefined)}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
        {missing.length > 0 && !isLocked && (
          <Group gap={6}>
            <Text size="xs">{t('missing')}</Text>
            {missing.map((unit) => (
              <Button
                key={unit}
                size="compact-xs"
                variant="default"
                leftSection={<IconPlus size={12} aria-hidden />}
                onClick={() => add(unit)}
              >
                {unit}
              </Button>
            ))}
          </Group>
        )}
        {!isLocked && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add(key.trim());
            }}
          >
            <Group gap={6} align="flex-end">
              <TextInput
                size="xs"
                label={t('key')}
                value={key}
                onChange={(event) => setKey(event.currentTarget.value)}
              />
              <Button size="xs" variant="default" type="submit" disabled={key.trim() === ''}>
                {t('add')}
              </Button>
            </Group>
          </form>
        )}
      </Stack>
    </Fieldset>
  );
}
