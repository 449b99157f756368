import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './actor';

/** In whose name the code that runs now was started, and through which door it came in. */
export interface Acting {
  requestId: string;
  /** The route or job: `POST /api/v1/case-files/:id/accept`, `job timer`. Empty until it is known. */
  door: string;
  /** Of a request: the address it came from, as the trusted proxies say. */
  address?: string;
  /** Of a request: what the caller says of its program. */
  userAgent?: string;
  /** Absent until the caller is known, and for callers without a name. */
  actor?: Actor;
  /** Of a request: the case that it was found to mean, whether or not the caller may know of it. */
  caseId?: string;
}

const storage = new AsyncLocalStorage<Acting>();

export const actAs = <T>(acting: Acting, work: () => T): T => storage.run(acting, work);
/** Undefined at boot and on the command line. The one that is running may be completed: it is no copy. */
export const currentActing = (): Acting | undefined => storage.getStore();
