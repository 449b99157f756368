import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { asPage, demoPassword } from '../../test/browser/support/sessions';
import { inPage } from './in-page';

/** Somebody of the demo at a desk: a browser with a session. */
export interface Desk {
  context: BrowserContext;
  page: Page;
  /** A call of the API by the same person. */
  call<Body = any>(method: string, path: string, data?: object): Promise<Body>;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });

export async function sit(browser: Browser, url: string, username: string): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const call: Desk['call'] = async (method, path, data) => {
    const reply = await context.request.fetch(`${url}/api/v1${path}`, { method, data, headers: asPage(url) });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
    const text = await reply.text();
    return text ? JSON.parse(text) : undefined;
  };
  await call('POST', '/session', { username, password: demoPassword });
  await context.addInitScript({ content: inPage });
  return { context, page: await context.newPage(), call };
}

/** The processor as so many times slower, from now on. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** What one input cost: until the next paint, and until what was asked for stands on the page. Milliseconds. */
export interface Interaction {
  paint: number;
  done: number;
}

/**
 * One input of a person. `isDone`: an expression of the page. The paint is that of the slowest of its events (key down, up, click), as
 * Event Timing has it; under 16 ms the browser says nothing, and 8 is written down.
 */
export async function interact(
  page: Page,
  input: () => Promise<unknown>,
  isDone = 'true',
): Promise<Interaction> {
  await page.evaluate(`bench.watch(${JSON.stringify(isDone)}, () => ${isDone})`);
  await input();
  const done = Number(await page.evaluate('bench.done'));
  return { done, paint: Number(await page.evaluate('bench.paint()')) };
}
