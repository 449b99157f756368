import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that remembers how often each Message-ID has arrived. */
export class MailBox {
  readonly arrivals = new Map<string, number>();
  /** While true, mails arrive and are never answered: a server that hangs. */
  isSilent = false;

  private constructor(private readonly smtp: SMTPServer) {}

  static async open(): Promise<MailBox> {
    const smtp: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const [, id] = /^Message-ID:\s*(\S+)/im.exec(Buffer.concat(chunks).toString('utf8')) ?? [];
          if (!id) return callback(new Error('a mail without a Message-ID'));
          box.arrivals.set(id, (box.arrivals.get(id) ?? 0) + 1);
          if (!box.isSilent) callback();
        });
      },
    });
    // A server that is killed while it sends leaves a broken connection behind.
    smtp.on('error', () => undefined);
    const box = new MailBox(smtp);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.smtp.close(resolve));
  }
}
