import type {
  HandoffCell,
  HandoffsBoard,
  HandoffTotals,
  HelpView,
  ListFilters,
  StuckHandoff,
} from './board-answers.dto';
import { type BoardContext, firstOf, iso, isoOrNull, most, workingMinutes } from './board-context';
import { type Period, stuckFrom } from './figures.policy';
import type { StandingHandoff } from './standing/standing-case';
import type { LinkTally, PairOfAgencies } from './tallies/link-tally';

/** Pairs of agencies that a board shows: those with most on the way. */
const mostCells = 600;

/** What was sent in a period from one agency to another; averages in working minutes of the receiver, null: of nothing. */
export interface SentCell {
  fromAgencyId: string;
  toAgencyId: string;
  done: number;
  late: number;
  averageMinutesToAccept: number | null;
  averageMinutesToDone: number | null;
}

/** Who hands over to whom: what is under way now, what was sent in the period and how long it took, and what is stuck. */
export function handoffsBoard(
  context: BoardContext,
  { handoffs, byPair }: LinkTally,
  sent: ReadonlyMap<string, SentCell>,
  { from, until, dates }: Period & { dates: { from: string; until: string } },
): HandoffsBoard {
  const pairs: Pair[] = [];
  for (const [key, open] of byPair) pairs.push({ key, open, sent: sent.get(key) });
  for (const [key, one] of sent) if (!byPair.has(key)) pairs.push({ key, sent: one });
  const stuck = [...handoffs.values()].filter(
    (one) => one.state === 'REFUSED' || stuckFrom(one) <= context.now,
  );
  return {
    ...dates,
    cells: firstOf(pairs, mostCells, busiestFirst)
      .sort((one, other) => compare(one.key, other.key))
      .map((pair) => cellOf(context, pair)),
    rowCounts: { cells: pairs.length },
    totals: totalsOf(pairs),
    stuck: firstOf(stuck, most.items, longestFirst)
      .map((one) => stuckView(context, one))
      .sort(
        (one, other) => other.waitedMinutes - one.waitedMinutes || compare(one.handoffId, other.handoffId),
      ),
    stuckCount: stuck.length,
    stuckList: { ...reachOf(context), stuck: 'true' },
    openFilters: { ...reachOf(context), open: 'true' },
    sentFilters: { ...reachOf(context), sentFrom: iso(from), sentBefore: iso(until) },
  };
}

/** What is open between two agencies, and what was sent; one of both is there. */
interface Pair {
  key: string;
  open?: PairOfAgencies;
  sent?: SentCell;
}

/** What is not accepted or done in time is stuck since it was sent, what came back since then; epoch ms. */
const stuckSince = ({ state, sentAt, refusedAt }: StandingHandoff): number =>
  state === 'REFUSED' ? (refusedAt ?? sentAt) : sentAt;

const weightOf = ({ open, sent }: Pair): number =>
  1_000 * ((open ? open.inTransit + open.accepted + open.returned : 0) + (sent?.late ?? 0)) +
  (sent?.done ?? 0);
const busiestFirst = (one: Pair, other: Pair): number =>
  weightOf(other) - weightOf(one) || compare(one.key, other.key);
function totalsOf(pairs: readonly Pair[]): HandoffTotals {
  const totals = { inTransit: 0, accepted: 0, returned: 0, done: 0, late: 0 };
  for (const { open, sent } of pairs) {
    totals.inTransit += open?.inTransit ?? 0;
    totals.accepted += open?.accepted ?? 0;
    totals.returned += open?.returned ?? 0;
    totals.done += sent?.done ?? 0;
    totals.late += sent?.late ?? 0;
  }
  return totals;
}

const longestFirst = (one: StandingHandoff, other: StandingHandoff): number =>
  stuckSince(one) - stuckSince(other) || compare(one.id, other.id);

function cellOf({ names }: BoardContext, { open, sent }: Pair): HandoffCell {
  const { fromAgencyId, toAgencyId } = (open ?? sent)!;
  return {
    fromAgencyId,
    fromAgencyName: names.place(fromAgencyId),
    toAgencyId,
    toAgencyName: names.place(toAgencyId),
    inTransit: open?.inTransit ?? 0,
    accepted: open?.accepted ?? 0,
    returned: open?.returned ?? 0,
    done: sent?.done ?? 0,
    late: sent?.late ?? 0,
    averageMinutesToAccept: sent?.averageMinutesToAccept ?? null,
    averageMinutesToDone: sent?.averageMinutesToDone ?? null,
    list: { fromAgency: fromAgencyId, toAgency: toAgencyId },
  };
}

const reachOf = ({ reach }: BoardContext): ListFilters =>
  reach.agencyId === null ? {} : { agency: reach.agencyId };

const reasons = { REFUSED: 'RETURNED', SENT: 'NOT_ACCEPTED', ACCEPTED: 'NOT_DONE' } as const;

function stuckView(context: BoardContext, one: StandingHandoff): StuckHandoff {
  const { now, names, calendars } = context;
  const reason = reasons[one.state as keyof typeof reasons];
  const isReturned = reason === 'RETURNED';
  const mover = isReturned ? one.fromAgencyId : one.toAgencyId;
  const help: HelpView = isReturned
    ? { act: 'REDIRECT', handoffId: one.id }
    : { act: 'URGE', handoffId: one.id, toUnitId: one.toUnitId };
  return {
    handoffId: one.id,
    caseId: one.caseId,
    caseCode: one.caseCode,
    procedureCode: one.procedureCode,
    reason,
    from: names.station({ agencyId: one.fromAgencyId, unitId: one.fromUnitId }),
    to: names.station({ agencyId: one.toAgencyId, unitId: one.toUnitId }),
    sentAt: iso(one.sentAt),
    dueAt: isoOrNull(isReturned ? null : one.state === 'SENT' ? one.acceptDueAt : one.dueAt),
    waitedMinutes: workingMinutes(calendars, mover, stuckSince(one), now),
    helps: [help],
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
