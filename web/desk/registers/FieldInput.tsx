import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../shared/date/DayInput';
import { AgencyPicker } from '../../shared/organisation/AgencyPicker';
import { AgenciesField } from './AgenciesField';
import type { Field } from './fields';
import { FilesField } from './FilesField';

/** The control of one field; each says its own label, help and error. */
export function FieldInput(props: {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
  isFirst: boolean;
}) {
  const { field, value, onChange, error, isFirst } = props;
  const { label, description, isRequired: required } = field;
  const common = { label, description, required, error, 'data-autofocus': isFirst || undefined };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'line':
      return (
        <TextInput
          {...common}
          maxLength={field.most}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'long':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={field.most}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          data={[...field.choices]}
          value={text === '' ? null : text}
          onChange={onChange}
          clearable={!required}
          allowDeselect={!required}
          searchable={field.choices.length > 7}
        />
      );
    case 'agency':
      return (
        <AgencyPicker
          label={label}
          description={description}
          required={required}
          error={error}
          isFirst={isFirst}
          value={text === '' ? null : text}
          onChange={onChange}
        />
      );
    case 'agencies':
      return (
        <AgenciesField
          label={label}
          error={error}
          value={(value as string[] | undefined) ?? []}
          onChange={onChange}
        />
      );
    case 'day':
      return (
        <DayInput
          label={label}
          description={description}
          required={required}
          error={error}
          value={text}
          onChange={onChange}
          min={field.min}
          max={field.max}
        />
      );
    case 'percent':
      return (
        <NumberInput
          {...common}
          min={0}
          max={100}
          step={5}
          suffix=" %"
          value={typeof value === 'number' ? value : ''}
          onChange={(number) => onChange(typeof number === 'number' ? number : undefined)}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={label}
          description={description}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'files':
      return <FilesField label={label} onChange={onChange} error={error} />;
  }
}
