import { foldText } from '../../runtime';

/** A run of digits long enough for a personal number, a telephone or an account, however it is spaced. */
const longNumber = /\d(?:[ .-]?\d){8,}/u;
const address = /[^\s@]+@[^\s@]+\.[^\s@]+/u;

/**
 * Whether a text that is to be published could tell who sent it: an address, a number that belongs to somebody, or the name of
 * the sender, with or without tones. Names of one syllable are common words and prove nothing.
 */
export function namesSomebody(text: string, sender: { name: string }): boolean {
  if (longNumber.test(text) || address.test(text)) return true;
  const name = words(sender.name);
  return name.trim().includes(' ') && words(text).includes(name);
}

const words = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
