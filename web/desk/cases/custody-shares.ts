import type { Custody } from './case-queries';

/** One holder's part of the life of a case. */
export interface CustodyShare {
  key: string;
  kind: 'AGENCY' | 'TRANSIT' | 'APPLICANT';
  /** Of an agency; null: on its way, or with the applicant. */
  agencyName: Record<string, unknown> | null;
  milliseconds: number;
  /** Whole minutes, dealt out so that all together are the whole minutes of the total. */
  minutes: number;
  /** Of the total; all together 1, or nothing while there is no time yet. */
  share: number;
}

/**
 * Time by agency, in transit and with the applicant, in the order in which they first had it. Together they are the total, to the
 * millisecond: every segment is counted once.
 */
export function sharesOf({ segments, totals }: Pick<Custody, 'segments' | 'totals'>): CustodyShare[] {
  const shares = new Map<string, CustodyShare>();
  for (const { kind, unit, milliseconds } of segments) {
    const key = kind === 'AGENCY' ? unit.agencyId : kind;
    const known = shares.get(key);
    if (known) known.milliseconds += milliseconds;
    else
      shares.set(key, {
        key,
        kind,
        agencyName: kind === 'AGENCY' ? { ...unit.agencyName } : null,
        milliseconds,
        minutes: 0,
        share: 0,
      });
  }
  const total = totals.total.milliseconds;
  let until = 0;
  return [...shares.values()].map((one) => {
    const from = until;
    until += one.milliseconds;
    const minutes = Math.floor(until / 60_000) - Math.floor(from / 60_000);
    return { ...one, minutes, share: total === 0 ? 0 : one.milliseconds / total };
  });
}

/** `2 ngày 3 giờ`, `5 phút`: passed time, not working time; the two largest units. */
export function spanText(milliseconds: number, language: 'vi' | 'en'): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const units = { vi: ['ngày', 'giờ', 'phút'], en: ['d', 'h', 'min'] }[language];
  const parts = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60];
  const said = parts.flatMap((value, index) => (value > 0 ? [`${value} ${units[index]}`] : [])).slice(0, 2);
  return said.length > 0 ? said.join(' ') : { vi: 'dưới 1 phút', en: 'under 1 min' }[language];
}
