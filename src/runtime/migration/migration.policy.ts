import { type GraphNode, joinTroublesFrom, type ProcessGraph } from '../../definitions';
import type { EngineView, Occupancy, ScopeOccupancy } from '../engine/contract';
import { MigrationMap, type Renamed } from './migration-map';

export interface MigrationProblem {
  elementId: string;
  reason:
    | 'missing'
    | 'other-type'
    | 'other-scope'
    | 'other-host'
    | 'other-event'
    | 'other-call'
    | 'other-loop'
    | 'other-incoming-flows'
    | 'other-outgoing-flows'
    | 'other-control-flow'
    | 'other-core'
    | 'names-are-fixed'
    | 'join-starves'
    | 'join-fed-twice'
    | 'too-many-states';
  /** Joins: the elements on the way to the trouble. */
  path?: string[];
}

/** What can be seen of any instance, and more where its core tells. */
export type Standing = Pick<EngineView, 'waits' | 'tokens' | 'incidents'> & { occupancy?: Occupancy };

/**
 * Why running instances cannot go on in another version of their process; one for each pair of versions, many instances. Pure.
 *
 * Every element an instance stands on must be there with the same type, in the same scopes, on the same host; what hangs on it (boundary
 * events, starts of event sub-processes) may be gone or new, but not be another one. A gateway with tokens in front must have the same
 * flows in, because a join counts by flow. And from where the tokens would be, no join of the target may starve or be fed twice, unless
 * it could before: what lies ahead may have been drawn anew, around a token as well.
 */
export class MigrationCheck {
  readonly map: MigrationMap;
  private readonly troubles = new Map<string, MigrationProblem[]>();

  constructor(
    readonly source: ProcessGraph,
    readonly target: ProcessGraph,
    renamed: Renamed = {},
  ) {
    this.map = new MigrationMap(source, target, renamed);
  }

  problemsOf(standing: Standing): MigrationProblem[] {
    const { occupancy } = standing;
    const whole = (reason: MigrationProblem['reason']) => [{ elementId: this.source.processId, reason }];
    if (this.source.core !== this.target.core) return whole('other-core');
    if (!occupancy && this.map.isRenaming) return whole('names-are-fixed');
    const problems = new Map<string, MigrationProblem>();
    const note = (elementId: string, reason: MigrationProblem['reason'] | null) => {
      if (reason && !problems.has(elementId)) problems.set(elementId, { elementId, reason });
    };
    for (const id of occupancy?.elements ?? seenElements(standing)) note(id, this.problemAt(id));
    for (const id of occupancy?.elements ?? [])
      for (const trigger of triggersOf(this.source, id))
        if (this.map.node(trigger) !== undefined) note(trigger, this.problemAt(trigger));
    for (const { tokens } of occupancy?.scopes ?? [])
      for (const { elementId, via } of tokens)
        if (via && this.map.flow(via) === undefined) note(elementId, 'other-incoming-flows');
    if (problems.size > 0) return [...problems.values()];
    return occupancy
      ? occupancy.scopes.flatMap((scope) => this.joinsAhead(scope))
      : this.joinsOfOtherCores(standing);
  }

  private problemAt(elementId: string): MigrationProblem['reason'] | null {
    const from = this.source.nodes[elementId];
    if (!from) return null;
    const to = this.target.nodes[this.map.node(elementId) ?? ''];
    if (!to) return 'missing';
    if (to.type !== from.type) return 'other-type';
    if (this.mapped(scopes(this.source, from)).join() !== scopes(this.target, to).join())
      return 'other-scope';
    if (from.type === 'boundaryEvent' && to.type === 'boundaryEvent') {
      if (this.map.node(from.attachedTo) !== to.attachedTo || from.interrupting !== to.interrupting)
        return 'other-host';
    }
    if (from.type === 'startEvent' && to.type === 'startEvent' && from.interrupting !== to.interrupting)
      return 'other-event';
    if (eventsOf(from) !== eventsOf(to)) return 'other-event';
    if (from.type === 'callActivity' && to.type === 'callActivity') {
      if (JSON.stringify(from.calledElement) !== JSON.stringify(to.calledElement)) return 'other-call';
    }
    if (joins(from) && this.flows(from.incoming) !== [...to.incoming].sort().join())
      return 'other-incoming-flows';
    if (from.type === 'eventBasedGateway' && !this.hasSameEvents(from, to)) return 'other-outgoing-flows';
    if (loopKind(from) !== loopKind(to)) return 'other-loop';
    return null;
  }

  /** What an event-based gateway waits for. */
  private hasSameEvents(from: GraphNode, to: GraphNode): boolean {
    return (
      this.flows(from.outgoing) === [...to.outgoing].sort().join() &&
      from.outgoing.every((id) => this.problemAt(this.source.flows[id].target) === null)
    );
  }

  private flows(ids: readonly string[]): string {
    return ids
      .map((id) => this.map.flow(id) ?? `${id}?`)
      .sort()
      .join();
  }

  private mapped(path: readonly string[]): string[] {
    return path.map((step) => {
      const [type, id, loop] = step.split(' ');
      return `${type} ${this.map.node(id) ?? id} ${loop}`;
    });
  }

  /** Explored once for each way the tokens of a scope can stand. */
  private joinsAhead({ elementId, tokens }: ScopeOccupancy): MigrationProblem[] {
    const places = tokens.map(({ elementId: id, via }) => `${id}<${via ?? ''}`).sort();
    const key = `${elementId} ${places.join(' ')}`;
    let found = this.troubles.get(key);
    if (!found) this.troubles.set(key, (found = this.explored(elementId, tokens)));
    return found;
  }

  private explored(scopeId: string, tokens: ScopeOccupancy['tokens']): MigrationProblem[] {
    if (this.hasSameControlFlow(scopeId)) return [];
    const before = joinTroublesFrom(this.source, scopeId, tokens);
    const after = joinTroublesFrom(
      this.target,
      this.map.node(scopeId)!,
      tokens.map(({ elementId, via }) => ({
        elementId: this.map.node(elementId)!,
        ...(via !== undefined && { via: this.map.flow(via) ?? via }),
      })),
    );
    const known = new Set(
      before.troubles.map(({ kind, elementId }) => `${kind} ${this.map.node(elementId)}`),
    );
    const fresh = after.troubles.filter(({ kind, elementId }) => !known.has(`${kind} ${elementId}`));
    if (fresh.length === 0 && !after.isWhole) return [{ elementId: scopeId, reason: 'too-many-states' }];
    return fresh.map(({ kind, elementId, path }) => ({ elementId, reason: `join-${kind}`, path }));
  }

  /** The same elements with the same flows between them: what holds for the tokens here holds there. */
  private hasSameControlFlow(scopeId: string): boolean {
    const [from, to] = [this.source.nodes[scopeId], this.target.nodes[this.map.node(scopeId) ?? '']];
    if (!('children' in from) || !to || !('children' in to)) return false;
    if (from.children.length !== to.children.length) return false;
    return from.children.every((id) => {
      const was = this.source.nodes[id];
      const is = this.target.nodes[this.map.node(id) ?? ''];
      return (
        is !== undefined &&
        is.type === was.type &&
        this.flows(was.outgoing) === [...is.outgoing].sort().join() &&
        was.outgoing.every((flow) => this.hasSameCondition(flow)) &&
        this.flows(was.incoming) === [...is.incoming].sort().join() &&
        (was.type !== 'boundaryEvent' || is.type !== 'boundaryEvent' || was.interrupting === is.interrupting)
      );
    });
  }

  private hasSameCondition(id: string): boolean {
    const conditionOf = (graph: ProcessGraph, flow: string) => {
      const { condition, source } = graph.flows[flow];
      const { defaultFlow } = graph.nodes[source] as { defaultFlow?: string };
      return `${condition?.feel} ${defaultFlow === flow}`;
    };
    return conditionOf(this.source, id) === conditionOf(this.target, this.map.flow(id)!);
  }

  /** Other cores do not tell by which flow a token has come: where there is a join, nothing around it may have changed. */
  private joinsOfOtherCores({ tokens }: Standing): MigrationProblem[] {
    const open = new Set(tokens.map(({ elementId }) => this.source.nodes[elementId]?.parent));
    return [...open].flatMap((id) => {
      if (id === undefined || this.hasSameControlFlow(id)) return [];
      const hasJoins = [this.source, this.target].some((graph) => Object.values(graph.nodes).some(joins));
      return hasJoins ? [{ elementId: id, reason: 'other-control-flow' as const }] : [];
    });
  }
}

const seenElements = ({ tokens, waits, incidents }: Standing): Set<string> =>
  new Set([...tokens, ...waits, ...incidents].map(({ elementId }) => elementId));

/** Tokens are counted in front of it. */
const joins = ({ type, incoming }: GraphNode): boolean =>
  (type === 'parallelGateway' || type === 'inclusiveGateway') && incoming.length > 1;

/** Boundary events of an activity, starts of the event sub-processes of a scope. */
function triggersOf(graph: ProcessGraph, id: string): string[] {
  const node = graph.nodes[id];
  const boundaries = 'boundaryEvents' in node ? (node.boundaryEvents ?? []) : [];
  const inner = 'eventSubProcesses' in node ? node.eventSubProcesses : [];
  return [
    ...boundaries,
    ...inner.flatMap((sub) => {
      const scope = graph.nodes[sub];
      return 'startEvents' in scope ? scope.startEvents : [];
    }),
  ];
}

/** Triggers by kind: what they are called, and when they are due, was settled when the wait opened. */
function eventsOf(node: GraphNode): string {
  const all = 'parallelMultiple' in node && node.parallelMultiple ? 'all' : '';
  return 'events' in node ? `${node.events.map(({ kind }) => kind).join()} ${all}` : '';
}

function scopes(graph: ProcessGraph, node: GraphNode): string[] {
  const path: string[] = [];
  for (let id = node.parent; id !== undefined; id = graph.nodes[id]?.parent)
    path.push(`${graph.nodes[id].type} ${id} ${loopKind(graph.nodes[id])}`);
  return path;
}

const loopKind = (node: GraphNode): string => {
  const loop = 'loop' in node ? node.loop : undefined;
  if (!loop) return '';
  return loop.kind === 'multi-instance' ? `${loop.kind}:${loop.sequential}` : loop.kind;
};
