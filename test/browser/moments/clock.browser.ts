import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/world';

const hour = 3_600_000;

/** A computer whose clock is wrong by so many milliseconds. */
const setClock = (page: Page, by: number) =>
  page.addInitScript(`{
    const Real = Date;
    const wrong = class extends Real {
      constructor(...given) {
        if (given.length) super(...given);
        else super(Real.now() + ${by});
      }
      static now() {
        return Real.now() + ${by};
      }
    };
    globalThis.Date = wrong;
  }`);

for (const [name, by, says] of [
  ['slow', -3 * hour, 'chậm 3 giờ'],
  ['fast', 3 * hour, 'nhanh 3 giờ'],
] as const)
  test(`a clock that is three hours ${name} is told, and what is due is due by the server's`, async ({
    page,
    world,
    browser,
  }) => {
    await world.signIn('chuyen-vien');
    const address = '/desk/cases?class=OVERDUE';
    const right = await browser.newContext({ storageState: await page.context().storageState() });
    const other = await right.newPage();
    const due = (one: Page) => one.locator('[data-row] time').first();
    await other.goto(`${world.url}${address}`);
    await expect(due(other)).toBeVisible();
    await setClock(page, by);
    await page.goto(address);
    const hint = page.getByRole('status').filter({ hasText: says });
    await expect(hint).toBeVisible();
    await expect(due(page)).toBeVisible();
    await expectAccessible(page);
    const told = async (one: Page) => ({
      at: await due(one).getAttribute('datetime'),
      text: await due(one).textContent(),
    });
    // Working minutes may pass between the two looks; both are taken until they agree.
    await expect
      .poll(async () => {
        await Promise.all([page.reload(), other.reload()]);
        await Promise.all([due(page).waitFor(), due(other).waitFor()]);
        return JSON.stringify(await told(page)) === JSON.stringify(await told(other));
      })
      .toBe(true);
    await hint.getByRole('button', { name: 'Đóng lời nhắc về đồng hồ' }).click();
    await expect(hint).toHaveCount(0);
    await right.close();
    expect(world.complaints).toEqual([]);
  });

test('the door tells a wrong clock too, and a right one is not mentioned', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/sign-in');
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(page.getByText('Đồng hồ của máy này')).toHaveCount(0);
  const context = await browser.newContext();
  const wrong = await context.newPage();
  await setClock(wrong, -50 * hour);
  await wrong.goto(`${baseURL}/sign-in`);
  await expect(wrong.getByText(/chậm 2 ngày/)).toBeVisible();
  await context.close();
});
