import { Random } from './random';

/**
 * Acyclic graphs without any block structure, of tasks, splits of every kind, exclusive merges and inclusive
 * joins (and tasks that repeat themselves). Without parallel joins no token can be held up for ever, so "a token may still
 * arrive" has one meaning: there is a way. That makes the right moment of an inclusive join a matter of counting.
 */
export interface Graph {
  nodes: Node[];
  flags: string[];
}

export type NodeKind = 'start' | 'end' | 'task' | 'repeat' | 'xor' | 'or' | 'and' | 'merge' | 'join';

export interface Node {
  id: string;
  kind: NodeKind;
  /** Of the ways out of `xor` and `or`, all but the last have a flag; the last is the default. */
  out: { edge: number; flag?: string }[];
  into: number[];
  /** `repeat`: goes round while it is set. */
  flag?: string;
}

export function generateGraph(seed: number): Graph {
  const random = new Random(seed);
  const flags = ['p', 'q', 'r', 's'];
  const nodes: Node[] = [];
  let edges = 0;
  let open: number[] = [];
  const add = (kind: NodeKind, inputs: number, outputs: number): void => {
    const into = Array.from({ length: inputs }, () => open.splice(random.below(open.length), 1)[0]);
    const out = Array.from({ length: outputs }, (_, index) => ({
      edge: ++edges,
      ...((kind === 'xor' || kind === 'or') && index < outputs - 1 && { flag: random.pick(flags) }),
    }));
    nodes.push({
      id: `${kind}${nodes.length}`,
      kind,
      into,
      out,
      ...(kind === 'repeat' && { flag: random.pick(flags) }),
    });
    open = [...open, ...out.map(({ edge }) => edge)];
  };
  add('start', 0, 1);
  const size = 5 + random.below(16);
  for (let index = 0; index < size; index++) {
    const several = open.length > 1;
    const kind = random.weighted({
      task: 4,
      repeat: 0.7,
      xor: open.length < 6 ? 1.5 : 0,
      or: open.length < 6 ? 1.5 : 0,
      and: open.length < 6 ? 2 : 0,
      merge: several ? 1 : 0,
      join: several ? 3 : 0,
      end: several ? 0.4 : 0,
    });
    const many = 2 + random.below(2);
    if (kind === 'task' || kind === 'repeat') add(kind, 1, 1);
    else if (kind === 'merge' || kind === 'join') add(kind, Math.min(many, open.length), 1);
    else if (kind === 'end') add(kind, 1, 0);
    else add(kind, 1, many);
  }
  // A wait before every end, so that the last joins can be seen.
  while (open.length > 0) {
    add('task', 1, 1);
    const last = open.pop()!;
    open.unshift(last);
    nodes.push({ id: `end${nodes.length}`, kind: 'end', into: [open.shift()!], out: [] });
  }
  return { nodes, flags };
}

export type Flags = Record<string, boolean>;

/** How many tokens are on each edge into a join, and how many in each task. */
export interface Marking {
  edges: Record<number, number>;
  tasks: Record<string, number>;
}

export class TokenGame {
  private readonly target = new Map<number, Node>();
  private readonly reach = new Map<number, Set<number>>();

  constructor(private readonly graph: Graph) {
    for (const node of graph.nodes) for (const edge of node.into) this.target.set(edge, node);
  }

  start(flags: Flags): Marking[] {
    const marking: Marking = { edges: {}, tasks: {} };
    this.travel(marking, this.graph.nodes[0].out[0].edge, flags);
    return this.settle(marking, flags);
  }

  complete(before: Marking, taskId: string, flags: Flags): Marking[] {
    const marking = structuredClone(before);
    const node = this.graph.nodes.find(({ id }) => id === taskId)!;
    if (node.kind !== 'repeat' || !flags[node.flag!]) {
      take(marking.tasks, taskId);
      this.travel(marking, node.out[0].edge, flags);
    }
    return this.settle(marking, flags);
  }

  waits(marking: Marking): string[] {
    return Object.entries(marking.tasks)
      .flatMap(([id, count]) => Array.from({ length: count }, () => id))
      .sort();
  }

  /** A token runs along an edge until it waits in a task, rests in front of a join, or ends. */
  private travel(marking: Marking, edge: number, flags: Flags): void {
    const node = this.target.get(edge)!;
    switch (node.kind) {
      case 'task':
      case 'repeat':
        marking.tasks[node.id] = (marking.tasks[node.id] ?? 0) + 1;
        return;
      case 'join':
        marking.edges[edge] = (marking.edges[edge] ?? 0) + 1;
        return;
      case 'end':
      case 'start':
        return;
      default:
        for (const next of this.taken(node, flags)) this.travel(marking, next, flags);
    }
  }

  private taken({ kind, out }: Node, flags: Flags): number[] {
    if (kind === 'and' || kind === 'merge') return out.map(({ edge }) => edge);
    const otherwise = out[out.length - 1].edge;
    const chosen = out.filter(({ flag }) => flag !== undefined && flags[flag]).map(({ edge }) => edge);
    if (chosen.length === 0) return [otherwise];
    return kind === 'xor' ? [chosen[0]] : chosen;
  }

  /** Fires joins until none may fire, in every order; every marking in which it may come to rest. */
  private settle(marking: Marking, flags: Flags): Marking[] {
    const ready = this.graph.nodes.filter((node) => node.kind === 'join' && this.mayFire(node, marking));
    if (ready.length === 0) return [marking];
    const results = ready.flatMap((join) => {
      const next = structuredClone(marking);
      for (const edge of join.into) if (next.edges[edge]) take(next.edges, edge);
      this.travel(next, join.out[0].edge, flags);
      return this.settle(next, flags);
    });
    return distinctMarkings(results);
  }

  private mayFire(join: Node, { edges, tasks }: Marking): boolean {
    const empty = join.into.filter((edge) => !edges[edge]);
    if (empty.length === join.into.length) return false;
    const tokens = [
      ...Object.keys(tasks).map((id) => this.graph.nodes.find((node) => node.id === id)!),
      ...Object.keys(edges).map((edge) => this.target.get(Number(edge))!),
    ].filter((node) => node !== join);
    return tokens.every(({ out }) =>
      out.every(({ edge }) => empty.every((wanted) => !this.reachable(edge).has(wanted))),
    );
  }

  /** Every edge that a token on this one may still come to, itself included. */
  private reachable(edge: number): Set<number> {
    const known = this.reach.get(edge);
    if (known) return known;
    const found = new Set([edge]);
    for (const next of this.target.get(edge)!.out)
      for (const each of this.reachable(next.edge)) found.add(each);
    this.reach.set(edge, found);
    return found;
  }
}

function take(counts: Record<string | number, number>, key: string | number): void {
  if (--counts[key] === 0) delete counts[key];
}

export const distinctMarkings = (markings: Marking[]): Marking[] => [
  ...new Map(
    markings.map((each) => [
      JSON.stringify([Object.entries(each.edges).sort(), Object.entries(each.tasks).sort()]),
      each,
    ]),
  ).values(),
];

export function graphToXml({ nodes }: Graph): string {
  const lines: string[] = [];
  const source = new Map<number, string>();
  const target = new Map<number, string>();
  for (const { id, kind, out, into } of nodes) {
    for (const { edge } of out) source.set(edge, kind === 'repeat' ? `${id}_test` : id);
    for (const edge of into) target.set(edge, kind === 'repeat' ? `${id}_merge` : id);
  }
  const flow = (id: string, from: string, to: string, flag?: string) =>
    lines.push(
      `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${flag ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${flag}</bpmn:conditionExpression>` : ''}</bpmn:sequenceFlow>`,
    );
  const tags: Partial<Record<NodeKind, string>> = {
    start: 'startEvent',
    end: 'endEvent',
    task: 'userTask',
    xor: 'exclusiveGateway',
    or: 'inclusiveGateway',
    and: 'parallelGateway',
    merge: 'exclusiveGateway',
    join: 'inclusiveGateway',
  };
  for (const { id, kind, out, flag } of nodes) {
    if (kind === 'repeat') {
      lines.push(`<bpmn:exclusiveGateway id="${id}_merge"/><bpmn:userTask id="${id}"/>`);
      lines.push(`<bpmn:exclusiveGateway id="${id}_test" default="e${out[0].edge}"/>`);
      flow(`${id}_in`, `${id}_merge`, id);
      flow(`${id}_out`, id, `${id}_test`);
      flow(`${id}_back`, `${id}_test`, `${id}_merge`, flag);
    } else {
      const chooses = kind === 'xor' || kind === 'or';
      const otherwise = chooses ? ` default="e${out[out.length - 1].edge}"` : '';
      lines.push(`<bpmn:${tags[kind]} id="${id}"${otherwise}/>`);
    }
    for (const each of out) flow(`e${each.edge}`, source.get(each.edge)!, target.get(each.edge)!, each.flag);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://motcua.vn/conformance">
<bpmn:process id="Main" isExecutable="true">
${lines.join('\n')}
</bpmn:process>
</bpmn:definitions>`;
}
