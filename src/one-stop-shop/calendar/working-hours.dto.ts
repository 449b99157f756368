import { IsOptional, IsString, MaxLength } from 'class-validator';

export class WorkingHoursQuery {
  /** Whose hours; default those of the caller's own agency, and the national ones for who has none. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;
}

export class WorkingHoursOfDay {
  /** Local date. */
  date: string;
  /** `HH:MM-HH:MM` of local time, in order. */
  hours: string[];
}

export class WorkingHoursView {
  /** Key of the calendar. */
  calendar: string;
  version: number;
  /** Working minutes that make one working day. */
  workingDayMinutes: number;
  /** First and last local date that this speaks of: a year before and after today. */
  from: string;
  to: string;
  /** The working days, in order. */
  days: WorkingHoursOfDay[];
}
