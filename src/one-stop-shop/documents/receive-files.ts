import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { newId } from '../../kernel';

/** A file as it lies in the receiving folder: nobody has looked at it yet. */
export interface ReceivedFile {
  fieldname: string;
  originalname: string;
  mimetype: string;
  path: string;
  size: number;
  sha256: string;
}

/** Writes what arrives straight to disk and hashes it on the way, so that memory does not grow with the files. */
export function receiveInto(folder: string): StorageEngine {
  mkdirSync(folder, { recursive: true });
  return {
    _handleFile(_request: Request, file, done) {
      const path = join(folder, newId());
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _, next) {
          hash.update(chunk);
          size += chunk.length;
          next(null, chunk);
        },
      });
      pipeline(file.stream, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 })).then(
        () => done(null, { path, size, sha256: hash.digest('hex') } as Partial<Express.Multer.File>),
        (error: unknown) => void rm(path, { force: true }).then(() => done(error)),
      );
    },
    _removeFile(_request: Request, file, done) {
      void rm(file.path, { force: true }).then(() => done(null), done);
    },
  };
}
