import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Broken, endOfTar, readTar, tarHeader, tarPadding } from './tar';

type Entry = [name: string, content: Buffer];

const archive = (entries: Entry[]) =>
  Buffer.concat([
    ...entries.flatMap(([name, content]) => [
      tarHeader(name, content.length, 0),
      content,
      tarPadding(content.length),
    ]),
    endOfTar,
  ]);

/** In pieces of these lengths, again and again. */
async function* inPieces(bytes: Buffer, lengths: number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const end = at + lengths[turn % lengths.length];
    yield bytes.subarray(at, end);
    at = end;
  }
}

async function read(source: AsyncIterable<Buffer>, skip: (name: string) => boolean = () => false) {
  const entries: Entry[] = [];
  for await (const { name, content } of readTar(source)) {
    if (skip(name)) continue;
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    entries.push([name, Buffer.concat(pieces)]);
  }
  return entries;
}

const entries = fc.array(
  fc.tuple(
    fc.stringMatching(/^[a-z]{1,20}\/[a-z0-9.]{1,70}$/),
    fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  ),
  { maxLength: 6 },
);
const lengths = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 5 });

describe('the archive', () => {
  it('gives back what was put in, in whatever pieces it comes and whatever is passed over', () =>
    fc.assert(
      fc.asyncProperty(entries, lengths, fc.nat(6), async (wanted, pieces, skipped) => {
        const bytes = archive(wanted);
        expect(await read(inPieces(bytes, pieces))).toEqual(wanted);
        const without = wanted[skipped]?.[0];
        expect(await read(inPieces(bytes, pieces), (name) => name === without)).toEqual(
          wanted.filter(([name]) => name !== without),
        );
      }),
    ));

  it('is refused when it ends early or goes on', async () => {
    const whole = archive([['a/b', Buffer.from('content')]]);
    for (const bytes of [
      Buffer.alloc(0),
      whole.subarray(0, 300),
      whole.subarray(0, 515),
      whole.subarray(0, -512),
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.from('x')]),
      Buffer.concat([whole.subarray(0, -512), whole]),
    ])
      await expect(read(inPieces(bytes, [100]))).rejects.toThrow(Broken);
  });

  it('is refused when a header is another', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(499), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = archive([['a/b', Buffer.from('content')]]);
        bytes[at] ^= by;
        await expect(read(inPieces(bytes, [512]))).rejects.toThrow(Broken);
      }),
    ));

  it('is one that everybody can read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-tar-'));
    writeFileSync(
      join(folder, 'x.tar'),
      archive([
        ['a/b.txt', Buffer.from('Một cửa')],
        ['c', Buffer.alloc(513, 1)],
      ]),
    );
    execFileSync('tar', ['xf', 'x.tar'], { cwd: folder });
    expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('Một cửa');
    expect(readFileSync(join(folder, 'c'))).toHaveLength(513);
    rmSync(folder, { recursive: true });
  });

  it('takes no name or size that it cannot say', () => {
    expect(() => tarHeader('x'.repeat(101), 1, 0)).toThrow(/too long/);
    expect(() => tarHeader('x', 8 ** 11, 0)).toThrow(/too large/);
  });
});
