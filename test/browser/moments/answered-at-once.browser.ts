import { expect, test } from '../support/world';

test('a dialog leaves the page beneath it as it is, and is drawn with the ids that it keeps', async ({
  page,
  world,
}) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  await expect(page.locator('#reception-procedure input').first()).toBeVisible();
  const before = await page.evaluate('document.querySelectorAll("style").length');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: 'Tìm hoặc chạy lệnh' })).toBeFocused();
  expect(await page.evaluate('document.body.attributes.length')).toBe(0);
  expect(await page.evaluate('document.querySelectorAll("style").length')).toBe(before);
  // The kit's own hook would have named them mantine- and nine letters.
  expect(await page.locator('[id^="mantine-"]').count()).toBe(0);
  expect(world.complaints).toEqual([]);
});

test('a key that leads to another page is answered before that page is there, and its address does not draw it twice', async ({
  page,
  world,
}) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/inbox');
  await expect(page.locator('[data-task]').first()).toBeVisible();
  await page.evaluate(`
    window.seen = [];
    new MutationObserver(() => {
      if (document.documentElement.hasAttribute('data-going')) seen.push(getComputedStyle(document.documentElement, '::before').opacity);
      const form = document.querySelector('#reception-procedure');
      if (form && form !== window.form) seen.push('form');
      window.form = form ?? window.form;
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-going'] });
  `);
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.locator('#reception-procedure')).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  const seen = (await page.evaluate('seen')) as string[];
  expect(seen[0]).toBe('1');
  expect(seen.filter((one) => one === 'form')).toHaveLength(1);
  const [draft] = /draft=[^&]+/.exec(page.url())!;
  await page.keyboard.press('Alt+n');
  await expect(page).not.toHaveURL(new RegExp(draft));
  expect(world.complaints).toEqual([]);
});
