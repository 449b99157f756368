import { type BeforeApplicationShutdown, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config';
import type { JsonObject } from '../kernel';
import { OneStopShopModule } from '../one-stop-shop';
import { BpmnError, PermanentFailure, RuntimeModule, ServiceHandlers } from '../runtime';
import { callHttp, HttpCallFailed, readHttpCall } from './http-connector/call-http';
import { composeMail } from './mail/compose-mail';
import { SendLetters } from './mail/send-letters';
import { PaymentGateways } from './payments/payment-gateways';

const callLimit = 10_000;
const answerLimit = 1024 * 1024;

/**
 * The services a model may name: `http` and `mail`. Both may run again after a crash, always with the same key:
 * `Idempotency-Key` of the call, `Message-ID` of the mail.
 */
@Injectable()
export class Connectors implements OnModuleInit, BeforeApplicationShutdown {
  private transport?: Transporter;

  constructor(
    private readonly config: Config,
    private readonly handlers: ServiceHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('http', ({ variables }, { key }) => this.call(variables, key));
    this.handlers.register('mail', ({ variables }, { key }) => this.send(variables, key));
  }

  beforeApplicationShutdown(): void {
    this.transport?.close();
  }

  /** Input: url, method, headers, body. Output: httpStatus, httpBody. An answer from 400 to 499 is the BPMN error `HTTP_<status>`. */
  private async call(input: JsonObject, key: string): Promise<JsonObject> {
    const call = permanent('CONNECTOR.BAD_INPUT', () => readHttpCall(input));
    const { status, body } = await callHttp(
      { ...call, headers: { ...call.headers, 'idempotency-key': key } },
      { allowedHosts: this.config.connectorAllowedHosts, timeoutMs: callLimit, maxBytes: answerLimit },
    ).catch((error: unknown) => {
      if (error instanceof HttpCallFailed && !error.retry)
        throw new PermanentFailure(error.message, error.code);
      throw error;
    });
    if (status === 429 || status >= 500) throw new Error(`the service answered ${status}`);
    if (status >= 400)
      throw new BpmnError(`HTTP_${status}`, `the service answered ${status}`, { httpBody: body });
    return { httpStatus: status, httpBody: body };
  }

  /** Input: to, subject, text. */
  private async send(input: JsonObject, key: string): Promise<JsonObject> {
    const { smtpUrl, mailFrom } = this.config;
    const mail = permanent('MAIL.BAD_INPUT', () => composeMail(input, key, mailFrom.split('@')[1]));
    if (!smtpUrl)
      throw new PermanentFailure('no mail server is configured (SMTP_URL)', 'MAIL.NOT_CONFIGURED');
    this.transport ??= createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true });
    await this.transport.sendMail({ ...mail, from: mailFrom });
    return {};
  }
}

/** What is wrong with the input stays wrong at the next attempt. */
function permanent<T>(code: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new PermanentFailure((error as Error).message, code);
  }
}

@Module({
  imports: [RuntimeModule, OneStopShopModule],
  providers: [Connectors, SendLetters, PaymentGateways],
})
export class IntegrationsModule {}
