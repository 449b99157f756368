/**
 * Decimal arithmetic for money. A FEEL number is carried as a JSON number, which names every decimal of up to 15
 * significant digits uniquely; each operation computes the exact decimal result of its decimal operands and rounds it
 * once to the nearest such number. So results of up to 15 significant digits are exact (0.1 + 0.2 = 0.3), longer
 * fractions are rounded half-even at the 16th or 17th digit, and a number beyond 2^53, which could silently lose a đồng,
 * is refused.
 */
export class InexactNumber extends Error {
  constructor(what: string) {
    super(`the number ${what} cannot be held exactly`);
    this.name = 'InexactNumber';
  }
}

/**
 * Amounts with few decimals are computed on their integer coefficients: below 10^15 these are exact, and one
 * division by a power of ten gives the nearest number, as the long way does.
 */
const SHORT = 6;
const EXACT = 1e15;
const TENS = Array.from({ length: 2 * SHORT + 1 }, (_, power) => 10 ** power);

/** Decimals of a number, or more than `SHORT`. */
function shortScale(n: number): number {
  for (let scale = 0; scale <= SHORT; scale++) {
    const coefficient = Math.round(n * TENS[scale]!);
    if (Math.abs(coefficient) > EXACT) break;
    if (coefficient / TENS[scale]! === n) return scale;
  }
  return SHORT + 1;
}

const shortCoefficient = (n: number, scale: number): number => Math.round(n * TENS[scale]!);

/** value = coefficient / 10^scale */
interface Decimal {
  coefficient: bigint;
  scale: number;
}

const LARGEST = Number.MAX_SAFE_INTEGER;

export function add(a: number, b: number): number {
  const sum = a + b;
  if (Number.isInteger(a) && Number.isInteger(b)) return within(sum);
  const digits = Math.max(shortScale(a), shortScale(b));
  if (digits <= SHORT) {
    const total = shortCoefficient(a, digits) + shortCoefficient(b, digits);
    if (Math.abs(total) <= EXACT) return total / TENS[digits]! + 0;
  }
  const [x, y, scale] = aligned(a, b);
  return toNumber({ coefficient: x + y, scale });
}

export const subtract = (a: number, b: number): number => add(a, -b);

export function multiply(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) return within(a * b);
  const [p, q] = [shortScale(a), shortScale(b)];
  if (p <= SHORT && q <= SHORT) {
    const product = shortCoefficient(a, p) * shortCoefficient(b, q);
    if (Math.abs(product) <= EXACT) return product / TENS[p + q]! + 0;
  }
  const x = toDecimal(a);
  const y = toDecimal(b);
  return toNumber({ coefficient: x.coefficient * y.coefficient, scale: x.scale + y.scale });
}

/** Null when dividing by zero (DMN 1.3 table 53). */
export function divide(a: number, b: number): number | null {
  if (b === 0) return null;
  const exact = a / b;
  if (Number.isInteger(a) && Number.isInteger(b) && Number.isInteger(exact)) return within(exact);
  const x = toDecimal(a);
  const y = toDecimal(b);
  const precision = Math.max(0, 30 + digits(y.coefficient) - digits(x.coefficient));
  const dividend = x.coefficient * 10n ** BigInt(precision);
  // One more digit keeps a cut-off remainder from looking like a tie.
  const quotient = (dividend / y.coefficient) * 10n;
  const sticky = dividend % y.coefficient === 0n ? 0n : dividend < 0n === y.coefficient < 0n ? 1n : -1n;
  return toNumber({ coefficient: quotient + sticky, scale: x.scale - y.scale + precision + 1 });
}

export function power(base: number, exponent: number): number | null {
  const estimate = Math.pow(base, exponent);
  if (Number.isNaN(estimate)) return null;
  if (Math.abs(estimate) > LARGEST) throw new InexactNumber(`${base} ** ${exponent}`);
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 1_000) return estimate;
  const { coefficient, scale } = toDecimal(base);
  const times = Math.abs(exponent);
  const raised = { coefficient: coefficient ** BigInt(times), scale: scale * times };
  if (exponent >= 0) return toNumber(raised);
  return divide(1, toNumber(raised));
}

export type Rounding = 'half-even' | 'half-up' | 'half-down' | 'up' | 'down' | 'floor' | 'ceiling';

/** Rounds to `scale` digits behind the point; a negative scale rounds to tens, hundreds, ... */
export function round(n: number, scale: number, mode: Rounding): number {
  if (!Number.isInteger(scale) || Math.abs(scale) > 400) throw new RangeError(`scale ${scale}`);
  const decimal = toDecimal(n);
  const surplus = decimal.scale - scale;
  if (surplus <= 0) return n;
  const unit = 10n ** BigInt(surplus);
  const truncated = decimal.coefficient / unit;
  const rest = decimal.coefficient % unit;
  if (rest === 0n) return n;
  const sign = decimal.coefficient < 0n ? -1n : 1n;
  const twice = rest * sign * 2n;
  const away = {
    up: true,
    down: false,
    floor: sign < 0n,
    ceiling: sign > 0n,
    'half-up': twice >= unit,
    'half-down': twice > unit,
    'half-even': twice > unit || (twice === unit && truncated % 2n !== 0n),
  }[mode];
  return toNumber({ coefficient: away ? truncated + sign : truncated, scale });
}

/** `dividend - divisor * floor(dividend / divisor)`; null for a zero divisor. */
export function modulo(dividend: number, divisor: number): number | null {
  if (divisor === 0) return null;
  const [x, y, scale] = aligned(dividend, divisor);
  const rest = x % y;
  return toNumber({ coefficient: rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest, scale });
}

/** The number that a decimal text names; refuses what is no decimal (`undefined`) or cannot be held exactly (throws). */
export function parseNumber(text: string): number | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return undefined;
  const number = Number(text);
  const fraction = match[3] ?? '';
  const written = trimmed({
    coefficient: BigInt(`${match[2]}${fraction}`) * (match[1] === '-' ? -1n : 1n),
    scale: fraction.length - Number(match[4] ?? 0),
  });
  if (!Number.isFinite(number) || Math.abs(number) > LARGEST) throw new InexactNumber(text);
  const held = trimmed(toDecimal(number));
  if (held.coefficient !== written.coefficient || held.scale !== written.scale) throw new InexactNumber(text);
  return number;
}

/** Plain decimal notation, never with an exponent. */
export function formatNumber(n: number): string {
  const text = String(n);
  if (!text.includes('e')) return text;
  const { coefficient, scale } = toDecimal(n);
  const sign = coefficient < 0n ? '-' : '';
  const figures = (coefficient < 0n ? -coefficient : coefficient).toString();
  if (scale <= 0) return sign + figures + '0'.repeat(-scale);
  const padded = figures.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

function within(n: number): number {
  if (Math.abs(n) > LARGEST) throw new InexactNumber(String(n));
  return n === 0 ? 0 : n;
}

function toDecimal(n: number): Decimal {
  if (!Number.isFinite(n)) throw new InexactNumber(String(n));
  if (Number.isSafeInteger(n)) return { coefficient: BigInt(n), scale: 0 };
  const [mantissa, exponent] = String(n).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  return { coefficient: BigInt(whole + fraction), scale: fraction.length - Number(exponent ?? 0) };
}

const toNumber = ({ coefficient, scale }: Decimal): number => within(Number(`${coefficient}e${-scale}`));

function aligned(a: number, b: number): [bigint, bigint, number] {
  const x = toDecimal(a);
  const y = toDecimal(b);
  const scale = Math.max(x.scale, y.scale);
  return [
    x.coefficient * 10n ** BigInt(scale - x.scale),
    y.coefficient * 10n ** BigInt(scale - y.scale),
    scale,
  ];
}

function trimmed({ coefficient, scale }: Decimal): Decimal {
  if (coefficient === 0n) return { coefficient, scale: 0 };
  while (coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale--;
  }
  return { coefficient, scale };
}

const digits = (n: bigint): number => n.toString().replace('-', '').length;
