import { dateOf, dayAt, startOfDay } from '../../../one-stop-shop';
import type { CaseFigures, FlowFigures } from '../board-answers.dto';
import { monthOf, todayOf } from '../board-context';
import { countCase, countFlow, noCases, noFlow, type Period, withShare } from '../figures.policy';
import type { ClassedFile, StandingCase } from '../standing/standing-case';
import { entryOf, type Tally, type TallyFor } from './tally';

const trendDays = 30;

/** Open cases and what came and went: in all, by who answers for them, by version of the procedure, and by day. */
export class CaseTally implements Tally {
  readonly today: Period;
  readonly month: Period;
  readonly total: CaseCounter;
  readonly byLead = new Map<string, CaseCounter>();
  /** By code and version: what field a version belongs to is known when it is asked for. */
  readonly byVersion = new Map<string, CaseCounter & { code: string; versionId: string }>();
  readonly trend: { date: string; received: number; finished: number; late: number }[];
  /** In process, the date is today and not passed. */
  dueToday = 0;
  readonly outside = { supplement: 0, payment: 0, suspended: 0, consultation: 0 };
  private readonly firstDay: number;

  constructor({ day }: TallyFor) {
    this.today = todayOf(startOfDay(day));
    this.month = monthOf(startOfDay(day));
    this.total = this.counter();
    this.firstDay = day - trendDays + 1;
    this.trend = Array.from({ length: trendDays }, (_, place) => ({
      date: dateOf(this.firstDay + place),
      received: 0,
      finished: 0,
      late: 0,
    }));
  }

  count(one: ClassedFile, by: 1 | -1): void {
    const { leadAgencyId: lead, procedureCode: code, versionId } = one.file;
    const version = `${code} ${versionId}`;
    const ofLead = entryOf(this.byLead, lead, () => this.counter());
    const ofVersion = entryOf(this.byVersion, version, () =>
      Object.assign(this.counter(), { code, versionId }),
    );
    for (const counter of [this.total, ofLead, ofVersion]) counter.count(one, by);
    if (ofLead.cases === 0) this.byLead.delete(lead);
    if (ofVersion.cases === 0) this.byVersion.delete(version);
    this.countTrend(one.file, by);
    this.countWaiting(one, by);
  }

  counter(): CaseCounter {
    return new CaseCounter(this.today, this.month);
  }

  private countTrend({ acceptedAt, finishedAt, clock }: StandingCase, by: 1 | -1): void {
    if (acceptedAt === null) return;
    const received = this.trend[dayAt(acceptedAt) - this.firstDay];
    if (received) received.received += by;
    const finished = finishedAt === null ? undefined : this.trend[dayAt(finishedAt) - this.firstDay];
    if (!finished) return;
    finished.finished += by;
    if (clock?.endClass === 'LATE') finished.late += by;
  }

  private countWaiting({ file, figure, consultations }: ClassedFile, by: 1 | -1): void {
    if (file.closedAt !== null) return;
    const dueAt = file.clock?.dueAt ?? null;
    if ((figure === 'inTime' || figure === 'dueSoon') && dueAt !== null && dueAt < this.today.until)
      this.dueToday += by;
    if (file.state === 'AWAITING_SUPPLEMENT') this.outside.supplement += by;
    if (file.state === 'AWAITING_PAYMENT') this.outside.payment += by;
    if (file.state === 'SUSPENDED') this.outside.suspended += by;
    if (consultations.length > 0) this.outside.consultation += by;
  }
}

/** One row of cases. */
export class CaseCounter {
  /** How many it knows of, the closed ones among them. */
  cases = 0;
  private readonly open = noCases();
  private readonly ofToday = noFlow();
  private readonly ofMonth = noFlow();

  constructor(
    private readonly today: Period,
    private readonly month: Period,
  ) {}

  count({ file, figure }: ClassedFile, by: 1 | -1): void {
    this.cases += by;
    if (figure) countCase(this.open, figure, by);
    countFlow(this.ofToday, file, this.today, by);
    countFlow(this.ofMonth, file, this.month, by);
  }

  /** Adds what another row has. */
  include(other: CaseCounter): void {
    this.cases += other.cases;
    addAll(this.open, other.open);
    addAll(this.ofToday, other.ofToday);
    addAll(this.ofMonth, other.ofMonth);
  }

  figures(): { cases: CaseFigures; today: FlowFigures; month: FlowFigures } {
    return { cases: { ...this.open }, today: withShare(this.ofToday), month: withShare(this.ofMonth) };
  }
}

/** Adds up the numbers of two records of the same shape. */
function addAll<Figures extends object>(to: Figures, from: Figures): void {
  for (const name of Object.keys(from) as (keyof Figures)[]) {
    const [one, other] = [to[name], from[name]];
    if (typeof one === 'number' && typeof other === 'number')
      to[name] = (one + other) as Figures[keyof Figures];
  }
}
