import { Fieldset, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { ChoiceAt } from '../fields/ChoiceAt';
import { FactAt } from '../fields/FactAt';
import classes from '../fields/fields.module.css';
import { ListAt } from '../fields/ListAt';
import { ManyAt } from '../fields/ManyAt';
import { NumberAt } from '../fields/NumberAt';
import { useAt } from '../fields/place';
import { TextAt } from '../fields/TextAt';
import { textAt } from '../file/reading';
import { valueAt } from '../file/yaml-text';
import { useProcedure } from '../use-procedure';
import { keptWords, privacyWords, wordOf } from '../words';

const texts = defineTexts({
  data: { vi: 'Dữ liệu cá nhân cần che', en: 'Personal data to be masked' },
  add: { vi: 'Thêm dữ liệu', en: 'Add an entry' },
  none: { vi: 'Chưa có dữ liệu nào.', en: 'None yet.' },
  path: { vi: 'Tên biến', en: 'Variable' },
  pathHelp: { vi: 'Ví dụ: applicant.identity', en: 'Such as applicant.identity' },
  class: { vi: 'Loại', en: 'Class' },
  retention: { vi: 'Thời hạn lưu giữ dữ liệu cá nhân', en: 'How long personal data are kept' },
  help: {
    vi: 'Tính từ khi hồ sơ kết thúc (Luật 91/2025/QH15, Luật Lưu trữ 33/2024/QH15). Không quy định thì không xóa.',
    en: 'From the closing of the case (Laws 91/2025/QH15 and 33/2024/QH15). Without it nothing is removed.',
  },
  unset: { vi: 'Chưa quy định', en: 'Not set' },
  years: { vi: 'Số năm', en: 'Years' },
  permanent: { vi: 'Vĩnh viễn', en: 'Permanent' },
  keep: { vi: 'Vẫn giữ lại', en: 'What stays' },
  ground: { vi: 'Căn cứ', en: 'Legal ground' },
  kind: { vi: 'Thời hạn lưu giữ', en: 'Kept for' },
});

export default function Privacy() {
  const t = useTexts(texts);
  const language = useLanguage();
  const { facts, grounds } = useProcedure();
  const { value, isLocked, set } = useAt(['retention']);
  const years = valueAt(value, ['years']);
  const kind = value === undefined ? 'unset' : years === 'PERMANENT' ? 'permanent' : 'years';
  const change = (wanted: string) => {
    if (wanted === 'unset') set(undefined);
    else if (kind === 'unset')
      set({
        years: wanted === 'years' ? 10 : 'PERMANENT',
        keep: ['RESULT'],
        ground: grounds[0] ?? '',
        tag: 'A',
      });
    else set({ ...(value as object), years: wanted === 'years' ? 10 : 'PERMANENT' });
  };
  return (
    <Stack gap="lg">
      <ListAt
        path={['personalData']}
        label={t('data')}
        add={t('add')}
        empty={t('none')}
        make={() => ({ path: '', class: 'BASIC' })}
        name={(item) => textAt(item, ['path'])}
        detail={(item) => wordOf(privacyWords, textAt(item, ['class']), language)}
      >
        {(path) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextAt
              path={[...path, 'path']}
              label={t('path')}
              description={t('pathHelp')}
              choices={[
                ...facts.answers.map(({ name }) => name),
                'applicant.identity',
                'applicant.phone',
                'applicant.address',
              ]}
              required
            />
            <ChoiceAt path={[...path, 'class']} label={t('class')} words={privacyWords} required />
          </SimpleGrid>
        )}
      </ListAt>
      <Fieldset legend={t('retention')} variant="unstyled" className={classes.fieldset}>
        <Stack gap="sm">
          <Text size="xs" c="dimmed">
            {t('help')}
          </Text>
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label={t('kind')}
            disabled={isLocked}
            value={kind}
            onChange={change}
            data={(['unset', 'years', 'permanent'] as const).map((one) => ({ value: one, label: t(one) }))}
          />
          {kind !== 'unset' && (
            <>
              <Group gap="sm" align="flex-start">
                {kind === 'years' && (
                  <div className={classes.narrow}>
                    <NumberAt path={['retention', 'years']} label={t('years')} min={1} max={100} required />
                  </div>
                )}
                <div className={classes.grow}>
                  <TextAt path={['retention', 'ground']} label={t('ground')} choices={grounds} required />
                </div>
              </Group>
              <ManyAt path={['retention', 'keep']} label={t('keep')} words={keptWords} />
              <FactAt path={['retention']} />
            </>
          )}
        </Stack>
      </Fieldset>
    </Stack>
  );
}
