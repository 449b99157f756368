import type { Database, UnitOfWork } from '../../database';
import type { Audit } from '../../identity';
import type { Actor } from '../../kernel';
import type { Outbox } from '../../outbox';
import { countSendersToForget, forgetSenders } from '../feedback/forget-senders';
import { dateAt, DAY } from '../local-date';
import type { ProcedureContent, Retention } from '../procedures/procedure-version';
import { removePersonalData } from './remove-personal-data';
import { ruleFor } from './retention.policy';

const batch = 100;
/** No period is shorter. */
const shortestPeriod = 365 * DAY;

export interface RetentionRun {
  /** Cases whose time is over, by procedure; a dry run only counts them. */
  procedures: { procedureCode: string; cases: number; files: number }[];
  cases: number;
  files: number;
  /** Whose time is over and which are held. */
  held: number;
  /** Feedback that has been over for two years: who sent it, their words and files. */
  feedback: number;
}

interface Candidate {
  id: string;
  procedure_code: string;
  procedure_version_id: string;
  closed_at: number;
  holds: number;
  files: number;
}

type Rule = Retention & { procedureVersionId: string };

/**
 * Removes the personal data of closed cases whose time is over, by the rule of the version of their procedure that is in force
 * today, or else of their own. Each case is a transaction; a run that is cut off is gone on with by the next one, and two
 * at once do each case once.
 */
export class RunRetention {
  constructor(
    private readonly parts: { database: Database; unitOfWork: UnitOfWork; outbox: Outbox; audit?: Audit },
  ) {}

  async execute({
    actor,
    now,
    dryRun,
  }: {
    actor: Actor;
    now: number;
    dryRun: boolean;
  }): Promise<RetentionRun> {
    const { database, unitOfWork, outbox, audit } = this.parts;
    const counts = new Map<string, { cases: number; files: number }>();
    const rules = new Map<string, Rule | undefined>();
    let held = 0;
    for (let after = ''; ;) {
      const page = await database.query<Candidate>(
        `SELECT c.id, c.procedure_code, c.procedure_version_id, c.closed_at,
           (SELECT COUNT(*) FROM case_hold h WHERE h.case_id = c.id AND h.released_at IS NULL) AS holds,
           (SELECT COUNT(*) FROM attachment a WHERE a.case_id = c.id) AS files
         FROM case_file c LEFT JOIN personal_data_removal r ON r.case_id = c.id
         WHERE c.id > ? AND r.case_id IS NULL AND c.closed_at <= ? ORDER BY c.id LIMIT ?`,
        [after, now - shortestPeriod, batch],
      );
      for (const one of page) {
        const closedAt = Number(one.closed_at);
        const rule = ruleFor(await this.rule(rules, one, now), closedAt, now);
        if (!rule) continue;
        if (Number(one.holds) > 0) {
          held += 1;
          continue;
        }
        if (!dryRun) {
          const isDone = await unitOfWork.run((tx) =>
            removePersonalData(
              tx,
              { caseId: one.id, closedAt, rule, actor, now },
              { outbox, ...(audit && { audit }) },
            ),
          );
          if (!isDone) continue;
        }
        const count = counts.get(one.procedure_code) ?? { cases: 0, files: 0 };
        counts.set(one.procedure_code, {
          cases: count.cases + 1,
          files: count.files + Number(one.files),
        });
      }
      if (page.length < batch) break;
      after = page[page.length - 1].id;
    }
    const feedback = dryRun
      ? await countSendersToForget(database, now)
      : await this.forgetSenders(actor, now);
    if (!dryRun) await this.forgetExpiredExports(now);
    const procedures = [...counts].map(([procedureCode, count]) => ({ procedureCode, ...count }));
    const sum = (name: 'cases' | 'files') => procedures.reduce((total, one) => total + one[name], 0);
    return { procedures, cases: sum('cases'), files: sum('files'), held, feedback };
  }

  private async forgetSenders(actor: Actor, now: number): Promise<number> {
    const { unitOfWork, audit } = this.parts;
    let all = 0;
    for (;;) {
      const some = await unitOfWork.run((tx) => forgetSenders(tx, { now, actor, ...(audit && { audit }) }));
      if (some === 0) return all;
      all += some;
    }
  }

  private async rule(
    known: Map<string, Rule | undefined>,
    one: Candidate,
    now: number,
  ): Promise<Rule | undefined> {
    const key = `${one.procedure_code} ${one.procedure_version_id}`;
    if (!known.has(key))
      known.set(key, (await this.inForce(one.procedure_code, now)) ?? (await this.own(one)));
    return known.get(key);
  }

  private inForce(code: string, now: number): Promise<Rule | undefined> {
    const today = dateAt(now);
    return this.read('code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)', [
      code,
      today,
      today,
    ]);
  }

  private own({ procedure_version_id: id }: Candidate): Promise<Rule | undefined> {
    return this.read('id = ?', [id]);
  }

  private async read(where: string, values: string[]): Promise<Rule | undefined> {
    const [row] = await this.parts.database.query<{ id: string; content: string }>(
      `SELECT id, content FROM procedure_version WHERE ${where}`,
      values,
    );
    const { retention } = row ? (JSON.parse(row.content) as ProcedureContent) : {};
    return retention && { ...retention, procedureVersionId: row.id };
  }

  private async forgetExpiredExports(now: number): Promise<void> {
    const expired = await this.parts.database.query(
      'SELECT id FROM person_export WHERE expires_at <= ? LIMIT 1',
      [now],
    );
    if (expired.length > 0)
      await this.parts.unitOfWork.run((tx) =>
        tx.execute('DELETE FROM person_export WHERE expires_at <= ?', [now]),
      );
  }
}
