import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Gauge } from 'prom-client';
import { Config } from '../../config';
import { Metrics } from '../../http';
import { LetterBox, type OutgoingLetter } from '../../identity';
import { composeMail, type Mail } from './compose-mail';

/** What another node has posted, or left behind, is found within it. Milliseconds. */
const POLL = 5_000;
const PURGE = 3_600_000;
const STOP_WITHIN = 5_000;
/** A mail server that does not answer for so long is not there; less than the lease of a letter. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends the letters of the installation through the mail server of SMTP_URL; without one they wait. A letter that cannot
 * go out is tried again, in the end given up, and then counted and logged, never what it says.
 */
@Injectable()
export class SendLetters implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Letters');
  private readonly transport: Transporter | undefined;
  private poll: NodeJS.Timeout | undefined;
  private purge: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private isWanted = false;
  private isStopped = false;

  constructor(
    private readonly letters: LetterBox,
    private readonly config: Config,
    metrics: Metrics,
  ) {
    const { smtpUrl } = config;
    if (smtpUrl)
      this.transport = createTransport(smtpUrl, {
        ...patience,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    const gauge: Gauge = new Gauge({
      name: 'motcua_letters',
      help: 'Letters by e-mail that wait to be sent, and that were given up in the last 30 days',
      labelNames: ['state'],
      registers: [metrics.registry],
      collect: async (): Promise<void> => {
        const { queued, failed } = await letters
          .counts()
          .catch(() => ({ queued: Number.NaN, failed: Number.NaN }));
        gauge.set({ state: 'waiting' }, queued);
        gauge.set({ state: 'failed' }, failed);
      },
    });
  }

  onApplicationBootstrap(): void {
    this.purge = setInterval(() => void this.forgetOld(), PURGE).unref();
    if (!this.transport) return;
    this.letters.onPosted(() => this.wake());
    this.poll = setInterval(() => this.wake(), POLL).unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.poll);
    clearInterval(this.purge);
    // A mail server that hangs does not hold the stop: another node sends the letter when the lease is over.
    await Promise.race([this.working, sleep(STOP_WITHIN, undefined, { ref: false })]);
    this.transport?.close();
  }

  /** Sends what is due now; answers how many went out. For driven clocks. */
  async sendDue(): Promise<number> {
    let gone = 0;
    for (;;) {
      // One at a time: a server that hangs must not outlast the lease of those behind.
      const [letter] = await this.letters.claim(1);
      if (!letter) return gone;
      if (await this.send(letter)) gone += 1;
      if (this.isStopped) return gone;
    }
  }

  private wake(): void {
    if (this.isStopped) return;
    this.isWanted = true;
    this.working ??= this.work();
  }

  private async work(): Promise<void> {
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      await this.sendDue().catch((error: unknown) =>
        this.logger.warn(`letters are delayed: ${String(error)}`),
      );
    }
    this.working = undefined;
  }

  private async send(letter: OutgoingLetter): Promise<boolean> {
    const { mailFrom } = this.config;
    let mail: Mail;
    try {
      const { to, subject, text } = letter;
      mail = composeMail({ to, subject, text }, letter.id, mailFrom.split('@')[1]);
    } catch (error) {
      await this.giveBack(letter, error, true);
      return false;
    }
    try {
      await this.transport!.sendMail({ ...mail, from: mailFrom });
    } catch (error) {
      await this.giveBack(letter, error, false);
      return false;
    }
    await this.letters.sent(letter);
    return true;
  }

  private async giveBack(letter: OutgoingLetter, error: unknown, isFinal: boolean): Promise<void> {
    const reason = reasonOf(error);
    const goesOn = await this.letters.failed(letter, reason, isFinal);
    const what = `letter ${letter.id} was not sent (attempt ${letter.attempts}): ${reason}`;
    if (goesOn) this.logger.warn(what);
    else this.logger.error(`${what}; it is given up`);
  }

  private async forgetOld(): Promise<void> {
    await this.letters
      .purge()
      .catch((error: unknown) => this.logger.warn(`old letters were not purged: ${String(error)}`));
  }
}

/** The code of the failure; what a mail server says in words may repeat the address. */
function reasonOf(error: unknown): string {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string };
  return code === undefined ? String(message) : [code, responseCode].filter(Boolean).join(' ');
}
