import { join } from 'node:path';
import type { Config } from '../../../config';
import { DiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { S3Store } from './s3-store';

/** The store that the configuration names: a bucket, or a folder of the data directory. */
export const openFileStore = ({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): FileStore =>
  s3 ? new S3Store(s3) : new DiskStore(join(dataDir, 'files'));
