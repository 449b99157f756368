import { Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';

export type KnownApplicant = Schema<'KnownApplicant'>;

const texts = defineTexts({
  label: { vi: 'Tìm người đã từng nộp hồ sơ', en: 'Find somebody who has filed before' },
  placeholder: {
    vi: 'Tên không cần dấu, số định danh, mã số thuế hoặc điện thoại',
    en: 'Name, identity number, tax code or telephone',
  },
  register: { vi: 'Đăng ký mới: {text}', en: 'Register: {text}' },
  none: {
    vi: 'Chưa có ai như vậy trong các hồ sơ bạn được xem',
    en: 'Nobody like that in the cases you may see',
  },
  more: {
    vi: 'Còn nhiều người khác: gõ thêm tên, hoặc số định danh, điện thoại.',
    en: 'There are more: type more of the name, or a number.',
  },
  failed: { vi: 'Không tìm được: {why}', en: 'Could not search: {why}' },
  cases: { vi: '{n} hồ sơ, gần nhất {date}: {procedure}', en: '{n} cases, the last {date}: {procedure}' },
});

/** By keyboard: type, arrows, Enter. Enter on what nobody is called begins a new applicant with it. */
export function ApplicantSearch(props: {
  choose: (applicant: KnownApplicant) => void;
  register: (text: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const t = useTexts(texts);
  const { nameOf } = useProcedures();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useQuery({
    queryKey: ['applicants', asked],
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: 1,
    queryFn: () => answerOf(api.POST('/api/v1/applicants/search', { body: { text: asked } })),
  });
  const items = asked.length >= 2 ? (found.data?.items ?? []) : [];

  const submit = (key: string) => {
    combobox.closeDropdown();
    setText('');
    const chosen = items.find(({ lastCaseId }) => lastCaseId === key);
    if (chosen) props.choose(chosen);
    else props.register(text.trim());
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={props.inputRef}
          label={t('label')}
          placeholder={t('placeholder')}
          value={text}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0 || !text.trim()) return;
            event.preventDefault();
            submit('');
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.length < 2 || text.trim().length < 2}>
        <Combobox.Options>
          {items.map((item) => (
            <Combobox.Option key={item.lastCaseId} value={item.lastCaseId}>
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <Text size="sm" fw={600} truncate>
                  {item.name}
                </Text>
                <Text size="sm">{item.identity ?? item.phone}</Text>
              </Group>
              <Text size="xs" c="dimmed" truncate>
                {t('cases', {
                  n: item.cases,
                  date: dateText(item.lastFiledAt),
                  procedure: nameOf(item.lastProcedureCode),
                })}
              </Text>
            </Combobox.Option>
          ))}
          {items.length === 0 && !found.isFetching && (
            <Combobox.Empty>
              {found.error ? t('failed', { why: found.error.message }) : t('none')}
            </Combobox.Empty>
          )}
          {items.length > 0 && found.data?.isMore && <Combobox.Empty>{t('more')}</Combobox.Empty>}
          {text.trim() && <Combobox.Option value="">{t('register', { text: text.trim() })}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
