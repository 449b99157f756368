import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { OwnCaseStatus } from '../own-cases/own-case-view.dto';
import { ProcedureText } from '../procedures/procedure.dto';

/** By POST, so that codes and tokens stay out of addresses and logs. */
export class TrackRequest {
  /** Of the case, as on its papers. */
  @IsString()
  @MaxLength(100)
  code: string;

  /** Sixteen signs from the papers; groups and small letters are taken too. */
  @IsString()
  @MaxLength(40)
  checkToken: string;
}

export class TrackMailRequest extends TrackRequest {
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

export class TrackPassRequest extends TrackRequest {
  /** Last four digits of the applicant's identity number or tax code as it was given. Either this or `mailCode`. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{4}$/)
  lastDigits?: string;

  /** Six digits, from the letter. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{6}$/)
  mailCode?: string;
}

/** How far it is, and nothing of anybody: who holds the paper reads this. */
export class TrackedCase {
  code: string;
  procedure: ProcedureText;
  status: OwnCaseStatus;
  /** Stages that are over, of `stages`: filed, accepted, decided, handed over. */
  stage: number;
  stages: number;
  /** ISO 8601. */
  filedAt: string;
  appointmentAt: string | null;
  /** Something is asked of the applicant. */
  isYourTurn: boolean;
  /** It went wrong or was given up: no further stage comes. */
  isClosed: boolean;
}
