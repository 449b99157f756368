import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { useMay, useMe } from '../../shared/session/session';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { CompletedNote } from './CompletedNote';
import { FilterBar } from './FilterBar';
import { filterOf, inboxHref, type InboxFilter, isNarrowed, savedIdOf } from './inbox-filter';
import classes from './inbox.module.css';
import { ItemList, type ItemListHandle } from './ItemList';
import { type Item, type SavedFilter, useItems, useSavedFilters } from './use-inbox';
import { FollowAgency, useInboxLive } from './use-inbox-live';
import type { Completed } from './use-work-acts';
import { Views, viewTexts } from './Views';
import { WorkPane } from './WorkPane';

const loadBulkBar = () => import('./BulkBar');
const BulkBar = lazy(loadBulkBar);
const ViewsDrawer = lazy(() => import('./ViewsDrawer'));
const SaveFilterDialog = lazy(async () => ({
  default: (await import('./SaveFilterDialog')).SaveFilterDialog,
}));

const texts = defineTexts({
  title: { vi: 'Hộp việc', en: 'Inbox' },
  list: { vi: 'Danh sách việc: {view}', en: 'List of work: {view}' },
  work: { vi: 'Việc đang mở', en: 'The open work' },
  next: { vi: 'Việc tiếp theo', en: 'Next item' },
  previous: { vi: 'Việc trước', en: 'Previous item' },
  choose: { vi: 'Chọn hoặc bỏ chọn', en: 'Choose or not' },
  enter: { vi: 'Vào việc đang chọn', en: 'Go into the item' },
  search: { vi: 'Tìm trong danh sách', en: 'Search the list' },
  leave: { vi: 'Bỏ chọn, về danh sách', en: 'Choose nothing, back to the list' },
  nothing: { vi: 'Không còn việc nào ở đây', en: 'Nothing is left to do here' },
  nothingFound: { vi: 'Không có việc nào khớp bộ lọc', en: 'Nothing matches the filter' },
  clear: { vi: 'Bỏ hết bộ lọc', en: 'Clear all filters' },
});

/** The officials' inbox: views, list, work. The address of the page says which of them, so that it can be sent and come back to. */
export default function Inbox({ taskId }: { taskId?: string }) {
  const t = useTexts(texts);
  const v = useTexts(viewTexts);
  const me = useMe();
  const may = useMay();
  const { nameOf } = useProcedures();
  const [, go] = useLocation();
  const [params] = useSearchParams();
  const filter = useMemo(() => filterOf(params), [params]);
  const savedId = savedIdOf(params);
  const { items, isRead, isPlaceholderData, error, refetch, hasMore, see } = useItems(filter);
  const { data: saved = [] } = useSavedFilters();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<SavedFilter | 'new' | null>(null);
  const [isChoosingView, setChoosingView] = useState(false);
  const list = useRef<ItemListHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const rangeStart = useRef(0);
  const [currentId, setCurrentId] = useState<string | undefined>(taskId);
  const found = items.findIndex(({ taskId: id }) => id === currentId);
  // Where the row was, when it is gone: the one that has taken its place is next.
  const lastPlace = useRef(0);
  if (found >= 0) lastPlace.current = found;
  const current = found >= 0 ? found : Math.min(lastPlace.current, Math.max(0, items.length - 1));

  useInboxLive();
  // Keys that follow the first choice at once must find it there.
  useEffect(() => void loadBulkBar(), []);
  useEffect(() => setCurrentId((old) => taskId ?? old), [taskId]);
  useEffect(() => setChosen(new Set()), [filter]);

  const hrefOf = useCallback((item: Item) => inboxHref(filter, savedId, item.taskId), [filter, savedId]);
  const change = useCallback((next: InboxFilter) => go(inboxHref(next), { replace: true }), [go]);
  const search = (text: string | undefined) =>
    go(inboxHref({ ...filter, text }, undefined, taskId), { replace: true });
  const toList = () => {
    go(inboxHref(filter, savedId), { replace: true });
    list.current?.focus(current);
  };
  const openAt = (place: number) => {
    const item = items[place];
    if (!item) return;
    setCurrentId(item.taskId);
    list.current?.focus(place);
    // A narrow page shows one thing at a time: there going through the list opens nothing.
    if (!isNarrowPage()) go(hrefOf(item), { replace: true });
  };
  const choose = useCallback(
    (place: number, isRange: boolean) => {
      const [from, to] = isRange
        ? [Math.min(rangeStart.current, place), Math.max(rangeStart.current, place)]
        : [place, place];
      setChosen((old) => {
        const next = new Set(old);
        const isAdding = !old.has(items[place].taskId);
        for (const { taskId: id } of items.slice(from, to + 1))
          if (isAdding) next.add(id);
          else next.delete(id);
        return next;
      });
      rangeStart.current = place;
    },
    [items],
  );
  const isActing = chosen.size > 0;
  const chosenItems = items.filter(({ taskId: id }) => chosen.has(id));

  useKeys([
    {
      key: 'j',
      says: t('next'),
      act: () => openAt(currentId === undefined ? 0 : current + (found >= 0 ? 1 : 0)),
    },
    { key: 'k', says: t('previous'), act: () => openAt(current - 1) },
    { key: 'x', says: t('choose'), act: () => items[current] && choose(current, false) },
    { key: 'Enter', says: t('enter'), act: enterWork, isOff: taskId === undefined },
    { key: '/', says: t('search'), act: () => searchField.current?.focus() },
    {
      key: 'Escape',
      says: t('leave'),
      act: () => (isActing ? setChosen(new Set()) : toList()),
      isOff: !isActing && taskId === undefined,
    },
  ]);

  const onCompleted = (item: Item, completed: Completed) => {
    const place = items.findIndex(({ taskId: id }) => id === item.taskId);
    const following = items[place + 1] ?? items[place - 1] ?? completed.nextInInbox ?? undefined;
    const next = following?.taskId === item.taskId ? undefined : following;
    notifications.show({
      message: <CompletedNote item={item} completed={completed} filter={filter} />,
      color: 'teal',
      autoClose: 6_000,
    });
    setCurrentId(next?.taskId);
    go(inboxHref(filter, savedId, next?.taskId), { replace: true });
    // What is open now is said and stands under the keys.
    requestAnimationFrame(() => document.getElementById('work-title')?.focus({ preventScroll: true }));
  };

  const viewName = saved.find(({ id }) => id === savedId)?.name ?? v(filter.view ?? 'all-visible');
  const editView = (one: SavedFilter) => {
    setChoosingView(false);
    setEditing(one);
  };
  const supervised = may('case.supervise')
    ? [...new Set((me.person?.posts ?? []).map(({ agencyId }) => agencyId))]
    : [];

  return (
    <div className={classes.inbox} data-work={taskId !== undefined || undefined}>
      <h1 className={classes.pageTitle}>{t('title')}</h1>
      {supervised.map((agencyId) => (
        <FollowAgency key={agencyId} agencyId={agencyId} />
      ))}
      <div className={classes.viewsPane}>
        <Views filter={filter} savedId={savedId} edit={editView} />
      </div>
      <section className={classes.listPane} aria-label={t('list', { view: viewName })}>
        <Button
          className={classes.viewButton}
          variant="subtle"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} />}
          onClick={() => setChoosingView(true)}
        >
          {viewName}
        </Button>
        <FilterBar
          filter={filter}
          change={change}
          search={search}
          searchField={searchField}
          save={() => setEditing('new')}
          leaveSearch={() => {
            searchField.current?.blur();
            list.current?.focus(0);
          }}
        />
        {isActing && (
          <Suspense fallback={null}>
            <BulkBar items={chosenItems} meId={me.id} choose={setChosen} />
          </Suspense>
        )}
        {error && !isRead && <Refused error={error} retry={() => void refetch()} />}
        {!isRead && !error && <Loading />}
        {isRead && items.length === 0 && (
          <Empty title={t(isNarrowed(filter) ? 'nothingFound' : 'nothing')}>
            {isNarrowed(filter) && (
              <Button size="xs" variant="default" onClick={() => change({ view: filter.view })}>
                {t('clear')}
              </Button>
            )}
          </Empty>
        )}
        {items.length > 0 && (
          <ItemList
            handle={list}
            label={viewName}
            items={items}
            hasMore={hasMore}
            see={see}
            listOf={isPlaceholderData ? undefined : filter}
            openId={taskId}
            current={current}
            chosen={chosen}
            onChoose={choose}
            hrefOf={hrefOf}
            procedureNameOf={nameOf}
            meId={me.id}
          />
        )}
        {error && isRead && (
          <Text size="xs" c="red" px="sm" role="status">
            {error instanceof Error ? error.message : ''}
          </Text>
        )}
      </section>
      <section className={classes.workPane} aria-label={t('work')}>
        <WorkPane
          taskId={taskId}
          isListThere={isRead}
          isListActing={isActing}
          back={toList}
          onCompleted={onCompleted}
        />
      </section>
      <Suspense fallback={null}>
        {isChoosingView && (
          <ViewsDrawer title={t('title')} close={() => setChoosingView(false)}>
            <Views filter={filter} savedId={savedId} edit={editView} />
          </ViewsDrawer>
        )}
        {editing && (
          <SaveFilterDialog
            filter={filter}
            saved={editing === 'new' ? undefined : editing}
            close={() => setEditing(null)}
            onSaved={(kept) => go(kept ? inboxHref(filterOf(kept.criteria), kept.id) : inboxHref(filter))}
          />
        )}
      </Suspense>
    </div>
  );
}

const isNarrowPage = (): boolean => window.matchMedia('(max-width: 47.99em)').matches;

/** Into the form, or to what can be done where there is none. */
function enterWork(): void {
  const work = document.querySelector<HTMLElement>('[data-form]');
  const field = work?.querySelector<HTMLElement>(
    'input:not([type=hidden]), textarea, select, [contenteditable]',
  );
  (field ?? document.getElementById('work-title'))?.focus();
}
