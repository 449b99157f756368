import { Checkbox, NativeSelect, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { partyKinds, partyParts, partyRules } from '../../web/shared/form/values/person';
import { kindTexts, partTexts } from '../../web/shared/form/form-js/fields/own-fields.texts';
import type { Field, Part } from './form-canvas';
import type { KnownVariable } from './use-variables';

const texts = defineTexts({
  title: { vi: 'Dùng trong quy trình', en: 'In the process' },
  variable: { vi: 'Ghi vào dữ liệu', en: 'Writes to' },
  variableHelp: {
    vi: 'Chọn một mục đã có của hồ sơ hoặc biểu mẫu khác; đặt tên mới ở ô “Khóa” bên dưới.',
    en: 'Choose what the case or another form has already; a new name goes into “Key” below.',
  },
  nothing: { vi: 'Không tìm thấy', en: 'Nothing found' },
  english: { vi: 'Nhãn tiếng Anh', en: 'Label in English' },
  format: { vi: 'Cách ghi', en: 'Format' },
  anyText: { vi: 'Chữ bất kỳ', en: 'Any text' },
  'personal-number': { vi: 'Số định danh cá nhân', en: 'Personal number' },
  'tax-code': { vi: 'Mã số thuế', en: 'Tax code' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  agency: { vi: 'Cơ quan trong danh mục', en: 'Agency of the organisation' },
  plain: { vi: 'Số', en: 'Number' },
  money: { vi: 'Tiền (đồng)', en: 'Money (VND)' },
  asOf: { vi: 'Tên đơn vị hành chính tại ngày', en: 'Names of communes as of' },
  asOfHelp: {
    vi: 'Để trống: hôm nay. Hoặc một ngày (2024-05-01), hoặc = và tên một trường ngày (=ngayCap).',
    en: 'Empty: today. Or a date (2024-05-01), or = and the name of a date field (=issuedOn).',
  },
  asOfWrong: { vi: 'Chưa phải ngày hoặc biểu thức.', en: 'Neither a date nor an expression.' },
  kinds: { vi: 'Ai có thể được ghi', en: 'Who may be entered' },
  part: { vi: 'Nội dung', en: 'Part' },
  asked: { vi: 'Hỏi', en: 'Ask' },
  needed: { vi: 'Bắt buộc', en: 'Needed' },
});

const formats: Readonly<Record<string, readonly (keyof typeof texts)[]>> = {
  textfield: ['anyText', 'personal-number', 'tax-code', 'phone', 'agency'],
  number: ['plain', 'money'],
};
const usual = new Set(['anyText', 'plain']);

/** What a field means in our system, above what form-js knows of it: the name it writes to, words in English, its format, parts. */
export function FieldPane(props: {
  field: Field;
  variables: readonly KnownVariable[];
  edit: (properties: Part) => void;
}) {
  const { field, variables, edit } = props;
  const t = useTexts(texts);
  const said = (field.properties ?? {}) as Record<string, string>;
  const say = (name: string, text: string) => {
    const properties = Object.fromEntries(
      Object.entries({ ...said, [name]: text }).filter(([, value]) => value !== ''),
    );
    edit({ properties });
  };
  const choices = formats[field.type];
  return (
    <Stack gap="xs" p="sm" component="section" aria-label={t('title')}>
      <Text fw={600} size="sm">
        {t('title')}
      </Text>
      {typeof field.key === 'string' && variables.length > 0 && (
        <Select
          size="xs"
          label={t('variable')}
          description={t('variableHelp')}
          searchable
          nothingFoundMessage={t('nothing')}
          data={variables.map(({ name, info }) => ({
            value: name,
            label: info ? `${info} (${name})` : name,
          }))}
          value={variables.some(({ name }) => name === field.key) ? field.key : null}
          onChange={(key) => key !== null && edit({ key })}
        />
      )}
      {(typeof field.label === 'string' || typeof field.dateLabel === 'string') && (
        <TextInput
          size="xs"
          label={t('english')}
          value={said.labelEn ?? ''}
          onChange={(event) => say('labelEn', event.currentTarget.value)}
        />
      )}
      {choices && (
        <NativeSelect
          size="xs"
          label={t('format')}
          value={said.format ?? choices[0]}
          data={choices.map((value) => ({ value, label: t(value) }))}
          onChange={({ currentTarget: { value } }) => say('format', usual.has(value) ? '' : value)}
        />
      )}
      {field.type === 'address' && <AddressDate field={field} edit={edit} />}
      {field.type === 'person' && <PersonParts field={field} edit={edit} />}
    </Stack>
  );
}

interface Editing {
  field: Field;
  edit: (properties: Part) => void;
}

function AddressDate({ field, edit }: Editing) {
  const t = useTexts(texts);
  const asOf = typeof field.asOf === 'string' ? field.asOf : '';
  const isRight = asOf === '' || /^(=.+|\d{4}-\d{2}-\d{2})$/.test(asOf);
  return (
    <TextInput
      size="xs"
      label={t('asOf')}
      description={t('asOfHelp')}
      value={asOf}
      error={isRight ? undefined : t('asOfWrong')}
      onChange={({ currentTarget: { value } }) => edit({ asOf: value === '' ? undefined : value })}
    />
  );
}

function PersonParts({ field, edit }: Editing) {
  const t = useTexts(texts);
  const kindName = useTexts(kindTexts);
  const partName = useTexts(partTexts);
  const { kinds, parts, required } = partyRules(field);
  const toggled = <Word,>(all: readonly Word[], chosen: readonly Word[], one: Word, isOn: boolean): Word[] =>
    all.filter((word) => (word === one ? isOn : chosen.includes(word)));
  const need = (next: readonly string[]) => {
    const validate = { ...(field.validate as Part | undefined), requiredParts: next };
    return { validate };
  };
  return (
    <>
      <Checkbox.Group size="xs" label={t('kinds')} value={[...kinds]}>
        <Stack gap={4} mt={4}>
          {partyKinds.map((kind) => (
            <Checkbox
              key={kind}
              size="xs"
              value={kind}
              label={kindName(kind)}
              onChange={({ currentTarget: { checked } }) => {
                const next = toggled(partyKinds, kinds, kind, checked);
                if (next.length > 0) edit({ kinds: next });
              }}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Table verticalSpacing={2} horizontalSpacing={4} fz="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('part')}</Table.Th>
            <Table.Th scope="col">{t('asked')}</Table.Th>
            <Table.Th scope="col">{t('needed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {partyParts.map((part) => (
            <Table.Tr key={part}>
              <Table.Th scope="row" fw={400}>
                {partName(part)}
              </Table.Th>
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={`${t('asked')}: ${partName(part)}`}
                  checked={parts.includes(part)}
                  onChange={({ currentTarget: { checked } }) =>
                    edit({
                      parts: toggled(partyParts, parts, part, checked),
                      ...(!checked && need(required.filter((one) => one !== part))),
                    })
                  }
                />
              </Table.Td>
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={`${t('needed')}: ${partName(part)}`}
                  checked={required.includes(part)}
                  disabled={!parts.includes(part)}
                  onChange={({ currentTarget: { checked } }) =>
                    edit(need(toggled(partyParts, required, part, checked)))
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
