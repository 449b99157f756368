import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../database';
import { newId } from '../../../kernel';
import { type Caller, CommandRunner } from '../../../runtime';
import { dateAt } from '../../local-date';
import { refusals } from '../payments.errors';
import { Tills } from '../tills';
import { type BookEntry, expectedCash, totalsOf, worthOf } from './cash.policy';

export interface Closing {
  agencyId: string;
  /** How many movements the cashier has looked at. */
  entries: number;
  /** Whole VND. */
  countedCash: number;
  /** How many of each banknote, by its value; absent = counted as a sum. */
  denominations?: Record<string, number>;
  /** Why the till differs. */
  note?: string;
}

export interface OpenEntry extends BookEntry {
  id: string;
  at: number;
}

/** What a cashier took and gave back at an agency since the last closing. */
export async function loadOpenEntries(
  reader: Reader,
  collectorId: string,
  agencyId: string,
  forUpdate = '',
): Promise<OpenEntry[]> {
  const rows = await reader.query<OpenEntry>(
    `SELECT id, kind, amount, method, at FROM payment_entry
     WHERE collector_id = ? AND closing_id IS NULL AND agency_id = ? ORDER BY at, id${forUpdate}`,
    [collectorId, agencyId],
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount), at: Number(row.at) }));
}

/**
 * The end of a cashier's day (sổ quỹ): the till is counted, and every movement since the closing before belongs to this one, for ever.
 * What is taken afterwards belongs to the next; nobody has to wait for anybody.
 */
@Injectable()
export class CloseCash {
  constructor(
    private readonly commands: CommandRunner,
    private readonly tills: Tills,
  ) {}

  /** Throws PAYMENT.NOT_YOUR_TILL, CASH_CLOSING.NOTHING, MOVED (something was taken since they looked), COUNT_WRONG, NOTE_NEEDED. */
  execute(
    caller: Caller,
    { agencyId, entries, countedCash, denominations = {}, note }: Closing,
  ): Promise<{ closingId: string }> {
    const { actor } = caller;
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      if (!this.tills.agenciesOf(actor, now)?.includes(agencyId)) throw refusals.notYourTill();
      const open = await loadOpenEntries(tx, actor.id, agencyId, tx.forUpdate);
      const [first] = open;
      if (!first) throw refusals.nothingToClose();
      if (open.length !== entries) throw refusals.closingMoved();
      const totals = totalsOf(open);
      const expected = expectedCash(totals);
      const sum = worthOf(denominations);
      if (sum === null || (Object.keys(denominations).length > 0 && sum !== countedCash))
        throw refusals.countWrong({ field: 'denominations', sum: sum ?? 0 });
      if (countedCash !== expected && !note?.trim())
        throw refusals.noteNeeded({ field: 'note', difference: countedCash - expected });
      const [last] = await tx.query<{ number: number | null }>(
        'SELECT MAX(number) AS number FROM cash_closing WHERE agency_id = ? AND cashier_id = ?',
        [agencyId, actor.id],
      );
      const closingId = newId();
      await tx.insert('cash_closing', [
        {
          id: closingId,
          agency_id: agencyId,
          cashier_id: actor.id,
          cashier_name: actor.name,
          number: Number(last?.number ?? 0) + 1,
          day: dateAt(now),
          from_at: first.at,
          closed_at: now,
          expected_cash: expected,
          counted_cash: countedCash,
          denominations: JSON.stringify(denominations),
          totals: JSON.stringify(totals),
          entries: open.length,
          note: note?.trim() || null,
        },
      ]);
      const { affected } = await tx.execute(
        'UPDATE payment_entry SET closing_id = ? WHERE collector_id = ? AND closing_id IS NULL AND agency_id = ?',
        [closingId, actor.id, agencyId],
      );
      if (affected !== open.length) throw refusals.closingMoved();
      command.audit({
        action: 'payment.cash.closed',
        subject: { type: 'cash-closing', id: closingId },
        ...(note && { reason: note }),
        detail: { expected, counted: countedCash, entries: open.length },
      });
      return { closingId };
    });
  }
}
