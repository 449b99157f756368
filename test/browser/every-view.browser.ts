import { addressOf, views } from './support/views';
import { expect, expectAccessible, inEveryLook, test } from './support/world';

for (const view of views)
  test(`${view.name}: nothing that a checker of accessibility finds, in both languages, light and dark`, async ({
    page,
    world,
  }) => {
    // Four looks, each read through by the checker.
    test.slow();
    if (view.as) await world.signIn(view.as);
    await page.goto(await addressOf(view, world));
    await inEveryLook(page, async (look) => {
      await expect(page.locator('main h1, h1').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await test.step(look, () => expectAccessible(page));
    });
    expect(world.complaints).toEqual([]);
  });

for (const view of views.filter(({ isWide }) => !isWide))
  test(`${view.name}: needs no scrolling sideways at 320 px`, async ({ page, world }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    if (view.as) await world.signIn(view.as);
    await page.goto(await addressOf(view, world));
    await expect(page.locator('h1').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(320);
  });
