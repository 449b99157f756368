import { fold } from '../../../web/shared/texts/fold';
import type { Choice } from './field';

/** More are not shown: one types a letter more. */
const most = 60;

/** The choices with every word that was typed, in any order, without accents; those that begin with it first. */
export function matchChoices(choices: readonly Choice[], typed: string): Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.slice(0, most);
  const whole = words.join(' ');
  return choices
    .flatMap((choice) => {
      const label = fold(choice.label);
      const said = `${label} ${fold(choice.value)} ${fold(choice.detail ?? '')}`;
      return words.every((word) => said.includes(word)) ? [{ choice, isFirst: label.startsWith(whole) }] : [];
    })
    .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .slice(0, most)
    .map(({ choice }) => choice);
}
