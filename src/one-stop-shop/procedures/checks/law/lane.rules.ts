import type { ProcessGraph } from '../../../../definitions';
import { workOf } from '../../model/main-path';
import type { LawRule } from './law-rule';

/** Lanes in which people work and neither the lane nor any of the steps says who: told once, of the lane. */
export function lanesOfNobody(graph: ProcessGraph): Set<string> {
  const lanes = new Map<string, boolean>();
  for (const node of Object.values(graph.nodes)) {
    const lane = graph.lanes[node.lane ?? ''];
    if (node.type !== 'userTask' || !lane) continue;
    const { unit = lane.unit, role = lane.role } = workOf(node) ?? {};
    lanes.set(lane.id, (lanes.get(lane.id) ?? false) || (unit !== undefined && role !== undefined));
  }
  return new Set([...lanes].flatMap(([id, hasSomebody]) => (hasSomebody ? [] : [id])));
}

export const laneRules: readonly LawRule[] = [
  {
    id: 'law/lane-without-role',
    severity: 'error',
    source: 'NĐ 61/2018 Điều 19(1); TT 01/2018 Điều 8',
    why: {
      vi: 'Mỗi việc phải có bộ phận và người chịu trách nhiệm. Làn chỉ có tên thì hệ thống không biết giao việc cho ai.',
      en: 'Every piece of work has a unit and somebody who answers for it. With a name alone the system knows nobody to give it to.',
    },
    check: ({ graphs }) =>
      graphs.flatMap((graph) =>
        [...lanesOfNobody(graph)].map((elementId) => ({
          graph,
          elementId,
          message: {
            vi: 'Làn này chưa biết ai làm: hãy nêu bộ phận và vai trò của làn, hoặc của từng bước.',
            en: 'Nobody works in this lane: name its unit and its role, or those of each step.',
          },
        })),
      ),
  },
];
