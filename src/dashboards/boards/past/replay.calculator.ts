import { type CaseFigure, countCase, figureOf, noCases } from '../figures.policy';
import type { BoardName, ReplayAgency, ReplayFrame } from '../board-answers.dto';
import type { StandingCase } from '../standing/standing-case';
import { type ClockStretch, stretchAt } from './clock-history';

/** A case with everything that decides where it stood at an instant; instants are epoch milliseconds. */
export interface ReplayedCase {
  leadAgencyId: string;
  filedAt: number;
  acceptedAt: number | null;
  finishedAt: number | null;
  closedAt: number | null;
  isShadow: boolean;
  /** The promise, and the time for acceptance. */
  promise: readonly ClockStretch[];
  acceptance: readonly ClockStretch[];
  /** Who had it when, as far as the day goes. */
  custody: readonly CustodyStretch[];
}

export interface CustodyStretch {
  kind: string;
  agencyId: string;
  from: number;
  /** Null: still. */
  until: number | null;
}

/** Where a case stood at an instant: its figure, and who had it. Undefined: it was not filed yet, or closed already. */
export function standingAt(
  one: ReplayedCase,
  at: number,
): { figure: CaseFigure; custody: CustodyStretch | undefined } | undefined {
  if (one.filedAt > at || (one.closedAt !== null && one.closedAt <= at)) return undefined;
  const happened = (instant: number | null) => (instant !== null && instant <= at ? instant : null);
  const promise = stretchAt(one.promise, at);
  const acceptance = stretchAt(one.acceptance, at);
  const figure = figureOf(
    {
      acceptedAt: happened(one.acceptedAt),
      finishedAt: happened(one.finishedAt),
      closedAt: null,
      acceptanceDueAt: acceptance && acceptance.state !== 'ENDED' ? acceptance.dueAt : null,
      clock: promise ? { ...promise, endClass: null } : null,
    } as StandingCase,
    at,
  );
  const custody = one.custody.find(({ from, until }) => from <= at && (until === null || until > at));
  return figure && { figure, custody };
}

/** The instants inside a day at which where a case stands may change. */
export function changesIn(one: ReplayedCase, from: number, until: number): number[] {
  const instants = [
    one.filedAt,
    one.acceptedAt,
    one.finishedAt,
    one.closedAt,
    ...[...one.promise, ...one.acceptance].flatMap((stretch) => [
      stretch.from,
      stretch.dueSoonAt,
      stretch.dueAt === null ? null : stretch.dueAt + 1,
    ]),
    ...one.custody.flatMap((stretch) => [stretch.from, stretch.until]),
  ];
  return instants.filter((at): at is number => at !== null && at > from && at < until);
}

interface Sums {
  cases: ReturnType<typeof noCases>;
  inTransit: number;
  withApplicant: number;
  byAgency: Map<string, Omit<ReplayAgency, 'name' | 'agencyId'>>;
}

/** The frames of a day. A case that does not change all day costs as much as one frame. */
export class ReplayFrames {
  private readonly same = noSums();
  private readonly changing: Sums[];

  constructor(private readonly instants: readonly number[]) {
    this.changing = instants.map(noSums);
  }

  add(one: ReplayedCase): void {
    const [first, last] = [this.instants[0], this.instants[this.instants.length - 1]];
    if (changesIn(one, first, last + 1).length === 0) count(this.same, one, first);
    else this.instants.forEach((at, place) => count(this.changing[place], one, at));
  }

  result(nameOf: (agencyId: string) => BoardName): ReplayFrame[] {
    return this.instants.map((at, place) => {
      const { cases, inTransit, withApplicant, byAgency } = together(this.same, this.changing[place]);
      const agencies = [...byAgency].map(([agencyId, figures]) => ({
        agencyId,
        name: nameOf(agencyId),
        ...figures,
      }));
      return {
        at: new Date(at).toISOString(),
        cases,
        inTransit,
        withApplicant,
        byAgency: agencies.toSorted(
          (a, b) => b.overdue - a.overdue || b.open - a.open || (a.agencyId < b.agencyId ? -1 : 1),
        ),
      };
    });
  }
}

const noSums = (): Sums => ({ cases: noCases(), inTransit: 0, withApplicant: 0, byAgency: new Map() });

function count(sums: Sums, one: ReplayedCase, at: number): void {
  const standing = standingAt(one, at);
  if (!standing) return;
  const { figure, custody } = standing;
  const agency = (id: string) => {
    const known = sums.byAgency.get(id) ?? { open: 0, overdue: 0, holds: 0 };
    sums.byAgency.set(id, known);
    return known;
  };
  countCase(sums.cases, figure);
  const lead = agency(one.leadAgencyId);
  lead.open += 1;
  if (figure === 'overdue') lead.overdue += 1;
  if (custody?.kind === 'TRANSIT') sums.inTransit += 1;
  if (custody?.kind === 'APPLICANT') sums.withApplicant += 1;
  if (custody?.kind === 'AGENCY') agency(custody.agencyId).holds += 1;
}

function together(one: Sums, other: Sums): Sums {
  const sums = noSums();
  for (const part of [one, other]) {
    for (const figure of Object.keys(sums.cases) as (keyof Sums['cases'])[])
      sums.cases[figure] += part.cases[figure];
    sums.inTransit += part.inTransit;
    sums.withApplicant += part.withApplicant;
    for (const [id, { open, overdue, holds }] of part.byAgency) {
      const known = sums.byAgency.get(id) ?? { open: 0, overdue: 0, holds: 0 };
      sums.byAgency.set(id, {
        open: known.open + open,
        overdue: known.overdue + overdue,
        holds: known.holds + holds,
      });
    }
  }
  return sums;
}
