import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Database, UnitOfWork } from '../../database';
import { newId, systemActor, reasonOf } from '../../kernel';
import { type Caller, CommandRunner, RecomputeTimers } from '../../runtime';
import { editionOf } from '../calendar/build-calendars';
import { findVersion } from '../calendar/calendar.repository';
import { type CalendarChange, Calendars } from '../calendar/calendars';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { ClockAlarms } from './clock-alarms';
import { ClockListeners } from './clock-listeners';
import { forgetClocks } from './clock.repository';
import { recalculate } from './open-clock';
import {
  confirmClocks,
  finishRecalculation,
  hasStale,
  lockStale,
  moveClocks,
  openRecalculation,
  type RecalculatedCalendar,
  recordMoves,
  tasksWithClock,
  unfinishedRecalculations,
} from './recalculation.repository';
import { type StoredClock, toClock } from './stored-clock';

/** Clocks of one transaction. */
const BATCH = 1_000;
/** A node learns of a calendar within two seconds; what it counted until then is swept after this. */
const SWEEP_AFTER = 5_000;

const system: Caller = { actor: systemActor };

/**
 * Brings the open clocks to the calendars of today: every clock that was counted with another edition is replayed with the
 * new one. A pass is one audited record with what moved; it commits a thousand clocks at a time, so a pass that is cut off
 * goes on where it was, on whichever node. The runtime's timers and tasks in working time follow.
 */
@Injectable()
export class RecomputeClocks {
  private readonly logger = new Logger('Clocks');
  private queue: Promise<void> = Promise.resolve();
  private readonly sweeps = new Set<NodeJS.Timeout>();
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly calendars: Calendars,
    private readonly listeners: ClockListeners,
    private readonly alarms: ClockAlarms,
    private readonly timers: RecomputeTimers,
  ) {}

  /** Follows the calendars from now on, and goes on with what was cut off. */
  start(): void {
    this.calendars.onChange((changes) => this.enqueue(() => this.follow(changes)));
    this.enqueue(() => this.resume());
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    for (const sweep of this.sweeps) clearTimeout(sweep);
    await this.queue;
  }

  /** Resolves when everything that was asked for so far is done. */
  idle(): Promise<void> {
    return this.queue;
  }

  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue
      .then(work)
      .catch((error: unknown) => this.logger.error(`recalculation: ${reasonOf(error)}`));
  }

  private async follow(changes: readonly CalendarChange[]): Promise<void> {
    const { reason, requestedBy } = await this.whyOf(changes);
    const calendars = changes.map(({ key, after }) => ({ key, edition: editionOf(after) }));
    const id = await openRecalculation(this.unitOfWork, {
      cause: createHash('sha256').update(JSON.stringify(calendars)).digest('hex'),
      calendars,
      reason,
      requestedBy,
    });
    await this.complete(id, calendars, reason);
    if (this.isStopped) return;
    const sweep = setTimeout(() => {
      this.sweeps.delete(sweep);
      this.enqueue(() => this.sweep(id, calendars, reason));
    }, SWEEP_AFTER).unref();
    this.sweeps.add(sweep);
  }

  /** After a start: passes that were cut off, then clocks that nobody has heard of a change for. */
  private async resume(): Promise<void> {
    for (const { id, calendars, reason } of await unfinishedRecalculations(this.database))
      await this.complete(id, calendars, reason);
    const stale: RecalculatedCalendar[] = [];
    for (const { key } of this.calendars.sources()) {
      const edition = editionOf(this.calendars.current(key));
      if (await hasStale(this.database, key, edition)) stale.push({ key, edition });
    }
    if (stale.length === 0) return;
    const reason = 'found at the start of the server';
    const id = await openRecalculation(this.unitOfWork, {
      cause: newId(),
      calendars: stale,
      reason,
      requestedBy: systemActor.id,
    });
    await this.complete(id, stale, reason);
  }

  private async complete(
    id: string,
    calendars: readonly RecalculatedCalendar[],
    reason: string,
  ): Promise<void> {
    await this.sweep(id, calendars, reason);
    if (this.isStopped) return;
    await finishRecalculation(this.unitOfWork, id, await this.timers.execute(system, tasksWithClock));
  }

  private async sweep(id: string, calendars: readonly RecalculatedCalendar[], reason: string): Promise<void> {
    for (const { key } of calendars) {
      // A clock that somebody was changing was left out; a few looks later it is free, or up to date by that change.
      for (let look = 0; look < 5 && !this.isStopped; look += 1) {
        await this.pass(id, key, reason);
        if (!(await hasStale(this.database, key, editionOf(this.calendars.current(key))))) break;
        await sleep(50);
      }
    }
  }

  private async pass(id: string, key: string, reason: string): Promise<void> {
    for (const state of ['RUNNING', 'PAUSED'] as const)
      for (let after: string | null = ''; after !== null && !this.isStopped;)
        after = await this.batch(id, key, state, after, reason);
  }

  /** Answers the last clock it looked at; null when there are no more. */
  private async batch(
    id: string,
    key: string,
    state: 'RUNNING' | 'PAUSED',
    after: string,
    reason: string,
  ): Promise<string | null> {
    const calendar = this.calendars.current(key);
    const edition = editionOf(calendar);
    return this.commands.run(system, async (command) => {
      const { tx, now } = command;
      const clocks = await lockStale(tx, { key, edition }, state, after, BATCH);
      if (clocks.length === 0) return null;
      const moved: { clock: StoredClock; oldDueAt: number | null }[] = [];
      const same: string[] = [];
      for (const clock of clocks) {
        const { dueAt: oldDueAt } = clock;
        if (recalculate(command, clock, calendar, reason)) moved.push({ clock, oldDueAt });
        else same.push(clock.id);
      }
      await confirmClocks(tx, same, edition);
      await moveClocks(
        tx,
        moved.map(({ clock }) => clock),
        edition,
      );
      forgetClocks(tx);
      await recordMoves(tx, id, clocks.length, moved);
      await this.listeners.tellMoved(
        command,
        moved.map(({ clock, oldDueAt }) => ({ clock: toClock(clock, now), oldDueAt })),
      );
      const armed = moved.flatMap(({ clock: { nextAlarmAt } }) => nextAlarmAt ?? []);
      if (armed.length > 0) tx.afterCommit(() => this.alarms.armed(Math.min(...armed), now));
      return clocks.length < BATCH ? null : clocks[clocks.length - 1].id;
    });
  }

  /** Who published what changed, and why. */
  private async whyOf(changes: readonly CalendarChange[]): Promise<{ reason: string; requestedBy: string }> {
    const changed = new Map<string, { key: string; version: number }>();
    for (const { before, after } of changes)
      for (const layer of newLayers(before, after)) changed.set(layer.key, layer);
    const versions = await Promise.all(
      [...changed.values()].map(({ key, version }) => findVersion(this.database, key, version)),
    );
    const known = versions.filter((version) => version !== undefined);
    return {
      reason:
        known.map(({ key, version, reason }) => `${key}@${version}: ${reason}`).join('; ') ||
        'calendar changed',
      requestedBy: known[0]?.createdBy ?? systemActor.id,
    };
  }
}

const newLayers = (before: WorkingCalendar, after: WorkingCalendar) =>
  after.layers.filter(
    ({ key, version }) => !before.layers.some((layer) => layer.key === key && layer.version === version),
  );
