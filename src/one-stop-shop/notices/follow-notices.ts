import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Rounds } from '../../config';
import { type Transaction, UnitOfWork } from '../../database';
import { reasonOf } from '../../kernel';
import { type NumberedEvent, Outbox, OutboxFeed } from '../../outbox';
import { RuntimeSettings } from '../../runtime';
import { Audiences } from './audiences';
import { followedEvents, settledBy, toldBy } from './notice-of-event.policy';
import { bundleHandoff, settleBundles } from './handoff-bundles';
import { insertNotices, settleNotices } from './notice.repository';

const lookEvery = 1_000;
const batch = 200;
/** A server that follows for the first time tells of the last days, over a weekend too. Milliseconds. */
const firstTold = 4 * 24 * 3_600_000;
/** What nobody has opened for so long interests nobody. */
const keptFor = 90 * 24 * 3_600_000;
const tidyEvery = 3_600_000;

/**
 * Makes notices of the committed events, in their order. How far it has come is written with the notices of the same events, so
 * that neither a restart nor a second node loses one or tells it twice.
 */
@Injectable()
export class FollowNotices implements OnModuleInit {
  private readonly logger = new Logger('Notices');
  private tidiedAt = 0;

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: OutboxFeed,
    private readonly outbox: Outbox,
    private readonly audiences: Audiences,
    private readonly settings: RuntimeSettings,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'follow events for notices',
      order: 200,
      run: () => {
        if (!this.settings.runsJobs) return;
        this.rounds.begin({
          every: lookEvery,
          run: () => this.run().then(() => this.tidy()),
          onFailure: (error) => this.logger.warn(`notices are delayed: ${reasonOf(error)}`),
        });
      },
    });
  }

  /** Follows everything that is committed now; answers how many events it looked at. */
  async run(): Promise<number> {
    let followed = 0;
    for (;;) {
      const from = await this.progress();
      const newest = await this.feed.latest();
      if (from >= newest) return followed;
      const events = await this.feed.after(from, batch, { types: followedEvents });
      const to = events.length < batch ? newest : events.at(-1)!.seq;
      // Another node was faster: it has told these.
      if (!(await this.unitOfWork.run((tx) => this.tell(tx, from, to, events)))) return followed;
      followed += events.length;
    }
  }

  private async tell(
    tx: Transaction,
    from: number,
    to: number,
    events: readonly NumberedEvent[],
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      "UPDATE notice_progress SET seq = ? WHERE name = 'events' AND seq = ?",
      [to, from],
    );
    if (affected !== 1) return false;
    const now = await tx.now();
    const concerned = new Set<string>();
    // One after the other: what an event settles may have been told by one before it.
    for (const event of events)
      for (const personId of [...(await this.settle(tx, event, now)), ...(await this.inform(tx, event, now))])
        concerned.add(personId);
    await this.outbox.append(
      tx,
      [...concerned].map((personId) => ({
        type: 'notice.changed',
        payload: { personId },
        at: now,
      })),
    );
    return true;
  }

  private async settle(tx: Transaction, event: NumberedEvent, now: number): Promise<string[]> {
    const { subjectId, unitId } = settledBy(event);
    return [
      ...(subjectId === undefined ? [] : await settleNotices(tx, subjectId, now)),
      ...(unitId === undefined ? [] : await settleBundles(tx, unitId, now)),
    ];
  }

  private async inform(tx: Transaction, event: NumberedEvent, now: number): Promise<string[]> {
    const told = toldBy(event);
    if (!told) return [];
    const notices = await this.audiences.noticesOf(tx, told);
    if (told.handoffId === undefined) return insertNotices(tx, notices, now);
    const bundled = await bundleHandoff(tx, notices, told.handoffId, now);
    return [...bundled.told, ...(await insertNotices(tx, bundled.alone, now))];
  }

  private progress(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ seq: number }>("SELECT seq FROM notice_progress WHERE name = 'events'");
      if (row) return Number(row.seq);
      const [earlier] = await tx.query<{ seq: number | null }>(
        'SELECT MAX(gseq) AS seq FROM outbox_event WHERE at < ?',
        [(await tx.now()) - firstTold],
      );
      const seq = Number(earlier?.seq ?? 0);
      await tx.insert('notice_progress', [{ name: 'events', seq }]);
      return seq;
    });
  }

  private async tidy(): Promise<void> {
    if (performance.now() < this.tidiedAt) return;
    this.tidiedAt = performance.now() + tidyEvery;
    await this.unitOfWork.run(async (tx) =>
      tx.execute('DELETE FROM notice WHERE created_at < ?', [(await tx.now()) - keptFor]),
    );
  }
}
