import type { GraphNode, ProcedureLimit, ProcessGraph } from '../../../definitions';
import type { DecisionModel } from '../../../expressions';
import { DomainError, type JsonObject, type LocalizedText } from '../../../kernel';
import { actOf } from '../acts';
import { type CountedLimit, limitFor } from '../procedure.calculator';
import type { ProcedureContent } from '../procedure-version';
import { isEmbedded, startsOf, waysOf, workOf } from './main-path';
import { roleName } from './role-names';
import { type Situation, situationsOf } from './situations';
import { type Called, isOutsideClock, limitOf, longestWay, valueOfLimit } from './step-times';

/** MAIN: on the way of the case. WAIT: the case waits for somebody outside. SIDE: beside it, or when something happens. */
export type StepKind = 'MAIN' | 'WAIT' | 'SIDE';

export interface InternalStep {
  /** 1, 2, 3 ...; null for waits and side steps, which are no steps of the approved table. */
  no: number | null;
  elementId: string;
  kind: StepKind;
  step: string;
  act: string | null;
  unit: { key: string; name: LocalizedText | null } | null;
  role: { key: string; name: LocalizedText | null } | null;
  /** Depends on the case where `least` and `most` differ. */
  time: { least: number; most: number; unit: ProcedureLimit['unit'] } | null;
  isOutsideClock: boolean;
  product: string | null;
  /** Key of the form that is filled in there. */
  form: string | null;
  next: { no: number | null; elementId: string; step: string; when: string | null }[];
}

/** The longest way of the cases that have this statutory limit. */
export interface TimeSum {
  limit: CountedLimit;
  workingDays: number;
  /** The steps on that way, in order. */
  way: { elementId: string; step: string; workingDays: number }[];
  /** What the case with that way answers to the fields on which it depends. */
  data: JsonObject;
}

export interface InternalProcedure {
  steps: InternalStep[];
  sums: TimeSum[];
}

/**
 * The internal procedure (quy trình nội bộ; TT 01/2018 Art. 8) as the model executes it: what is approved and printed is
 * what runs.
 */
export function internalProcedureOf(
  procedure: ProcedureContent,
  graph: ProcessGraph,
  models: readonly DecisionModel[],
  now: number,
  called: Called,
): InternalProcedure {
  const situations = situationsOf(procedure, graph, models, now);
  const placed = placesOf(graph, called);
  let count = 0;
  const steps = placed.map((place): InternalStep => {
    const { node, kind } = place;
    const { unit, role, product } = workOf(node) ?? {};
    const lane = place.graph.lanes[node.lane ?? ''];
    const [unitKey, roleKey] = [unit ?? lane?.unit, role ?? lane?.role];
    return {
      no: kind === 'MAIN' ? (count += 1) : null,
      elementId: node.id,
      kind,
      step: nameOf(node),
      act: node.caseStep?.act ?? null,
      unit: unitKey === undefined ? null : { key: unitKey, name: procedure.units[unitKey] ?? null },
      role: roleKey === undefined ? null : { key: roleKey, name: roleName(roleKey) },
      time: timeOf(node, situations, now),
      isOutsideClock: isOutsideClock(place.graph, node),
      product: product ?? null,
      form: formOf(node),
      next: [],
    };
  });
  const numbers = new Map(steps.map(({ elementId, no }) => [elementId, no]));
  placed.forEach((place, index) => {
    steps[index]!.next = followersOf(place).map(({ node, when }) => ({
      no: numbers.get(node.id) ?? null,
      elementId: node.id,
      step: nameOf(node),
      when,
    }));
  });
  const names = new Map(steps.map(({ elementId, step }) => [elementId, step]));
  return { steps, sums: sumsOf(procedure, graph, situations, now, called, names) };
}

const formOf = (node: GraphNode): string | null => {
  const { formKey, formRef } = ('user' in node ? node.user : undefined) ?? {};
  return formKey ?? formRef ?? null;
};
const nameOf = ({ name, id }: GraphNode): string => name ?? id;

interface Placed {
  graph: ProcessGraph;
  node: GraphNode;
  kind: StepKind;
}

/** The steps in the order a case comes by them, then the side steps in document order. */
function placesOf(process: ProcessGraph, called: Called): Placed[] {
  const main: Placed[] = [];
  const side: Placed[] = [];
  const visited = new Set<ProcessGraph>();
  const walk = (graph: ProcessGraph, starts: readonly string[], seen: Set<string>) => {
    for (const id of waysOf(graph, starts).order) {
      const node = graph.nodes[id]!;
      seen.add(id);
      if (isStep(graph, node)) main.push({ graph, node, kind: isWait(node) ? 'WAIT' : 'MAIN' });
      if (isEmbedded(node)) walk(graph, startsOf(node), seen);
      if (node.type !== 'callActivity' || !('literal' in node.calledElement)) continue;
      const other = called(node.calledElement.literal);
      if (other) whole(other);
    }
  };
  const whole = (graph: ProcessGraph) => {
    if (visited.has(graph)) return;
    visited.add(graph);
    const seen = new Set<string>();
    walk(graph, startsOf(graph.nodes[graph.processId]), seen);
    for (const node of Object.values(graph.nodes))
      if (isStep(graph, node) && !seen.has(node.id)) side.push({ graph, node, kind: 'SIDE' });
  };
  whole(process);
  return [...main, ...side];
}

const people = ['userTask', 'manualTask', 'sendTask', 'receiveTask', 'serviceTask', 'callActivity'];
const isWait = ({ caseStep }: GraphNode): boolean => actOf(caseStep?.act)?.isWait === true;
const isStep = (graph: ProcessGraph, node: GraphNode): boolean =>
  people.includes(node.type) || isWait(node) || isTimed(graph, node);
/** A time that passes by law without anybody's work: a public posting, for instance. */
const isTimed = (graph: ProcessGraph, node: GraphNode): boolean =>
  node.type === 'intermediateCatchEvent' && limitOf(node) !== undefined && !isOutsideClock(graph, node);

function timeOf(node: GraphNode, situations: readonly Situation[], now: number): InternalStep['time'] {
  const source = limitOf(node);
  if (!source) return null;
  const values = situations.flatMap(({ variables }) => valueOfLimit(source, variables, now)?.value ?? []);
  return values.length === 0
    ? null
    : { least: Math.min(...values), most: Math.max(...values), unit: source.unit };
}

/** The next steps and ends, through everything that takes no work; `when` puts the names of the flows together. */
function followersOf({ graph, node }: Placed): { node: GraphNode; when: string | null }[] {
  const found = new Map<string, { node: GraphNode; when: string | null }>();
  const seen = new Set<string>();
  const follow = (from: GraphNode, names: readonly string[]) => {
    const ways = from.outgoing.map((id) => graph.flows[id]!);
    for (const { name, target } of ways) reach(graph.nodes[target], name ? [...names, name] : names);
    const boundaries = 'boundaryEvents' in from ? (from.boundaryEvents ?? []) : [];
    for (const id of boundaries) {
      const boundary = graph.nodes[id];
      if (boundary?.type === 'boundaryEvent' && boundary.interrupting)
        follow(boundary, [...names, nameOf(boundary)]);
    }
    const parent = graph.nodes[from.parent ?? ''];
    if (ways.length === 0 && from.type === 'endEvent' && parent && isEmbedded(parent)) follow(parent, names);
  };
  const reach = (target: GraphNode | undefined, names: readonly string[]) => {
    if (!target) return;
    const isEnd = target.type === 'endEvent' && !isInside(graph, target);
    if (isEnd || isStep(graph, target)) {
      if (!found.has(target.id)) found.set(target.id, { node: target, when: names.join(', ') || null });
      return;
    }
    if (seen.has(target.id)) return;
    seen.add(target.id);
    if (isEmbedded(target)) for (const start of startsOf(target)) follow(graph.nodes[start]!, names);
    else follow(target, names);
  };
  follow(node, []);
  return [...found.values()];
}

const isInside = (graph: ProcessGraph, node: GraphNode): boolean => {
  const parent = graph.nodes[node.parent ?? ''];
  return parent !== undefined && isEmbedded(parent);
};

function sumsOf(
  procedure: ProcedureContent,
  graph: ProcessGraph,
  situations: readonly Situation[],
  now: number,
  called: Called,
  names: ReadonlyMap<string, string>,
): TimeSum[] {
  const sums = new Map<string, TimeSum>();
  for (const situation of situations) {
    let limit: CountedLimit;
    try {
      const { value, unit, mode } = limitFor(procedure, situation.variables, now);
      limit = { value, unit, mode };
    } catch (error) {
      if (error instanceof DomainError) continue;
      throw error;
    }
    const { minutes, steps } = longestWay(graph, situation, now, called);
    const workingDays = inDays(minutes);
    const key = JSON.stringify(limit);
    const known = sums.get(key);
    if (known && known.workingDays >= workingDays) continue;
    const way = steps.map(({ elementId, minutes: own }) => ({
      elementId,
      step: names.get(elementId) ?? elementId,
      workingDays: inDays(own),
    }));
    sums.set(key, { limit, workingDays, way, data: answersOf(procedure, situation) });
  }
  return [...sums.values()];
}

const inDays = (minutes: number): number => Math.round((minutes / 480) * 1000) / 1000;

/** The values of fields, without what decision tables make of them. */
function answersOf({ data }: ProcedureContent, { variables }: Situation): JsonObject {
  const answers: JsonObject = {};
  for (const { name, type, values } of data)
    if ((values || type === 'boolean') && variables[name] !== undefined) answers[name] = variables[name];
  return answers;
}
