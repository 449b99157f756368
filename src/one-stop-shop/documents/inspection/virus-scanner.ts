import { createReadStream } from 'node:fs';
import { connect } from 'node:net';

export type ScanResult = { verdict: 'CLEAN' } | { verdict: 'INFECTED'; signature: string };

/** Looks for malware before a file may be attached. */
export abstract class VirusScanner {
  /** Throws when the scanner does not answer: a file that nobody has looked at is not taken. */
  abstract scan(path: string): Promise<ScanResult>;
}

const silence = 60_000;

/** A clamd daemon over TCP, command INSTREAM (clamd(8)). */
export class Clamd extends VirusScanner {
  constructor(private readonly address: { host: string; port: number }) {
    super();
  }

  scan(path: string): Promise<ScanResult> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      let answer = '';
      socket.setTimeout(silence, () => socket.destroy(new Error('the virus scanner does not answer')));
      socket.on('error', reject);
      socket.on('data', (data: Buffer) => (answer += data.toString('utf8')));
      socket.on('close', () => {
        const text = answer.replaceAll('\0', '').trim();
        const infected = /^stream: (.+) FOUND$/.exec(text);
        if (infected) resolve({ verdict: 'INFECTED', signature: infected[1]! });
        else if (text === 'stream: OK') resolve({ verdict: 'CLEAN' });
        else reject(new Error(`the virus scanner answers: ${text.slice(0, 200)}`));
      });
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        const content = createReadStream(path, { highWaterMark: 256 * 1024 });
        content.on('error', (error) => socket.destroy(error));
        content.on('data', (data) => {
          const length = Buffer.alloc(4);
          length.writeUInt32BE(data.length);
          socket.write(length);
          if (!socket.write(data)) content.pause();
        });
        socket.on('drain', () => content.resume());
        content.on('end', () => socket.write(Buffer.alloc(4)));
      });
    });
  }
}
