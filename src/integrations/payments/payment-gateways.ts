import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Config } from '../../config';
import type { Json } from '../../kernel';
import { PaymentProviders } from '../../one-stop-shop';
import { callHttp } from '../http-connector/call-http';
import { Gateway, type GatewaySettings, type Send } from './gateway';

const callLimit = 4_000;
const answerLimit = 2_000_000;

/**
 * The payment services of this installation: the one that PAYMENT_URL names, or the sandbox, a process of our own that moves no money. Without either nothing is paid online, and everything else works as it does.
 */
@Injectable()
export class PaymentGateways implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Payments');
  private sandbox: ChildProcess | undefined;

  constructor(
    private readonly config: Config,
    private readonly providers: PaymentProviders,
    private readonly boot: BootSequence,
  ) {}

  onModuleInit(): void {
    const { payments } = this.config;
    if (payments === 'sandbox')
      this.boot.register({ name: 'start the payment sandbox', order: 210, run: () => this.startSandbox() });
    else if (payments) this.providers.register(new Gateway(this.settings(payments), sendTo(payments.url)));
  }

  beforeApplicationShutdown(): void {
    if (this.sandbox?.connected) this.sandbox.disconnect();
  }

  private settings(known: { code: string; merchant: string; secret: string }): GatewaySettings {
    const here = this.config.publicUrl ?? `http://127.0.0.1:${this.config.port}`;
    return {
      ...known,
      name:
        known.code === 'sandbox'
          ? { vi: 'Cổng thanh toán thử nghiệm', en: 'Payment sandbox' }
          : { vi: 'Cổng thanh toán trực tuyến', en: 'Online payment' },
      callbackUrl: `${here}/api/v1/payment-callbacks/${known.code}`,
      returnUrl: `${here}/public/track`,
    };
  }

  private async startSandbox(): Promise<void> {
    const secret = randomBytes(32).toString('hex');
    const child = fork(join(__dirname, 'sandbox', 'sandbox-process'), {
      // Of the settings of the server it knows none.
      env: {
        NODE_OPTIONS: process.env.NODE_OPTIONS,
        PAYMENT_SANDBOX_SECRET: secret,
        PAYMENT_SANDBOX_HOST: this.config.host,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.sandbox = child;
    const url = await new Promise<string | undefined>((done) => {
      child.once('message', (message) => done((message as { url: string }).url));
      child.once('exit', () => done(undefined));
    });
    if (url === undefined) return this.logger.warn('the payment sandbox did not start');
    child.unref();
    child.channel?.unref();
    const settings = this.settings({ code: 'sandbox', merchant: 'MOTCUA', secret });
    this.providers.register(new Gateway(settings, sendPlainTo(url)));
  }
}

/** To a service out there: https, its own host only, no redirects, little time and little answer. */
function sendTo(url: string): Send {
  const { host } = new URL(url);
  return ({ method, path, headers, body }) =>
    callHttp(
      { url: `${url}${path}`, method, headers, ...(body !== undefined && { body }) },
      { allowedHosts: [host], timeoutMs: callLimit, maxBytes: answerLimit },
    );
}

/** To a server of our own on this machine. */
export const sendPlainTo =
  (url: string): Send =>
  async ({ method, path, headers, body }) => {
    const reply = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(callLimit),
    });
    return { status: reply.status, body: (await reply.json()) as Json };
  };
