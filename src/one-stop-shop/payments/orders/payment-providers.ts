import { Injectable } from '@nestjs/common';
import { refusals } from '../payments.errors';
import type { PaymentProvider } from './payment-provider';

/** The providers of this installation; integrations register theirs. The first one is offered. */
@Injectable()
export class PaymentProviders {
  private readonly providers = new Map<string, PaymentProvider>();

  register(provider: PaymentProvider): void {
    this.providers.set(provider.code, provider);
  }

  find(code: string): PaymentProvider | undefined {
    return this.providers.get(code);
  }

  get all(): PaymentProvider[] {
    return [...this.providers.values()];
  }

  /** Throws PAYMENT.NO_PROVIDER. */
  offered(): PaymentProvider {
    const [first] = this.all;
    if (!first) throw refusals.noProvider();
    return first;
  }
}
