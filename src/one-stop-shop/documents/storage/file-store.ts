import type { Readable } from 'node:stream';

/** Where the bytes of attachments are kept, under random keys that say nothing. */
export abstract class FileStore {
  /** Takes the file at `path` into the store and away from there. Durable when it resolves. */
  abstract put(key: string, path: string): Promise<void>;
  /** The content as a stream; rejects with `FileMissing` when there is none. */
  abstract open(key: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;
  /** Keys that were stored before this instant (epoch ms), for the sweep. */
  abstract olderThan(instant: number): AsyncIterable<string>;
}

export class FileMissing extends Error {}
