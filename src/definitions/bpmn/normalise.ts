import type { ParseResult, Reference } from 'bpmn-moddle';
import type { ModdleElement } from './moddle-element';
import { name } from './xml-name';

/**
 * Makes a file drawn elsewhere speak the same way as one drawn here, without changing what it means:
 * references written as QNames (`tns:Message_1`) or with blanks around them find their element, sequence flows without id get one, called
 * elements lose the prefix of their namespace, empty lane sets go, and a multi-instance `loopDataInputRef` that
 * names a variable instead of an element keeps that name, and a process that holds something and does not say
 * whether it is executable says yes.
 */
export function normalise({ rootElement, elementsById, references }: ParseResult): Normalised {
  const unresolved = references.filter((reference) => {
    reference.id ??= '';
    if (elementsById[reference.id]) return false;
    return !resolveQualifiedName(reference, elementsById) && !keepVariableName(reference);
  });
  const definitions = rootElement as ModdleElement;
  const roots = (definitions.rootElements ?? []) as ModdleElement[];
  for (const root of roots)
    if (root.$instanceOf('bpmn:FlowElementsContainer')) normaliseScope(root, elementsById);
  const takenAsExecutable = roots.filter(
    ({ $type, isExecutable, flowElements }) =>
      $type === 'bpmn:Process' && typeof isExecutable !== 'boolean' && (flowElements ?? []).length > 0,
  );
  for (const process of takenAsExecutable) process.isExecutable = true;
  return { unresolved, takenAsExecutable };
}

export interface Normalised {
  /** References that lead nowhere. */
  unresolved: Reference[];
  takenAsExecutable: ModdleElement[];
}

function resolveQualifiedName(reference: Reference, elementsById: ParseResult['elementsById']): boolean {
  const id = reference.id.trim();
  const target = elementsById[id] ?? elementsById[id.slice(id.indexOf(':') + 1)];
  if (!target) return false;
  const element = reference.element as ModdleElement;
  const current = element.get(reference.property);
  if (Array.isArray(current)) current.push(target);
  else element.set(reference.property, target);
  reference.id = target.id;
  return true;
}

function keepVariableName({ element, property, id }: Reference): boolean {
  if (property !== 'bpmn:loopDataInputRef' && property !== 'bpmn:loopDataOutputRef') return false;
  const names = ((element as ModdleElement).variableNames ??= {}) as Record<string, string>;
  names[property.slice('bpmn:'.length)] = id;
  return true;
}

function normaliseScope(scope: ModdleElement, elementsById: ParseResult['elementsById']): void {
  if (scope.laneSets)
    scope.laneSets = (scope.laneSets as ModdleElement[]).filter(({ lanes }) => lanes && lanes.length > 0);
  for (const element of (scope.flowElements ?? []) as ModdleElement[]) {
    if (element.$type === 'bpmn:SequenceFlow' && !element.id) nameFlow(element, elementsById);
    if (element.$type === 'bpmn:CallActivity' && element.calledElement)
      element.calledElement = withoutPrefix(element.calledElement as string);
    if (element.$instanceOf('bpmn:SubProcess')) normaliseScope(element, elementsById);
  }
}

/** The id depends on nothing but the two ends and the order, so that the same file gives the same graph. */
function nameFlow(flow: ModdleElement, elementsById: ParseResult['elementsById']): void {
  const name = `Flow_${flow.sourceRef?.id ?? 'none'}_${flow.targetRef?.id ?? 'none'}`;
  let id = name;
  for (let n = 2; elementsById[id]; n += 1) id = `${name}_${n}`;
  flow.id = id;
  elementsById[id] = flow;
}

/** `tns:Process_1` names the process `Process_1`; expressions and versioned keys are left alone. */
const withoutPrefix = (called: string): string => called.trim().replace(prefix, '');
const prefix = new RegExp(`^${name}:(?=${name}$)`, 'u');
