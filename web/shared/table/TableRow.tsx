import { type KeyboardEvent, memo, type MouseEvent } from 'react';
import { type Column, isNumeric } from './column';
import classes from './data-table.module.css';
import { valueText } from './value-text';

export interface TableRowProps<Row> {
  row: Row;
  id: string;
  /** From 0, without the head. */
  place: number;
  top: number;
  columns: readonly Column<Row>[];
  template: string;
  /** The one row of the table that Tab reaches. */
  isCurrent: boolean;
  isChosen?: boolean;
  chooseLabel: string;
  canOpen: boolean;
  onOpen: (place: number) => void;
  onChoose?: (place: number, isRange: boolean) => void;
  onKey: (event: KeyboardEvent, place: number) => void;
  onFocus: (place: number) => void;
}

/** Of a click on something in the row that is there to be clicked itself, the row wants nothing. */
const isOnControl = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest('a, button, input, label, select, textarea') !== null;

function TableRowOf<Row>(props: TableRowProps<Row>) {
  const { row, id, place, columns, isCurrent, isChosen, onChoose } = props;
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={onChoose ? isChosen : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-row={id}
      data-can-open={props.canOpen || undefined}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)`, gridTemplateColumns: props.template }}
      onClick={(event) => {
        if (!isOnControl(event) && !window.getSelection()?.toString()) props.onOpen(place);
      }}
      onKeyDown={(event) => props.onKey(event, place)}
      onFocus={() => props.onFocus(place)}
    >
      {onChoose && (
        <div role="gridcell" className={classes.choice}>
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isChosen}
              aria-label={props.chooseLabel}
              onChange={() => undefined}
              onClick={(event) => onChoose(place, event.shiftKey)}
            />
          </label>
        </div>
      )}
      {columns.map((column) => {
        const text = column.cell ? undefined : valueText(column.value(row), column.kind);
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            data-numeric={isNumeric(column) || undefined}
            title={text}
          >
            {column.cell ? column.cell(row) : text}
          </div>
        );
      })}
    </div>
  );
}

export const TableRow = memo(TableRowOf) as typeof TableRowOf;
