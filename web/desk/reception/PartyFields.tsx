import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { codeTexts, wordOf } from '../cases/words';
import { DateField } from './DateField';
import type { Party } from './filing';

const texts = defineTexts({
  kind: { vi: 'Đối tượng', en: 'Kind' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  title: { vi: 'Tên tổ chức', en: 'Name' },
  identity: { vi: 'Số định danh cá nhân / giấy tờ', en: 'Personal identification number' },
  tax: { vi: 'Mã số thuế', en: 'Tax code' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  address: { vi: 'Địa chỉ', en: 'Address' },
});

const kinds = ['PERSON', 'HOUSEHOLD', 'ENTERPRISE', 'ORGANISATION'] as const;

/** Who files, or for whom. `errors` by field. */
export function PartyFields(props: {
  party: Party;
  onChange: (party: Party) => void;
  errors?: Readonly<Record<string, string>>;
  nameRef?: Ref<HTMLInputElement>;
  isReadOnly?: boolean;
}) {
  const { party, errors = {}, isReadOnly = false } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const isPerson = party.kind === 'PERSON' || party.kind === 'HOUSEHOLD';
  const field = (name: Exclude<keyof Party, 'kind'>, label: string, longest: number) => ({
    label,
    value: party[name] ?? '',
    error: errors[name],
    readOnly: isReadOnly,
    maxLength: longest,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { currentTarget: { value: string } }) =>
      props.onChange({ ...party, [name]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
      <TextInput {...field('name', t(isPerson ? 'name' : 'title'), 500)} ref={props.nameRef} required />
      <TextInput {...field('identity', t(isPerson ? 'identity' : 'tax'), 50)} />
      <NativeSelect
        label={t('kind')}
        value={party.kind}
        disabled={isReadOnly}
        data={kinds.map((value) => ({ value, label: wordOf(codeTexts, value, language) }))}
        onChange={(event) => props.onChange({ ...party, kind: event.currentTarget.value as Party['kind'] })}
      />
      <TextInput {...field('phone', t('phone'), 30)} type="tel" />
      {isPerson && (
        <DateField
          label={t('birthDate')}
          value={party.birthDate ?? ''}
          error={errors.birthDate}
          isReadOnly={isReadOnly}
          onChange={(birthDate) => props.onChange({ ...party, birthDate })}
        />
      )}
      <TextInput {...field('email', t('email'), 254)} type="email" />
      <TextInput {...field('address', t('address'), 1_000)} style={{ gridColumn: '1 / -1' }} />
    </SimpleGrid>
  );
}
