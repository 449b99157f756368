import { expect, expectAccessible, test } from '../support/world';

test('what breaks in one place is said there; the rest of the page leads on', async ({ page, world }) => {
  await world.signIn('truong-phong');
  await page.goto('/desk/inbox');
  await expect(page.getByRole('heading', { name: 'Hộp việc' })).toBeAttached();
  // As after an upgrade: what the room is made of is not on the server any more.
  await page.route(/assets\/(CaseList|CasePage)/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/desk/cases');
  const said = page.getByRole('alert');
  await expect(said).toContainText('Không hiển thị được phần này');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Hộp việc' }).click();
  await expect(page.getByRole('heading', { name: 'Hộp việc' })).toBeAttached();
  await expect(said).toBeHidden();
  await page.unrouteAll();
  await page.goto('/desk/cases');
  await expect(page.getByRole('heading', { name: 'Hồ sơ', exact: true })).toBeAttached();
});
