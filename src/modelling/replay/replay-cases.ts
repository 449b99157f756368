import type { Problem } from '../../definitions';
import type { LocalizedText } from '../../kernel';
import {
  buildCalendars,
  type CalendarSource,
  type LocalDate,
  nationalKey,
  type WorkingCalendar,
  withDates,
} from '../../one-stop-shop';
import { readProcedure, scenarioCores } from '../../scenarios';
import { bytesOf, contentIn, type ModelText } from '../model-texts';
import { groupInWords } from '../play/moment';

import type { RecordedLife } from './recorded-life';
import { type LivedLife, replayLife, type ReplayWorld } from './replay-life';
import { reportOf, type ReplayReport } from './replay-report';

export interface ReplayTask {
  /** The version in service, by which the recorded cases went; empty: nothing to hold the model against. */
  before: ModelText[];
  after: ModelText[];
  lives: RecordedLife[];
  /** The published calendars. */
  calendars: readonly CalendarSource[];
  /** Until when history is known, epoch ms. */
  horizon: number;
  /** Days that would not be worked on. */
  daysOff: { date: LocalDate; name: string }[];
  /** How many times as fast the steps of a group would be. */
  pace: { group: string; times: number }[];
}

export interface ReplayAnswer {
  /** Why the model cannot run; then nothing is replayed. */
  problems: Problem[];
  report: ReplayReport | null;
  /** Names of the elements that the report speaks of. */
  names: Record<string, string>;
  /** The groups of people that it speaks of, in words. */
  groups: Record<string, LocalizedText>;
}

/** Lives recorded cases again, on the version in service and on the model, and says what would have been otherwise. */
export async function replayCases(task: ReplayTask): Promise<ReplayAnswer> {
  const off = task.daysOff.map(({ date, name }) => ({
    date,
    kind: 'OFF' as const,
    name: { vi: name, en: name },
  }));
  const then = buildCalendars(task.calendars);
  const supposed = off.length === 0 ? then : buildCalendars(withDates(task.calendars, off));
  const changed = await worldOf(task.after);
  if (changed.problems.length > 0) return { problems: changed.problems, report: null, names: {}, groups: {} };
  const basis = task.before.length > 0 ? await worldOf(task.before) : null;
  const common = { core: scenarioCores()[0]!.core, horizon: task.horizon };
  const pace = new Map(task.pace.map(({ group, times }) => [group, times]));
  const before: LivedLife[] = [];
  const after: LivedLife[] = [];
  for (const life of task.lives) {
    const was = { ...common, ...calendarsOf(life, then, then), pace: new Map<string, number>() };
    if (basis) before.push(await replayLife(life, { ...was, ...basis.world }));
    after.push(
      await replayLife(life, { ...common, ...calendarsOf(life, supposed, then), pace, ...changed.world }),
    );
  }
  const report = reportOf(task.lives, basis ? before : null, after);
  const { procedure } = changed.world;
  return {
    problems: [],
    report,
    groups: Object.fromEntries(
      report.load.map(({ group }) => [
        group,
        inBoth(group.split(', ').map((one) => groupInWords(one, procedure ?? basis?.world.procedure))),
      ]),
    ),
    names: { ...basis?.names, ...changed.names },
  };
}

/** The engine counts by the national calendar; the case, and who works on it, by that of the agency which decides it. */
function calendarsOf(
  { calendarKey }: RecordedLife,
  now: ReadonlyMap<string, WorkingCalendar>,
  then: ReadonlyMap<string, WorkingCalendar>,
): Pick<ReplayWorld, 'national' | 'calendar' | 'calendarThen'> {
  const key = calendarKey !== null && then.has(calendarKey) ? calendarKey : nationalKey;
  return { national: now.get(nationalKey)!, calendar: now.get(key)!, calendarThen: then.get(key)! };
}

const inBoth = (texts: readonly LocalizedText[]): LocalizedText => ({
  vi: texts.map(({ vi }) => vi).join('; '),
  en: texts.map(({ en }) => en).join('; '),
});

async function worldOf(texts: readonly ModelText[]): Promise<{
  problems: Problem[];
  world: Pick<ReplayWorld, 'definitions' | 'procedure'>;
  names: Record<string, string>;
}> {
  const { files, definitions, graphs, problems } = await readProcedure('model', bytesOf(texts));
  const nodes = graphs.flatMap(({ nodes }) => Object.values(nodes));
  return {
    problems,
    world: { definitions, procedure: contentIn(files) },
    names: Object.fromEntries(nodes.flatMap(({ id, name }) => (name ? [[id, name]] : []))),
  };
}
