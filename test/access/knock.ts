import { everyIdentity, type Identity, personOf } from './identities';
import type { Call, Row } from './matrix';
import type { World } from './world';

/** Everybody's; long, and in no list. */
export const password = 'mưa rơi trên mái ngói xã An Phú 1986';

export interface Answer {
  status: number;
  /** The code of a refusal. */
  code?: string;
  text: string;
  body: any;
  headers: Headers;
}

/** What proves who one is: a session's cookie or a token; nothing for nobody. */
export type Proof = Record<string, string>;

const prefixless =
  /^\/($|healthz|readyz|metrics|api\/|(desk|boards|display|modeler|modeler\/preview|public|engine|password|sign-in|signed-in)(\/\{\*rest\})?$)/;

/** `/api/v1/tasks/19.../claim` */
export function pathOf(route: string, { params = {}, query }: Call): string {
  const pattern = route.slice(route.indexOf(' ') + 1);
  const path = pattern.replace(/[:*](\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = query ? `?${new URLSearchParams(query).toString()}` : '';
  return `${prefixless.test(pattern) ? '' : '/api/v1'}${path}${asked}`;
}

export const methodOf = (route: string): string => route.slice(0, route.indexOf(' '));
export const namesIn = (route: string): string[] => [...route.matchAll(/[:*](\w+)/g)].map(([, name]) => name);

let knocks = 0;
/** Everybody comes from somewhere else, so that no limit by address is met. */
function newAddress(): string {
  knocks += 1;
  return `10.${knocks >> 16}.${(knocks >> 8) & 255}.${knocks & 255}`;
}

export async function knock(url: string, proof: Proof, route: string, call: Call): Promise<Answer> {
  const { body, files, fields = {} } = call;
  const headers: Record<string, string> = { 'x-forwarded-for': newAddress(), ...proof, ...call.headers };
  let payload: string | FormData | undefined;
  if (files) {
    payload = new FormData();
    for (const [name, value] of Object.entries(fields)) payload.append(name, value);
    for (const { field, name, content } of files)
      payload.append(
        field,
        new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
        name,
      );
    headers['x-requested-with'] ??= 'matrix';
  } else if (methodOf(route) !== 'GET') {
    payload = JSON.stringify(body ?? {});
    headers['content-type'] ??= 'application/json';
  }
  const response = await fetch(url + pathOf(route, call), {
    method: methodOf(route),
    headers,
    redirect: 'manual',
    ...(payload !== undefined && { body: payload }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const read = isJson && text ? JSON.parse(text) : undefined;
  return { status: response.status, code: read?.code, text, body: read, headers: response.headers };
}

/** How this one shows who they are; the right official is another person in some rows. */
export async function proofOf(
  world: World,
  identity: Identity,
  row: Pick<Row, 'rightOfficial' | 'endsSession'>,
): Promise<Proof> {
  if (identity === 'anonymous') return {};
  if (identity === 'worker' || identity === 'viewer')
    return {
      authorization: `Bearer ${row.endsSession ? await world.token(identity) : world.tokens[identity]}`,
    };
  const person =
    identity === 'rightOfficial' ? (row.rightOfficial ?? 'an') : (personOf[identity] ?? identity);
  return { cookie: await (row.endsSession ? world.signIn(person) : world.cookieOf(person)) };
}

/** The cookie of a new session. */
export async function cookieFrom(url: string, route: string, body: object): Promise<string> {
  const { status, text, headers } = await knock(url, {}, route, { body });
  if (status !== 200) throw new Error(`cannot sign in: ${status} ${text}`);
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Those that get no success first: what they must not change is still there for the others. */
export const inOrder = (isAllowed: (identity: Identity) => boolean): Identity[] => [
  ...everyIdentity.filter((one) => !isAllowed(one)),
  ...everyIdentity.filter(isAllowed),
];
