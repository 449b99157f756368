import { ActionIcon, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { type ConditionField, newTerm, type Sign, signsOf, type Term } from '../file/conditions';
import classes from './fields.module.css';

const texts = defineTexts({
  field: { vi: 'Thông tin', en: 'Field' },
  sign: { vi: 'So sánh', en: 'Comparison' },
  value: { vi: 'Giá trị', en: 'Value' },
  remove: { vi: 'Bỏ điều kiện', en: 'Remove the condition' },
  is: { vi: 'là', en: 'is' },
  isNot: { vi: 'không phải là', en: 'is not' },
  oneOf: { vi: 'là một trong', en: 'is one of' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  less: { vi: 'nhỏ hơn', en: 'less than' },
  most: { vi: 'không quá', en: 'at most' },
  least: { vi: 'từ … trở lên', en: 'at least' },
  more: { vi: 'lớn hơn', en: 'more than' },
});

export function TermRow(props: {
  term: Term;
  fields: readonly ConditionField[];
  isLocked: boolean;
  put: (term: Term) => void;
  remove: () => void;
}) {
  const { term, fields, isLocked, put, remove } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const field = fields.find(({ name }) => name === term.name) ?? unknown(term);
  const known = fields.some(({ name }) => name === term.name) ? fields : [...fields, field];
  const signs = [...new Set([...signsOf(field), term.sign])];
  const choices = (field.values ?? []).map(({ value, label }) => ({ value, label: label[language] }));
  const [value = ''] = term.values;
  const shared = { size: 'xs', readOnly: isLocked, 'aria-label': t('value') } as const;
  const data = (values: readonly (string | number)[]) => [
    ...choices,
    ...values
      .map(String)
      .flatMap((one) => (choices.some((choice) => choice.value === one) ? [] : [{ value: one, label: one }])),
  ];
  return (
    <div className={classes.term}>
      <Select
        size="xs"
        aria-label={t('field')}
        readOnly={isLocked}
        searchable
        allowDeselect={false}
        data={known.map((one) => ({ value: one.name, label: one.label[language] }))}
        value={term.name}
        onChange={(name) => {
          const chosen = known.find((one) => one.name === name);
          if (chosen && name !== term.name) put(newTerm(chosen));
        }}
        comboboxProps={{ withinPortal: true }}
      />
      <Select
        size="xs"
        aria-label={t('sign')}
        readOnly={isLocked}
        allowDeselect={false}
        data={signs.map((sign) => ({ value: sign, label: t(sign) }))}
        value={term.sign}
        onChange={(sign) => sign && put(withSign(term, sign as Sign))}
        comboboxProps={{ withinPortal: true }}
      />
      {term.sign === 'yes' || term.sign === 'no' ? (
        <span />
      ) : term.sign === 'oneOf' ? (
        <MultiSelect
          {...shared}
          data={data(term.values)}
          value={term.values.map(String)}
          onChange={(values) => values.length > 0 && put({ ...term, values })}
          comboboxProps={{ withinPortal: true }}
        />
      ) : typeof value === 'number' || field.type === 'number' ? (
        <NumberInput
          {...shared}
          value={value}
          decimalSeparator={language === 'vi' ? ',' : '.'}
          onChange={(wanted) => typeof wanted === 'number' && put({ ...term, values: [wanted] })}
        />
      ) : choices.length > 0 ? (
        <Select
          {...shared}
          data={data([value])}
          value={value}
          allowDeselect={false}
          onChange={(wanted) => wanted !== null && put({ ...term, values: [wanted] })}
          comboboxProps={{ withinPortal: true }}
        />
      ) : (
        <TextInput
          {...shared}
          value={value}
          onChange={(event) => put({ ...term, values: [event.currentTarget.value] })}
        />
      )}
      {isLocked ? (
        <span />
      ) : (
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('remove')} onClick={remove}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

/** A name that nothing declares, of the type with which it is compared. */
const unknown = ({ name, sign, values }: Term): ConditionField => ({
  name,
  type: sign === 'yes' || sign === 'no' ? 'boolean' : typeof values[0] === 'number' ? 'number' : 'text',
  label: { vi: name, en: name },
});

const withSign = (term: Term, sign: Sign): Term => ({
  ...term,
  sign,
  values: sign === 'oneOf' ? term.values : term.values.slice(0, 1),
});
