import { Button, Fieldset, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import {
  type Condition,
  type ConditionField,
  conditionWords,
  newTerm,
  readCondition,
  writeCondition,
} from '../file/conditions';
import { useProcedure } from '../use-procedure';
import classes from './fields.module.css';
import { type FieldProps, useAt } from './place';
import { TermRow } from './TermRow';

const texts = defineTexts({
  always: { vi: 'Áp dụng cho mọi trường hợp.', en: 'It applies to every case.' },
  add: { vi: 'Thêm điều kiện', en: 'Add a condition' },
  also: { vi: 'Thêm điều kiện nữa', en: 'One more' },
  join: { vi: 'Cách kết hợp các điều kiện', en: 'How the conditions go together' },
  and: { vi: 'Thỏa mãn tất cả', en: 'All hold' },
  or: { vi: 'Thỏa mãn một trong số', en: 'Any holds' },
  write: { vi: 'Viết biểu thức', en: 'Write an expression' },
  choose: { vi: 'Chọn từ danh sách', en: 'Choose from lists' },
  expression: { vi: 'Biểu thức FEEL', en: 'FEEL expression' },
  noFields: {
    vi: 'Chưa có thông tin hồ sơ nào để đặt điều kiện; hãy thêm ở mục Thông tin hồ sơ.',
    en: 'There is no field to make a condition of; add one under Case data.',
  },
});

/**
 * When something holds: comparisons that are chosen, or an expression for what is more than that. `fields`: what it may read, by
 * default the data of the case. Absent in the file: always.
 */
export function ConditionAt({
  path,
  label,
  description,
  fields: given,
}: FieldProps & { fields?: readonly ConditionField[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const own = useProcedure().fields;
  const fields = given ?? own;
  const { value, error, isLocked, set, mark } = useAt(path);
  const [isText, setText] = useState(false);
  const feel = typeof value === 'string' ? value : '';
  const condition = feel === '' ? null : readCondition(feel);
  const isWritten = isText || (feel !== '' && !condition);
  const put = (wanted: Condition) => set(wanted.terms.length === 0 ? undefined : writeCondition(wanted));
  const [first] = fields;

  return (
    <Fieldset legend={label} variant="unstyled" className={classes.fieldset} {...mark}>
      <Stack gap={6}>
        {description && (
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        )}
        {isWritten ? (
          <TextInput
            size="xs"
            aria-label={`${label}: ${t('expression')}`}
            description={condition ? conditionWords(feel, fields, language) : t('expression')}
            error={error || undefined}
            readOnly={isLocked}
            value={feel.replace(/^=/, '')}
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              set(text === '' ? undefined : `=${text}`);
            }}
          />
        ) : (
          <>
            {!condition && (
              <Text size="sm" c="dimmed">
                {t('always')}
              </Text>
            )}
            {condition && condition.terms.length > 1 && (
              <SegmentedControl
                size="xs"
                w="fit-content"
                aria-label={t('join')}
                disabled={isLocked}
                value={condition.join}
                onChange={(join) => put({ ...condition, join: join as Condition['join'] })}
                data={(['and', 'or'] as const).map((join) => ({ value: join, label: t(join) }))}
              />
            )}
            {condition?.terms.map((term, index) => (
              <TermRow
                key={index}
                term={term}
                fields={fields}
                isLocked={isLocked}
                put={(wanted) => put({ ...condition, terms: condition.terms.with(index, wanted) })}
                remove={() => put({ ...condition, terms: condition.terms.toSpliced(index, 1) })}
              />
            ))}
            {error && (
              <Text size="xs" c="var(--mantine-color-error)">
                {error}
              </Text>
            )}
          </>
        )}
        {!isLocked && (
          <Group gap={6}>
            {!isWritten &&
              (first ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconPlus size={12} aria-hidden />}
                  onClick={() =>
                    put({ join: 'and', ...condition, terms: [...(condition?.terms ?? []), newTerm(first)] })
                  }
                >
                  {t(condition ? 'also' : 'add')}
                </Button>
              ) : (
                <Text size="xs" c="dimmed">
                  {t('noFields')}
                </Text>
              ))}
            {(!isWritten || condition || feel === '') && (
              <Button size="compact-xs" variant="subtle" onClick={() => setText(!isWritten)}>
                {t(isWritten ? 'choose' : 'write')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
