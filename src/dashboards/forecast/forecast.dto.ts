import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { LocalizedText } from '../../kernel';

export class ForecastQuery {
  /** Id of an agency: the cases in which it, or one below it, takes part, as on the boards. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;

  /** Only cases at least this likely to miss their date, 0 to 1. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  @Max(1)
  atLeast?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;
}

export class ForecastBasis {
  /** STEP: cases that went through this step; PROCEDURE, PROVINCE: wider, where those are too few. */
  kind: string;
  /** How many past cases speak. */
  cases: number;
}

export class ForecastLoad {
  /** Open work of the unit now. */
  open: number;
  /** Who finished something there in the last four weeks. */
  officers: number;
}

export class ForecastRange {
  /** One of ten ends before. ISO 8601. */
  earliest: string;
  median: string;
  /** One of ten ends after. */
  latest: string;
}

export class ForecastRemedy {
  /** START_NOW: somebody takes it up now. ONE_MORE_OFFICER: in this unit. EXTEND: by `workingDays`, once. */
  kind: string;
  workingDays: number | null;
  /** What the chance would be. */
  chance: number;
}

export class ForecastView {
  caseId: string;
  caseCode: string;
  procedureCode: string;
  stepName: string | null;
  taskId: string | null;
  agencyId: string;
  agencyName: LocalizedText;
  unitId: string | null;
  dueAt: string;
  /** Of missing that date, 0 to 1. */
  chance: number;
  basis: ForecastBasis;
  load: ForecastLoad | null;
  finish: ForecastRange | null;
  /** What would change it, the best first. */
  remedies: ForecastRemedy[];
}

export class ForecastList {
  /** When the standing of the cases was read. */
  at: string;
  /** Until when the history is known that speaks. */
  historyAt: string;
  /** Open cases with a date, in the caller's scope and filter. */
  total: number;
  /** Sum of the chances: so many are to be expected to miss their date if nothing changes. */
  expectedMisses: number;
  /** Of `total`: those that miss it more likely than not. */
  likely: number;
  /** Of `GET /case-files`: all of them. */
  list: Record<string, string>;
  items: ForecastView[];
}

export class CalibrationBinView {
  from: number;
  to: number;
  count: number;
  said: number | null;
  happened: number | null;
}

export class CalibrationView {
  /** Judged are cases that finished in this time, each by what was known before. */
  from: string;
  to: string;
  forecasts: number;
  brier: number | null;
  brierOfBaseRate: number | null;
  baseRate: number | null;
  rangesHeld: number | null;
  bins: CalibrationBinView[];
}
