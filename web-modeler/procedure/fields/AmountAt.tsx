import { Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { textAt } from '../file/reading';
import type { Path, Value } from '../file/yaml-text';
import { useProcedure } from '../use-procedure';
import classes from './fields.module.css';
import { NumberAt } from './NumberAt';
import { useAt } from './place';
import { TextAt } from './TextAt';

const texts = defineTexts({
  kind: { vi: 'Cách xác định mức thu', en: 'How the amount is set' },
  fixed: { vi: 'Mức cố định', en: 'Fixed' },
  decision: { vi: 'Theo bảng quyết định', en: 'By a decision table' },
  feel: { vi: 'Theo công thức', en: 'By a formula' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  table: { vi: 'Bảng quyết định', en: 'Decision table' },
  output: { vi: 'Cột kết quả', en: 'Output' },
  formula: { vi: 'Công thức (FEEL, bắt đầu bằng dấu =)', en: 'Formula (FEEL, begins with =)' },
});

const begins: Readonly<Record<string, Value>> = {
  fixed: 0,
  decision: { decision: '', output: '' },
  feel: '=0',
};

/** Whole VND: fixed, read off a decision table, or worked out. */
export function AmountAt({ path }: { path: Path }) {
  const t = useTexts(texts);
  const { facts } = useProcedure();
  const { value, isLocked, set, error } = useAt(path);
  const kind =
    typeof value === 'string' ? 'feel' : typeof value === 'object' && value !== null ? 'decision' : 'fixed';
  const decision = facts.decisions.find(({ id }) => id === textAt(value, ['decision']));
  const choice = (key: 'decision' | 'output', label: string, data: { value: string; label: string }[]) => (
    <Select
      className={classes.grow}
      size="xs"
      label={label}
      error={key === 'decision' && error ? error : undefined}
      readOnly={isLocked}
      allowDeselect={false}
      data={data}
      value={textAt(value, [key]) || null}
      onChange={(wanted) =>
        wanted &&
        set({ decision: textAt(value, ['decision']), output: textAt(value, ['output']), [key]: wanted })
      }
      comboboxProps={{ withinPortal: true }}
    />
  );
  return (
    <Stack gap={6}>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t('kind')}
        disabled={isLocked}
        value={kind}
        onChange={(wanted) => set(begins[wanted])}
        data={(['fixed', 'decision', 'feel'] as const).map((one) => ({ value: one, label: t(one) }))}
      />
      {kind === 'fixed' && <NumberAt path={path} label={t('amount')} min={0} suffix=" ₫" required />}
      {kind === 'feel' && <TextAt path={path} label={t('formula')} required />}
      {kind === 'decision' && (
        <Group gap="sm" align="flex-start">
          {choice(
            'decision',
            t('table'),
            withValue(
              facts.decisions.map(({ id, name }) => ({ value: id, label: name || id })),
              textAt(value, ['decision']),
            ),
          )}
          {choice(
            'output',
            t('output'),
            withValue(
              (decision?.outputs ?? []).map((output) => ({ value: output, label: output })),
              textAt(value, ['output']),
            ),
          )}
        </Group>
      )}
    </Stack>
  );
}

const withValue = (data: { value: string; label: string }[], value: string) =>
  value === '' || data.some((one) => one.value === value) ? data : [...data, { value, label: value }];
