import { addressOf, views } from './support/views';
import { expect, expectAccessible, inEveryLook, test } from './support/world';

for (const view of views)
  test(`${view.name}: nothing that a checker of accessibility finds in both languages, light and dark; no scrolling sideways at 320 px`, async ({
    page,
    world,
  }) => {
    // Each look is read through by the checker.
    test.slow();
    if (view.as) await world.signIn(view.as);
    await page.goto(await addressOf(view, world));
    await inEveryLook(page, async (look) => {
      await expect(page.locator('main h1, h1').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await test.step(look, () => expectAccessible(page));
    });
    if (!view.isWide)
      await test.step('320 px', async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        await expect(page.locator('h1').first()).toBeVisible();
        await expect
          .poll(() => page.evaluate('document.documentElement.scrollWidth'))
          .toBeLessThanOrEqual(320);
      });
    expect(world.complaints).toEqual([]);
  });
