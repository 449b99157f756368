import type { Database, UnitOfWork } from '../../../database';
import { systemActor } from '../../../kernel';
import { Outbox } from '../../../outbox';
import type { RuntimeEvent } from '../../../runtime';
import { changeWithin } from '../change-organisation.command';
import { dateAt } from '../../local-date';
import { OrganisationDraft } from '../organisation-draft';
import { loadOrganisation } from '../organisation.repository';
import { assertImportable, type ImportReport, takeIn } from './import-organisation';
import { type ImportFile, type ImportRow, readRows } from './import-rows';

/** What would become of each row; nothing is written. `today`: a local date. */
export async function tryOut(
  database: Database,
  rows: readonly ImportRow[],
  today: string,
): Promise<ImportReport> {
  return takeIn(new OrganisationDraft(await database.read(loadOrganisation), today), rows);
}

/**
 * Takes files in without a server: all rows or, when one has an error, none; the report says which. Open cases of
 * agencies that are succeeded are handed on by the next server that looks.
 */
export async function importFiles(
  { database, unitOfWork }: { database: Database; unitOfWork: UnitOfWork },
  files: readonly ImportFile[],
  { dryRun }: { dryRun: boolean },
): Promise<ImportReport> {
  const rows = readRows(files);
  const tried = await tryOut(database, rows, dateAt(Date.now()));
  if (dryRun || tried.errors > 0) return tried;
  const outbox = new Outbox(() => undefined);
  return unitOfWork.run(async (tx) => {
    const now = await tx.now();
    const events: RuntimeEvent[] = [];
    const emit = (event: RuntimeEvent) => void events.push(event);
    // The transaction leaves an entry of its own.
    const audit = () => undefined;
    const report = await changeWithin({ tx, now, actor: systemActor, emit, audit }, (draft) => {
      const taken = takeIn(draft, rows);
      assertImportable(taken);
      return taken;
    });
    await outbox.append(
      tx,
      events.map(({ type, data }) => ({ type, payload: data, at: now })),
    );
    return report;
  });
}
