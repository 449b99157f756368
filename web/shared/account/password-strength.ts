export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong';

/** What the server takes at least and at most, in characters. */
export const shortestPassword = 8;
export const longestPassword = 200;

/**
 * A first impression while typing, by length and variety alone: long beats odd. The server decides, and knows the passwords that
 * everybody tries.
 */
export function strengthOf(password: string, username = ''): Strength {
  const characters = [...password.normalize('NFKC').toLowerCase()];
  if (characters.length === 0) return 'none';
  if (characters.length < shortestPassword) return 'short';
  const different = new Set(characters).size;
  const isNamed = username !== '' && characters.join('').includes(username.toLowerCase());
  if (different < 5 || isNamed || isRun(characters)) return 'weak';
  const counted = Math.min(characters.length, different * 2);
  return counted >= 14 ? 'strong' : counted >= 10 ? 'fair' : 'weak';
}

/** `12345678`, `abcdefgh`, `87654321`. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((character, place) => character.codePointAt(0)! - characters[place]!.codePointAt(0)!);
  return steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1;
}
