import type Modeler from 'bpmn-js/lib/Modeler';
import { type Drawn, type Moddle, service } from './services';

/**
 * The element of the drawing that an id means: itself, the pool of a process, or what the thing of that id belongs to (the event of
 * a timer definition). Ids of what is drawn nowhere (a message) mean nothing.
 */
export function drawnOf(modeler: Modeler, id: string): Drawn | undefined {
  const registry = service(modeler, 'elementRegistry');
  const drawn = registry.get(id);
  if (drawn) return drawn.labelTarget ?? drawn;
  const pool = registry.filter(
    ({ businessObject }) => (businessObject?.processRef as Moddle | undefined)?.id === id,
  )[0];
  if (pool) return pool;
  let inner = within((modeler as unknown as { getDefinitions(): Moddle }).getDefinitions(), id);
  while (inner) {
    const owner = inner.id && registry.get(inner.id);
    if (owner) return owner;
    inner = inner.$parent;
  }
  return undefined;
}

function within(root: Moddle, id: string): Moddle | undefined {
  const left: unknown[] = [root];
  while (left.length > 0) {
    const one = left.pop() as Moddle | undefined;
    if (!one || typeof one !== 'object' || typeof one.$instanceOf !== 'function') continue;
    if (one.id === id) return one;
    for (const [name, value] of Object.entries(one))
      if (Array.isArray(value)) left.push(...value.filter((part: Moddle) => part?.$parent === one));
      else if (name !== '$parent' && (value as Moddle | null)?.$parent === one) left.push(value);
  }
  return undefined;
}
