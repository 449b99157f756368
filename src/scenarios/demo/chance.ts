/** Repeatable chance: the same seed gives the same numbers in [0, 1). Not for secrets. (mulberry32) */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number in [0, 1) that belongs to the text: the same after every restart and on every node. (FNV-1a, mixed) */
export function fateOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return chanceFrom(hash)();
}

export const pick = <T>(from: readonly T[], chance: number): T => from[Math.floor(chance * from.length)]!;
