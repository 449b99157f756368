import type { GraphNode, ProcessGraph } from '../../definitions';

/** Ids of elements and sequence flows that are other ones in the target: source id -> target id. */
export type Renamed = Readonly<Record<string, string>>;

/** Where each element and flow of one version is in another: under the name it was given, else under its own. */
export class MigrationMap {
  private readonly back: ReadonlyMap<string, string>;

  constructor(
    readonly source: ProcessGraph,
    readonly target: ProcessGraph,
    private readonly renamed: Renamed,
  ) {
    this.back = new Map(Object.entries(renamed).map(([from, to]) => [to, from]));
  }

  get isRenaming(): boolean {
    return this.back.size > 0;
  }

  node(id: string): string | undefined {
    if (Object.hasOwn(this.renamed, id)) return this.renamed[id];
    return Object.hasOwn(this.target.nodes, id) && !this.back.has(id) ? id : undefined;
  }

  /** A flow is the same one when it joins the same elements: under its name, or as the only one that does. */
  flow(id: string): string | undefined {
    const flow = this.source.flows[id];
    if (!flow) return undefined;
    const [from, to] = [this.node(flow.source), this.node(flow.target)];
    const fits = (other: string) => {
      const there = this.target.flows[other];
      return there !== undefined && there.source === from && there.target === to;
    };
    const named = this.renamed[id] ?? id;
    if (fits(named)) return named;
    const alike = (from && this.target.nodes[from]?.outgoing.filter(fits)) || [];
    const siblings = this.source.nodes[flow.source].outgoing.filter(
      (other) => this.source.flows[other].target === flow.target,
    );
    return alike.length === 1 && siblings.length === 1 ? alike[0] : undefined;
  }

  /** Elements of the target that the source does not have. */
  get added(): string[] {
    return Object.keys(this.target.nodes).filter(
      (id) => !this.back.has(id) && !Object.hasOwn(this.source.nodes, id),
    );
  }

  /** What the core must rename: flows too, where they are called something else. */
  get names(): { elements: Record<string, string>; flows: Record<string, string> } {
    const flows = Object.keys(this.source.flows).flatMap((id) => {
      const other = this.flow(id);
      return other !== undefined && other !== id ? [[id, other] as const] : [];
    });
    const elements = Object.entries(this.renamed).filter(([id]) => Object.hasOwn(this.source.nodes, id));
    return { elements: Object.fromEntries(elements), flows: Object.fromEntries(flows) };
  }
}

export interface PlanProblem {
  elementId: string;
  reason: 'unknown' | 'missing' | 'other-type' | 'name-taken' | 'named-twice';
}

/** What is wrong with the names themselves, whatever instance is to be moved by them. */
export function planProblems(source: ProcessGraph, target: ProcessGraph, renamed: Renamed): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const given = new Set<string>();
  for (const [from, to] of Object.entries(renamed)) {
    const problem = (reason: PlanProblem['reason']) => problems.push({ elementId: from, reason });
    const isFlow = Object.hasOwn(source.flows, from);
    if (given.has(to)) problem('named-twice');
    given.add(to);
    if (isFlow) {
      if (!Object.hasOwn(target.flows, to)) problem('missing');
      continue;
    }
    const was = Object.hasOwn(source.nodes, from) ? source.nodes[from] : undefined;
    const is = Object.hasOwn(target.nodes, to) ? target.nodes[to] : undefined;
    if (!was) problem('unknown');
    else if (!is) problem('missing');
    else if (was.type !== is.type) problem('other-type');
    else if (from !== to && Object.hasOwn(source.nodes, to)) problem('name-taken');
  }
  return problems;
}

export interface SuggestedName {
  from: string;
  to: string;
  name: string;
}

/**
 * Elements that are gone and of which exactly one new element has the type, the name and the place: the same thing, drawn anew.
 * A suggestion only: whoever moves the instances says so.
 */
export function suggestNames(source: ProcessGraph, target: ProcessGraph): SuggestedName[] {
  const gone = Object.values(source.nodes).filter(({ id }) => !Object.hasOwn(target.nodes, id));
  const fresh = Object.values(target.nodes).filter(({ id }) => !Object.hasOwn(source.nodes, id));
  const suggested: SuggestedName[] = [];
  const renamed = new Map<string, string>();
  const placeOf = (id: string | undefined) => (id === undefined ? undefined : (renamed.get(id) ?? id));
  // Scopes before what is in them, so that what is in a renamed scope is found as well.
  for (const was of [...gone].sort((a, b) => depth(source, a) - depth(source, b))) {
    const name = nameOf(was);
    if (!name) continue;
    const isAlike = (is: GraphNode) =>
      is.type === was.type &&
      nameOf(is) === name &&
      is.parent === placeOf(was.parent) &&
      hostOf(is) === placeOf(hostOf(was));
    const rivals = gone.filter(
      (other) => other.type === was.type && nameOf(other) === name && other.parent === was.parent,
    );
    const [found, ...others] = fresh.filter(isAlike);
    if (!found || others.length > 0 || rivals.length > 1) continue;
    renamed.set(was.id, found.id);
    suggested.push({ from: was.id, to: found.id, name: was.name! });
  }
  return suggested;
}

const nameOf = ({ name }: GraphNode): string => (name ?? '').normalize('NFC').trim().toLowerCase();
const hostOf = (node: GraphNode): string | undefined =>
  node.type === 'boundaryEvent' ? node.attachedTo : undefined;

function depth(graph: ProcessGraph, node: GraphNode): number {
  let count = node.type === 'boundaryEvent' ? 0.5 : 0;
  for (let id = node.parent; id !== undefined; id = graph.nodes[id]?.parent) count += 1;
  return count;
}
