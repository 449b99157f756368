import type { Database, UnitOfWork } from '../../database';
import { systemActor } from '../../kernel';
import { Outbox } from '../../outbox';
import { type PersonRecord, personRecord } from './person-record';
import { type RetentionRun, RunRetention } from './run-retention';

/** What the administrator of the machine does without a server, on the open database. Each transaction leaves its entry in the audit. */
interface Open {
  database: Database;
  unitOfWork: UnitOfWork;
}

export const exportPerson = (
  { database }: Open,
  { identityNumber }: { identityNumber: string },
): Promise<PersonRecord> => personRecord(database, identityNumber, Date.now());

/** `dryRun`: only counts. */
export const runRetention = (open: Open, { dryRun }: { dryRun: boolean }): Promise<RetentionRun> =>
  new RunRetention({ ...open, outbox: new Outbox(() => undefined) }).execute({
    actor: systemActor,
    now: Date.now(),
    dryRun,
  });
