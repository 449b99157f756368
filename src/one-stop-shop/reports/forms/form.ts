import type { LocalizedText } from '../../../kernel';
import type { Conditions } from './conditions.policy';

/** How cases are put into rows. By field they are grouped by the level of the administration, as the forms print them. */
export const groupings = ['field', 'agency', 'procedure', 'channel'] as const;
export type Grouping = (typeof groupings)[number];

/**
 * A column is counted (cases of a condition, or the sum of a column of their facts), added up from others, or the share that one
 * is of another.
 */
export type Column = {
  key: string;
  /** Number of the column on the printed form. */
  number?: string;
  label: LocalizedText;
  /** Head above several columns. */
  group?: LocalizedText;
} & (
  | { count: string; sum?: string; add?: undefined; share?: undefined }
  | { add: readonly string[]; count?: undefined; share?: undefined }
  | { share: readonly [part: string, whole: string]; count?: undefined; add?: undefined }
);

export interface ReportForm {
  code: string;
  /** As the rule that prescribes it names it; empty for our own. */
  number: string;
  name: LocalizedText;
  source: string;
  /** The first is the usual one. */
  groupings: readonly Grouping[];
  /** Ends without a result have columns of their own. */
  isApart?: boolean;
  columns: (is: Conditions) => Column[];
}

/** The counted columns that a column consists of: of a share those of its part. */
export function partsOf(columns: readonly Column[], key: string): Extract<Column, { count: string }>[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return [];
  if (column.count !== undefined) return [column];
  return (column.add ?? [column.share![0]]).flatMap((part) => partsOf(columns, part));
}
