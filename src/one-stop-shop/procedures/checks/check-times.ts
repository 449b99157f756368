import type { ProcessGraph } from '../../../definitions';
import type { DecisionModel } from '../../../expressions';
import { DomainError, type JsonObject } from '../../../kernel';
import {
  type Called,
  limitOf,
  isOutsideClock,
  type LongestWay,
  longestWay,
  valueOfLimit,
  workMinutes,
} from '../model/step-times';
import { mainPathOf } from '../model/main-path';
import { situationsOf } from '../model/situations';
import { type CountedLimit, limitFor } from '../procedure.calculator';
import type { ProcedureContent } from '../procedure-version';
import type { ModelFinding } from './check-model';

/**
 * Whether the times of the steps fit the statutory limit, for every case the data allows: an error where one step alone
 * takes longer, a warning where the longest way does.
 */
export function checkTimes(
  graph: ProcessGraph,
  procedure: ProcedureContent,
  models: readonly DecisionModel[],
  now: number,
  called: Called,
): { problems: ModelFinding[]; warnings: ModelFinding[] } {
  const problems = new Map<string, ModelFinding>();
  const warnings = new Map<string, ModelFinding>();
  /** Minutes of the longest way by limit: of the cases with one limit, the worst is told. */
  const longest = new Map<string, number>();
  for (const situation of situationsOf(procedure, graph, models, now)) {
    const limit = limitOrNone(procedure, situation.variables, now);
    if (!limit) continue;
    const allowed = workMinutes(limit) + 0.001;
    for (const id of mainPathOf(graph, situation.openFlows)) {
      const node = graph.nodes[id]!;
      const source = isOutsideClock(graph, node) ? undefined : limitOf(node);
      const step = source && valueOfLimit(source, situation.variables, now);
      if (step && workMinutes(step) > allowed && !problems.has(id))
        problems.set(id, {
          elementId: id,
          rule: 'procedure/step-over-limit',
          message: {
            vi: `Riêng bước này đã ${inDays(workMinutes(step))} ngày, vượt thời hạn ${inDays(workMinutes(limit))} ngày${where(situation.variables, procedure)}.`,
            en: `This step alone takes ${inDays(workMinutes(step))} days, more than the limit of ${inDays(workMinutes(limit))} days${where(situation.variables, procedure)}.`,
          },
        });
    }
    const way = longestWay(graph, situation, now, called);
    const key = `${limit.value} ${limit.unit}`;
    if (way.minutes > allowed && way.minutes > (longest.get(key) ?? 0)) {
      longest.set(key, way.minutes);
      warnings.set(key, tooLong(graph, procedure, way, limit, situation.variables));
    }
    for (const id of way.unknown)
      if (!warnings.has(id))
        warnings.set(id, {
          elementId: id,
          rule: 'procedure/step-time-unknown',
          message: {
            vi: 'Không kiểm tra được thời gian của bước này: dữ liệu khai báo chưa đủ để tính.',
            en: 'The time of this step cannot be checked: the declared data does not give it.',
          },
        });
  }
  return { problems: [...problems.values()], warnings: [...warnings.values()] };
}

function limitOrNone(
  procedure: ProcedureContent,
  situation: JsonObject,
  now: number,
): CountedLimit | undefined {
  try {
    return limitFor(procedure, situation, now);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function tooLong(
  graph: ProcessGraph,
  procedure: ProcedureContent,
  { minutes, steps }: LongestWay,
  limit: CountedLimit,
  situation: JsonObject,
): ModelFinding {
  const list = steps.map(({ elementId, minutes: own }) => `${elementId} ${inDays(own)}`).join(' + ');
  const [sum, allowed] = [inDays(minutes), inDays(workMinutes(limit))];
  return {
    elementId: graph.processId,
    rule: 'procedure/steps-over-limit',
    message: {
      vi: `Các bước cộng lại ${sum} ngày làm việc (${list}), vượt thời hạn ${allowed} ngày${where(situation, procedure)}.`,
      en: `The steps add up to ${sum} working days (${list}), more than the limit of ${allowed} days${where(situation, procedure)}.`,
    },
  };
}

const inDays = (minutes: number): string => String(Math.round((minutes / 480) * 1000) / 1000);

/** The values that make this case: ` (applicationType NEW, buildingType HOUSE)`. */
function where(situation: JsonObject, { data }: ProcedureContent): string {
  const values = data.flatMap(({ name, type, values: choices }) =>
    (choices || type === 'boolean') && situation[name] !== undefined
      ? [`${name} ${String(situation[name])}`]
      : [],
  );
  return values.length > 0 ? ` (${values.join(', ')})` : '';
}
