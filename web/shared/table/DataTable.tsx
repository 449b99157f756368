import { Group, Loader, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Empty } from '../states/states';
import { defineTexts, useTexts } from '../texts/texts';
import { numberText } from '../time/instants';
import { type Column, isNumeric, widthOf } from './column';
import classes from './data-table.module.css';
import { near } from './pages';
import { TableRow } from './TableRow';
import { TableTools } from './TableTools';
import { useDataRows } from './use-data-rows';

export type { Column } from './column';

export interface DataTableProps<Row> {
  /** Under this name the choice of columns and the sorting are kept in this browser. */
  name: string;
  /** Says what the table holds, to all. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** Enter and click. */
  open?: (row: Row) => void;
  selection?: { chosen: ReadonlySet<string>; choose: (ids: ReadonlySet<string>) => void };
  /** Told which rows are in sight, by their places in `rows`; `hasMore`: these are not all. */
  see?: (first: number, last: number) => void;
  hasMore?: boolean;
  isLoadingMore?: boolean;
  empty?: ReactNode;
  /** Beside the export and the choice of columns. */
  tools?: ReactNode;
  /** Pixels; default 44. */
  rowHeight?: number;
}

const texts = defineTexts({
  rows: { vi: '{n} dòng', en: '{n} rows' },
  rowsLoaded: { vi: '{n} dòng đã tải, còn nữa', en: '{n} rows loaded, there are more' },
  sortedLoaded: { vi: 'sắp xếp trong các dòng đã tải', en: 'sorted among what is loaded' },
  chosen: { vi: 'đã chọn {n}', en: '{n} chosen' },
  choose: { vi: 'Chọn dòng {n}', en: 'Choose row {n}' },
  chooseAll: { vi: 'Chọn tất cả các dòng đang hiển thị', en: 'Choose all rows that are shown' },
  nothing: { vi: 'Không có dòng nào', en: 'There are no rows' },
  loadingMore: { vi: 'Đang tải thêm…', en: 'Loading more…' },
});

const headHeight = 36;

/**
 * The one table of lists: sorting, choice of columns, selection and export of exactly what is shown. Only the rows in sight are
 * drawn, so that 100,000 scroll like ten. Fills the height it is given. One row can be reached with Tab; arrows, Home, End and
 * the page keys go on from it, Space chooses, Enter opens.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const {
    name,
    caption,
    columns,
    rows,
    idOf,
    selection,
    see,
    hasMore = false,
    isLoadingMore,
    rowHeight = 44,
  } = props;
  const t = useTexts(texts);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useDataRows(name, columns, rows, idOf);
  const { sorted, shown, sort } = table;
  const [currentId, setCurrentId] = useState<string | null>(null);
  const rangeStart = useRef(0);
  const place = currentId === null ? 0 : sorted.findIndex((row) => idOf(row) === currentId);
  const current = Math.max(0, place);

  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => idOf(sorted[index]),
    overscan: 8,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
  });
  const inSight = virtual.getVirtualItems();
  const firstInSight = inSight[0]?.index ?? 0;
  const lastInSight = inSight.at(-1)?.index ?? 0;

  const { length } = sorted;
  const isSorted = sort !== null;
  useEffect(() => {
    if (!see || length === 0) return;
    // In another order than they came in, those in sight may lie on any page.
    if (isSorted) see(0, lastInSight >= length - near ? length - 1 : length - near - 1);
    else see(firstInSight, lastInSight);
  }, [see, isSorted, length, firstInSight, lastInSight]);

  // Rows are drawn once each as long as nothing of theirs changes: what they call stays the same and looks here.
  const newest = useRef({ sorted, idOf, selection, open: props.open });
  newest.current = { sorted, idOf, selection, open: props.open };

  const goTo = useCallback(
    (index: number) => {
      const row = newest.current.sorted[index];
      if (!row) return;
      const id = newest.current.idOf(row);
      setCurrentId(id);
      virtual.scrollToIndex(index);
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus(),
      );
    },
    [virtual],
  );
  const open = useCallback((index: number) => {
    const { sorted: all, open: act } = newest.current;
    if (all[index]) act?.(all[index]);
  }, []);
  const note = useCallback((index: number) => {
    const { sorted: all, idOf: id } = newest.current;
    if (all[index]) setCurrentId(id(all[index]));
  }, []);
  const choose = useCallback((index: number, isRange: boolean) => {
    const { selection: chosen, sorted: all, idOf: id } = newest.current;
    if (!chosen || !all[index]) return;
    const next = new Set(chosen.chosen);
    const isAdding = !next.has(id(all[index]));
    const [from, to] = isRange
      ? [Math.min(rangeStart.current, index), Math.max(rangeStart.current, index)]
      : [index, index];
    for (const row of all.slice(from, to + 1)) {
      if (isAdding) next.add(id(row));
      else next.delete(id(row));
    }
    rangeStart.current = index;
    chosen.choose(next);
  }, []);
  const onKey = useCallback(
    (event: KeyboardEvent, index: number) => {
      if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
      const last = newest.current.sorted.length - 1;
      const targets: Record<string, number> = {
        ArrowDown: index + 1,
        ArrowUp: index - 1,
        PageDown: Math.min(last, index + step),
        PageUp: Math.max(0, index - step),
        Home: 0,
        End: last,
      };
      if (event.key in targets) goTo(targets[event.key]);
      else if (event.key === 'Enter') open(index);
      else if (event.key === ' ' && newest.current.selection) choose(index, event.shiftKey);
      else return;
      event.preventDefault();
    },
    [goTo, open, choose, rowHeight],
  );

  const template = [
    ...(selection ? ['44px'] : []),
    ...shown.map((one) => `minmax(${widthOf(one)}px, ${widthOf(one)}fr)`),
  ].join(' ');
  const width = shown.reduce((sum, one) => sum + widthOf(one), selection ? 44 : 0);
  const isAllChosen =
    selection !== undefined && sorted.length > 0 && sorted.every((row) => selection.chosen.has(idOf(row)));
  const footer = [
    t(hasMore ? 'rowsLoaded' : 'rows', { n: numberText(sorted.length) }),
    hasMore && sort ? t('sortedLoaded') : '',
    selection && selection.chosen.size > 0 ? t('chosen', { n: numberText(selection.chosen.size) }) : '',
  ].filter(Boolean);

  return (
    <div className={classes.table}>
      <Group gap="xs" px="xs" py={4} wrap="wrap" className={classes.tools}>
        <Group gap="xs" style={{ flex: 1 }}>
          {props.tools}
        </Group>
        <TableTools fileName={name} columns={columns} rows={sorted} {...table} />
      </Group>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        aria-label={caption}
        aria-rowcount={hasMore ? -1 : sorted.length + 1}
        aria-colcount={shown.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        tabIndex={sorted.length === 0 ? 0 : undefined}
      >
        <div role="rowgroup" className={classes.head} style={{ minWidth: width }}>
          <div
            role="row"
            aria-rowindex={1}
            className={classes.headRow}
            style={{ gridTemplateColumns: template }}
          >
            {selection && (
              <div role="columnheader" className={classes.choice}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={t('chooseAll')}
                    checked={isAllChosen}
                    ref={(box) => {
                      if (box) box.indeterminate = selection.chosen.size > 0 && !isAllChosen;
                    }}
                    onChange={() => selection.choose(isAllChosen ? new Set() : new Set(sorted.map(idOf)))}
                  />
                </label>
              </div>
            )}
            {shown.map((column) => (
              <Head key={column.id} column={column} sort={sort} sortBy={table.sortBy} />
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={classes.body}
          style={
            {
              height: virtual.getTotalSize(),
              minWidth: width,
              '--row-height': `${rowHeight}px`,
            } as CSSProperties
          }
        >
          {inSight.map(({ index, start, key }) => (
            <TableRow
              key={key}
              row={sorted[index]}
              id={String(key)}
              place={index}
              top={start}
              columns={shown}
              template={template}
              isCurrent={index === current}
              isChosen={selection?.chosen.has(String(key))}
              chooseLabel={t('choose', { n: index + 1 })}
              canOpen={props.open !== undefined}
              onOpen={open}
              onChoose={selection && choose}
              onKey={onKey}
              onFocus={note}
            />
          ))}
        </div>
      </div>
      {sorted.length === 0 && !isLoadingMore && (props.empty ?? <Empty title={t('nothing')} />)}
      <Group gap="xs" px="sm" className={classes.foot} aria-live="polite">
        <Text size="xs" c="dimmed">
          {footer.join(' · ')}
        </Text>
        {isLoadingMore && <Loader size={14} aria-label={t('loadingMore')} />}
      </Group>
    </div>
  );
}

function Head<Row>({
  column,
  sort,
  sortBy,
}: {
  column: Column<Row>;
  sort: { id: string; desc: boolean } | null;
  sortBy: (id: string) => void;
}) {
  const isSorted = sort?.id === column.id;
  const Arrow = sort?.desc ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      className={classes.headCell}
      aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : 'none'}
      data-numeric={isNumeric(column) || undefined}
    >
      <button type="button" onClick={() => sortBy(column.id)} title={column.title}>
        <span>{column.title}</span>
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </div>
  );
}
