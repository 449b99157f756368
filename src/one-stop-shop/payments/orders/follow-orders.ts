import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Rounds } from '../../../config';
import { Database, UnitOfWork } from '../../../database';
import { reasonOf } from '../../../kernel';
import { RuntimeSettings } from '../../../runtime';
import { ApplyTransaction } from './apply-transaction.command';
import { isGivenUp, nextAttempt } from './order.policy';
import { findOrder, loadDueOrders, type PaymentOrder } from './payment-order.repository';
import type { ProviderOrder } from './payment-provider';
import { PaymentProviders } from './payment-providers';

const lookEvery = 2_000;
const batch = 20;
/** Whoever wants to pay waits for the provider so long; then the page asks again. */
const patience = 4_000;
/** Nonces older than any accepted time stamp. */
const nonceLife = 15 * 60_000;

/**
 * Sees to it that every order comes to an end: tells the provider of new ones, asks how the others stand when no callback comes,
 * and lets go of those whose time is over. Each attempt is claimed by moving its date, so that two nodes do not ask twice.
 */
@Injectable()
export class FollowOrders implements OnModuleInit {
  private readonly logger = new Logger('Payments');
  private tidiedAt = 0;

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly settings: RuntimeSettings,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly providers: PaymentProviders,
    private readonly transactions: ApplyTransaction,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'follow online payments',
      order: 200,
      run: () => {
        if (!this.settings.runsJobs) return;
        this.rounds.begin({
          every: lookEvery,
          run: () => this.run(),
          onFailure: (error) => this.logger.warn(`online payments are delayed: ${reasonOf(error)}`),
        });
      },
    });
  }

  /** One round: every order whose date has come. */
  async run(): Promise<void> {
    const now = await this.now();
    for (const order of await loadDueOrders(this.database, now, batch))
      if (await this.claim(order, now)) await this.attempt(order, now);
    await this.tidy(now);
  }

  /** Right after it was ordered, so that the payer can go on at once; a provider that does not answer is asked again later. */
  async openNow(orderId: string): Promise<void> {
    const order = await findOrder(this.database, orderId);
    if (order?.state !== 'OPENING') return;
    const now = await this.now();
    if (await this.claim(order, now)) await this.attempt(order, now);
  }

  /** Not waited for: paid all the same, it is booked when it is told. */
  tellCancelled({ id, provider }: PaymentOrder): void {
    this.providers
      .find(provider)
      ?.cancel(id)
      .catch((error: unknown) => this.logger.warn(`an order could not be cancelled: ${reasonOf(error)}`));
  }

  private async claim(order: PaymentOrder, now: number): Promise<boolean> {
    const { id, attempts, nextAttemptAt } = order;
    if (nextAttemptAt === null) return false;
    const { affected } = await this.unitOfWork.run((tx) =>
      tx.execute(
        'UPDATE payment_order SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ? AND next_attempt_at = ?',
        [nextAttempt({ ...order, attempts: attempts + 1 }, now), id, nextAttemptAt],
      ),
    );
    return affected === 1;
  }

  private async attempt(order: PaymentOrder, now: number): Promise<void> {
    const provider = this.providers.find(order.provider);
    try {
      if (!provider) throw new Error('the provider is not set up any more');
      if (order.state === 'OPENING' && now < order.expiresAt) {
        const { payUrl } = await within(patience, provider.open(await this.asAsked(order)));
        await this.opened(order.id, payUrl, now);
        return;
      }
      const standing = await within(patience, provider.standing(order.id));
      if (standing.state === 'PAID')
        await this.transactions.execute(order.provider, standing.transaction, 'QUERY');
      else if (standing.state === 'ENDED') await this.transactions.ended(order.provider, order.id, 'FAILED');
      else if (now >= order.expiresAt) await this.transactions.ended(order.provider, order.id, 'EXPIRED');
    } catch (error) {
      await this.failed(order, error, now);
    }
  }

  private async asAsked({ id, caseId, amount, expiresAt }: PaymentOrder): Promise<ProviderOrder> {
    const [file] = await this.database.query<{ code: string }>('SELECT code FROM case_file WHERE id = ?', [
      caseId,
    ]);
    return { id, amount, expiresAt, description: file?.code ?? id };
  }

  private async opened(id: string, payUrl: string, now: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const order = await findOrder(tx, id, tx.forUpdate);
      if (order?.state !== 'OPENING') return;
      await tx.execute(
        `UPDATE payment_order SET state = 'OPEN', pay_url = ?, next_attempt_at = ?, last_error = NULL WHERE id = ?`,
        [payUrl, nextAttempt({ ...order, state: 'OPEN', attempts: 0 }, now), id],
      );
    });
  }

  private async failed(order: PaymentOrder, error: unknown, now: number): Promise<void> {
    this.logger.warn(`the provider ${order.provider} did not answer for an order: ${reasonOf(error)}`);
    if (isGivenUp(order, now) || (order.state === 'OPENING' && now >= order.expiresAt))
      return this.transactions.ended(order.provider, order.id, 'EXPIRED');
    await this.unitOfWork.run((tx) =>
      tx.execute('UPDATE payment_order SET last_error = ? WHERE id = ?', [
        reasonOf(error).slice(0, 255),
        order.id,
      ]),
    );
  }

  private async tidy(now: number): Promise<void> {
    if (now - this.tidiedAt < nonceLife) return;
    this.tidiedAt = now;
    await this.unitOfWork.run((tx) =>
      tx.execute('DELETE FROM payment_nonce WHERE at < ?', [now - nonceLife]),
    );
  }

  private now(): Promise<number> {
    return this.unitOfWork.run((tx) => tx.now());
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
