import { randomBytes } from 'node:crypto';
import type { Json, JsonObject, LocalizedText } from '../../kernel';
import {
  isGenuine,
  type OrderStanding,
  PaymentProvider,
  type ProviderOrder,
  type ProviderTransaction,
  type ReadCallback,
  sign,
  type SignedCallback,
} from '../../one-stop-shop';

export interface GatewayCall {
  method: 'GET' | 'POST';
  /** Below the address of the gateway. */
  path: string;
  headers: Record<string, string>;
  body?: Json;
}

/** Brings a call to the gateway; rejects when there is no answer that can be used. */
export type Send = (call: GatewayCall) => Promise<{ status: number; body: Json }>;

export interface GatewaySettings {
  code: string;
  name: LocalizedText;
  merchant: string;
  secret: string;
  /** Where the gateway tells us, and where payers come back to. */
  callbackUrl: string;
  returnUrl: string;
}

/**
 * A payment service with a hosted page and signed callbacks, as the platforms of the country have them: orders are opened, asked
 * for and cancelled over HTTP; every message of either side is signed (HMAC-SHA-256 over time, nonce and body). What it answers
 * is data of a stranger: each field is looked at before it is used.
 */
export class Gateway extends PaymentProvider {
  readonly code: string;
  readonly name: LocalizedText;

  constructor(
    private readonly settings: GatewaySettings,
    private readonly send: Send,
  ) {
    super();
    this.code = settings.code;
    this.name = settings.name;
  }

  async open({ id, amount, description, expiresAt }: ProviderOrder): Promise<{ payUrl: string }> {
    const { merchant, callbackUrl, returnUrl } = this.settings;
    const body = { order: id, merchant, amount, description, expiresAt, callbackUrl, returnUrl };
    const { payUrl } = await this.call('POST', '/orders', body);
    if (typeof payUrl !== 'string' || !/^https?:\/\//.test(payUrl) || payUrl.length > 1_000)
      throw new Error('the gateway gave no address to pay at');
    return { payUrl };
  }

  async standing(orderId: string): Promise<OrderStanding> {
    const answer = await this.call('GET', `/orders/${encodeURIComponent(orderId)}`);
    if (answer.state === 'PAID') return { state: 'PAID', transaction: transactionIn(answer) };
    return { state: answer.state === 'OPEN' || answer.state === 'UNKNOWN' ? answer.state : 'ENDED' };
  }

  async cancel(orderId: string): Promise<void> {
    await this.call('POST', `/orders/${encodeURIComponent(orderId)}/cancel`, {});
  }

  async refund(wish: {
    id: string;
    transactionId: string;
    amount: number;
  }): Promise<{ transactionId: string }> {
    const { id, transactionId, amount } = wish;
    const { transaction } = await this.call('POST', '/refunds', {
      refund: id,
      transaction: transactionId,
      amount,
    });
    return { transactionId: textIn(transaction, 'transaction') };
  }

  async statement(day: string): Promise<ProviderTransaction[]> {
    const { items } = await this.call('GET', `/statement?day=${encodeURIComponent(day)}`);
    if (!Array.isArray(items)) throw new Error('the statement has no items');
    return items.map((item) => transactionIn(item as JsonObject));
  }

  read({ headers, body }: SignedCallback, now: number): ReadCallback | undefined {
    const one = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
    const given = { timestamp: one('x-timestamp'), nonce: one('x-nonce'), signature: one('x-signature') };
    if (!isGenuine(this.settings.secret, body, given, now)) return undefined;
    try {
      const message = JSON.parse(body.toString('utf8')) as JsonObject;
      if (message.merchant !== this.settings.merchant) return undefined;
      if (message.event === 'PAID')
        return { nonce: given.nonce, message: { kind: 'PAID', transaction: transactionIn(message) } };
      if (message.event === 'ENDED')
        return { nonce: given.nonce, message: { kind: 'ENDED', orderId: textIn(message.order, 'order') } };
      return undefined;
    } catch {
      return undefined;
    }
  }

  private async call(method: 'GET' | 'POST', path: string, body?: JsonObject): Promise<JsonObject> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const signed = sign(
      this.settings.secret,
      Buffer.from(`${method} ${path}\n${text}`),
      Date.now(),
      randomBytes(16).toString('hex'),
    );
    const answer = await this.send({
      method,
      path,
      headers: {
        'x-merchant': this.settings.merchant,
        'x-timestamp': signed.timestamp,
        'x-nonce': signed.nonce,
        'x-signature': signed.signature,
      },
      ...(body !== undefined && { body }),
    });
    if (answer.status >= 300) throw new Error(`the gateway answered ${answer.status}`);
    if (typeof answer.body !== 'object' || answer.body === null || Array.isArray(answer.body))
      throw new Error('the gateway answered no object');
    return answer.body;
  }
}

const textIn = (value: Json | undefined, name: string): string => {
  if (typeof value !== 'string' || value === '' || value.length > 255)
    throw new Error(`${name} is no short text`);
  return value;
};

const wholeIn = (value: Json | undefined, name: string): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0)
    throw new Error(`${name} is no whole number above zero`);
  return value;
};

const transactionIn = ({ order, transaction, amount, paidAt }: JsonObject): ProviderTransaction => ({
  orderId: textIn(order, 'order'),
  transactionId: textIn(transaction, 'transaction'),
  amount: wholeIn(amount, 'amount'),
  paidAt: wholeIn(paidAt, 'paidAt'),
});
