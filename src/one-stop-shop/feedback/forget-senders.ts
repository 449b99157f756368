import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, Rounds } from '../../config';
import { type Reader, type Transaction, UnitOfWork } from '../../database';
import { Audit } from '../../identity';
import { type Actor, type Clock, reasonOf, systemActor } from '../../kernel';
import { discardFilesOf } from '../documents/discard-files';
import { DAY } from '../local-date';

/** What is over is asked about for some time; then who sent it interests nobody (Law 91/2025/QH15). Milliseconds. */
const keptFor = 2 * 365 * DAY;
const lookEvery = 3_600_000;
const batch = 200;

/**
 * Takes who sent it and their words out of feedback that has been over for two years. Number, dates, agencies, classes and what was
 * published stay, so that registers and reports do not change.
 */
@Injectable()
export class ForgetSenders implements OnApplicationBootstrap {
  private readonly logger = new Logger('Feedback');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly rounds: Rounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: lookEvery,
      run: () => this.run(),
      onFailure: (error) => this.logger.warn(`senders are not forgotten: ${reasonOf(error)}`),
    });
  }

  /** A few hundred at a time; what is left is for the next round. */
  async run(): Promise<void> {
    await this.unitOfWork.run((tx) =>
      forgetSenders(tx, { now: this.clock.now().getTime(), actor: systemActor, audit: this.audit }),
    );
  }
}

/** Whose time is over, and whose case nobody holds. */
const isOver = `f.closed_at < ? AND f.content <> '' AND NOT EXISTS
  (SELECT 1 FROM case_hold h WHERE h.case_id = f.case_id AND h.released_at IS NULL)`;

/** How many of them there are. */
export async function countSendersToForget(reader: Pick<Reader, 'query'>, now: number): Promise<number> {
  const [row] = await reader.query<{ count: number }>(
    `SELECT COUNT(*) AS count FROM feedback f WHERE ${isOver}`,
    [now - keptFor],
  );
  return Number(row.count);
}

/** Some of them; answers how many. Files lie on as discarded uploads, which the sweep removes. */
export async function forgetSenders(
  tx: Transaction,
  { now, actor, audit }: { now: number; actor: Actor; audit?: Audit },
): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `SELECT f.id FROM feedback f WHERE ${isOver} ORDER BY f.closed_at LIMIT ?${tx.forUpdate}`,
    [now - keptFor, batch],
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await tx.execute(
    `UPDATE feedback SET title = '', content = '', sender_id = NULL, sender_name = '', sender_email = NULL,
       sender_phone = NULL, answer = NULL, rating_note = NULL, case_code = NULL, case_id = NULL, search_text = code,
       version = version + 1
     WHERE id IN (?)`,
    [ids],
  );
  await tx.execute('UPDATE feedback_event SET note = NULL WHERE feedback_id IN (?)', [ids]);
  await discardFilesOf(tx, ids);
  audit?.done(tx, {
    action: 'feedback.senders-forgotten',
    subject: { type: 'feedback', id: '' },
    actor,
    detail: { count: ids.length, ids },
  });
  return ids.length;
}
