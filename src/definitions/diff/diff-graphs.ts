import type { Json } from '../../kernel';
import type { ProcessGraph } from '../graph/process-graph';
import { compareElements, type Element, type ElementChange, flatten } from './elements';

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
const derivedLeaf = /(^|\.)bounded$/;

/**
 * What changed between two versions, element by element and field by field, in the order of the newer version with
 * what is gone at the end. Moves in the drawing are no change; an element keeps its identity by its id.
 */
export const diffGraphs = (before: ProcessGraph, after: ProcessGraph): ElementChange[] =>
  compareElements(elementsOf(before), elementsOf(after));

function elementsOf(graph: ProcessGraph): Map<string, Element> {
  const elements = new Map<string, Element>();
  const add = (id: string, type: string, part: object) => {
    const fields = new Map<string, Json>();
    for (const [field, value] of Object.entries(part))
      if (!derived.has(field)) flatten(field, value as Json, fields);
    for (const field of fields.keys()) if (derivedLeaf.test(field)) fields.delete(field);
    elements.set(id, { id, type, name: (part as { name?: string }).name ?? null, fields });
  };
  const { processId, nodes, flows, lanes, versionTag, procedureCode, core } = graph;
  add(processId, 'process', { ...nodes[processId], versionTag, procedureCode, core });
  for (const [id, node] of Object.entries(nodes)) if (id !== processId) add(id, node.type, node);
  for (const [id, flow] of Object.entries(flows)) add(id, 'sequenceFlow', flow);
  for (const [id, lane] of Object.entries(lanes)) add(id, 'lane', lane);
  return elements;
}
