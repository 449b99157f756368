import { DataTable, type DataTableProps } from '../../shared/table/DataTable';
import classes from './Figure.module.css';

/** The table of lists as a part of a board: as high as its rows need, up to what leaves the next part in sight. */
export function BoardTable<Row>(props: DataTableProps<Row>) {
  return (
    <div className={classes.table}>
      <DataTable rowHeight={40} {...props} />
    </div>
  );
}
