import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { ListeningCommand, RunningCommand } from '../../runtime';
import { CaseAccess } from './case-access';
import { CaseActListeners } from './case-act-listeners';
import { refusals } from './case-file.errors';
import { OpenCase } from './open-case';
import { type CaseRow, selectCase, type StoredCase, toCase } from './stored-case';

/**
 * The cases of a command: an act and the listener that follows its process work on one and the same object, so that a
 * case is read once and saved once however many hands it goes through.
 */
@Injectable()
export class OpenCases {
  private readonly opened = new WeakMap<ListeningCommand, Map<string, OpenCase>>();

  constructor(
    private readonly access: CaseAccess,
    private readonly listeners: CaseActListeners,
  ) {}

  /** The case an actor acts on: visible to them, its instance locked first, then read. Throws CASE_FILE.NOT_FOUND. */
  async find(command: RunningCommand, actor: Actor, idOrCode: string): Promise<OpenCase> {
    const { id, instanceId } = await this.access.get(command.tx, actor, idOrCode);
    if (instanceId) await command.lock(instanceId, instanceId);
    const open = await this.one(command, 'c.id = ?', id);
    if (!open) throw refusals.notFound({ case: idOrCode });
    return open;
  }

  /** The case that this root instance moves; null for a plain instance. The tree is locked already. */
  async ofInstance(command: ListeningCommand, rootId: string): Promise<OpenCase | null> {
    for (const open of this.of(command).values()) if (open.file.instanceId === rootId) return open;
    return this.one(command, 'c.instance_id = ?', rootId);
  }

  /** For what reaches a case by its id alone: clocks, successions. */
  async byId(command: ListeningCommand, id: string): Promise<OpenCase | null> {
    return this.of(command).get(id) ?? this.one(command, 'c.id = ?', id);
  }

  /** By the code another system gave it. */
  ofForeignCode(command: ListeningCommand, foreignCode: string): Promise<OpenCase | null> {
    return this.one(command, 'c.foreign_code = ?', foreignCode);
  }

  /** The case, when this command holds it already. */
  held(command: ListeningCommand, id: string): OpenCase | undefined {
    return this.of(command).get(id);
  }

  add(command: ListeningCommand, file: StoredCase): OpenCase {
    const open = new OpenCase(command, file, this.listeners, true);
    this.of(command).set(file.id, open);
    return open;
  }

  private async one(command: ListeningCommand, where: string, value: string): Promise<OpenCase | null> {
    const { tx } = command;
    const [row] = await tx.query<CaseRow>(
      `SELECT ${selectCase} FROM case_file c WHERE ${where}${tx.forUpdate}`,
      [value],
    );
    if (!row) return null;
    const known = this.of(command).get(row.id as string);
    if (known) return known;
    const open = new OpenCase(command, toCase(row), this.listeners);
    this.of(command).set(open.file.id, open);
    return open;
  }

  private of(command: ListeningCommand): Map<string, OpenCase> {
    let cases = this.opened.get(command);
    if (!cases) this.opened.set(command, (cases = new Map()));
    return cases;
  }
}
