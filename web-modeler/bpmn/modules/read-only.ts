import type Modeler from 'bpmn-js/lib/Modeler';

interface Guarded {
  [act: string]: (...parameters: unknown[]) => unknown;
}

/** Acts through which everything that changes a drawing goes, and what they answer instead. */
const guarded: readonly [service: string, act: string, instead: unknown][] = [
  ['commandStack', 'execute', undefined],
  ['commandStack', 'canExecute', false],
  ['commandStack', 'undo', undefined],
  ['commandStack', 'redo', undefined],
  ['commandStack', 'canUndo', false],
  ['commandStack', 'canRedo', false],
  ['contextPad', 'open', undefined],
  ['directEditing', 'activate', false],
  ['create', 'start', undefined],
  ['globalConnect', 'start', undefined],
  ['spaceTool', 'activateSelection', undefined],
  ['copyPaste', 'paste', undefined],
];

/** While `isReadOnly` the drawing can be looked at, moved, searched and copied from, and nothing in it changes. */
export function keepReadOnly(modeler: Modeler, isReadOnly: () => boolean): void {
  for (const [name, act, instead] of guarded) {
    const service = modeler.get<Guarded>(name);
    const own = service[act]!.bind(service);
    service[act] = (...parameters) => (isReadOnly() ? instead : own(...parameters));
  }
}
