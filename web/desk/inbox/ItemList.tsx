import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import classes from './inbox.module.css';
import { ItemRow } from './ItemRow';
import type { Item } from './use-inbox';

/** Pixels: three lines with room for two marks on a letter. */
export const rowHeight = 76;
export interface ItemListHandle {
  /** Brings a row into sight and gives it the focus. */
  focus(place: number): void;
}

interface ItemListProps {
  label: string;
  items: readonly Item[];
  hasMore: boolean;
  /** Told which rows are in sight. */
  see: (first: number, last: number) => void;
  /** What the rows were asked by; another list is looked at from its beginning. */
  listOf: object | undefined;
  openId: string | undefined;
  current: number;
  chosen: ReadonlySet<string>;
  onChoose: (place: number, isRange: boolean) => void;
  hrefOf: (item: Item) => string;
  procedureNameOf: (code: string) => string;
  meId: string;
  handle: Ref<ItemListHandle>;
}

/** The rows of an inbox; only those in sight are drawn, however many there are. */
export function ItemList(props: ItemListProps) {
  const { items, hasMore, see, listOf, handle, current } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => items[index].taskId, [items]),
    overscan: 6,
    useFlushSync: false,
  });
  const inSight = virtual.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  const first = inSight[0]?.index ?? 0;
  // One row can be reached with Tab, also while the current one is scrolled out of sight.
  const reached = current >= first && current <= last ? current : first;

  useEffect(() => see(first, last), [see, first, last]);
  const shown = useRef(listOf);
  useEffect(() => {
    if (shown.current && listOf && shown.current !== listOf) scroller.current?.scrollTo({ top: 0 });
    shown.current = listOf ?? shown.current;
  }, [listOf]);

  useImperativeHandle(handle, () => ({
    focus(place) {
      const item = items[place];
      if (!item) return;
      virtual.scrollToIndex(place);
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(item.taskId)}"]`)?.focus(),
      );
    },
  }));

  return (
    <div ref={scroller} className={classes.rows}>
      <ul aria-label={props.label} style={{ height: virtual.getTotalSize() }}>
        {inSight.map(({ index, start, key }) => (
          <ItemRow
            key={key}
            item={items[index]}
            procedureName={props.procedureNameOf(items[index].procedureCode)}
            href={props.hrefOf(items[index])}
            meId={props.meId}
            place={index}
            total={hasMore ? -1 : items.length}
            top={start}
            isOpen={items[index].taskId === props.openId}
            isCurrent={index === reached}
            isChosen={props.chosen.has(items[index].taskId)}
            onChoose={props.onChoose}
          />
        ))}
      </ul>
    </div>
  );
}
