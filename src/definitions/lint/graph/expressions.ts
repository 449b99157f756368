import { analyseFeel } from '../../../expressions';
import type { GraphCheck, GraphFinding } from './graph-rule';

/** Every FEEL text of a process parses, keeps its bounds and calls only functions that exist. */
export const checkExpressions: GraphCheck = (graph) => [
  ...Object.values(graph.nodes).flatMap((node) => problemsIn(node, node.id)),
  ...Object.values(graph.flows).flatMap((flow) => problemsIn(flow, flow.id)),
];

const problemsIn = (part: unknown, elementId: string): GraphFinding[] =>
  textsIn(part).flatMap((feel) =>
    analyseFeel(feel).problems.map(({ code, message }): GraphFinding => {
      const shown = feel.length > 80 ? `${feel.slice(0, 80)}…` : feel;
      return {
        rule: `expression/${code.replace('FEEL.', '').toLowerCase().replaceAll('_', '-')}`,
        elementId,
        severity: 'error',
        message: { vi: `"${shown}": ${message.vi}`, en: `"${shown}": ${message.en}` },
      };
    }),
  );

const textsIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  if ('feel' in part && 'bounded' in part && typeof part.feel === 'string') return [part.feel];
  return Object.values(part).flatMap(textsIn);
};
