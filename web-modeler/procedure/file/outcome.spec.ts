import { readOutcome, writeOutcome } from './outcome';

describe('the outcome', () => {
  it.each(['=if a = "X" and not(b) then "GRANTED" else "REFUSED"', '="GRANTED"'])(
    '%s is a condition',
    (feel) => {
      expect(writeOutcome(readOutcome(feel) ?? undefined)).toBe(feel);
    },
  );

  it.each([
    '',
    '=x',
    '=if a then "REFUSED" else "GRANTED"',
    '=if a then (if b then "GRANTED" else "REFUSED") else "REFUSED"',
  ])('%s is left as it is written', (feel) => expect(readOutcome(feel)).toBeNull());
});
