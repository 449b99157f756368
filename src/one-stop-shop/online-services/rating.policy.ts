/** What the record of a case says about how it went. */
export interface CaseRecord {
  /** At the end of the case clock, against the promise without extensions; null where no promise was ever made. */
  class: 'EARLY' | 'ON_TIME' | 'LATE' | null;
  /** A promise passed due while some agency had the case, or was asked. */
  wasAnyAgencyLate: boolean;
  /** Supplements that were asked for. */
  supplements: number;
  /** Agencies the applicant had to do with in person or online: where it was filed, supplemented, fetched. */
  agencies: number;
}

/** Criteria 1 to 4, each 2, 1 or 0: NĐ 61/2018 Ch. V, TT 01/2018/TT-VPCP Art. 13. */
export interface ComputedCriteria {
  totalTime: number;
  agencyTime: number;
  contacts: number;
  agencies: number;
}

export function criteriaOf({ class: finished, wasAnyAgencyLate, ...counts }: CaseRecord): ComputedCriteria {
  const time = finished === null || finished === 'EARLY' ? 2 : finished === 'ON_TIME' ? 1 : 0;
  return {
    totalTime: time,
    agencyTime: wasAnyAgencyLate ? 0 : Math.max(1, time),
    contacts: fewerIsBetter(counts.supplements),
    agencies: fewerIsBetter(counts.agencies - 1),
  };
}

const fewerIsBetter = (tooMany: number): number => Math.max(0, 2 - Math.max(0, tooMany));
