import type { ReactNode } from 'react';

export type CellValue = string | number | boolean | null;

export interface Column<Row> {
  id: string;
  title: string;
  /** What is sorted by, searched and exported; dates as ISO 8601, so that a spreadsheet gets real dates. */
  value: (row: Row) => CellValue;
  /** What is shown; default the value. */
  cell?: (row: Row) => ReactNode;
  /** Pixels; default 140. */
  width?: number;
  kind?: 'text' | 'number' | 'instant' | 'date' | 'money' | 'share';
  isHiddenAtFirst?: boolean;
}

const defaultWidth = 140;
/** Day and time of either language without an ellipsis. */
const instantWidth = 165;

/** In pixels; wider where there is room. */
export const widthOf = ({ kind, width = defaultWidth }: Pick<Column<never>, 'kind' | 'width'>): number =>
  kind === 'instant' ? Math.max(width, instantWidth) : width;

export const isNumeric = ({ kind }: Pick<Column<never>, 'kind'>): boolean =>
  kind === 'number' || kind === 'money' || kind === 'share';
