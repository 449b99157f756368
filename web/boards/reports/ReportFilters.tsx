import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'wouter';
import type { Schema } from '../../shared/api/client';
import { DayInput } from '../../shared/date/DayInput';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import { serverNow } from '../../shared/time/server-clock';
import { BoardFilters } from '../filters/BoardFilters';

const texts = defineTexts({
  report: { vi: 'Biểu', en: 'Form' },
  by: { vi: 'Chia theo', en: 'By' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  profile: { vi: 'Quy ước tính', en: 'Rule' },
  asOf: { vi: 'Chốt số liệu hết ngày', en: 'As known at the end of' },
});

const dateOf = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

/** What a report is asked by; all of it stands in the address. */
export function ReportFilters({
  list,
  form,
}: {
  list?: Schema<'ReportList'>;
  form?: Schema<'ReportFormView'>;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value === null) next.delete(name);
          else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const asOf = search.get('asOf');
  const knownAt = (date: string) => {
    const end = Date.parse(`${date}T23:59:59.999+07:00`);
    set({ asOf: date === '' || end >= serverNow() ? null : new Date(end).toISOString() });
  };
  return (
    <BoardFilters agency period="month">
      {list && (
        <NativeSelect
          label={t('report')}
          size="xs"
          w={330}
          value={form?.code}
          onChange={({ currentTarget: { value } }) => set({ report: value, by: null })}
          data={list.items.map(({ code, number, name }) => ({
            value: code,
            label: [number, inLanguage({ ...name }, language)].filter(Boolean).join(' – '),
          }))}
        />
      )}
      {form && form.groupings.length > 1 && (
        <NativeSelect
          label={t('by')}
          size="xs"
          w={120}
          value={search.get('by') ?? form.groupings[0]}
          onChange={({ currentTarget: { value } }) => set({ by: value === form.groupings[0] ? null : value })}
          data={form.groupings.map((by) => ({ value: by, label: t(by as keyof typeof texts) }))}
        />
      )}
      {list && (
        <NativeSelect
          label={t('profile')}
          size="xs"
          w={260}
          value={search.get('profile') ?? list.profiles[0]?.code}
          onChange={({ currentTarget: { value } }) =>
            set({ profile: value === list.profiles[0]?.code ? null : value })
          }
          data={list.profiles.map(({ code, name }) => ({
            value: code,
            label: inLanguage({ ...name }, language),
          }))}
        />
      )}
      <DayInput
        size="xs"
        label={t('asOf')}
        value={asOf ? dateOf(asOf) : today()}
        max={today()}
        onChange={knownAt}
      />
    </BoardFilters>
  );
}
