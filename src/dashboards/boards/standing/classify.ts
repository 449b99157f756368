import { figureOf, nextChangeOf, stuckFrom, workClassOf, workLateFrom } from '../figures.policy';
import type { ClassedFile, StandingFile } from './standing-case';

/** How a case and its work stand at an instant (epoch ms), and when that changes although nothing happens. */
export function classified(
  { file, tasks, handoffs, consultations, lateness }: StandingFile,
  now: number,
): ClassedFile {
  let changesAt = nextChangeOf(file, now);
  const soonest = (at: number) => {
    if (at > now && at < changesAt) changesAt = at;
  };
  for (const task of tasks) {
    soonest(task.dueSoonAt ?? Infinity);
    soonest(workLateFrom(task));
  }
  for (const one of handoffs) soonest(stuckFrom(one));
  for (const { dueAt } of consultations) soonest(dueAt + 1);
  return {
    file,
    tasks: tasks.some((task) => task.class !== workClassOf(task, now))
      ? tasks.map((task) => ({ ...task, class: workClassOf(task, now) }))
      : tasks,
    handoffs,
    consultations,
    lateness,
    figure: figureOf(file, now),
    changesAt,
  };
}
