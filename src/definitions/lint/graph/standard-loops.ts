import { AutomaticRuns } from './automatic';
import { refuse, type GraphCheck } from './graph-rule';

/** A standard loop is bounded by a maximum, or by the people and messages it waits for in each round. */
export const checkStandardLoops: GraphCheck = (graph, processes) => {
  const runs = new AutomaticRuns(processes);
  return Object.values(graph.nodes).flatMap((node) =>
    'loop' in node &&
    node.loop?.kind === 'standard-loop' &&
    node.loop.maximum === undefined &&
    !runs.holdsWait(graph, node)
      ? [
          refuse(
            'standard-loop/no-wait',
            node.id,
            'The loop never waits, so it needs a maximum number of rounds (loopMaximum).',
            'Vòng lặp không có bước chờ nào nên cần số vòng tối đa (loopMaximum).',
          ),
        ]
      : [],
  );
};
