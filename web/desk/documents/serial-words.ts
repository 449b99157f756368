/** What the server says of the numbers of one class in a year. */
interface Serials {
  class: string;
  last: number;
  issued: number;
  ended: readonly number[];
  missing: readonly number[];
}

/** `3, 5–8, 12`: numbers that follow one another are said as a stretch. `numbers`: ascending. */
export function stretches(numbers: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

export type SerialVerdict = 'none' | 'whole' | 'gaps';

/** What is to be said of all classes together. */
export function verdictOf(classes: readonly Serials[]): {
  verdict: SerialVerdict;
  numbers: number;
  missing: number;
} {
  const sum = (of: (one: Serials) => number) => classes.reduce((total, one) => total + of(one), 0);
  const missing = sum((one) => one.missing.length);
  return {
    verdict: classes.length === 0 ? 'none' : missing > 0 ? 'gaps' : 'whole',
    numbers: sum(({ last }) => last),
    missing,
  };
}
