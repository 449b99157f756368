import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { Keys } from '../../identity';
import { newId } from '../../kernel';
import { type Caller, CommandRunner } from '../../runtime';
import { refusals } from './counters.errors';
import { HallDesk } from './hall-desk';

export const screenKinds = ['DISPLAY', 'KIOSK'] as const;
export type ScreenKind = (typeof screenKinds)[number];

export interface Screen {
  id: string;
  hallId: string;
  kind: ScreenKind;
  name: string;
  issuedBy: string;
  issuedAt: number;
}

interface ScreenRow {
  id: string;
  hall_id: string;
  kind: ScreenKind;
  name: string;
  issued_by: string;
  issued_at: number;
}

const mostScreens = 20;
const columns = 'id, hall_id, kind, name, issued_by, issued_at';
const screenOf = (row: ScreenRow): Screen => ({
  id: row.id,
  hallId: row.hall_id,
  kind: row.kind,
  name: row.name,
  issuedBy: row.issued_by,
  issuedAt: Number(row.issued_at),
});

/**
 * Devices of the waiting room, known by a code of 160 random bits that is said once. A code opens the numbers and counters of its one
 * hall; it is no account, has no role, and holds until it is withdrawn.
 */
@Injectable()
export class Screens {
  constructor(
    private readonly commands: CommandRunner,
    private readonly desk: HallDesk,
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  async issue(
    caller: Caller,
    hallId: string,
    { kind, name }: { kind: ScreenKind; name: string },
  ): Promise<Screen & { code: string }> {
    // Not replayed under its key: a code is said once, to who asked for it.
    const code = randomBytes(20).toString('base64url');
    return this.commands.run({ actor: caller.actor }, async (command) => {
      const floor = await this.desk.openToSetUp(command, hallId);
      const [{ count }] = await command.tx.query<{ count: number }>(
        'SELECT COUNT(*) AS count FROM hall_screen WHERE hall_id = ?',
        [hallId],
      );
      if (Number(count) >= mostScreens) throw refusals.tooManyScreens({ maximum: mostScreens });
      const row: ScreenRow = {
        id: newId(),
        hall_id: hallId,
        kind,
        name,
        issued_by: command.actor.id,
        issued_at: command.now,
      };
      await command.tx.insert('hall_screen', [{ ...row, code_hash: this.hashOf(code) }]);
      floor.tell('counter.screen.issued', { kind });
      return { ...screenOf(row), code };
    });
  }

  withdraw(caller: Caller, hallId: string, screenId: string): Promise<void> {
    return this.commands.run(caller, async (command) => {
      const floor = await this.desk.openToSetUp(command, hallId);
      const { affected } = await command.tx.execute('DELETE FROM hall_screen WHERE id = ? AND hall_id = ?', [
        screenId,
        hallId,
      ]);
      if (affected === 0) throw refusals.screenUnknown();
      floor.tell('counter.screen.withdrawn');
    });
  }

  async list(hallId: string): Promise<Screen[]> {
    const rows = await this.database.query<ScreenRow>(
      `SELECT ${columns} FROM hall_screen WHERE hall_id = ? ORDER BY issued_at DESC, id`,
      [hallId],
    );
    return rows.map(screenOf);
  }

  /** Throws SCREEN.UNKNOWN, alike for what never was a code and what is one no more. */
  async known(code: unknown): Promise<Screen> {
    if (typeof code !== 'string' || !/^[\w-]{27}$/.test(code)) throw refusals.screenUnknown();
    const [row] = await this.database.query<ScreenRow>(
      `SELECT ${columns} FROM hall_screen WHERE code_hash = ?`,
      [this.hashOf(code)],
    );
    if (!row) throw refusals.screenUnknown();
    return screenOf(row);
  }

  private hashOf(code: string): string {
    return this.keys.digest('hall-screen', code);
  }
}
