/** One member of the archive. Whoever reads the archive takes the content to its end before the next entry. */
export interface TarEntry {
  name: string;
  size: number;
  content: AsyncIterable<Buffer>;
}

/** What is read is not what was written. */
export class Broken extends Error {}

const block = 512;
/** What eleven octal digits can say. */
const largest = 8 ** 11 - 1;

/** The header of a plain file in a POSIX (ustar) archive, readable for its owner only. */
export function tarHeader(name: string, size: number, at: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for the archive`);
  if (size > largest) throw new Error(`${name} is too large for the archive`);
  const header = Buffer.alloc(block);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Math.floor(at / 1000), 12), 136);
  header.write('0', 156);
  header.write('ustar\0' + '00', 257);
  header.write(checksumField(header), 148);
  return header;
}

/** What follows a content of this size, up to the next block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

export const endOfTar = Buffer.alloc(2 * block);

/** The entries of an archive as `tarHeader` writes them; anything else is refused. Reads to the end of the source. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new ByteReader(source);
  try {
    for (;;) {
      const header = await bytes.take(block);
      if (header.every((byte) => byte === 0)) break;
      const { name, size } = said(header);
      const content = bytes.next(size);
      yield { name, size, content };
      // What was not read of it.
      while (!(await content.next()).done);
      await bytes.take(tarPadding(size).length);
    }
    if ((await bytes.take(block)).some((byte) => byte !== 0)) throw new Broken('the archive does not end');
    await bytes.end();
  } finally {
    await bytes.close();
  }
}

function said(header: Buffer): { name: string; size: number } {
  const size = parseInt(header.toString('latin1', 124, 135), 8);
  const isOurs =
    header.toString('latin1', 257, 262) === 'ustar' &&
    header[156] === 0x30 &&
    header.toString('latin1', 148, 156) === checksumField(header) &&
    Number.isSafeInteger(size);
  if (!isOurs) throw new Broken('not an entry of the archive');
  return { name: header.toString('utf8', 0, header.indexOf(0)), size };
}

/** The sum of the bytes of a header, its own field counted as blanks. */
function checksumField(header: Buffer): string {
  let sum = 0;
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 0x20 : header[at];
  return `${sum.toString(8).padStart(6, '0')}\0 `;
}

/** Hands out a stream of buffers in pieces of wanted sizes. */
class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  async take(size: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.next(size)) pieces.push(piece);
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
  }

  async *next(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.rest.length === 0) await this.more();
      const piece = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async end(): Promise<void> {
    if (this.rest.length > 0 || !(await this.source.next()).done)
      throw new Broken('something follows the archive');
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }

  private async more(): Promise<void> {
    const { done, value } = await this.source.next();
    if (done) throw new Broken('the archive ends too early');
    this.rest = value;
  }
}
