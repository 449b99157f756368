import { hashPassword, isPassword } from '../src/identity';
import { ApiClient } from '../test/support/api-client';
import { measure, summarise } from './measure';
import type { Row } from './row';
import { accepted } from './workload';

const password = 'mưa rơi trên mái ngói 1986';

/**
 * Signing in with a password: each client as somebody else, each time from another address, so that no limit is met. One
 * client looks at a password in this process between two sign-ins: `hashShare` is how much of a sign-in that look is, and
 * the rest what the server adds.
 */
export async function benchSignIn(
  where: string,
  url: string,
  token: string,
  seconds: number,
): Promise<Row[]> {
  const api = new ApiClient(url, token);
  for (let client = 0; client < 4; client += 1) {
    const key = `bench-${client}`;
    accepted(await api.post('/people', { key, name: 'Người Thử' }));
    accepted(await api.post('/accounts', { person: key, username: key, password, roles: ['official'] }));
  }
  api.close();
  const alone = await oneByOne(url, seconds);
  const together = await measure(4, seconds, (client) => signIn(url, `bench-${client}`));
  return [
    { what: 'sign in with a password', where, clients: 1, result: alone },
    { what: 'sign in with a password', where, clients: 4, result: together },
  ];
}

async function oneByOne(url: string, seconds: number): Promise<Row['result']> {
  const kept = await hashPassword(password);
  const [signIns, looks]: [number[], number[]] = [[], []];
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    signIns.push(await took(() => signIn(url, 'bench-0')));
    looks.push(await took(() => isPassword(password, kept)));
  }
  const result = summarise(signIns, seconds);
  const hash = summarise(looks, seconds);
  const hashShare = Math.round((hash.p50 / result.p50) * 100) / 100;
  return { ...result, hashP50: hash.p50, hashP95: hash.p95, hashShare };
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

let signIns = 0;

async function signIn(url: string, username: string): Promise<void> {
  signIns += 1;
  const address = `10.${(signIns >> 16) & 255}.${(signIns >> 8) & 255}.${signIns & 255}`;
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ username, password }),
  });
  if (response.status !== 200) throw new Error(`cannot sign in: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}
