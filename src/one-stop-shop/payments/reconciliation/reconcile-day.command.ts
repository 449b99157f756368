import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, CLOCK, Rounds } from '../../../config';
import { Database } from '../../../database';
import { type Actor, type Clock, reasonOf, systemActor } from '../../../kernel';
import { CommandRunner, RuntimeSettings } from '../../../runtime';
import { DAY, dateAt, dayOf, type LocalDate, startOfDay } from '../../local-date';
import { ApplyTransaction } from '../orders/apply-transaction.command';
import { findOrder } from '../orders/payment-order.repository';
import type { PaymentProvider, ProviderTransaction } from '../orders/payment-provider';
import { PaymentProviders } from '../orders/payment-providers';
import { refusals } from '../payments.errors';
import { insertDifference } from './difference.repository';
import { compare, type Line } from './reconcile.policy';

const lookEvery = 10 * 60_000;

export interface Reconciled {
  provider: string;
  day: LocalDate;
}

/**
 * Compares a day with the statement of the provider. What the statement has and we have not is booked like a late callback; what
 * is left over is listed until somebody settles it. Compared again, nothing is listed twice, and what agrees now is closed.
 */
@Injectable()
export class ReconcileDay implements OnModuleInit {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly settings: RuntimeSettings,
    private readonly database: Database,
    private readonly commands: CommandRunner,
    private readonly providers: PaymentProviders,
    private readonly transactions: ApplyTransaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'reconcile online payments',
      order: 200,
      run: () => {
        if (!this.settings.runsJobs) return;
        this.rounds.begin({
          every: lookEvery,
          run: () => this.yesterday(),
          onFailure: (error) => this.logger.warn(`reconciliation is delayed: ${reasonOf(error)}`),
        });
      },
    });
  }

  /** The day before, with every provider, once. */
  async yesterday(): Promise<void> {
    const day = dateAt(this.clock.now().getTime() - DAY);
    for (const { code } of this.providers.all) {
      const known = await this.database.query(
        'SELECT day FROM payment_reconciliation WHERE provider = ? AND day = ?',
        [code, day],
      );
      if (known.length === 0) await this.execute(systemActor, code, day);
    }
  }

  /** Throws PAYMENT.NO_PROVIDER, PROVIDER_DOWN, PAYMENT_RECONCILIATION.DAY_NOT_OVER. */
  async execute(actor: Actor, code: string, day: LocalDate): Promise<Reconciled> {
    const provider = this.providers.find(code);
    if (!provider) throw refusals.noProvider();
    if (day >= dateAt(this.clock.now().getTime())) throw refusals.dayNotOver({ field: 'day' });
    const there = await statementOf(provider, day);
    for (const transaction of there) await this.transactions.execute(code, transaction, 'STATEMENT');
    const from = startOfDay(dayOf(day));
    await this.commands.run({ actor }, async (command) => {
      const { tx, now } = command;
      const rows = await tx.query<{ transaction_id: string; order_id: string; amount: number }>(
        `SELECT transaction_id, order_id, amount FROM payment_notification
         WHERE provider = ? AND paid_at >= ? AND paid_at < ?`,
        [code, from, from + DAY],
      );
      const here = rows.map(({ transaction_id: transactionId, order_id: orderId, amount }): Line => ({
        transactionId,
        orderId,
        amount: Number(amount),
      }));
      const result = compare(here, there);
      const difference = async (
        kind: string,
        { transactionId, orderId }: Line,
        mine: number | null,
        theirs: number | null,
      ) =>
        insertDifference(command, {
          provider: code,
          kind,
          reference: transactionId,
          day,
          order: await findOrder(tx, orderId),
          amountHere: mine,
          amountThere: theirs,
        });
      for (const line of result.missingHere) await difference('MISSING_HERE', line, null, line.amount);
      for (const line of result.missingThere) await difference('MISSING_THERE', line, line.amount, null);
      for (const { line, there: theirs } of result.unequal)
        await difference('AMOUNT', line, line.amount, theirs);
      const missing = new Set(result.missingThere.map(({ transactionId }) => transactionId));
      const settled = there.filter(({ transactionId }) => !missing.has(transactionId));
      for (const { transactionId } of settled)
        await tx.execute(
          `UPDATE payment_difference SET state = 'CLOSED', resolution = 'AGREED', closed_at = ?, version = version + 1
           WHERE provider = ? AND reference = ? AND kind IN ('MISSING_THERE', 'MISSING_HERE') AND state = 'OPEN'`,
          [now, code, transactionId],
        );
      const [open] = await tx.query<{ count: number }>(
        "SELECT COUNT(*) AS count FROM payment_difference WHERE provider = ? AND day = ? AND state = 'OPEN'",
        [code, day],
      );
      await tx.execute('DELETE FROM payment_reconciliation WHERE provider = ? AND day = ?', [code, day]);
      await tx.insert('payment_reconciliation', [
        {
          provider: code,
          day,
          compared_at: now,
          compared_by: actor.id,
          matched: result.matched,
          amount_here: result.amountHere,
          amount_there: result.amountThere,
          differences: Number(open?.count ?? 0),
        },
      ]);
      command.audit({
        action: 'payment.reconciled',
        subject: { type: 'payment-provider', id: code },
        detail: { day, matched: result.matched },
      });
    });
    return { provider: code, day };
  }
}

async function statementOf(provider: PaymentProvider, day: LocalDate): Promise<ProviderTransaction[]> {
  try {
    return await provider.statement(day);
  } catch {
    throw refusals.providerDown();
  }
}
