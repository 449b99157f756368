import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addressOf, views } from '../browser/support/views';
import { expect, test } from '../browser/support/world';

const folder = join(process.cwd(), 'docs/screenshots');

/** Nothing is on its way any more: a picture of waiting shows nothing. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('h1').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.mantine-Loader-root')).toHaveCount(0, { timeout: 20_000 });
  // Pictures in documents say nothing of the minute they were taken in, but charts need their frame.
  await page.waitForTimeout(700);
};

/** What people sit before: a desk, a tablet, a telephone. */
const screens = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const view of views)
  test(view.name, async ({ page, world }) => {
    if (view.as) await world.signIn(view.as);
    const address = await addressOf(view, world);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.goto(address);
      await settled(page);
      const path = join(folder, `${view.name}-${screen.width}.jpg`);
      await page.screenshot({ path, type: 'jpeg', quality: 72, scale: 'css' });
    }
    await page.setViewportSize(screens[0]!);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    await settled(page);
    await page.screenshot({ path: join(folder, `${view.name}-dark.jpg`), type: 'jpeg', quality: 72 });
  });
