import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { isUniqueViolation, UnitOfWork } from '../../../database';
import type { Clock } from '../../../kernel';
import { refusals } from '../payments.errors';
import { ApplyTransaction } from './apply-transaction.command';
import type { SignedCallback } from './payment-provider';
import { PaymentProviders } from './payment-providers';

/**
 * What a provider tells by itself. Its signature, time and nonce are checked before anything else is; a message that cannot be
 * worked on now (503) is sent again by the provider, signed anew.
 */
@Injectable()
export class ReceiveCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly providers: PaymentProviders,
    private readonly transactions: ApplyTransaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws PAYMENT.CALLBACK_REFUSED. */
  async execute(code: string, callback: SignedCallback): Promise<void> {
    const provider = this.providers.find(code);
    const now = this.clock.now().getTime();
    const read = provider?.read(callback, now);
    if (!provider || !read) throw refusals.callbackRefused();
    try {
      await this.unitOfWork.run((tx) =>
        tx.insert('payment_nonce', [{ provider: code, nonce: read.nonce, at: now }]),
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw refusals.callbackRefused();
      throw error;
    }
    const { message } = read;
    if (message.kind === 'PAID') await this.transactions.execute(code, message.transaction, 'CALLBACK');
    else await this.transactions.ended(code, message.orderId, 'FAILED');
  }
}
