import type { Database } from '../../database';
import { chanceFrom, fateOf, pick } from './chance';
import { demoAccounts, demoWard } from './demo-accounts';
import type { Desk } from './desk';
import { fateOfCase } from './fate';
import { filingFrom } from './filings';
import { type Act, nextAct } from './next-act';
import type { OnlinePayers } from './online-payers';
import { isSigning } from './pace';
import { type Situation, situationOf } from './situation';
import type { Mover } from './turns';

/** More than this lie open at no time: nobody files then. */
const most = 600;
/** Fewer than this, and somebody files at once. */
const fewest = 40;
/** A case takes seven or eight acts: with this share of new ones as many come as go. */
const newOnes = 0.12;
/** With so many open cases in the ward of the demo's accounts, their work is done for them: nobody is looking. */
const mostInWard = 90;
/** Where nothing has happened for so long, a case lies, and mostly goes on lying. */
const forgotten = 20 * 3_600_000;
/** How often a case that lies is taken up when it is come across. */
const takenUp = 0.01;
/** Of the cases of the day, those that come to lie. */
const comesToLie = 0.03;
/** How many cases are looked at for one in which somebody has something to do. */
const looks = 8;

/**
 * Traffic on the live server: two or three acts a second. Everything is read from the server before each act and nothing is
 * remembered, so a restart is no event. It touches only cases that an agency of the demo's province has received.
 */
export class Traffic implements Mover {
  private readonly chance: () => number;

  constructor(
    private readonly desk: Desk,
    private readonly database: Database,
    seed: number,
    private readonly payers?: OnlinePayers,
  ) {
    this.chance = chanceFrom(seed);
  }

  pause(): number {
    return 150 + this.chance() * 450;
  }

  /** One act: somebody files, or somebody does the next thing in an open case. Refusals (somebody was faster) are thrown. */
  async turn(): Promise<void> {
    const { open, inWard } = await this.openCases();
    if (open.length < fewest || (open.length < most && this.chance() < newOnes)) return this.file();
    for (let look = 0; look < looks; look += 1) {
      const situation = await situationOf(this.database, { id: pick(open, this.chance()) });
      const act = situation && nextAct(situation);
      if (!situation || !act || this.isPutOff(act, situation, inWard)) continue;
      // Who has filed from home pays from home.
      if (act.kind === 'pay' && situation.channel === 'ONLINE' && (await this.payers?.pay(situation.id)))
        return;
      return this.desk.carryOut(act, situation);
    }
    if (open.length < most) await this.file();
  }

  private async file(): Promise<void> {
    await this.desk.file(filingFrom(this.chance));
  }

  /** A case whose fate it is to be late waits for its signature until it is; what lies somewhere is seldom taken up. */
  private isPutOff(act: Act, situation: Situation, inWard: number): boolean {
    const { code, procedure, dueAt, steps } = situation;
    if (isSigning(act) && fateOfCase(code, procedure).pace === 'LATE' && (dueAt ?? 0) > this.desk.now)
      return true;
    if (inWard <= mostInWard && this.isOfAccounts(act, situation)) return true;
    const lies =
      fateOf(`lying of ${code}`) < comesToLie ||
      Math.max(...steps.map(({ openedAt }) => openedAt)) < this.desk.now - forgotten;
    return lies && this.chance() >= takenUp;
  }

  /** Whoever looks at the demo does this themselves. */
  private isOfAccounts(act: Act, { code, handoffs }: Situation): boolean {
    if (act.kind === 'resend-handoff') return handoffs.some(({ fromUnitId }) => this.isInWard(fromUnitId));
    if (act.kind !== 'complete' || !this.isInWard(act.step.unitId)) return false;
    const { id } = this.desk.workerOf(act.step, code);
    return demoAccounts.some(
      ({ agency, unit, role }) => agency === demoWard && this.desk.holderIn(agency, unit, role) === id,
    );
  }

  private isInWard(unitId: string | null): boolean {
    return unitId !== null && this.desk.agencyOf(unitId) === demoWard;
  }

  /** Ids of some of them, and how many of those the ward of the demo's accounts has. */
  private async openCases(): Promise<{ open: string[]; inWard: number }> {
    const rows = await this.database.query<{ id: string; receiving_agency_id: string }>(
      `SELECT id, receiving_agency_id FROM case_file WHERE closed_at IS NULL AND instance_id IS NOT NULL AND receiving_agency_id IN (?)
       ORDER BY id LIMIT ${2 * most}`,
      [this.desk.agencies().map(({ id }) => id)],
    );
    const ward = this.desk.agencyId(demoWard);
    return {
      open: rows.map(({ id }) => id),
      inWard: rows.filter((row) => row.receiving_agency_id === ward).length,
    };
  }
}
