import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isGenuine, sign } from '../../../one-stop-shop';
import { paymentPage } from './sandbox-page';

interface Order {
  order: string;
  merchant: string;
  amount: number;
  description: string;
  expiresAt: number;
  callbackUrl: string;
  returnUrl: string;
  token: string;
  state: 'OPEN' | 'PAID' | 'ENDED';
  transaction?: string;
  paidAt?: number;
}

interface Transaction {
  order: string;
  transaction: string;
  amount: number;
  paidAt: number;
}

interface Refund {
  /** The wish of the shop. */
  refund: string;
  transaction: string;
  amount: number;
  id: string;
}

/** How the sandbox misbehaves, for tests. */
export interface Mood {
  /** No call of the shop is answered. */
  isDown?: boolean;
  /** Callbacks are not sent. */
  isSilent?: boolean;
  /** Each callback is sent so many times. */
  times?: number;
  /** Payers pay so much more, or less. */
  surplus?: number;
}

export interface SandboxOptions {
  secret: string;
  host?: string;
  port?: number;
  /** Epoch milliseconds. */
  now?: () => number;
}

const zone = 7 * 3_600_000;
const retries = [0, 1_000, 5_000, 30_000];

/**
 * A payment service that moves no money, for demonstrations and tests: the hosted page of an order, its signed calls and
 * callbacks, and the statement of a day. A server of its own; it knows of the shop what any payment service would.
 */
export class SandboxGateway {
  readonly mood: Mood = {};
  /** What went out, newest last. */
  readonly sent: { body: string; status: number }[] = [];
  /** What was given back, newest last. */
  readonly refunds: Refund[] = [];
  private readonly orders = new Map<string, Order>();
  private readonly transactions: Transaction[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private server: Server | undefined;

  constructor(private readonly options: SandboxOptions) {}

  /** The address to call. */
  get url(): string {
    const { port } = this.server!.address() as AddressInfo;
    return `http://${this.options.host ?? '127.0.0.1'}:${port}`;
  }

  async start(): Promise<void> {
    const { host = '127.0.0.1', port = 0 } = this.options;
    this.server = createServer((request, response) => {
      this.serve(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(400);
        response.end();
      });
    });
    await new Promise<void>((done, failed) => this.server!.once('error', failed).listen(port, host, done));
  }

  async stop(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.server?.closeAllConnections();
    await new Promise<void>((done) => (this.server ? this.server.close(() => done()) : done()));
  }

  /** What the button of the hosted page does. Answers the transaction. */
  async pay(orderId: string, amount?: number): Promise<string> {
    const order = this.orders.get(orderId);
    if (!order) throw new Error('there is no such order');
    const paid = {
      order: orderId,
      transaction: `SB${randomBytes(8).toString('hex').toUpperCase()}`,
      amount: amount ?? order.amount + (this.mood.surplus ?? 0),
      paidAt: this.now(),
    };
    this.transactions.push(paid);
    Object.assign(order, { state: 'PAID', transaction: paid.transaction, paidAt: paid.paidAt });
    await this.tell(order, { event: 'PAID', ...paid });
    return paid.transaction;
  }

  /** Money the shop knows nothing of. */
  book(transaction: Transaction): void {
    this.transactions.push(transaction);
  }

  async give(orderId: string): Promise<void> {
    const order = this.orders.get(orderId);
    if (order?.state !== 'OPEN') return;
    order.state = 'ENDED';
    await this.tell(order, { event: 'ENDED', order: orderId });
  }

  private now(): number {
    return this.options.now?.() ?? Date.now();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > 65_536) throw new Error('too large');
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(url, 'http://sandbox');
    if (pathname.startsWith('/pay/')) return this.page(method, pathname, searchParams, body, response);
    if (this.mood.isDown) {
      response.destroy();
      return;
    }
    const header = (name: string) => request.headers[name] as string | undefined;
    const given = {
      timestamp: header('x-timestamp'),
      nonce: header('x-nonce'),
      signature: header('x-signature'),
    };
    const signed = Buffer.concat([Buffer.from(`${method} ${url}\n`), body]);
    if (!isGenuine(this.options.secret, signed, given, Date.now())) return answer(response, 401, {});
    const data = (body.length > 0 ? JSON.parse(body.toString('utf8')) : {}) as Partial<
      Record<string, unknown>
    >;
    const [, kind, id, what] = pathname.split('/').map(decodeURIComponent);
    if (method === 'POST' && kind === 'orders' && id === undefined)
      return answer(response, 200, this.opened(data as unknown as Omit<Order, 'token' | 'state'>));
    if (kind === 'orders' && id !== undefined && what === undefined)
      return answer(response, 200, this.standing(id));
    if (method === 'POST' && kind === 'orders' && what === 'cancel') {
      const order = this.orders.get(id!);
      if (order?.state === 'OPEN') order.state = 'ENDED';
      return answer(response, 200, {});
    }
    if (method === 'POST' && kind === 'refunds') {
      const refund = this.refunded(data as unknown as Omit<Refund, 'id'>);
      return refund ? answer(response, 200, { transaction: refund.id }) : answer(response, 409, {});
    }
    if (kind === 'statement')
      return answer(response, 200, { items: this.dayOf(searchParams.get('day') ?? '') });
    return answer(response, 404, {});
  }

  private opened(data: Omit<Order, 'token' | 'state'>): object {
    const known = this.orders.get(data.order);
    const order = known ?? { ...data, token: randomBytes(16).toString('hex'), state: 'OPEN' as const };
    this.orders.set(order.order, order);
    return { payUrl: `${this.url}/pay/${encodeURIComponent(order.order)}?token=${order.token}` };
  }

  private standing(id: string): object {
    const order = this.orders.get(id);
    if (!order) return { state: 'UNKNOWN' };
    const { state, transaction, paidAt } = order;
    const paid = this.transactions.find((one) => one.transaction === transaction);
    return state === 'PAID'
      ? { state, order: id, transaction, amount: paid?.amount, paidAt }
      : { state: state === 'OPEN' && this.now() > order.expiresAt ? 'ENDED' : state };
  }

  /** Once for each wish, and of no transaction more than it brought. */
  private refunded({ refund, transaction, amount }: Omit<Refund, 'id'>): Refund | null {
    const known = this.refunds.find((one) => one.refund === refund);
    if (known) return known;
    const gone = this.refunds
      .filter((one) => one.transaction === transaction)
      .reduce((sum, one) => sum + one.amount, amount);
    const paid = this.transactions.find((one) => one.transaction === transaction);
    if (!paid || gone > paid.amount) return null;
    const made = { refund, transaction, amount, id: `SBR${randomBytes(8).toString('hex').toUpperCase()}` };
    this.refunds.push(made);
    return made;
  }

  private dayOf(day: string): Transaction[] {
    return this.transactions.filter(
      ({ paidAt }) => new Date(paidAt + zone).toISOString().slice(0, 10) === day,
    );
  }

  private async page(
    method: string,
    pathname: string,
    search: URLSearchParams,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const order = this.orders.get(decodeURIComponent(pathname.slice('/pay/'.length)));
    if (!order || search.get('token') !== order.token) return html(response, 404, paymentPage(null));
    if (method === 'POST' && order.state === 'OPEN' && this.now() <= order.expiresAt) {
      if (new URLSearchParams(body.toString('utf8')).get('do') === 'pay') await this.pay(order.order);
      else await this.give(order.order);
    }
    const { amount, description, returnUrl } = order;
    const state = order.state === 'OPEN' && this.now() > order.expiresAt ? 'ENDED' : order.state;
    return html(response, 200, paymentPage({ amount, description, returnUrl, state }));
  }

  /** Signed anew for each attempt; tried again while the shop does not take it. */
  private async tell(order: Order, message: object): Promise<void> {
    if (this.mood.isSilent) return;
    const body = JSON.stringify({ merchant: order.merchant, ...message });
    for (let time = 0; time < (this.mood.times ?? 1); time += 1)
      await this.attempt(order.callbackUrl, body, 0);
  }

  private async attempt(url: string, body: string, round: number): Promise<void> {
    const signed = sign(this.options.secret, Buffer.from(body), this.now(), randomBytes(16).toString('hex'));
    const status = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-timestamp': signed.timestamp,
        'x-nonce': signed.nonce,
        'x-signature': signed.signature,
      },
      signal: AbortSignal.timeout(5_000),
    }).then(
      (reply) => reply.status,
      () => 0,
    );
    this.sent.push({ body, status });
    const pause = retries[round + 1];
    if (status < 300 && status > 0) return;
    if (pause === undefined) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.attempt(url, body, round + 1);
    }, pause);
    this.timers.add(timer);
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function html(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(page);
}
