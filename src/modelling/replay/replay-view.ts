import { problemView } from '../../definitions';
import type { LocalizedText } from '../../kernel';
import type { ReplayAnswer } from './replay-cases';
import type { LivedLife } from './replay-life';
import type { Outcome, ReplayReport } from './replay-report';
import type { ReplayedFate, ReplayOutcome, ReplayView } from './replay.dto';

const hour = 3_600_000;
const hoursOf = (time: number): number => Math.round((time / hour) * 10) / 10;

export function replayView(
  { problems, report, names, groups }: ReplayAnswer,
  found: number,
  language: keyof LocalizedText,
): ReplayView {
  const element = (id: string) => ({ id, name: names[id] ?? null });
  return {
    problems: problems.map((one) => problemView(one, language)),
    found,
    cases: report?.cases ?? 0,
    reproduced: report?.reproduced ?? null,
    answered: report?.answered ?? 0,
    assumed: report?.assumed.map(({ element: id, cases }) => ({ ...element(id), cases })) ?? [],
    before: report?.before ? outcomeView(report.before) : null,
    after: report ? outcomeView(report.after) : null,
    load:
      report?.load.map(({ group, before, after }) => ({
        group,
        name: groups[group]?.[language] ?? group,
        before: share(before),
        after: share(after),
      })) ?? [],
    changed:
      report?.changed.map(({ before, after, elements, ...one }) => ({
        ...one,
        before: before && fateView(before),
        after: fateView(after),
        elements: elements.map(element),
      })) ?? [],
    changedCount: report?.changedCount ?? 0,
  };
}

const share = (load: ReplayReport['load'][number]['before']) =>
  load && { steps: load.steps, hours: hoursOf(load.time) };

const outcomeView = ({ medianTime, ...outcome }: Outcome): ReplayOutcome => ({
  ...outcome,
  medianHours: medianTime === null ? null : hoursOf(medianTime),
});

const fateView = ({
  fate,
  endedAt,
  due,
  isLate,
}: Pick<LivedLife, 'fate' | 'endedAt' | 'due' | 'isLate'>): ReplayedFate => ({
  fate,
  endedAt: instant(endedAt),
  due: instant(due),
  isLate,
});

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
