import type { Schema } from '../../shared/api/client';
import type { Say } from '../../shared/texts/texts';
import type { Field } from '../registers/fields';
import type { TaskAct } from './directive-texts';

export type Task = Schema<'DirectiveTaskView'>;

export const dangerous: readonly TaskAct[] = ['send-back', 'withdraw', 'deny-extension'];

export type FieldWord =
  'text' | 'assignee' | 'assigneeHint' | 'progress' | 'until' | 'files' | 'lead' | 'leadHint' | 'reply';

/** What each act needs. */
export function fieldsOf(act: TaskAct, task: Task, say: Say<FieldWord>, tomorrow: string): Field[] {
  const text: Field = { kind: 'long', name: 'text', label: say('text'), most: 5_000, isRequired: true };
  const reply: Field = { kind: 'long', name: 'text', label: say('reply'), most: 5_000 };
  const files: Field = { kind: 'files', name: 'uploads', label: say('files') };
  const assignee: Field = {
    kind: 'choice',
    name: 'assigneeId',
    label: say('assignee'),
    description: say('assigneeHint'),
    choices: task.colleagues.map(({ id, name }) => ({ value: id, label: name })),
  };
  switch (act) {
    case 'accept':
      return [assignee];
    case 'assign':
      return [{ ...assignee, isRequired: true }];
    case 'report':
      return [
        { kind: 'percent', name: 'progress', label: say('progress'), initial: task.progress },
        text,
        files,
      ];
    case 'complete':
    case 'note':
      return [text, files];
    case 'ask-extension':
      return [{ kind: 'day', name: 'until', label: say('until'), min: tomorrow, isRequired: true }, text];
    case 'give-again':
      return [
        { kind: 'agency', name: 'leadAgency', label: say('lead'), description: say('leadHint') },
        reply,
      ];
    case 'close':
    case 'grant-extension':
      return [reply];
    case 'send-back':
    case 'do-again':
    case 'deny-extension':
    case 'withdraw':
    case 'urge':
      return [text];
  }
}
