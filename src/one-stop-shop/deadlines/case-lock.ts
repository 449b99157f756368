import type { Reader } from '../../database';

/**
 * Which instance is locked first by everything that changes a case. Provided by the case files room; without it a case has
 * no instance and its clocks stand alone.
 */
export abstract class CaseLock {
  /** Root instance of the case; null for shadow cases and cases that are not known. */
  abstract instanceOf(reader: Pick<Reader, 'query'>, caseId: string): Promise<string | null>;
}
