import { examineShop } from '../../src/one-stop-shop';
import { examine } from '../../src/runtime';
import type { ShopServer } from '../support/shop-server';
import { readWalkthrough, type RequestStep, type WorkStep } from './read-walkthrough';
import { show } from './show';

export class WalkthroughFailure extends Error {}

/**
 * Carries out a walkthrough on a running shop, prints what happens, and ends at the first answer that is another. At the
 * end the doctor looks at everything that was left.
 */
export async function runWalkthrough(
  markdown: string,
  shop: ShopServer,
  print: (line: string) => void,
): Promise<{ requests: number }> {
  const system = await shop.token('operator');
  const sessions = new Map<string, string>();
  /** What each person has signed in with: sessions end while they are idle. */
  const credentials = new Map<string, RequestStep>();
  const kept = new Map<string, unknown>();
  let requests = 0;

  const send = async (step: RequestStep): Promise<void> => {
    const headers: Record<string, string> = { 'accept-language': 'vi', 'x-requested-with': 'walkthrough' };
    const cookie = sessions.get(step.as);
    if (cookie) headers.cookie = cookie;
    else if (step.as === 'system') headers.authorization = `Bearer ${system}`;
    const body = step.body === undefined ? undefined : JSON.stringify(fill(step.body, kept));
    if (body !== undefined || step.method !== 'GET') headers['content-type'] = 'application/json';
    const path = String(fill(step.path, kept));
    const response = await fetch(`${shop.url}${path}`, {
      method: step.method,
      headers,
      ...(step.method !== 'GET' && { body: body ?? '{}' }),
    });
    if (response.status === 401 && cookie && credentials.has(step.as)) {
      sessions.delete(step.as);
      await send(credentials.get(step.as)!);
      return send(step);
    }
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    requests += 1;
    print(`    ${local(shop.clock.now())}  ${step.as}  ${step.method} ${path} -> ${response.status}`);
    const expected = step.expect.status ?? (step.method === 'POST' ? undefined : 200);
    const isGood = expected === undefined ? response.status < 300 : response.status === expected;
    const wrong = isGood ? difference(fill(step.expect.body, kept), answer, 'answer') : 'another status';
    if (wrong)
      throw new WalkthroughFailure(
        `line ${step.line}: ${step.method} ${path} answers ${response.status}, expected ${expected ?? '2xx'}; ${wrong}\n${JSON.stringify(answer, null, 1)}`,
      );
    for (const [name, place] of Object.entries(step.expect.keep ?? {})) kept.set(name, at(answer, place));
    const session = response.headers.getSetCookie()[0]?.split(';')[0];
    if (session && path.endsWith('/session') && step.method === 'POST') {
      sessions.set(step.as, session);
      credentials.set(step.as, step);
    }
    if (step.show) for (const line of show(step.show, answer)) print(`    ${line}`);
  };

  const work = async ({ line, as, of, step, variables }: WorkStep): Promise<void> => {
    const request = (method: string, path: string, body?: unknown): RequestStep => ({
      kind: 'request',
      line,
      as,
      method,
      path: `/api/v1/inbox${path}`,
      body,
      expect: { status: 200 },
    });
    const find = request('GET', `?text={{${of}}}`);
    find.expect.keep = { task: `items[step=${step}].taskId` };
    await send(find);
    await send(request('POST', '/{{task}}/claim'));
    await send(request('POST', '/{{task}}/complete', { variables }));
  };

  for (const step of readWalkthrough(markdown)) {
    if (step.kind === 'text') print(step.text);
    else if (step.kind === 'clock') {
      await shop.travelTo(step.until);
      print(`    ---- ${local(shop.clock.now())} ----`);
    } else if (step.kind === 'work') await work(step);
    else await send(step);
  }
  const now = shop.clock.now().getTime();
  const findings = [
    ...(await examine(shop.database, now)).findings,
    ...(await examineShop(shop.database, now)).findings,
  ];
  if (findings.length > 0)
    throw new WalkthroughFailure(`the doctor finds: ${JSON.stringify(findings, null, 1)}`);
  return { requests };
}

/** `{{name}}` stands for what was kept under that name; a text that is nothing else becomes the value itself. */
function fill(value: unknown, kept: ReadonlyMap<string, unknown>): unknown {
  const known = (name: string): unknown => {
    if (!kept.has(name)) throw new WalkthroughFailure(`nothing was kept as "${name}"`);
    return kept.get(name);
  };
  if (typeof value === 'string') {
    const whole = /^\{\{(\w+)\}\}$/.exec(value);
    if (whole) return known(whole[1]!);
    return value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(known(name)));
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, kept));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, kept)]));
}

/** `items[elementId=sign-result].taskId`, `case.code`, `items[0].id` */
function at(answer: unknown, place: string): unknown {
  let here = answer;
  for (const [, name, index, field, value] of place.matchAll(/([\w-]+)|\[(\d+)\]|\[(\w+)=([^\]]+)\]/g)) {
    if (name !== undefined) here = (here as Record<string, unknown> | null)?.[name];
    else if (index !== undefined) here = (here as unknown[] | null)?.[Number(index)];
    else here = (here as Record<string, unknown>[] | null)?.find((one) => String(one[field!]) === value);
  }
  if (here === undefined) throw new WalkthroughFailure(`there is no "${place}" in ${JSON.stringify(answer)}`);
  return here;
}

/** What of `expected` the answer does not hold: objects in part, lists whole, everything else exactly. */
function difference(expected: unknown, answer: unknown, place: string): string | undefined {
  if (expected === undefined) return undefined;
  if (Array.isArray(expected)) {
    if (!Array.isArray(answer) || answer.length !== expected.length)
      return `${place} should have ${expected.length} items`;
    return first(expected.map((one, index) => difference(one, answer[index], `${place}[${index}]`)));
  }
  if (expected !== null && typeof expected === 'object') {
    if (answer === null || typeof answer !== 'object') return `${place} should be an object`;
    return first(
      Object.entries(expected).map(([name, one]) =>
        difference(one, (answer as Record<string, unknown>)[name], `${place}.${name}`),
      ),
    );
  }
  return expected === answer ? undefined : `${place} should be ${JSON.stringify(expected)}`;
}

const first = (problems: (string | undefined)[]): string | undefined => problems.find(Boolean);

const local = (instant: Date): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
