import { useService } from 'bpmn-js-properties-panel';
import type { ModelFacts } from '../facts/facts';
import type { Field } from '../fields/field';
import type { Change, DrawnElement } from '../moddle';

/** What the panel gives to the component of an entry. */
export interface EntryProps<Kind extends Field['kind'] = Field['kind']> {
  id: string;
  element: DrawnElement;
  field: Extract<Field, { kind: Kind }>;
}

interface CommandStack {
  execute(command: string, context: unknown): void;
}

/** Carries changes out as one step that can be undone. */
export function carryOut(
  commandStack: CommandStack,
  element: DrawnElement,
  changes: readonly Change[],
): void {
  if (changes.length === 0) return;
  commandStack.execute(
    'properties-panel.multi-command-executor',
    changes.map(({ holder, properties }) => ({
      cmd: 'element.updateModdleProperties',
      context: { element, moddleElement: holder, properties },
    })),
  );
}

export function useCommit(element: DrawnElement): (changes: readonly Change[]) => void {
  const commandStack = useService('commandStack') as CommandStack;
  return (changes) => carryOut(commandStack, element, changes);
}

export const useFacts = () => (useService('modelFacts') as ModelFacts).get();
