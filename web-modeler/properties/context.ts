import { currentLanguage, fill, type Text, type TextParams } from '../../web/shared/texts/texts';
import type { Choice } from './fields/field';
import type { Facts } from './facts/facts';
import type { Change, DrawnElement, Factory, Moddle } from './moddle';

/** What the sections of the panel are made of for one element. */
export interface PanelContext {
  element: DrawnElement;
  part: Moddle;
  factory: Factory;
  facts: Facts;
}

/** A text of the panel, which is drawn anew when the language changes. */
export const say = (text: Text, params?: TextParams): string => fill(text[currentLanguage()], params);

/** The words of a vocabulary as choices. */
export const choicesOf = (words: Readonly<Record<string, Text>>, known = Object.keys(words)): Choice[] =>
  known.map((value) => ({ value, label: say(words[value]!) }));

/** The choices, and what is there if it is none of them: nothing is lost by looking at it. */
export const withCurrent = (choices: readonly Choice[], current: string | undefined): Choice[] =>
  current === undefined || current === '' || choices.some(({ value }) => value === current)
    ? [...choices]
    : [...choices, { value: current, label: current }];

/** Several changes of one holder as one. */
export const together = (changes: readonly Change[]): Change[] => {
  const merged = new Map<Moddle, Record<string, unknown>>();
  for (const { holder, properties } of changes) merged.set(holder, { ...merged.get(holder), ...properties });
  return [...merged].map(([holder, properties]) => ({ holder, properties }));
};
