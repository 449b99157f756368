import '@mantine/dates/styles.css';
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { PersonPicker } from '../../../shared/organisation/PersonPicker';
import { UnitPicker } from '../../../shared/organisation/UnitPicker';
import { useMe } from '../../../shared/session/session';
import { defineTexts, useLanguage, useTexts } from '../../../shared/texts/texts';
import { today } from '../../../shared/time/local-date';
import type { Case } from '../case-queries';
import type { ActField } from './act-fields';
import { BroughtField } from './BroughtField';
import { ChecksField } from './ChecksField';
import { DocumentField, type GivenDocument } from './DocumentField';
import { MissingField } from './MissingField';

dayjs.extend(customParseFormat);

const texts = defineTexts({
  date: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  clear: { vi: 'Xóa', en: 'Clear' },
});

interface ActFieldInputProps {
  field: ActField;
  /** Absent for acts that are the same on every case. */
  file: Case | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
  isFirst: boolean;
}

/** The right control for one field of an act. */
export function ActFieldInput({ field, file, value, onChange, error, isFirst }: ActFieldInputProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const me = useMe();
  const shared = {
    label: field.label[language],
    description: field.hint?.[language],
    required: field.isRequired,
    error,
    'data-autofocus': isFirst || undefined,
  };
  const picker = {
    label: shared.label,
    description: shared.description,
    required: field.isRequired,
    error,
    isFirst,
    value: (value as string | undefined) ?? null,
    onChange,
  };
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value)}
          maxLength={500}
        />
      );
    case 'long-text':
      return (
        <Textarea
          {...shared}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
        />
      );
    case 'date':
      return (
        <DateInput
          {...shared}
          value={(value as string | undefined) ?? null}
          onChange={onChange}
          locale={language}
          valueFormat="DD/MM/YYYY"
          placeholder={t('date')}
          minDate={today()}
          firstDayOfWeek={1}
          clearable={!field.isRequired}
          clearButtonProps={{ 'aria-label': t('clear') }}
        />
      );
    case 'money':
      return (
        <NumberInput
          {...shared}
          value={(value as number | undefined) ?? ''}
          onChange={(amount) => onChange(typeof amount === 'number' ? amount : undefined)}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator={language === 'vi' ? '.' : ','}
          decimalSeparator={language === 'vi' ? ',' : '.'}
          suffix=" ₫"
          hideControls
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          data={field.options.map((option) => ({ value: option.value, label: option.label[language] }))}
          value={(value as string | undefined) ?? null}
          onChange={onChange}
          clearable={!field.isRequired}
          clearButtonProps={{ 'aria-label': t('clear') }}
          allowDeselect={!field.isRequired}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={shared.label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
          data-autofocus={isFirst || undefined}
        />
      );
    case 'unit':
      return <UnitPicker {...picker} />;
    case 'person':
      return <PersonPicker {...picker} notId={me.id} />;
    case 'missing':
      return (
        <MissingField
          label={shared.label}
          components={file?.components ?? []}
          reasons={field.reasons}
          value={(value as never) ?? []}
          onChange={onChange}
          error={error}
        />
      );
    case 'checks':
      return file ? (
        <ChecksField
          label={shared.label}
          file={file}
          reasons={field.reasons}
          value={(value as never) ?? []}
          onChange={onChange}
          error={error}
        />
      ) : null;
    case 'document':
      return file ? (
        <DocumentField
          label={shared.label}
          description={shared.description}
          file={file}
          value={value as GivenDocument | undefined}
          onChange={onChange}
          error={error}
        />
      ) : null;
    case 'brought':
      return file ? (
        <BroughtField label={shared.label} file={file} value={(value as never) ?? []} onChange={onChange} />
      ) : null;
  }
}
