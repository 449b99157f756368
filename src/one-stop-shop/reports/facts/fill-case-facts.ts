import { setImmediate as breathe } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence } from '../../../config';
import { Database, type Row, type Transaction, UnitOfWork } from '../../../database';
import { type JsonObject, reasonOf } from '../../../kernel';
import { selectCase, toCase } from '../../case-files/stored-case';
import type { StoredLedger } from '../../deadlines/stored-clock';
import type { RecordedFact } from './case-fact';
import { knownFacts, readEnclosures, saveChange } from './case-facts.repository';
import { factsOfPast, type PastClock, type PastEvent } from './history.policy';
import { ProcedureFacts } from './procedure-facts';

const batch = 200;

/**
 * Cases that were there before their facts get them from their history: at boot, some at a time beside the work, under the lock of
 * each, and again where it was broken off. Until then a report says that it is not complete.
 */
@Injectable()
export class FillCaseFacts implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Reports');
  private isStopped = false;
  private running: Promise<void> | undefined;
  private finished = false;

  constructor(
    private readonly boot: BootSequence,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly procedures: ProcedureFacts,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'fill what reports count',
      order: 900,
      run: () => {
        this.running = this.run().catch((error: unknown) => this.logger.error(reasonOf(error)));
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.running;
  }

  /** Every case has its facts. */
  get isComplete(): boolean {
    return this.finished;
  }

  async run(): Promise<void> {
    for (let after = ''; !this.isStopped; await breathe()) {
      const rows = await this.database.query<{ id: string; known: string | null }>(
        `SELECT c.id, (SELECT MIN(f.case_id) FROM case_fact f WHERE f.case_id = c.id) AS known
         FROM case_file c WHERE c.id > ? ORDER BY c.id LIMIT ?`,
        [after, batch],
      );
      const missing = rows.filter(({ known }) => known === null).map(({ id }) => id);
      if (missing.length > 0) await this.unitOfWork.run((tx) => this.some(tx, missing));
      if (rows.length < batch) break;
      after = rows[rows.length - 1].id;
    }
    this.finished = !this.isStopped;
  }

  /** The case is locked by the command that asks. */
  async one(tx: Transaction, caseId: string): Promise<RecordedFact[]> {
    await this.some(tx, [caseId]);
    return (await knownFacts(tx, [caseId])).get(caseId) ?? [];
  }

  private async some(tx: Transaction, ids: readonly string[]): Promise<void> {
    const locked = await tx.query(`SELECT ${selectCase} FROM case_file c WHERE c.id IN (?)${tx.forUpdate}`, [
      [...ids],
    ]);
    const known = await knownFacts(tx, ids);
    const enclosures = await readEnclosures(tx, ids);
    const [events, clocks] = [await this.eventsOf(tx, ids), await this.clocksOf(tx, ids)];
    const added: RecordedFact[] = [];
    for (const row of locked) {
      const file = toCase(row);
      if (known.has(file.id)) continue;
      added.push(
        ...factsOfPast({
          id: file.id,
          file,
          isShadow: file.ownerSystem !== null,
          events: events.get(file.id) ?? [],
          clocks: clocks.get(file.id) ?? [],
          enclosures: enclosures(file.id),
          about: await this.procedures.about(tx, file.procedureVersionId, file.procedureCode),
          nonTerritorial: this.procedures.isNonTerritorial(file.receivingAgencyId, file.competentAgencyId),
        }),
      );
    }
    for (let from = 0; from < added.length; from += batch)
      await saveChange(tx, { removed: [], changed: [], added: added.slice(from, from + batch) });
  }

  private async eventsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, PastEvent[]>> {
    const rows = await tx.query(
      `SELECT case_id, type, at, data FROM case_event
       WHERE case_id IN (?) AND type IN ('case.submitted', 'case.accepted', 'case.supplement.requested',
         'case.result.recalled', 'case.status.changed', 'case.paid') ORDER BY case_id, seq`,
      [[...ids]],
    );
    return grouped(rows, (row) => ({
      type: row.type as string,
      at: row.at as number,
      data: JSON.parse(row.data as string) as JsonObject,
    }));
  }

  private async clocksOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, PastClock[]>> {
    const rows = await tx.query(
      `SELECT case_id, kind, end_class, original_class, ledger FROM clock
       WHERE case_id IN (?) AND kind IN ('CASE', 'ACCEPTANCE') ORDER BY case_id, id`,
      [[...ids]],
    );
    return grouped(rows, (row) => ({
      kind: row.kind as string,
      endClass: row.end_class as PastClock['endClass'],
      originalClass: row.original_class as PastClock['originalClass'],
      ledger: JSON.parse(row.ledger as string) as StoredLedger,
    }));
  }
}

function grouped<T>(rows: readonly Row[], of: (row: Row) => T): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const caseId = row.case_id as string;
    const known = found.get(caseId) ?? [];
    found.set(caseId, known);
    known.push(of(row));
  }
  return found;
}
