import { Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { DayInput } from '../../shared/date/DayInput';
import { ProcedurePicker } from '../../shared/procedures/ProcedurePicker';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import { AgencyFilter } from './AgencyFilter';
import classes from './BoardFilters.module.css';
import { periodFrom, type PeriodName, periodNames } from './period';

const texts = defineTexts({
  filters: { vi: 'Phạm vi số liệu', en: 'What is counted' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  period: { vi: 'Kỳ', en: 'Period' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'To' },
  today: { vi: 'Hôm nay', en: 'Today' },
  week: { vi: 'Tuần này', en: 'This week' },
  month: { vi: 'Tháng này', en: 'This month' },
  quarter: { vi: 'Quý này', en: 'This quarter' },
  year: { vi: 'Năm nay', en: 'This year' },
  'last-7': { vi: '7 ngày qua', en: 'Last 7 days' },
  'last-30': { vi: '30 ngày qua', en: 'Last 30 days' },
  'last-90': { vi: '90 ngày qua', en: 'Last 90 days' },
  own: { vi: 'Chọn ngày…', en: 'Choose dates…' },
});

export interface BoardFiltersProps {
  /** Which of them this board knows. */
  period?: PeriodName;
  agency?: boolean;
  procedure?: boolean;
}

/** Period, agency and procedure of a board. They live in the address: a link shows the same. */
export function BoardFilters({
  period,
  agency,
  procedure,
  children,
}: BoardFiltersProps & { children?: ReactNode }) {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const chosen = periodFrom(search, today(), period);
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

  return (
    <Group role="group" aria-label={t('filters')} className={classes.filters} gap="xs" align="flex-end">
      {period && (
        <NativeSelect
          label={t('period')}
          size="xs"
          w={150}
          value={chosen.name}
          onChange={({ currentTarget: { value } }) =>
            value === 'own'
              ? set({ period: null, from: chosen.from, until: chosen.until })
              : set({ period: value, from: null, until: null })
          }
          data={[...periodNames, 'own' as const].map((name) => ({ value: name, label: t(name) }))}
        />
      )}
      {period && chosen.name === 'own' && (
        <>
          {(['from', 'until'] as const).map((end) => (
            <DayInput
              key={end}
              size="xs"
              label={t(end)}
              value={chosen[end]}
              max={end === 'from' ? chosen.until : undefined}
              onChange={(value) => value && set({ [end]: value })}
            />
          ))}
        </>
      )}
      {agency && <AgencyFilter value={search.get('agency')} onChange={(id) => set({ agency: id })} />}
      {procedure && (
        <div className={classes.picker}>
          <ProcedurePicker
            label={t('procedure')}
            size="xs"
            value={search.get('procedure')}
            onChange={(code) => set({ procedure: code })}
          />
        </div>
      )}
      {children}
    </Group>
  );
}
