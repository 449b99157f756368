import type { Route } from '@playwright/test';
import { hostileTexts } from '../hostile-model';
import { expectHarmless, watchForeign } from '../support/harmless';
import { addressOf, views } from '../support/views';
import { expect, test } from '../support/world';

/** As a page writes text into its markup. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const wording =
  /^(vi|en|name|title|subject|text|label|note|detail|summary|says|applicant|applicantName|procedureName|caseTitle|assigneeName|actorName|byName|agencyName|unitName|holderName|stepName|elementName|message|reason)$/i;

/** Every word that an answer says is one of the hostile texts; codes, ids, dates and numbers stay what they are. */
function worded(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((one) => worded(one, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && wording.test(key) ? next() : worded(one, next),
    ]),
  );
}

// What designers write has tests of its own: whole files of it are shown.
for (const view of views.filter(({ as, name }) => as !== undefined && !name.startsWith('model')))
  test(`${view.name}: names of procedures, persons, agencies and whatever else is said are text`, async ({
    page,
    world,
  }) => {
    await world.signIn(view.as!);
    const address = await addressOf(view, world);
    const foreign = watchForeign(page, world);
    let count = 0;
    const next = () => hostileTexts[(count += 1) % hostileTexts.length]!;
    // Pushed boards come by the socket and are of the same shape: without an answer of it each is asked for.
    await page.routeWebSocket(/socket\.io/, () => undefined);
    await page.route('**/api/v1/**', async (route: Route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const response = await route.fetch();
      if (!/json/.test(response.headers()['content-type'] ?? '')) return route.fulfill({ response });
      return route.fulfill({ response, json: worded(await response.json(), next) });
    });
    await page.goto(address);
    await expect(page.locator('h1').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    // The first picture on the wall has figures only.
    if (view.name === 'board-wall') await page.keyboard.press('ArrowRight');
    // Drawings keep their words in attributes and short: any of the texts, or its beginning, wherever it stands.
    await expect
      .poll(async () => {
        const content = await page.evaluate<string>('document.documentElement.outerHTML');
        return hostileTexts.some((text) => content.includes(escaped(text.slice(0, 12))));
      })
      .toBe(true);
    await expectHarmless(page, foreign);
    expect(world.complaints.filter((text) => !text.includes('WebSocket'))).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
