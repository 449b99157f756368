import { expect, expectAccessible, test } from '../support/world';

const nothing = 'khong-co-gi-nhu-the-zzz';

test('a list in which nothing is found says so, and how to find more', async ({ page, world }) => {
  await world.signIn('truong-phong');
  for (const [address, says] of [
    [`/desk/inbox?text=${nothing}`, /Không có việc nào|Không còn việc nào/],
    [`/desk/cases?text=${nothing}`, 'Không có hồ sơ nào như vậy'],
    ['/desk/custody?view=returned', /./],
  ] as const) {
    await page.goto(address);
    await expect(page.locator('main').getByText(says).first()).toBeVisible();
    await expect(page.getByRole('status', { name: 'Đang tải…' })).toHaveCount(0);
    await expectAccessible(page);
  }
  expect(world.complaints).toEqual([]);
});
