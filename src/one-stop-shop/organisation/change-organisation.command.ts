import { Injectable } from '@nestjs/common';
import { type Caller, CommandRunner, type ListeningCommand } from '../../runtime';
import { dueSuccessions } from './due-successions';
import { buildOrganisationView } from './build-organisation-view';
import { dateAt } from '../local-date';
import { Organisation } from './organisation';
import { type OrganisationChanges, OrganisationDraft } from './organisation-draft';
import { emptyOrganisation, type OrganisationData } from './organisation-data';
import { loadOrganisation, readRevision, saveChanges } from './organisation.repository';
import { SuccessionListeners } from './succession-listeners';

/** Every change of the organisation: one transaction, one at a time, known to this node when the promise resolves. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly commands: CommandRunner,
    private readonly organisation: Organisation,
    private readonly successions: SuccessionListeners,
  ) {}

  /** `work` changes the draft and answers plain JSON; it may run again. What has become due is handed on as well. */
  async execute<T>(caller: Caller, work: (draft: OrganisationDraft) => T): Promise<T> {
    const result = await this.commands.run(caller, (command) =>
      changeWithin(command, work, this.organisation.data(), this.successions),
    );
    await this.organisation.refresh();
    return result;
  }
}

/**
 * The same inside a transaction. `known` is used when it is of the newest revision. Without `successions` open cases stay
 * where they are until a server hands them on.
 */
export async function changeWithin<T>(
  command: ListeningCommand,
  work: (draft: OrganisationDraft) => T,
  known: OrganisationData = emptyOrganisation,
  successions?: SuccessionListeners,
): Promise<T> {
  const { tx, now } = command;
  const revision = await readRevision(tx, tx.forUpdate);
  const data = known.revision === revision ? known : await loadOrganisation(tx);
  const today = dateAt(now);
  const draft = new OrganisationDraft(data, today);
  const result = work(draft);
  if (successions) await handOn(command, draft, today, successions);
  const changes = draft.changes();
  const counts = countsOf(changes);
  if (Object.keys(counts).length === 0) return result;
  await saveChanges(tx, changes, revision + 1);
  command.emit({
    type: 'organisation.changed',
    instanceId: null,
    data: { revision: revision + 1, changes: counts },
  });
  return result;
}

async function handOn(
  command: ListeningCommand,
  draft: OrganisationDraft,
  today: string,
  successions: SuccessionListeners,
): Promise<void> {
  const data = draft.data();
  for (const { records, succession } of dueSuccessions(data, buildOrganisationView(data), today)) {
    await successions.notify(command, succession);
    for (const { id } of records) draft.markApplied(id, command.now);
    command.emit({
      type: 'agency.succeeded',
      instanceId: null,
      agency: succession.predecessorId,
      data: {
        kind: succession.kind,
        date: succession.date,
        predecessorId: succession.predecessorId,
        successorIds: records.map(({ successorId }) => successorId),
      },
    });
  }
}

function countsOf(changes: OrganisationChanges): Record<string, { created: number; changed: number }> {
  return Object.fromEntries(
    Object.entries(changes)
      .map(
        ([kind, { created, changed }]) =>
          [kind, { created: created.length, changed: changed.length }] as const,
      )
      .filter(([, { created, changed }]) => created + changed > 0),
  );
}
