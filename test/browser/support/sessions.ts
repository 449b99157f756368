import { type BrowserContext, request } from '@playwright/test';

export const demoPassword = 'xem-thu-2026';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** What the server wants to see of a page that changes something. */
export const asPage = (url: string) => ({ 'X-Requested-With': 'test', Origin: url });

/** By server and user name. */
const known = new Map<string, Cookies>();

/**
 * The cookies of somebody of the demo who is signed in: `tiep-nhan`, `chuyen-vien`, ... One session is used by all tests for as long
 * as it lives, because only so many may sign in from one address in a minute.
 */
export async function sessionOf(url: string, username: string): Promise<Cookies> {
  const key = `${url} ${username}`;
  const cookies = known.get(key);
  const context = await request.newContext({
    extraHTTPHeaders: asPage(url),
    ...(cookies && { storageState: { cookies, origins: [] } }),
  });
  try {
    if (cookies && (await context.get(`${url}/api/v1/session`)).ok()) return cookies;
    const signed = await context.post(`${url}/api/v1/session`, {
      data: { username, password: demoPassword },
    });
    if (!signed.ok()) throw new Error(`${username} signs in: ${signed.status()} ${await signed.text()}`);
    const given = (await context.storageState()).cookies;
    known.set(key, given);
    return given;
  } finally {
    await context.dispose();
  }
}

export type Call = <Body = any>(method: string, path: string, data?: object) => Promise<Body>;

/** Somebody else at another desk, who works without a browser; what is refused is thrown. */
export async function anOfficial(
  url: string,
  username: string,
): Promise<Call & { end: () => Promise<void> }> {
  const context = await request.newContext({
    extraHTTPHeaders: asPage(url),
    storageState: { cookies: await sessionOf(url, username), origins: [] },
  });
  const call: Call = async (method, path, data) => {
    const reply = await context.fetch(`${url}/api/v1${path}`, { method, data });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
    const text = await reply.text();
    return text ? JSON.parse(text) : undefined;
  };
  return Object.assign(call, { end: () => context.dispose() });
}
