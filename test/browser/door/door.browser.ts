import { demoPassword, expect, expectAccessible, inEveryLook, test } from '../support/world';

test('one signs in and comes to the page one wanted, and signs out from wherever one is', async ({
  page,
  world,
}) => {
  await page.goto('/desk/settings?section=sessions');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fdesk%2Fsettings/);
  await page.getByLabel('Tên đăng nhập').fill('chuyen-vien');
  await page.getByLabel(/^Mật khẩu/).fill('không phải');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('chuyen-vien');
  await page.getByLabel(/^Mật khẩu/).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/settings\?section=sessions/);
  await expect(page.getByText('phiên này')).toBeVisible();

  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(world.call('GET', '/session')).rejects.toThrow('401');
  expect(world.complaints).toEqual([]);
});

test('after signing in nobody is led to another site', async ({ page }) => {
  await page.goto(`/sign-in?to=${encodeURIComponent('//evil.example/')}`);
  await page.getByLabel('Tên đăng nhập').fill('chuyen-vien');
  await page.getByLabel(/^Mật khẩu/).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/inbox/);
});

test('a forgotten password is answered alike for everybody', async ({ page, world }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
  await page.getByLabel(/Tên đăng nhập hoặc thư/).fill('khong-co-ai');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Nếu tài khoản tồn tại|không gửi thư/)).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('the code of a letter leaves the address, and a weak password is told at its field', async ({
  page,
}) => {
  await page.goto('/password#no-such-code');
  await expect(page).toHaveURL(/\/password$/);
  const field = page.getByLabel(/^Mật khẩu mới/);
  await field.fill('12345678');
  await expect(page.getByText('Yếu')).toBeVisible();
  await field.fill('một câu dài dễ nhớ 2026');
  await expect(page.getByText('Mạnh')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('the door can be used by everybody, in both languages and schemes', async ({ page }) => {
  await page.goto('/sign-in');
  await inEveryLook(page, async () => {
    await expect(page.locator('h1')).toBeVisible();
    await expectAccessible(page);
  });
});
