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
  /** Feedback that was answered or should have been, and what of it was answered in time. */
  feedback: number;
  feedbackInTime: number;
  /** Cases that came online, of all that were accepted. */
  accepted: number;
  online: number;
}

export type AgencyBand = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'AVERAGE' | 'WEAK';
export type OfficialBand = 'COMPLETED' | 'PARTLY' | 'NOT_COMPLETED';

/** The nine criteria in their order; null where there is nothing to judge by. */
export type NineCriteria = [
  totalTime: number | null,
  agencyTime: number | null,
  contacts: number | null,
  agencies: number | null,
  /** What is received at the one-stop is held against a plan, which nobody enters here. */
  procedures: null,
  publicity: number | null,
  attitude: number | null,
  feedback: number | null,
  online: number | null,
];

/** Points of all nine criteria, which the bands are told in (NĐ 61/2018 ch. V). */
const fullScore = 18;
/** A half of the cases filed online: the least that no plan falls below. */
const onlineShare = 0.5;

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

export function nineCriteria(sums: RatingSums, service: AgencyService): NineCriteria {
  const average = (sum: number) => (sums.cases === 0 ? null : sum / sums.cases);
  return [
    average(sums.totalTime),
    average(sums.agencyTime),
    average(sums.contacts),
    average(sums.agencies),
    null,
    average(sums.publicity),
    average(sums.attitude),
    points(service.feedbackInTime, service.feedback),
    points(service.online, service.accepted * onlineShare),
  ];
}

/** 2 for what was to be done, 1 for at least half of it, 0 for less; null when there was nothing to do. */
function points(done: number, wanted: number): number | null {
  if (wanted === 0) return null;
  if (done >= wanted) return 2;
  return done >= wanted / 2 ? 1 : 0;
}

/**
 * To one decimal; null before anybody has rated. A criterion without data is neither full nor lost: it is left out, and what was reached
 * is put to the 18 points that the bands are told in.
 */
export function agencyScore(criteria: NineCriteria): number | null {
  const judged = criteria.filter((one) => one !== null);
  const [totalTime] = criteria;
  if (totalTime === null) return null;
  const reached = judged.reduce((sum, one) => sum + one, 0);
  return oneDecimal((reached / (2 * judged.length)) * fullScore);
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
