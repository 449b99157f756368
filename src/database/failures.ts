import { DomainError } from '../kernel';

/** The row has changed since it was read: somebody else was faster. */
export class VersionConflict extends DomainError {
  constructor(params: { table?: string; id?: string } = {}) {
    super('DATABASE.VERSION_CONFLICT', 'conflict', params);
  }
}

/**
 * What the unit of work does about an error of the driver.
 * `retry`: the transaction was rolled back and may succeed when run again.
 * `lost`: the connection is gone; whatever was not yet committed never will be.
 */
export type Failure = 'retry' | 'lost' | 'other';

interface DriverError {
  code?: string;
  errno?: number;
  fatal?: boolean;
}

/** Deadlock, lock wait timeout, snapshot conflict. */
const transientErrno = new Set([1213, 1205, 1020]);
/**
 * Server shutting down, too many connections, connection killed, connection count of the user exceeded; 1047: a node of a
 * Galera cluster that has lost the others.
 */
const lostErrno = new Set([
  1040, 1047, 1053, 1077, 1158, 1159, 1160, 1161, 1203, 1226, 1927, 2006, 2013, 3169, 4031,
]);
const lostCodes = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_QUIT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

export function failureOf(error: unknown): Failure {
  const { code, errno, fatal, message } = driverError(error);
  if (isBusy(error) || (errno !== undefined && transientErrno.has(errno))) return 'retry';
  if ((code && lostCodes.has(code)) || (errno !== undefined && lostErrno.has(errno)) || fatal) return 'lost';
  if (/closed state|Pool is closed|Queue limit reached/.test(message ?? '')) return 'lost';
  return 'other';
}

/** Another connection holds SQLite's write lock (or its shared lock during recovery). */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(driverError(error).code ?? '');
}

/** A UNIQUE or PRIMARY KEY constraint refused the row. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Disk or quota full: nothing can be written until somebody makes room. */
export function isStorageFull(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return code === 'SQLITE_FULL' || errno === 1021 || errno === 1114;
}

function driverError(error: unknown): DriverError & { message?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const wrapped = (error as { driverError?: unknown }).driverError;
  return typeof wrapped === 'object' && wrapped !== null ? wrapped : (error as DriverError);
}
