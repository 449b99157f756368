import type { Json } from '../../kernel';
import type { ModdleElement } from '../bpmn/moddle-element';
import type { Element } from './elements';

/** What has an entry of its own, wherever it is contained. */
const ofItsOwn = [
  'bpmn:FlowElement',
  'bpmn:Artifact',
  'bpmn:Lane',
  'bpmn:Participant',
  'bpmn:MessageFlow',
  'bpmn:RootElement',
] as const;
/** Said by the flows, by the lanes' nodes, or drawn. */
const elsewhere = new Set(['incoming', 'outgoing', 'flowNodeRef', 'diagrams', 'di', 'id', 'variableNames']);

/**
 * Every element of a BPMN file and everything that is said of it: attributes of every namespace, event definitions, extension
 * elements, documentation, and the lane in which it lies. Where it is drawn is not said.
 */
export function elementsOfBpmn(definitions: ModdleElement): Map<string, Element> {
  const elements = new Map<string, Element>();
  const entries: ModdleElement[] = [];

  const isEntry = (element: ModdleElement) =>
    Boolean(element.id) && ofItsOwn.some((type) => element.$instanceOf?.(type) ?? false);

  function read(element: ModdleElement, path: string, into: Map<string, Json>): void {
    // References cannot be enumerated.
    for (const name of Object.getOwnPropertyNames(element)) {
      if (name.startsWith('$') ? name !== '$body' && name !== '$children' : elsewhere.has(name)) continue;
      readValue(element, element[name], path === '' ? plain(name) : `${path}.${plain(name)}`, into);
    }
    for (const [name, value] of Object.entries(element.$attrs ?? {}))
      if (!name.startsWith('xmlns')) into.set(path === '' ? name : `${path}.${name}`, value);
  }

  function readValue(owner: ModdleElement, value: unknown, path: string, into: Map<string, Json>): void {
    if (Array.isArray(value)) {
      const kinds = new Map<string, number>();
      for (const item of value as unknown[]) {
        if (!isElement(item)) {
          readValue(owner, item, `${path}.${kinds.size}`, into);
          kinds.set(String(kinds.size), 0);
        } else if (item.$parent !== undefined && item.$parent !== owner) into.set(`${path}.${item.id}`, true);
        else if (isEntry(item)) entries.push(item);
        else {
          const kind = typeName(item);
          const place = kinds.get(kind) ?? 0;
          kinds.set(kind, place + 1);
          read(item, `${path}.${kind}${place === 0 ? '' : `.${place}`}`, into);
          if (!into.has(`${path}.${kind}`) && place === 0) into.set(`${path}.${kind}`, true);
        }
      }
    } else if (!isElement(value)) {
      if (value !== undefined && typeof value !== 'function') into.set(path, value as Json);
    } else if (value.$parent !== undefined && value.$parent !== owner) into.set(path, value.id ?? '');
    else if (isEntry(value)) entries.push(value);
    else read(value, path, into);
  }

  entries.push(...((definitions.rootElements ?? []) as ModdleElement[]));
  const lanes = new Map<string, string>();
  for (let element = entries.shift(); element; element = entries.shift()) {
    const fields = new Map<string, Json>();
    read(element, '', fields);
    for (const node of (element.flowNodeRef ?? []) as ModdleElement[])
      if (node.id) lanes.set(node.id, element.id!);
    if (element.id)
      elements.set(element.id, {
        id: element.id,
        type: typeName(element),
        name: typeof element.name === 'string' ? element.name : null,
        fields,
      });
  }
  // Of nested lanes the innermost was read last.
  for (const [node, lane] of lanes) elements.get(node)?.fields.set('lane', lane);
  return elements;
}

const isElement = (value: unknown): value is ModdleElement =>
  typeof value === 'object' && value !== null && '$type' in value;

/** `bpmn:UserTask` is a `userTask`; extension elements keep their prefix. */
function typeName({ $type }: ModdleElement): string {
  const [prefix, local] = $type.includes(':') ? $type.split(':') : ['', $type];
  return prefix === 'bpmn' ? local.charAt(0).toLowerCase() + local.slice(1) : $type;
}

const plain = (name: string): string => name.replace(/^bpmn:/, '').replace(/^\$/, '');
