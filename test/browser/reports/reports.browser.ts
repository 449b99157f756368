import { expect, test } from '../support/world';

test('a report is chosen by keyboard, and its figures lead to their cases', async ({ page, world }) => {
  await world.signIn('giam-sat');
  await page.goto('/boards/reports?period=last-90');
  const table = page.getByRole('table');
  const total = table.getByRole('row', { name: /^Tổng cộng/ });
  const online = await total.getByRole('cell').nth(1).innerText();
  await page.getByRole('combobox', { name: 'Biểu', exact: true }).focus();
  await page.getByRole('combobox', { name: 'Biểu', exact: true }).selectOption('ii-06b');
  await expect(table).toHaveAccessibleName(/theo cơ quan, đơn vị/);
  await expect(total.getByRole('cell').nth(1)).toHaveText(online);
  await total.getByRole('link').first().press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ trong báo cáo' })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  await page.getByRole('link', { name: /Về báo cáo/ }).click();
  await expect(table).toHaveAccessibleName(/theo cơ quan, đơn vị/);
});
