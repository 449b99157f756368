import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Loading, Refused } from '../../shared/states/states';
import { DataTable } from '../../shared/table/DataTable';
import classes from '../registers/registers.module.css';
import { useTaskColumns } from './task-columns';
import { type TaskFilter, useTasks } from './use-directives';

/** Tasks of directing documents, read as they come into sight. */
export function TaskList(props: { filter: TaskFilter; caption: string; empty: ReactNode }) {
  const { filter, caption, empty } = props;
  const [, go] = useLocation();
  const columns = useTaskColumns();
  const list = useTasks(filter);
  if (list.error && !list.isRead) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (!list.isRead) return <Loading />;
  return (
    <div className={classes.table} aria-busy={list.isPlaceholderData}>
      <DataTable
        name="directive-tasks"
        caption={caption}
        columns={columns}
        rows={list.rows}
        idOf={({ id }) => id}
        open={({ id }) => go(`/desk/directives/${id}`)}
        see={list.see}
        hasMore={list.hasMore}
        isLoadingMore={list.isLoadingMore}
        empty={empty}
      />
    </div>
  );
}
