import AxeBuilder from '@axe-core/playwright';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { asPage, sessionOf } from './sessions';

export { anOfficial, demoPassword } from './sessions';

export interface World {
  url: string;
  /** Signs this browser in, as a post of the demo has it: `tiep-nhan`, `chuyen-vien`, ... */
  signIn(username: string): Promise<void>;
  /** A call of the API as whoever is signed in; answers the body, throws what was refused. */
  call<Body = Record<string, unknown>>(method: string, path: string, data?: object): Promise<Body>;
  /** What the browser refused to do and what scripts stumbled over, until now. */
  complaints: readonly string[];
}

/** `test` with the province of the browser tests. */
export const test = base.extend<{ world: World }>({
  baseURL: async ({}, use, { parallelIndex }) => {
    const worlds = process.env.WORLD_URLS!.split(' ');
    return use(worlds[parallelIndex % worlds.length]);
  },
  world: async ({ page, baseURL }, use) => {
    const url = baseURL!;
    const complaints: string[] = [];
    page.on('console', (message: ConsoleMessage) => {
      // The browser itself writes down every refused request, the expected ones too.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const call = async <Body>(method: string, path: string, data?: object): Promise<Body> => {
      const response = await page.request.fetch(`${url}/api/v1${path}`, {
        method,
        data,
        headers: asPage(url),
      });
      if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
      const text = await response.text();
      return (text ? JSON.parse(text) : undefined) as Body;
    };
    await use({
      url,
      call,
      complaints,
      signIn: async (username) => {
        await page.context().clearCookies();
        await page.context().addCookies(await sessionOf(url, username));
      },
    });
  },
});

/** WCAG 2.2 A and AA as far as a machine can see, and the best practices of the same checker; `but`: rules that a library breaks. */
export async function expectAccessible(page: Page, but: string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).disableRules(but).analyze();
  expect(
    violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ).toEqual([]);
}

/** Each language and each scheme once: what one finds in both schemes does not lie in the language, and the other way round. */
const looks = [
  { language: 'vi', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;

/** The page in both languages and in light and dark; `look` is asked in each. It is loaded anew where its language changes. */
export async function inEveryLook(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const { language, scheme } of looks) {
    await page.emulateMedia({ colorScheme: scheme });
    const before = await page.evaluate<string>(`localStorage.getItem('motcua.language') ?? 'vi'`);
    if (before !== language) {
      await page.evaluate(`localStorage.setItem('motcua.language', '${language}')`);
      await page.reload();
    }
    await look(`${language}-${scheme}`);
  }
}

export { expect };
