import type { Json } from '../../kernel';
import type { ProcessGraph } from '../graph/process-graph';

/** One changed field of an element: a path such as `events.0.timer.value.literal`; a missing side is absent. */
export interface FieldChange {
  field: string;
  before?: Json;
  after?: Json;
}

export interface ElementChange {
  elementId: string;
  /** Node type, `sequenceFlow` or `lane`; of the newer side where both exist. */
  type: string;
  name: string | null;
  change: 'added' | 'removed' | 'changed';
  /** Every field of an added or removed element as well. */
  fields: FieldChange[];
}

/** What follows from other elements: said there, not twice. */
const derived = new Set([
  'incoming',
  'outgoing',
  'children',
  'startEvents',
  'eventSubProcesses',
  'boundaryEvents',
]);
/** Whether an expression is bounded follows from its text. */
const derivedLeaf = 'bounded';

type Element = { id: string; type: string; name: string | null; fields: Map<string, Json> };

/**
 * What changed between two versions, element by element and field by field, in the order of the newer version with
 * what is gone at the end. Moves in the drawing are no change; an element keeps its identity by its id.
 */
export function diffGraphs(before: ProcessGraph, after: ProcessGraph): ElementChange[] {
  const old = elementsOf(before);
  const changes: ElementChange[] = [];
  for (const element of elementsOf(after).values()) {
    const earlier = old.get(element.id);
    const fields = fieldChanges(earlier?.fields ?? new Map(), element.fields);
    if (!earlier) changes.push(change(element, 'added', fields));
    else if (fields.length > 0) changes.push(change(element, 'changed', fields));
    old.delete(element.id);
  }
  for (const element of old.values())
    changes.push(change(element, 'removed', fieldChanges(element.fields, new Map())));
  return changes;
}

const change = (
  { id, type, name }: Element,
  kind: ElementChange['change'],
  fields: FieldChange[],
): ElementChange => ({ elementId: id, type, name, change: kind, fields });

function elementsOf(graph: ProcessGraph): Map<string, Element> {
  const elements = new Map<string, Element>();
  const add = (id: string, type: string, part: object) => {
    const fields = new Map<string, Json>();
    for (const [field, value] of Object.entries(part))
      if (!derived.has(field)) flatten(field, value as Json, fields);
    elements.set(id, { id, type, name: (part as { name?: string }).name ?? null, fields });
  };
  const { processId, nodes, flows, lanes, versionTag, procedureCode, core } = graph;
  add(processId, 'process', { ...nodes[processId], versionTag, procedureCode, core });
  for (const [id, node] of Object.entries(nodes)) if (id !== processId) add(id, node.type, node);
  for (const [id, flow] of Object.entries(flows)) add(id, 'sequenceFlow', flow);
  for (const [id, lane] of Object.entries(lanes)) add(id, 'lane', lane);
  return elements;
}

function flatten(field: string, value: Json | undefined, into: Map<string, Json>): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    into.set(field, value);
    return;
  }
  for (const [key, part] of Object.entries(value))
    if (key !== derivedLeaf) flatten(`${field}.${key}`, part, into);
}

function fieldChanges(before: Map<string, Json>, after: Map<string, Json>): FieldChange[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].flatMap((field) => {
    const was = before.get(field);
    const is = after.get(field);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}
