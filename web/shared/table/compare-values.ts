import type { CellValue, Column } from './column';

/** Vietnamese order (a, à, ả, ã, á, ạ, ă, ...), numbers in words by their size: `Phòng 2` before `Phòng 10`. */
const order = new Intl.Collator('vi', { numeric: true });

/** Ascending; what is empty is told apart by `isEmptyValue` and goes last either way. */
export function compareValues(one: CellValue, other: CellValue, kind: Column<never>['kind']): number {
  if (kind === 'instant' || kind === 'date') return instantOf(one) - instantOf(other);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return order.compare(String(one), String(other));
}

export const isEmptyValue = (value: CellValue): boolean => value === null || value === '';

const instantOf = (value: CellValue): number => new Date(value as string | number).getTime();
