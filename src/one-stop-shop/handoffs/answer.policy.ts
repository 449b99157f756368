import type { ProcessGraph } from '../../definitions';
import type { Json } from '../../kernel';
import type { InstanceChange } from '../../runtime';
import type { AnswerOutcome, HandoffRules } from './handoff-rules';

type History = InstanceChange['history'];

export interface Answer {
  /** Null: answered in words that no code stands for. */
  outcome: AnswerOutcome | null;
  text: string | null;
}

type AnswerRules = Pick<HandoffRules['consultation'], 'answers' | 'outcomeVariables' | 'textVariables'>;

/** What the completion of a task has said, read off the variables it set. */
export function answerOf(
  history: History,
  elementId: string,
  { answers, outcomeVariables, textVariables }: AnswerRules,
): Answer {
  const set = new Map<string, Json>();
  for (const entry of history)
    if (
      entry.type === 'variable.set' &&
      entry.elementId === elementId &&
      typeof entry.data?.name === 'string'
    )
      set.set(entry.data.name, entry.data.value ?? null);
  const texts = (names: readonly string[]) =>
    names.map((name) => set.get(name)).filter((value): value is string => typeof value === 'string');
  const codes = texts(outcomeVariables);
  const code = codes.find((one) => Object.hasOwn(answers, one));
  return {
    outcome: code === undefined ? null : answers[code],
    text: texts(textVariables)[0] ?? codes.find((one) => one !== code) ?? null,
  };
}

/** Whether a task was cancelled because its own time ran out: the interrupting timer on it, or on what repeats it, fired. */
export function isTimedOut(history: History, elementId: string, graph: ProcessGraph): boolean {
  return history.some(({ type, elementId: id }) => {
    const node = graph.nodes[id];
    return (
      (type === 'activity.entered' || type === 'activity.completed' || type === 'event.caught') &&
      node?.type === 'boundaryEvent' &&
      node.attachedTo === elementId &&
      node.events.some(({ kind }) => kind === 'timer')
    );
  });
}
