import { Injectable, Logger, Optional } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { actAs, systemActor, reasonOf } from '../../kernel';
import { CommandRunner } from '../../runtime';
import { CaseLock } from './case-lock';
import { ClockListeners } from './clock-listeners';
import { lockClock, updateClock } from './clock.repository';
import { giveAlarms } from './open-clock';
import { toClock } from './stored-clock';

/** Longest pause between two looks: what another node has armed is found within it. */
const POLL = 5_000;
/** Clocks that one look takes on, and how many of them at a time. */
const BATCH = 100;
const HANDS = 4;
/** Pauses after an alarm that could not be given; the last one goes on. */
const backOff = [10_000, 60_000, 600_000];

/** Whoever happened to wake it, the server gives the alarms. */
const asServer = <T>(work: () => T): T =>
  actAs({ requestId: '', door: 'clock alarm', actor: systemActor }, work);

interface DueClock {
  id: string;
  case_id: string;
}

/**
 * Gives the alarms of clocks at their instant: due soon and overdue, each once, whichever node and however often restarted. What
 * is armed is a column of the clock, compared with the time of the database; an alarm is given in a transaction of its own that takes
 * the lock of the case first, leaves a row in `clock_alarm` as its proof, and tells the listeners.
 */
@Injectable()
export class ClockAlarms {
  private readonly logger = new Logger('Clocks');
  private timer: NodeJS.Timeout | undefined;
  private wakesAt = Infinity;
  private isStarted = false;
  private looking: Promise<void> | null = null;
  private isWanted = false;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly listeners: ClockListeners,
    @Optional() private readonly cases?: CaseLock,
  ) {}

  start(): void {
    this.isStarted = true;
    this.wakeIn(0);
  }

  async stop(): Promise<void> {
    this.isStarted = false;
    clearTimeout(this.timer);
    this.wakesAt = Infinity;
    await this.looking;
  }

  /** A commit has armed an alarm for this instant (epoch ms); `now` is the time of the database. */
  armed(at: number, now: number): void {
    this.wakeIn(Math.max(0, at - now));
  }

  /** Gives everything that is due now, one after the other, the oldest first; answers how many clocks spoke. For driven clocks. */
  runDue(): Promise<number> {
    return asServer(() => this.giveDue());
  }

  private async giveDue(): Promise<number> {
    for (let count = 0; ;) {
      const { due } = await this.look();
      if (due.length === 0) return count;
      for (const clock of due) if (await this.give(clock)) count += 1;
    }
  }

  private wakeIn(milliseconds: number): void {
    if (!this.isStarted) return;
    const delay = Math.min(milliseconds, POLL);
    const at = Date.now() + delay;
    if (at >= this.wakesAt) return;
    clearTimeout(this.timer);
    this.wakesAt = at;
    this.timer = setTimeout(() => {
      this.wakesAt = Infinity;
      if (this.looking) this.isWanted = true;
      else this.looking = asServer(() => this.work()).finally(() => (this.looking = null));
    }, delay).unref();
  }

  private async work(): Promise<void> {
    let next = POLL;
    try {
      do {
        this.isWanted = false;
        if (!(await this.hasArmed())) break;
        const { due, nextIn } = await this.look();
        await this.giveAll(due);
        next = due.length > 0 ? 0 : nextIn;
      } while (this.isStarted && (this.isWanted || next === 0));
    } catch (error) {
      this.logger.warn(`alarms are delayed: ${reasonOf(error)}`);
    } finally {
      this.wakeIn(next === 0 ? 1_000 : next);
    }
  }

  /** Looks without a transaction, so that an idle node never stands in a writer's way. */
  private async hasArmed(): Promise<boolean> {
    const rows = await this.database.query('SELECT id FROM clock WHERE next_alarm_at IS NOT NULL LIMIT 1');
    return rows.length > 0;
  }

  private look(): Promise<{ due: DueClock[]; nextIn: number }> {
    return this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      const due = await tx.query<DueClock>(
        `SELECT id, case_id FROM clock WHERE next_alarm_at <= ? AND alarm_retry_at <= ?
         ORDER BY next_alarm_at, id LIMIT ?${tx.skipLocked}`,
        [now, now, BATCH],
      );
      const [next] = await tx.query<{ at: number | null }>(
        'SELECT MIN(next_alarm_at) AS at FROM clock WHERE next_alarm_at > ?',
        [now],
      );
      return { due, nextIn: next?.at == null ? POLL : next.at - now };
    });
  }

  /** Nodes take them in different orders, so that they help one another. */
  private async giveAll(due: DueClock[]): Promise<void> {
    const left = due.toSorted(() => Math.random() - 0.5);
    const hand = async () => {
      for (let clock = left.pop(); clock; clock = left.pop()) await this.give(clock);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
  }

  /** False when there is nothing left to say, or it could not be said now. */
  private async give({ id, case_id: caseId }: DueClock): Promise<boolean> {
    try {
      return await this.commands.run({ actor: systemActor }, async (command) => {
        const { tx, now } = command;
        const instanceId = await this.cases?.instanceOf(tx, caseId);
        if (instanceId) await command.lock(instanceId, instanceId);
        const clock = await lockClock(tx, id);
        const given = await giveAlarms(command, clock, now);
        if (given.length === 0) return false;
        await updateClock(tx, clock);
        for (const alarm of given)
          await this.listeners.tellAlarm(command, toClock(clock, now), alarm, command);
        return true;
      });
    } catch (error) {
      this.logger.warn(`the alarm of clock ${id} could not be given: ${reasonOf(error)}`);
      await this.postpone(id);
      return false;
    }
  }

  /** One clock that cannot be told must not keep the others waiting. It stays armed, and the monitor shows it. */
  private async postpone(id: string): Promise<void> {
    await this.unitOfWork
      .run(async (tx) => {
        const clock = await lockClock(tx, id);
        clock.alarmRetryAt = (await tx.now()) + backOff[Math.min(clock.alarmFailures, backOff.length - 1)];
        clock.alarmFailures += 1;
        await updateClock(tx, clock);
      })
      .catch((error: unknown) => this.logger.warn(`clock ${id}: ${reasonOf(error)}`));
  }
}
