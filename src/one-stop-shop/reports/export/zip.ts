import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

/** Sizes stand behind the content (bit 3), because nobody knows them before; names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980, 00:00: the earliest that the format knows. The same content gives the same file. */
const date = 0x21;

/**
 * A ZIP file (APPNOTE 6.3), made as it is read: of each entry no more is in memory than what goes through the compression. Entries under
 * 4 GB each and together.
 */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  const put = (part: Buffer): Buffer => {
    at += part.length;
    return part;
  };
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    yield put(fields([4, 0x04034b50], ...common(entry), [2, 0], entry.name));
    const deflate = createDeflateRaw();
    // What breaks off the content breaks off the file: the error goes on through `deflate`.
    pipeline(Readable.from(measured(content, entry)), deflate, () => undefined);
    for await (const chunk of deflate) {
      entry.packed += (chunk as Buffer).length;
      yield put(chunk as Buffer);
    }
    yield put(fields([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]));
    written.push(entry);
  }
  const start = at;
  for (const entry of written)
    yield put(
      fields(
        [4, 0x02014b50],
        [2, 20],
        ...common(entry),
        ...[2, 2, 2, 2].map((size): [number, number] => [size, 0]),
        [4, 0],
        [4, entry.at],
        entry.name,
      ),
    );
  const count = written.length;
  yield fields([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, at - start], [4, start], [2, 0]);
}

/** What the head of an entry and the directory say alike; the sizes are known only there. */
const common = ({ name, crc, packed, size }: Written): [bytes: number, value: number][] => [
  [2, 20],
  [2, flags],
  [2, deflated],
  [2, 0],
  [2, date],
  [4, crc],
  [4, packed],
  [4, size],
  [2, name.length],
];

async function* measured(content: ZipEntry['content'], entry: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

/** Little endian numbers of so many bytes, and bytes as they are. */
function fields(...parts: ([bytes: number, value: number] | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part;
      const [bytes, value] = part;
      const number = Buffer.alloc(bytes);
      number.writeUIntLE(value, 0, bytes);
      return number;
    }),
  );
}
