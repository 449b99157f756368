import { everyIdentity, type Identity } from './identities';
import type { World } from './world';

/** 2xx, not known who, not allowed, not to be known of, or the code of a refusal that shows that the caller was let in. */
export type Outcome = 'ok' | 401 | 403 | 404 | `${string}.${string}`;

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** Files, and the fields beside them, are sent as multipart. */
  fields?: Record<string, string>;
  files?: { field: string; name: string; content: string | Buffer }[];
  headers?: Record<string, string>;
}

export interface Row {
  /** `POST /tasks/:id/complete`, below `/api/v1`. */
  route: string;
  call?: (world: World) => Call | Promise<Call>;
  /** Whoever is not named gets 403, and anonymous 401. */
  gets: Partial<Record<Identity, Outcome>>;
  /** Who of the world is the right official here; default `an`. */
  rightOfficial?: string;
  /** The call may end the session it is made with: everybody signs in for it anew. */
  endsSession?: boolean;
  /** Of a route with two ids: the object of another parent. Gets 404. */
  mismatched?: 'none' | ((world: World) => Call | Promise<Call>);
}

/** The same outcome for several. */
export const to = (outcome: Outcome, ...who: Identity[]): Row['gets'] =>
  Object.fromEntries(who.map((one) => [one, outcome]));
export const everybody = (outcome: Outcome): Row['gets'] => to(outcome, ...everyIdentity);
/** People who work here, and services. */
export const everybodyInside = (outcome: Outcome): Row['gets'] =>
  to(outcome, ...everyIdentity.filter((one) => !['anonymous', 'citizen', 'otherCitizen'].includes(one)));

export const outcomeFor = (row: Pick<Row, 'gets'>, identity: Identity): Outcome =>
  row.gets[identity] ?? (identity === 'anonymous' ? 401 : 403);
