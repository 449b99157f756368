/** Points of one case, 0 to 2 each (NĐ 61/2018 Art. 28-33; TT 01/2018 Art. 13-15), summed over `cases` ratings. */
export interface RatingSums {
  cases: number;
  totalTime: number;
  agencyTime: number;
  contacts: number;
  agencies: number;
  publicity: number;
  attitude: number;
}

/** What the shop knows of an agency beside what citizens say. */
export interface AgencyService {
  /** Procedures that are received at the one-stop, and how many were planned; null: no plan. */
  procedures: number;
  plannedProcedures: number | null;
  /** Feedback that was answered, and in time. */
  feedback: number;
  feedbackInTime: number;
  /** Cases that came online, of all that were accepted. */
  accepted: number;
  online: number;
  /** Share that was planned; null: a half. */
  plannedOnline: number | null;
}

export type AgencyBand = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'AVERAGE' | 'WEAK';
export type OfficialBand = 'COMPLETED' | 'PARTLY' | 'NOT_COMPLETED';

/** The nine criteria in their order; null where there is nothing to judge by. */
export type NineCriteria = [
  totalTime: number | null,
  agencyTime: number | null,
  contacts: number | null,
  agencies: number | null,
  procedures: number,
  publicity: number | null,
  attitude: number | null,
  feedback: number,
  online: number,
];

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

export function nineCriteria(sums: RatingSums, service: AgencyService): NineCriteria {
  const average = (sum: number) => (sums.cases === 0 ? null : sum / sums.cases);
  return [
    average(sums.totalTime),
    average(sums.agencyTime),
    average(sums.contacts),
    average(sums.agencies),
    points(service.procedures, service.plannedProcedures ?? service.procedures),
    average(sums.publicity),
    average(sums.attitude),
    points(service.feedbackInTime, service.feedback),
    points(service.online, service.accepted * (service.plannedOnline ?? 0.5)),
  ];
}

/** 2 for what was to be done, 1 for at least half of it, 0 for less; nothing to do is done. */
function points(done: number, wanted: number): number {
  if (done >= wanted) return 2;
  return done >= wanted / 2 ? 1 : 0;
}

/** To one decimal; null before anybody has rated. */
export function agencyScore(criteria: NineCriteria): number | null {
  if (criteria.some((one) => one === null)) return null;
  return oneDecimal(criteria.reduce<number>((sum, one) => sum + one!, 0));
}

/** >= 15 excellent, 12 to < 15 good, 9 to < 12 fair, 6 to < 9 average, below weak. */
export function agencyBand(score: number): AgencyBand {
  if (score >= 15) return 'EXCELLENT';
  if (score >= 12) return 'GOOD';
  if (score >= 9) return 'FAIR';
  return score >= 6 ? 'AVERAGE' : 'WEAK';
}

/** What depends on one official: the time of their agency, contacts with the applicant, attitude; 6 at most. */
export function officialScore(
  sums: Pick<RatingSums, 'cases' | 'agencyTime' | 'contacts' | 'attitude'>,
): number {
  return oneDecimal((sums.agencyTime + sums.contacts + sums.attitude) / sums.cases);
}

/** >= 5 has completed the work, 3.5 to < 5 completed 70 to < 100 %, below has not. */
export function officialBand(score: number): OfficialBand {
  if (score >= 5) return 'COMPLETED';
  return score >= 3.5 ? 'PARTLY' : 'NOT_COMPLETED';
}
