import type { TaskList } from './board-answers.dto';
import { type BoardContext, firstOf, inReach, iso, isoOrNull, most } from './board-context';
import type { StandingFile, StandingTask } from './standing/standing-case';

/** Which open tasks of a reach are meant; what is absent narrows nothing. */
export interface WantedTasks {
  unit?: string;
  /** Id of a person. */
  officer?: string;
  procedure?: string;
  step?: string;
  class?: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';
  /** true: only what nobody has; false: only what somebody has. */
  unassigned?: boolean;
  /** true: only what somebody has who is away. */
  absent?: boolean;
}

/** The tasks behind a figure of work, the first due first. */
export function taskList(
  { reach, names }: BoardContext,
  files: Iterable<StandingFile>,
  wanted: WantedTasks,
  isAbsent: (personId: string) => boolean,
): TaskList {
  const found: { task: StandingTask; code: string }[] = [];
  for (const { file, tasks } of files)
    for (const task of tasks)
      if (inReach(reach, task.agencyId) && isWanted(task, wanted, isAbsent))
        found.push({ task, code: file.code });
  return {
    count: found.length,
    items: firstOf(found, most.items, firstDueFirst).map(({ task, code }) => ({
      taskId: task.id,
      caseId: task.caseId,
      caseCode: code,
      procedureCode: task.procedureCode,
      stepName: task.name,
      place: names.station(task),
      personId: task.assigneeId,
      personName: task.assigneeId === null ? null : names.person(task.assigneeId),
      isAbsent: task.assigneeId !== null && isAbsent(task.assigneeId),
      dueAt: isoOrNull(task.dueAt),
      class: classes[task.class],
      createdAt: iso(task.createdAt),
    })),
  };
}

const isWanted = (
  task: StandingTask,
  wanted: WantedTasks,
  isAbsent: (personId: string) => boolean,
): boolean =>
  (wanted.unit === undefined || task.unitId === wanted.unit) &&
  (wanted.officer === undefined || task.assigneeId === wanted.officer) &&
  (wanted.procedure === undefined || task.procedureCode === wanted.procedure) &&
  (wanted.step === undefined || task.elementId === wanted.step) &&
  (wanted.class === undefined || classes[task.class] === wanted.class) &&
  (wanted.unassigned === undefined || (task.assigneeId === null) === wanted.unassigned) &&
  (wanted.absent === undefined || (task.assigneeId !== null && isAbsent(task.assigneeId)) === wanted.absent);

const classes = { inTime: 'IN_TIME', dueSoon: 'DUE_SOON', overdue: 'OVERDUE' } as const;

interface Found {
  task: StandingTask;
}

const firstDueFirst = ({ task: one }: Found, { task: other }: Found): number =>
  (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || (one.id < other.id ? -1 : 1);
