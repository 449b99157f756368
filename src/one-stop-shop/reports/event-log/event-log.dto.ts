import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ReportPeriodQuery } from '../reports.dto';

const formats = ['xes', 'ocel'] as const;

export class EventLogQuery extends ReportPeriodQuery {
  /** `xes`: IEEE 1849 XES 2.0 in XML; `ocel`: OCEL 2.0 in JSON. */
  @IsIn(formats)
  format: (typeof formats)[number];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;
}
