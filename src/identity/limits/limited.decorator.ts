import { SetMetadata } from '@nestjs/common';
import type { Limit } from './limits';

export const LIMITED = 'motcua:limited';

export interface RouteLimit extends Limit {
  /** Who is counted: each address (an IPv6 network of a subscriber counts as one), or each caller; callers without a name by address. */
  by: 'address' | 'caller';
}

/**
 * For routes that are open to everyone or costly: each person may use it `most` times in `per` milliseconds, counted like
 * `ExchangedCounters` says. Services are not counted here; they have a ceiling over all routes.
 */
export const Limited = (limit: RouteLimit) => SetMetadata(LIMITED, limit);
