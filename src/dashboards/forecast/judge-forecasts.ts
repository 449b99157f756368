import { type Calendars, workingTimeBetween } from '../../one-stop-shop';
import { calibrationOf, type Calibration, type JudgedForecast } from './calibration.calculator';
import { chanceOfMissing, quantile, remainingTimes } from './forecast.calculator';
import type { StepHistory } from './step-history';

/** Judged are the steps of cases that finished in these last days, at most so many of the newest. */
const heldOut = 28 * 86_400_000;
const mostJudged = 5_000;

/**
 * Forecasts for the recent past, each made at the opening of a step from nothing but the cases that had finished before, and set
 * beside what became of them.
 */
export function judgeForecasts(
  history: StepHistory,
  calendars: Calendars,
): Calibration & { from: number; to: number } {
  const from = history.madeAt - heldOut;
  const judged: JudgedForecast[] = [];
  for (const past of history.steps) {
    if (judged.length === mostJudged || past.finishedAt < from) break;
    if (past.dueAt === null || past.openedAt > past.dueAt) continue;
    const { spells } = history.basisOf(past.procedureCode, past.elementId, 0, past.openedAt);
    const remaining = remainingTimes(spells, { elapsed: 0, load: past.load });
    if (remaining.length === 0) continue;
    const took = past.step + past.after;
    judged.push({
      chance: chanceOfMissing(
        remaining,
        workingTimeBetween(calendars.forAgency(past.agencyId), past.openedAt, past.dueAt),
      ),
      missed: past.finishedAt > past.dueAt,
      inRange: took >= quantile(remaining, 0.1) && took <= quantile(remaining, 0.9),
    });
  }
  return { ...calibrationOf(judged), from, to: history.madeAt };
}
