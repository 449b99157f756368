import { Kbd, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useId, useState } from 'react';
import { keyNames } from '../keys/key-names';
import type { Place } from '../shell/places';
import { defineTexts, useTexts } from '../texts/texts';
import { type Entry, moved } from './entries';
import { useEntries } from './use-entries';
import classes from './CommandPalette.module.css';

const texts = defineTexts({
  title: { vi: 'Tìm hoặc chạy lệnh', en: 'Find or run' },
  placeholder: {
    vi: 'Mã hồ sơ, người nộp, thủ tục, lệnh… (không cần dấu)',
    en: 'Case, applicant, procedure, command…',
  },
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  tasks: { vi: 'Việc', en: 'Tasks' },
  places: { vi: 'Đi đến', en: 'Go to' },
  acts: { vi: 'Lệnh ở trang này', en: 'Acts of this page' },
  procedures: { vi: 'Hồ sơ của thủ tục', en: 'Cases of a procedure' },
  none: { vi: 'Không tìm thấy gì', en: 'Nothing found' },
  searching: { vi: 'Đang tìm…', en: 'Searching…' },
  found: { vi: '{count} kết quả', en: '{count} results' },
});

/** One field for everything: places, the keys' acts, cases and tasks by code or applicant, procedures. Arrows choose, Enter does. */
export default function CommandPalette({ places, close }: { places: readonly Place[]; close: () => void }) {
  const t = useTexts(texts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [searched] = useDebouncedValue(typed, 150);
  const [chosen, setChosen] = useState(0);
  const { entries, isSearching } = useEntries(typed, searched, places, close);
  const place = Math.min(chosen, Math.max(entries.length - 1, 0));
  // The field and the letter in it are painted first, the list behind them; Enter does what fits what is typed, drawn or not.
  const shown = useDeferredValue<readonly Entry[] | null>(entries, null);

  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, place, shown]);

  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setChosen(moved(place, by, entries.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) entries[place]?.run();
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      title={t('title')}
      classNames={{ header: classes.title }}
      padding={0}
      size={620}
      yOffset="10vh"
      transitionProps={{ duration: 0 }}
    >
      <input
        className={classes.input}
        data-autofocus
        type="text"
        role="combobox"
        aria-label={t('title')}
        aria-expanded={(shown?.length ?? 0) > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && place < shown.length ? `${id}-${place}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div className={classes.list} role="listbox" id={`${id}-list`} aria-label={t('title')}>
        {shown && <Entries id={id} entries={shown} place={place} choose={setChosen} />}
      </div>
      <div
        className={classes.none}
        role="status"
        hidden={shown === null || (entries.length > 0 && !isSearching)}
      >
        {shown === null
          ? ''
          : isSearching
            ? t('searching')
            : entries.length === 0
              ? t('none')
              : t('found', { count: entries.length })}
      </div>
    </Modal>
  );
}

interface EntriesProps {
  id: string;
  entries: readonly Entry[];
  place: number;
  choose: (place: number) => void;
}

const Entries = memo(function Entries({ id, entries, place, choose }: EntriesProps) {
  const t = useTexts(texts);
  return grouped(entries).map(([group, members]) => (
    <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
      <div className={classes.group} id={`${id}-${group}`} role="presentation">
        {t(group)}
      </div>
      {members.map(({ entry, at }) => (
        <div
          key={entry.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === place}
          className={classes.entry}
          onMouseMove={() => choose(at)}
          onClick={entry.run}
        >
          <span className={classes.label}>
            {entry.label}
            {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
          </span>
          {entry.keys && (
            <span>
              {keyNames(entry.keys).map((name) => (
                <Kbd key={name} ml={4}>
                  {name}
                </Kbd>
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  ));
});

/** By group, in the order they come, each entry with its place in the whole. */
function grouped(entries: readonly Entry[]): [Entry['group'], { entry: Entry; at: number }[]][] {
  const groups = new Map<Entry['group'], { entry: Entry; at: number }[]>();
  entries.forEach((entry, at) => {
    const members = groups.get(entry.group);
    if (members) members.push({ entry, at });
    else groups.set(entry.group, [{ entry, at }]);
  });
  return [...groups];
}
