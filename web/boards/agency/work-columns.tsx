import type { ListFilters, WorkFigures } from '../../../src/dashboards/contract';
import type { Column } from '../../shared/table/DataTable';
import { taskList } from '../frame/lists';
import { CountLink } from '../frame/CountLink';
import type { FigureName } from '../words/figures';

interface Working {
  work: WorkFigures;
  list: ListFilters;
}

const figures = [
  { of: 'open', name: 'openTasks', filter: {} },
  { of: 'overdue', name: 'overdue', filter: { class: 'OVERDUE' } },
  { of: 'dueSoon', name: 'dueSoon', filter: { class: 'DUE_SOON' } },
  { of: 'inTime', name: 'inTime', filter: { class: 'IN_TIME' } },
  { of: 'unassigned', name: 'unassigned', filter: { unassigned: 'true' } },
] as const satisfies readonly { of: keyof WorkFigures; name: FigureName; filter: ListFilters }[];

/** The figures of open work, each with the tasks behind it. */
export const workColumns = <Row extends Working>(
  say: (name: FigureName) => string,
  isOfPerson = false,
): Column<Row>[] =>
  figures
    .filter(({ of }) => !isOfPerson || of !== 'unassigned')
    .map(({ of, name, filter }) => ({
      id: of,
      title: say(name),
      kind: 'number',
      width: 110,
      value: ({ work }) => work[of],
      cell: ({ work, list }) => <CountLink href={taskList(list, filter)} count={work[of]} />,
    }));

/** The parts of a bar of work, the worst first. */
export const workParts = ['overdue', 'dueSoon', 'inTime'] as const;
