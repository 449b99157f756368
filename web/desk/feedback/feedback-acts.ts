import type { Schema } from '../../shared/api/client';
import { type Language, type Say } from '../../shared/texts/texts';
import type { Field } from '../registers/fields';
import { categoryTexts, type FeedbackAct, refusalTexts } from './feedback-texts';

export type Feedback = Schema<'FeedbackView'>;

export const dangerous: readonly FeedbackAct[] = ['refuse', 'reject', 'return'];

/** Words of the fields, given by the page in its language. */
export type FieldWord =
  | 'category'
  | 'handler'
  | 'handlerHint'
  | 'agency'
  | 'note'
  | 'reason'
  | 'answer'
  | 'answerHint'
  | 'publish'
  | 'publishHint'
  | 'title'
  | 'question'
  | 'publicAnswer'
  | 'publicHint'
  | 'until'
  | 'why';

/** What each act needs; what is known already stands there to be mended. */
export function fieldsOf(
  act: FeedbackAct,
  feedback: Feedback,
  say: Say<FieldWord>,
  language: Language,
  tomorrow: string,
): Field[] {
  const choices = (texts: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, label: text[language] }));
  const people = feedback.colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const note: Field = { kind: 'long', name: 'note', label: say('note'), most: 2_000, isRequired: true };
  switch (act) {
    case 'classify':
      return [
        {
          kind: 'choice',
          name: 'category',
          label: say('category'),
          choices: choices(categoryTexts),
          initial: feedback.category,
          isRequired: true,
        },
        {
          kind: 'choice',
          name: 'handlerId',
          label: say('handler'),
          description: say('handlerHint'),
          choices: people,
        },
      ];
    case 'transfer':
      return [{ kind: 'agency', name: 'agency', label: say('agency'), isRequired: true }, note];
    case 'refuse':
      return [
        {
          kind: 'choice',
          name: 'reason',
          label: say('reason'),
          choices: choices(refusalTexts),
          isRequired: true,
        },
        note,
      ];
    case 'assign':
      return [
        { kind: 'choice', name: 'handlerId', label: say('handler'), choices: people, isRequired: true },
      ];
    case 'answer':
      return [
        {
          kind: 'long',
          name: 'answer',
          label: say('answer'),
          description: say('answerHint'),
          most: 20_000,
          least: 10,
          initial: feedback.answer ?? undefined,
          isRequired: true,
        },
      ];
    case 'approve':
      return [
        {
          kind: 'flag',
          name: 'publish',
          label: say('publish'),
          description: say('publishHint'),
          initial: true,
        },
      ];
    case 'publish':
      return [
        {
          kind: 'line',
          name: 'title',
          label: say('title'),
          description: say('publicHint'),
          most: 300,
          least: 5,
          initial: feedback.title,
          isRequired: true,
        },
        {
          kind: 'long',
          name: 'question',
          label: say('question'),
          most: 10_000,
          least: 10,
          initial: feedback.content ?? undefined,
          isRequired: true,
        },
        {
          kind: 'long',
          name: 'answer',
          label: say('publicAnswer'),
          most: 20_000,
          least: 10,
          initial: feedback.answer ?? undefined,
          isRequired: true,
        },
      ];
    case 'extend':
      return [
        { kind: 'day', name: 'until', label: say('until'), min: tomorrow, isRequired: true },
        { ...note, label: say('why') },
      ];
    case 'return':
    case 'reject':
      return [note];
  }
}
