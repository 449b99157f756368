import type { LocalizedText } from '../../kernel';
import type { LatenessCause } from './attribution.policy';
import type { SegmentKind } from './custody.policy';

export class StationView {
  agencyId: string;
  /** As it was called then. */
  agencyName: LocalizedText | null;
  unitId: string;
  unitName: LocalizedText | null;
}

export class SegmentView {
  seq: number;
  kind: SegmentKind;
  /** Answers for the case: the holder, in transit the sender, while the applicant has it the unit that asked. */
  unit: StationView;
  /** In transit: for whom. */
  to: StationView | null;
  from: string;
  /** Null: it is not over. */
  until: string | null;
  milliseconds: number;
}

export class DurationView {
  milliseconds: number;
  /** Whole minutes begun are not counted; the identity holds in milliseconds. */
  minutes: number;
}

export class UnitTotal extends DurationView {
  unit: StationView;
}

export class CustodyTotals {
  agency: DurationView;
  transit: DurationView;
  applicant: DurationView;
  /** From the beginning to the end, or to now. */
  total: DurationView;
  byUnit: UnitTotal[];
}

export class OverrunView extends DurationView {
  kind: SegmentKind;
  unit: StationView;
}

export class LatenessView {
  dueAt: string;
  round: number;
  foundAt: string;
  custodyKind: SegmentKind;
  holder: StationView;
  cause: LatenessCause;
  attributedTo: StationView;
  handoffId: string | null;
  consultationIds: string[];
  /** Who had the case how long after it was due. */
  overrun: OverrunView[];
}

export class CustodyView {
  caseId: string;
  caseCode: string;
  beganAt: string;
  endedAt: string | null;
  /** Null: it is over. */
  kind: SegmentKind | null;
  holder: StationView | null;
  /** In transit: for whom. */
  to: StationView | null;
  /** The handoff on its way, or refused and not decided on. */
  handoffId: string | null;
  isReturned: boolean;
  segments: SegmentView[];
  totals: CustodyTotals;
  /** Agency, transit and applicant add up to the total, to the millisecond. */
  isComplete: boolean;
  lateness: LatenessView[];
}
