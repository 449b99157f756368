import type { ProcedureLimit } from '../../definitions';

/** A rule of all procedures from a local date on, until the next one. `tag`: S read, L likely, A our assumption. */
interface Dated {
  from: string;
  source: string;
  tag: 'S' | 'L' | 'A';
}

/**
 * How case codes are written. `{SCHEME}` is the receiving agency's code in that scheme, several in order of preference;
 * `{yyMMdd}` the local date; `{serial:n}` the serial of that agency and day in at least n digits. An agency that has a code
 * in the scheme `CASE` writes that one.
 */
export const caseCodePatterns: readonly (Dated & { pattern: string })[] = [
  {
    from: '2018-06-21',
    pattern: '{CASE|QCVN102|QD20}-{yyMMdd}-{serial:4}',
    source: 'TT 01/2018/TT-VPCP',
    tag: 'S',
  },
  {
    from: '2025-07-01',
    pattern: '{CASE|QD20|QCVN102}-{yyMMdd}-{serial:4}',
    source: 'TT 03/2025/TT-VPCP',
    tag: 'L',
  },
];

/** Why the law lets a clock stand still, begin again or be lengthened, where the act itself names no ground. */
export const clockGrounds: readonly (Dated & { supplement: string; payment: string; extension: string })[] = [
  {
    from: '2018-06-21',
    supplement: 'NĐ 61/2018 Art. 19(4)',
    payment: 'NĐ 61/2018 Art. 22',
    extension: 'NĐ 61/2018 Art. 19(9)',
    source: 'NĐ 61/2018/NĐ-CP',
    tag: 'S',
  },
  {
    from: '2025-07-01',
    supplement: 'NĐ 118/2025 (NĐ 61/2018 Art. 19(4))',
    payment: 'NĐ 118/2025 (NĐ 61/2018 Art. 22)',
    extension: 'NĐ 118/2025 (NĐ 61/2018 Art. 19(9))',
    source: 'NĐ 118/2025/NĐ-CP',
    tag: 'L',
  },
];

/** When a procedure sets the applicant no time, or a stop no date, somebody looks at the case again after so long. */
export const reviewLimits: readonly (Dated & { limit: ProcedureLimit })[] = [
  { from: '2018-06-21', limit: { value: 30, unit: 'calendar-day' }, source: 'no case goes silent', tag: 'A' },
];

/** The rule in force on a local date. Before the first one the first one holds. */
export function inForce<T extends Dated>(rules: readonly T[], date: string): T {
  return rules.findLast(({ from }) => from <= date) ?? rules[0];
}
