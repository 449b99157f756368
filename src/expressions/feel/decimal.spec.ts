import fc from 'fast-check';
import { add, divide, formatNumber, modulo, multiply, parseNumber, power, round, subtract } from './decimal';

/** Amounts with up to two decimals and 13 figures: what a fee or a tax base looks like. */
const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const asNumber = (hundredths: number) => Number(`${hundredths}e-2`);

describe('decimals', () => {
  it('adds and subtracts money exactly', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(add(asNumber(a), asNumber(b))).toBe(asNumber(a + b) + 0);
        expect(subtract(add(asNumber(a), asNumber(b)), asNumber(b))).toBe(asNumber(a) + 0);
      }),
    );
  });

  it('multiplies a price by a rate exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 9_999 }), (price, rate) => {
        expect(multiply(price, Number(`${rate}e-4`))).toBe(Number(`${BigInt(price) * BigInt(rate)}e-4`));
      }),
    );
  });

  it('undoes a division that comes out even', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 1_000 }), (a, b) => {
        expect(divide(multiply(asNumber(a), b), b)).toBe(asNumber(a) + 0);
      }),
    );
  });

  it('rounds to the nearest hundredth, ties to even', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 10), max: 10 ** 10 }), (thousandths) => {
        const [n, rounded] = [
          Number(`${thousandths}e-3`),
          round(Number(`${thousandths}e-3`), 2, 'half-even'),
        ];
        expect(Math.abs(subtract(n, rounded))).toBeLessThanOrEqual(0.005);
        const hundredths = BigInt(Math.round(rounded * 100));
        if (Math.abs(thousandths % 10) === 5) expect(hundredths % 2n).toBe(0n);
      }),
    );
  });

  it('writes and reads every number it holds', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (n) => {
        expect(parseNumber(formatNumber(n + 0))).toBe(n + 0);
      }),
    );
  });

  it.each<[number | null, number]>([
    [add(0.1, 0.2), 0.3],
    [multiply(1.1, 3), 3.3],
    [multiply(1.005, 1000), 1005],
    [subtract(0.3, 0.1), 0.2],
    [divide(1, 3), 1 / 3],
    [divide(-2, 3), -2 / 3],
    [divide(0.3, 0.1), 3],
    [power(1.1, 2), 1.21],
    [power(2, -2), 0.25],
    [round(2.5, 0, 'half-even'), 2],
    [round(1.005, 2, 'half-up'), 1.01],
    [round(-1.5, 0, 'half-up'), -2],
    [round(-1.5, 0, 'half-down'), -1],
    [round(-1.1, 0, 'floor'), -2],
    [round(1.1, 0, 'ceiling'), 2],
    [round(1.11, 1, 'up'), 1.2],
    [round(1.19, 1, 'down'), 1.1],
    [round(12_345, -3, 'half-up'), 12_000],
    [modulo(10.5, 0.2), 0.1],
    [modulo(-5, 3), 1],
    [modulo(5, -3), -1],
  ])('gives %d for %d', (actual, expected) => expect(actual).toBe(expected));

  it.each([
    () => add(Number.MAX_SAFE_INTEGER, 1),
    () => multiply(94_906_267, 94_906_267),
    () => parseNumber('9007199254740993'),
    () => parseNumber('0.12345678901234567890'),
    () => power(10, 400),
  ])('refuses what it cannot hold: %s', (compute) => expect(compute).toThrow(/cannot be held exactly/));
});

describe('the short way and the long way', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 9 }))
    .map(([coefficient, scale]) => ({ coefficient, scale, number: Number(`${coefficient}e-${scale}`) }));

  it('agree with integers of any size', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const scale = Math.max(a.scale, b.scale);
        const aligned = (d: typeof a) => d.coefficient * 10n ** BigInt(scale - d.scale);
        expect(add(a.number, b.number)).toBe(Number(`${aligned(a) + aligned(b)}e-${scale}`) + 0);
        const product = Number(`${a.coefficient * b.coefficient}e-${a.scale + b.scale}`) + 0;
        if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) expect(multiply(a.number, b.number)).toBe(product);
      }),
      { numRuns: 2_000 },
    );
  });
});
