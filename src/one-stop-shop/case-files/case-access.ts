import type { Reader } from '../../database';
import type { Actor } from '../../kernel';

/** A case that the caller may know of. */
export interface AccessibleCase {
  id: string;
  code: string;
  /** Root instance whose lock a command on the case takes first; null for shadow cases. */
  instanceId: string | null;
}

/**
 * Whether a caller may see a case, for the parts of the shop that hang something on it. The case files room provides it;
 * it is global, so that everyone can ask without importing that room.
 */
export abstract class CaseAccess {
  /** By id or case code, own or foreign. Throws CASE_FILE.NOT_FOUND also when the case exists but is not for this caller. */
  abstract get(reader: Reader, actor: Actor, idOrCode: string): Promise<AccessibleCase>;
  /** Whether a caller who may know of a case also reads what it says about people: its papers, opinions, notes and reasons. */
  abstract readsPersonalData(reader: Reader, actor: Actor, caseId: string): Promise<boolean>;
  /** Agencies whose cases this caller may know of; null = all. */
  abstract seenAgencies(actor: Actor): readonly string[] | null;
  /** Agencies in whose cases this caller reads that; null = in all. */
  abstract readingAgencies(actor: Actor): readonly string[] | null;
}
