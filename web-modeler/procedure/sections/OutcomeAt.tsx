import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { ConditionAt } from '../fields/ConditionAt';
import { TextAt } from '../fields/TextAt';
import type { ConditionField } from '../file/conditions';
import { readOutcome, writeOutcome } from '../file/outcome';
import { textAt } from '../file/reading';
import { type Path, setIn } from '../file/yaml-text';
import { ProcedureFileContext, useProcedure } from '../use-procedure';

const texts = defineTexts({
  granted: { vi: 'Hồ sơ được giải quyết (cấp) khi', en: 'The case is granted when' },
  help: {
    vi: 'Các trường hợp còn lại là từ chối giải quyết. Đọc từ thông tin hồ sơ và các trường của biểu mẫu.',
    en: 'All others are refused. Read from the case and the fields of the forms.',
  },
  feel: {
    vi: 'Cách xác định kết quả (FEEL: GRANTED hoặc REFUSED)',
    en: 'How the outcome is read (FEEL: GRANTED or REFUSED)',
  },
});

/** `outcome`: where it is `if … then "GRANTED" else "REFUSED"`, as the condition inside; else as it is written. */
export function OutcomeAt({ path, fields }: { path: Path; fields: readonly ConditionField[] }) {
  const t = useTexts(texts);
  const file = useProcedure();
  const feel = textAt(file.value, path);
  const condition = readOutcome(feel);
  const inner = useMemo(
    () => ({
      ...file,
      value: setIn(file.value, path, condition),
      set: (at: Path, wanted: unknown) =>
        at.join() === path.join() &&
        file.set(path, writeOutcome(typeof wanted === 'string' ? wanted : undefined)),
    }),
    [file, condition, path],
  );
  if (condition === null) return <TextAt path={path} label={t('feel')} required isLong />;
  return (
    <ProcedureFileContext.Provider value={inner}>
      <ConditionAt path={path} label={t('granted')} fields={fields} />
      <Text size="xs" c="dimmed">
        {t('help')}
      </Text>
    </ProcedureFileContext.Provider>
  );
}
