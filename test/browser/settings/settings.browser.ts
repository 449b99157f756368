import { expect, expectAccessible, inEveryLook, test } from '../support/world';

test('an absence is set by the person concerned, seen, and ended', async ({ page, world }) => {
  await world.signIn('lanh-dao');
  await page.goto('/desk/settings');
  await page.getByLabel('Đến hết ngày', { exact: true }).fill('31/1/2031');
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  const entry = page.getByRole('article').filter({ hasText: 'đang hiệu lực' }).first();
  await expect(entry).toContainText('đến hết 31/01/2031');
  await entry.getByRole('button', { name: 'Tôi đã trở lại' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'đang hiệu lực' })).toHaveCount(0);
  expect(world.complaints).toEqual([]);
});

test('a day is typed as people write it, or taken from the calendar by keyboard', async ({ page, world }) => {
  await world.signIn('lanh-dao');
  await page.goto('/desk/settings');
  const last = page.getByLabel('Đến hết ngày', { exact: true });
  await last.fill('31/2/2031');
  await last.blur();
  await expect(last).toHaveAccessibleDescription(/Ngày không đúng/);
  await last.fill('5/3/2031');
  await last.blur();
  await expect(last).toHaveValue('05/03/2031');
  await last.press('Alt+ArrowDown');
  await expect(page.getByRole('button', { name: '05/03/2031' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(last).toBeFocused();
  await expect(last).toHaveValue('06/04/2031');
  await page.getByRole('textbox', { name: /^Từ ngày/ }).fill('1/1/2020');
  await last.focus();
  await expect(page.getByText(/^Sớm nhất là/)).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('an alert rule is made, changed and deleted', async ({ page, world }) => {
  await world.signIn('chuyen-vien');
  const name = `Quá hạn ${Date.now()}`;
  await page.goto('/desk/settings?section=alerts');
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
  await page.getByLabel('Tên quy tắc').fill(name);
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await page.getByRole('button', { name: `Sửa quy tắc ${name}` }).click();
  await page.getByLabel('Báo khi đạt từ').fill('7');
  await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(page.getByRole('article').filter({ hasText: name })).toContainText('Từ 7 việc quá hạn');
  await page.getByRole('button', { name: `Xóa quy tắc ${name}` }).click();
  await expect(page.getByRole('article').filter({ hasText: name })).toHaveCount(0);
});

test('the settings can be used by everybody, in both languages and schemes', async ({ page, world }) => {
  await world.signIn('chuyen-vien');
  for (const section of ['absence', 'alerts', 'sessions', 'password', 'twoSteps']) {
    await page.goto(`/desk/settings?section=${section}`);
    await inEveryLook(page, async () => {
      await expect(page.locator('h2').first()).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test('the palette finds a place by words without accents and goes there by keyboard', async ({
  page,
  world,
}) => {
  await world.signIn('chuyen-vien');
  await page.goto('/desk/settings');
  await expect(page.locator('h1')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Tìm hoặc chạy lệnh' })).toBeFocused();
  await page.keyboard.type('hop viec');
  await expect(page.getByRole('option', { name: /Hộp việc/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/inbox/);
  expect(world.complaints).toEqual([]);
});

test('the notices open by keyboard, can be read by everybody and are read at once', async ({
  page,
  world,
}) => {
  await world.signIn('truong-phong');
  await page.goto('/desk/settings');
  await expect(page.getByRole('button', { name: /^Thông báo/ })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  const notices = page.getByRole('dialog');
  await expect(notices.getByText('Thông báo', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(notices).toBeHidden();
  expect(world.complaints).toEqual([]);
});
