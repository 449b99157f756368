import type { GraphNode, ProcessGraph } from '../../definitions';

/** What may come next in a process once a step is completed. */
export interface FollowingStepOf {
  elementId: string;
  name: string;
  /** `work` of people, a `wait` for somebody outside, or the `end` of the process. */
  kind: 'work' | 'wait' | 'end';
  /** `procedure:act` */
  act: string | null;
  /** Name of the way out of the last decision before it; null when none stands before it. */
  when: string | null;
}

/** A model with more ways out than this is not told in a line. */
const most = 8;

/**
 * The next people's steps, waits and ends behind a step, through everything that runs by itself. Which of several ways is taken is
 * decided by what is entered; here they all are.
 */
export function followingSteps({ nodes, flows }: ProcessGraph, elementId: string): FollowingStepOf[] {
  const found = new Map<string, FollowingStepOf>();
  const seen = new Set<string>();
  const follow = (node: GraphNode | undefined, when: string | null): void => {
    for (const id of node?.outgoing ?? []) {
      const flow = flows[id];
      const label = flow.name ?? (node?.type === 'exclusiveGateway' ? null : when);
      if (flow && !seen.has(id) && seen.add(id)) reach(nodes[flow.target], label ?? when);
    }
  };
  const reach = (node: GraphNode, when: string | null): void => {
    const kind = kindOf(node);
    const isInner =
      node.type === 'endEvent' && node.parent !== undefined && nodes[node.parent].type !== 'process';
    if (isInner) follow(nodes[node.parent!], when);
    else if (kind === null) follow(node, when);
    else if (!found.has(node.id) && found.size < most)
      found.set(node.id, {
        elementId: node.id,
        name: node.name ?? '',
        kind,
        act: node.caseStep?.act ?? null,
        when,
      });
  };
  follow(nodes[elementId], null);
  return [...found.values()];
}

function kindOf({ type }: GraphNode): FollowingStepOf['kind'] | null {
  switch (type) {
    case 'userTask':
    case 'manualTask':
    case 'callActivity':
    case 'subProcess':
    case 'transaction':
      return 'work';
    case 'receiveTask':
    case 'intermediateCatchEvent':
    case 'eventBasedGateway':
      return 'wait';
    case 'endEvent':
      return 'end';
    default:
      return null;
  }
}
