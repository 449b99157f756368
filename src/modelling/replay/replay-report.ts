import type { RecordedLife } from './recorded-life';
import type { LivedLife, Load } from './replay-life';

export interface Outcome {
  finished: number;
  running: number;
  stuck: number;
  unknown: number;
  late: number;
  /** Of those that finished: half took at most so long. Milliseconds; null: none did. */
  medianTime: number | null;
}

export const changeKinds = [
  'NEWLY_STUCK',
  'UNKNOWN',
  'NEWLY_LATE',
  'NO_LONGER_LATE',
  'LATER',
  'EARLIER',
  'OTHER_WAY',
] as const;

/** A case that would have gone otherwise. */
export interface ChangedCase {
  caseCode: string | null;
  instanceId: string;
  change: (typeof changeKinds)[number];
  before: Pick<LivedLife, 'fate' | 'endedAt' | 'due' | 'isLate'> | null;
  after: Pick<LivedLife, 'fate' | 'endedAt' | 'due' | 'isLate'>;
  /** Where it is held up, or where history has no answer. */
  elements: string[];
}

export interface ReplayReport {
  cases: number;
  /** How many go on the version in service just as they went: the same steps as often, and the same end to two minutes. Null: there is none. */
  reproduced: number | null;
  /** Steps that history answered, and steps for which it has nothing, on the model. */
  answered: number;
  assumed: { element: string; cases: number }[];
  before: Outcome | null;
  after: Outcome;
  load: { group: string; before: Omit<Load, 'group'> | null; after: Omit<Load, 'group'> | null }[];
  /** The worst first, at most `mostChanged`. */
  changed: ChangedCase[];
  changedCount: number;
}

/** A server fires timers and closes cases some moments after the instant. Milliseconds. */
const tolerance = 120_000;
const mostChanged = 200;

/** `before` and `after` in the order of `lives`. */
export function reportOf(
  lives: readonly RecordedLife[],
  before: readonly LivedLife[] | null,
  after: readonly LivedLife[],
): ReplayReport {
  const assumed = new Map<string, number>();
  for (const { assumed: elements } of after)
    for (const element of elements) assumed.set(element, (assumed.get(element) ?? 0) + 1);
  const changed = lives.flatMap((life, index) => changeOf(life, before?.[index] ?? null, after[index]!));
  changed.sort((one, other) => changeKinds.indexOf(one.change) - changeKinds.indexOf(other.change));
  return {
    cases: lives.length,
    reproduced: before && lives.filter((life, index) => isAsItWas(life, before[index]!)).length,
    answered: after.reduce((sum, one) => sum + one.answered, 0),
    assumed: [...assumed]
      .map(([element, cases]) => ({ element, cases }))
      .toSorted((one, other) => other.cases - one.cases),
    before: before && outcomeOf(lives, before),
    after: outcomeOf(lives, after),
    load: loads(before ?? [], after),
    changed: changed.slice(0, mostChanged),
    changedCount: changed.length,
  };
}

const isAsItWas = (life: RecordedLife, lived: LivedLife): boolean =>
  isSamePath(life.path, lived.path) &&
  (life.endedAt === null ? lived.endedAt === null : isSameTime(life.endedAt, lived.endedAt));

const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.toSorted().join('\n') === other.toSorted().join('\n');

const isSameTime = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) <= tolerance);

function outcomeOf(lives: readonly RecordedLife[], lived: readonly LivedLife[]): Outcome {
  const count = (fate: LivedLife['fate']) => lived.filter((one) => one.fate === fate).length;
  const times = lived
    .flatMap(({ endedAt }, index) => (endedAt === null ? [] : [endedAt - lives[index]!.startedAt]))
    .toSorted((one, other) => one - other);
  return {
    finished: count('FINISHED'),
    running: count('RUNNING'),
    stuck: count('STUCK'),
    unknown: count('UNKNOWN'),
    late: lived.filter(({ isLate }) => isLate).length,
    medianTime: times.length === 0 ? null : times[Math.floor((times.length - 1) / 2)]!,
  };
}

function loads(before: readonly LivedLife[], after: readonly LivedLife[]): ReplayReport['load'] {
  const [then, now] = [sums(before), sums(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((group) => ({ group, before: then.get(group) ?? null, after: now.get(group) ?? null }))
    .toSorted((one, other) => (other.after?.time ?? 0) - (one.after?.time ?? 0));
}

function sums(lived: readonly LivedLife[]): Map<string, Omit<Load, 'group'>> {
  const all = new Map<string, Omit<Load, 'group'>>();
  for (const { load } of lived)
    for (const { group, steps, time } of load) {
      const sum = all.get(group) ?? { steps: 0, time: 0 };
      all.set(group, { steps: sum.steps + steps, time: sum.time + time });
    }
  return all;
}

function changeOf(life: RecordedLife, before: LivedLife | null, after: LivedLife): ChangedCase[] {
  const change = kindOf(before, after);
  if (!change) return [];
  const shown = ({ fate, endedAt, due, isLate }: LivedLife) => ({ fate, endedAt, due, isLate });
  return [
    {
      caseCode: life.caseCode,
      instanceId: life.id,
      change,
      before: before && shown(before),
      after: shown(after),
      elements: after.elements,
    },
  ];
}

function kindOf(before: LivedLife | null, after: LivedLife): ChangedCase['change'] | null {
  if (after.fate === 'STUCK' && before?.fate !== 'STUCK') return 'NEWLY_STUCK';
  if (after.fate === 'UNKNOWN') return 'UNKNOWN';
  if (!before) return null;
  if (after.isLate !== before.isLate) return after.isLate ? 'NEWLY_LATE' : 'NO_LONGER_LATE';
  if (!isSameTime(before.endedAt, after.endedAt))
    return (after.endedAt ?? Infinity) > (before.endedAt ?? Infinity) ? 'LATER' : 'EARLIER';
  return isSamePath(before.path, after.path) ? null : 'OTHER_WAY';
}
