import type { ProcessGraph } from '../definitions';

/** How much of a procedure its scenarios have been through. */
export interface Coverage {
  nodes: Share;
  flows: Share;
}

export interface Share {
  total: number;
  /** Ids that no scenario reached. */
  missing: string[];
}

/** Every flow node at every level counts but the process itself; every sequence flow counts. */
export function coverageOf(graphs: readonly ProcessGraph[], touched: ReadonlySet<string>): Coverage {
  const share = (ids: string[]): Share => ({
    total: ids.length,
    missing: ids.filter((id) => !touched.has(id)),
  });
  return {
    nodes: share(
      graphs.flatMap(({ nodes, processId }) => Object.keys(nodes).filter((id) => id !== processId)),
    ),
    flows: share(graphs.flatMap(({ flows }) => Object.keys(flows))),
  };
}

export const percent = ({ total, missing }: Share): number =>
  total === 0 ? 100 : Math.floor(((total - missing.length) * 100) / total);
