import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Database } from '../../database';
import { DomainError } from '../../kernel';
import { chanceFrom, pick } from './chance';
import type { Desk } from './desk';
import { fateOfCase } from './fate';
import { filingFrom } from './filings';
import { type Act, nextAct } from './next-act';
import { isSigning } from './pace';
import { type Situation, situationOf } from './situation';

/** More than this lie open at no time: nobody files then. */
const most = 400;
/** Fewer than this, and somebody files at once. */
const fewest = 40;
/** A case takes seven or eight acts: with this share of new ones as many come as go. */
const newOnes = 0.12;
/** How many cases are looked at for one in which somebody has something to do. */
const looks = 8;

/**
 * Traffic on the live server: two or three acts a second. Everything is read from the server before each act and nothing is
 * remembered, so a restart is no event. It touches only cases that an agency of the demo's province has received.
 */
export class Traffic {
  private readonly logger = new Logger('Demo');
  private readonly chance: () => number;
  private readonly stopped = new AbortController();
  private running?: Promise<void>;

  constructor(
    private readonly desk: Desk,
    private readonly database: Database,
    seed: number,
  ) {
    this.chance = chanceFrom(seed);
  }

  start(): void {
    this.running = this.goOn();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      let pause = 150 + this.chance() * 450;
      try {
        await this.turn();
      } catch (error) {
        if (!(error instanceof DomainError)) {
          this.logger.warn(`the demo waits a little: ${String(error)}`);
          pause = 5_000;
        }
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One act: somebody files, or somebody does the next thing in an open case. Refusals (somebody was faster) are thrown. */
  async turn(): Promise<void> {
    const open = await this.openCases();
    if (open.length < fewest || (open.length < most && this.chance() < newOnes)) return this.file();
    for (let look = 0; look < looks; look += 1) {
      const situation = await situationOf(this.database, { id: pick(open, this.chance()) });
      const act = situation && nextAct(situation);
      if (situation && act && !this.isPutOff(act, situation)) return this.desk.carryOut(act, situation);
    }
    if (open.length < most) await this.file();
  }

  private async file(): Promise<void> {
    await this.desk.file(filingFrom(this.chance));
  }

  /** A case whose fate it is to be late waits for its signature until it is. */
  private isPutOff(act: Act, { code, procedure, dueAt }: Situation): boolean {
    return isSigning(act) && fateOfCase(code, procedure).pace === 'LATE' && (dueAt ?? 0) > this.desk.now;
  }

  private async openCases(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM case_file WHERE closed_at IS NULL AND instance_id IS NOT NULL AND receiving_agency_id IN (?)
       ORDER BY id LIMIT ${2 * most}`,
      [this.desk.agencies().map(({ id }) => id)],
    );
    return rows.map(({ id }) => id);
  }
}
