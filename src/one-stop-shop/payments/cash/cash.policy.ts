import { paymentMethods } from '../../case-files/acts/money.policy';

/** A movement as the book of a cashier sees it; whole VND. */
export interface BookEntry {
  kind: 'RECEIVED' | 'REFUNDED';
  amount: number;
  method: string | null;
}

export interface MethodTotal {
  method: string;
  received: number;
  refunded: number;
  count: number;
}

/** By method, in the order in which they are always listed; only those that occur. */
export function totalsOf(entries: readonly BookEntry[]): MethodTotal[] {
  const known: readonly string[] = [...paymentMethods, 'UNKNOWN'];
  return known.flatMap((method) => {
    const own = entries.filter((one) => (one.method ?? 'UNKNOWN') === method);
    if (own.length === 0) return [];
    const sum = (kind: BookEntry['kind']) =>
      own.reduce((total, one) => total + (one.kind === kind ? one.amount : 0), 0);
    return [{ method, received: sum('RECEIVED'), refunded: sum('REFUNDED'), count: own.length }];
  });
}

/** What has to be in the till: below zero when more cash went out than came in. */
export function expectedCash(totals: readonly MethodTotal[]): number {
  const cash = totals.find(({ method }) => method === 'CASH');
  return cash ? cash.received - cash.refunded : 0;
}

/** Banknotes in use; whole VND. */
export const banknotes = [
  500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200,
] as const;

/** What so many of each banknote are worth; null when there is no such note, or no such number of notes. */
export function worthOf(counts: Readonly<Record<string, unknown>>): number | null {
  let sum = 0;
  for (const [value, count] of Object.entries(counts)) {
    const note = banknotes.find((one) => String(one) === value);
    if (note === undefined || !Number.isSafeInteger(count) || (count as number) < 0) return null;
    sum += note * (count as number);
  }
  return sum;
}

/** Numbers of receipts that follow each other without a gap. */
export interface ReceiptRange {
  series: string;
  from: number;
  to: number;
  count: number;
}

/** Of numbers in their order: what a closing has used of each series, gap by gap (others issue receipts of the same series). */
export function rangesOf(numbers: readonly { series: string; serial: number }[]): ReceiptRange[] {
  const ranges: ReceiptRange[] = [];
  for (const { series, serial } of numbers) {
    const last = ranges.at(-1);
    const number = Number(serial);
    if (last?.series === series && last.to === number - 1) {
      last.to = number;
      last.count += 1;
    } else ranges.push({ series, from: number, to: number, count: 1 });
  }
  return ranges;
}
