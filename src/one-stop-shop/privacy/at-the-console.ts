import type { Database, UnitOfWork } from '../../database';
import type { Keys } from '../../identity';
import { systemActor } from '../../kernel';
import { Outbox } from '../../outbox';
import { type PersonRecord, personRecord } from './person-record';
import { type RetentionRun, RunRetention } from './run-retention';

/** What the administrator of the machine does without a server, on the open database. Each transaction leaves its entry in the audit. */
interface Open {
  database: Database;
  unitOfWork: UnitOfWork;
}

/** `keys` of the installation: accounts of citizens are found by them. */
export const exportPerson = (
  { database }: Open,
  { identityNumber, keys }: { identityNumber: string; keys: Keys },
): Promise<PersonRecord> => personRecord(database, { identityNumber, keys, now: Date.now() });

/** `dryRun`: only counts. */
export const runRetention = (open: Open, { dryRun }: { dryRun: boolean }): Promise<RetentionRun> =>
  new RunRetention({ ...open, outbox: new Outbox(() => undefined) }).execute({
    actor: systemActor,
    now: Date.now(),
    dryRun,
  });
