import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that remembers how often each Message-ID has arrived. */
export class MailBox {
  readonly arrivals = new Map<string, number>();
  /** What they said, in order. */
  readonly mails: { to: string; subject: string; text: string }[] = [];
  /** While true, mails arrive and are never answered: a server that hangs. */
  isSilent = false;

  private constructor(private readonly smtp: SMTPServer) {}

  static async open(): Promise<MailBox> {
    const smtp: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const source = Buffer.concat(chunks).toString('utf8');
          const [, id] = /^Message-ID:\s*(\S+)/im.exec(source) ?? [];
          if (!id) return callback(new Error('a mail without a Message-ID'));
          box.mails.push({
            to: recipientsOf(session),
            ...read(source),
          });
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

const recipientsOf = (session: unknown): string =>
  (session as { envelope: { rcptTo: { address: string }[] } }).envelope.rcptTo
    .map(({ address }) => address)
    .join();

/** Subject and text of a plain mail, decoded. */
function read(source: string): { subject: string; text: string } {
  const [head, ...body] = source.split('\r\n\r\n');
  const encoding = /^Content-Transfer-Encoding:\s*(\S+)/im.exec(head)?.[1].toLowerCase();
  const [, subject = ''] = /^Subject:\s*((?:.|\r\n[ \t])*)/im.exec(head) ?? [];
  const text = body.join('\r\n\r\n');
  return {
    subject: subject
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, how: string, part: string) =>
        how.toUpperCase() === 'B'
          ? Buffer.from(part, 'base64').toString('utf8')
          : unquoted(part.replaceAll('_', ' ')),
      ),
    text:
      encoding === 'base64'
        ? Buffer.from(text, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? unquoted(text.replace(/=\r\n/g, ''))
          : text,
  };
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
