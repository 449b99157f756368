import { NameView } from '../organisation-views.dto';

export class ImportedRowView {
  file: string;
  /** CSV: as a spreadsheet counts, the header is 1. YAML: the line. */
  row: number;
  record: string | null;
  /** created, changed, unchanged or error */
  status: string;
  field?: string;
  code?: string;
  message?: NameView;
}

export class ImportReportView {
  dryRun: boolean;
  created: number;
  changed: number;
  unchanged: number;
  errors: number;
  rows: ImportedRowView[];
}
