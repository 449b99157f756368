import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../shared/keys/keys';
import { ProcedurePicker } from '../../shared/procedures/ProcedurePicker';
import { defineTexts, type Text, useLanguage, useTexts } from '../../shared/texts/texts';
import { classTexts } from '../../shared/time/ClassBadge';
import { openOf, withFilter } from './case-filter';
import { codeTexts, stateTexts } from './words';

const texts = defineTexts({
  search: { vi: 'Tìm hồ sơ', en: 'Find cases' },
  placeholder: { vi: 'Mã, chủ hồ sơ, thủ tục; không cần dấu', en: 'Code, applicant, procedure' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  state: { vi: 'Trạng thái', en: 'State' },
  class: { vi: 'Tình trạng hạn', en: 'Time' },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  which: { vi: 'Hồ sơ', en: 'Which' },
  open: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  sort: { vi: 'Thứ tự', en: 'Order' },
  due: { vi: 'Gấp nhất trước', en: 'Most urgent first' },
  filed: { vi: 'Mới nộp trước', en: 'Newest first' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  any: { vi: 'Tất cả', en: 'Any' },
});

type SetSearch = (
  next: (before: URLSearchParams) => URLSearchParams,
  options?: { replace?: boolean },
) => void;

/** Which cases: everything stands in the address, so that a list can be kept, sent and come back to. */
export function CaseFilters({ search, setSearch }: { search: URLSearchParams; setSearch: SetSearch }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const inAddress = search.get('text') ?? '';
  const [typed, setTyped] = useState(inAddress);
  const set = (name: string, value: string | null) =>
    setSearch((before) => withFilter(before, name, value), { replace: true });
  const say = useDebouncedCallback((text: string) => set('text', text.trim()), 250);
  useEffect(() => {
    // Somebody went back, or followed a link: the field follows, unless one is typing in it.
    if (document.activeElement !== field.current) setTyped(inAddress);
  }, [inAddress]);
  useKeys([{ key: '/', says: t('search'), act: () => field.current?.focus() }]);

  const choice = (name: string, label: string, words: Readonly<Record<string, Text>>, codes: string[]) => (
    <Select
      label={label}
      placeholder={t('any')}
      data={codes.map((value) => ({ value, label: words[value][language] }))}
      value={search.get(name)}
      onChange={(value) => set(name, value)}
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      size="xs"
      w={170}
    />
  );
  return (
    <Group gap="xs" align="end" role="search">
      <TextInput
        ref={field}
        label={t('search')}
        placeholder={t('placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          say(event.currentTarget.value);
        }}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-keyshortcuts="/"
        size="xs"
        flex="1 1 220px"
        maxLength={200}
      />
      <div style={{ flex: '1 1 220px' }}>
        <ProcedurePicker
          label={t('procedure')}
          value={search.get('procedureCode')}
          onChange={(code) => set('procedureCode', code)}
          size="xs"
        />
      </div>
      {choice('state', t('state'), stateTexts, Object.keys(stateTexts))}
      {choice('class', t('class'), classTexts, Object.keys(classTexts))}
      {choice('channel', t('channel'), codeTexts, ['COUNTER', 'ONLINE', 'POST', 'AUTHORISED_PERSON'])}
      <Select
        label={t('which')}
        data={[
          { value: 'true', label: t('open') },
          { value: 'false', label: t('closed') },
          { value: 'any', label: t('any') },
        ]}
        value={openOf(search)}
        onChange={(value) => set('open', value)}
        allowDeselect={false}
        size="xs"
        w={120}
      />
      <Select
        label={t('sort')}
        data={[
          { value: 'due', label: t('due') },
          { value: 'filed', label: t('filed') },
        ]}
        value={search.get('sort') ?? 'due'}
        onChange={(value) => set('sort', value)}
        allowDeselect={false}
        size="xs"
        w={150}
      />
    </Group>
  );
}
