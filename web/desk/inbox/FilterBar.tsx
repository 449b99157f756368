import { ActionIcon, CloseButton, Group, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { InboxFilter } from './inbox-filter';
import classes from './inbox.module.css';

// What floats over the page weighs more than the whole list: it comes behind it.
const FilterMenu = lazy(() => import('./FilterMenu'));

const texts = defineTexts({
  search: { vi: 'Tìm mã, người nộp, thủ tục, bước (/)', en: 'Find code, applicant, procedure, step (/)' },
  clear: { vi: 'Xóa nội dung tìm', en: 'Clear the search' },
  filters: { vi: 'Bộ lọc', en: 'Filters' },
});
/** Typing is followed this much later, so that not every letter asks the server. */
const settle = 250;

interface FilterBarProps {
  filter: InboxFilter;
  change: (filter: InboxFilter) => void;
  /** Narrows the list by words; what is open stays open. */
  search: (text: string | undefined) => void;
  searchField: RefObject<HTMLInputElement | null>;
  save: () => void;
  /** Escape in the search field and Enter: back to the rows. */
  leaveSearch: () => void;
}

export function FilterBar({ filter, change, search, searchField, save, leaveSearch }: FilterBarProps) {
  const t = useTexts(texts);
  const given = filter.text ?? '';
  const [text, setText] = useState(given);
  const sent = useRef(given);
  const newest = useRef(search);
  newest.current = search;

  // An answer to what was typed takes back no letter that was typed since.
  useEffect(() => {
    if (given !== sent.current) setText(given);
    sent.current = given;
  }, [given]);
  const follow = (typed: string) => {
    const wanted = typed.trim();
    if (wanted === sent.current) return;
    sent.current = wanted;
    newest.current(wanted || undefined);
  };
  useEffect(() => {
    const timer = setTimeout(() => follow(text), settle);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <Group gap={6} wrap="nowrap" className={classes.filterBar}>
      <TextInput
        ref={searchField}
        size="xs"
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          if (event.key === 'Escape') setText('');
          else follow(text);
          leaveSearch();
        }}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={text && <CloseButton size="xs" aria-label={t('clear')} onClick={() => setText('')} />}
        style={{ flex: 1, minWidth: 0 }}
      />
      <Suspense
        fallback={
          <ActionIcon variant="default" size={30} aria-label={t('filters')} disabled>
            <IconAdjustmentsHorizontal size={16} />
          </ActionIcon>
        }
      >
        <FilterMenu filter={filter} change={change} save={save} />
      </Suspense>
    </Group>
  );
}
