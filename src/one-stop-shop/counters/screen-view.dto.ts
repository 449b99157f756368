import type { LocalizedText } from '../../kernel';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PriorityClassView } from './counters-view.dto';
import type { ScreenKind } from './screens';

export class ScreenCounterView {
  id: string;
  number: number;
  name: LocalizedText;
  isOpen: boolean;
  /** Of the ticket that is called there or served. */
  label: string | null;
}

export class ScreenCallView {
  /** Of the ticket and the time it was called: a new one is a call to be heard. */
  id: string;
  label: string;
  counter: number;
  calls: number;
  calledAt: string;
  /** Nobody has come to it yet. */
  isWaitedFor: boolean;
}

export class ScreenServiceView {
  id: string;
  letter: string;
  name: LocalizedText;
  waiting: number;
  openCounters: number;
}

/** What a waiting room sees: numbers and counters, no names and nothing of any case. */
export class ScreenBoardView {
  kind: ScreenKind;
  /** Of the server, when this was read. */
  at: string;
  agencyName: LocalizedText;
  name: LocalizedText;
  /** The day was ended: no numbers are drawn any more. */
  isClosed: boolean;
  services: ScreenServiceView[];
  counters: ScreenCounterView[];
  /** The last calls of today, newest first. */
  calls: ScreenCallView[];
  waiting: number;
  priorityClasses: PriorityClassView[];
}

export class KioskTicketView {
  label: string;
  service: LocalizedText;
  priority: string | null;
  drawnAt: string;
  ahead: number;
  /** Minutes; null = not known. */
  expectedWait: number | null;
}

export class KioskDrawRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(36)
  serviceId: string;

  @IsOptional()
  @IsString()
  @MaxLength(24)
  priority?: string;

  /** Chosen by the kiosk: the same draw sent again gives the same number. */
  @Matches(/^[\w-]{16,64}$/)
  requestId: string;
}
