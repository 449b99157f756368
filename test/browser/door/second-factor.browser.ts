import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { ServerProcess } from '../../support/server-process';
import { expect, expectAccessible, test } from '../support/world';
import { password, people, signIn } from './one-door';

let server: ServerProcess;
let home: string;

/** Administrators of this server need a second factor; officials may have one. */
test.beforeAll(async () => {
  server = await ServerProcess.start({ env: { SECOND_FACTOR_ROLES: 'administrator' } });
  home = server.url;
  await people(server, { an1: 'official', binh: 'official', chi: 'administrator' });
});
test.afterAll(async () => {
  await server.stop();
  server.removeData();
});
test.use({ baseURL: async ({}, use) => use(home) });

/** Neighbouring steps are right as well, and each is accepted once: so two codes can be shown without waiting half a minute. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

/** Reads the key from the page as somebody does who cannot scan. */
async function secretOn(page: Page): Promise<string> {
  const shown = page.locator('pre').first();
  await expect(shown).toHaveText(/^[A-Z2-7 ]{32,}$/);
  return (await shown.innerText()).replaceAll(' ', '');
}

/** Confirms the app, puts the recovery codes away and answers them. */
async function confirm(page: Page, secret: string): Promise<string[]> {
  await page.getByLabel('Mã xác thực').fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByRole('listitem').locator('pre')).toHaveCount(10);
  const codes = await page.getByRole('listitem').locator('pre').allInnerTexts();
  const goOn = page.getByRole('button', { name: 'Tiếp tục' });
  await expect(goOn).toBeDisabled();
  await page.getByLabel('Tôi đã cất các mã này').check();
  await goOn.click();
  return codes;
}

test('a second factor is set up by oneself, asked for, and a recovery code opens once', async ({
  page,
  world,
}) => {
  await signIn(page, 'an1');
  await expect(page).toHaveURL(/\/desk/);
  await page.goto('/desk/settings?section=twoSteps');
  await page.getByRole('button', { name: /Thiết lập|Bật/ }).click();
  await expect(page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' })).toBeVisible();
  const secret = await secretOn(page);
  await page.getByLabel('Mã xác thực').fill('000000');
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByLabel('Mã xác thực')).toHaveAttribute('aria-invalid', 'true');
  const codes = await confirm(page, secret);
  await expect(page.getByText(/10/).first()).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, 'an1');
  const field = page.getByLabel('Mã xác thực hoặc mã khôi phục');
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill('123456');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(codeOf(secret));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk/);

  for (const isFirst of [true, false]) {
    await page.context().clearCookies();
    await signIn(page, 'an1');
    // As somebody types it from a sheet of paper.
    await field.fill(` ${codes[0]!.toLowerCase()} `);
    await page.keyboard.press('Enter');
    if (isFirst) await expect(page).toHaveURL(/\/desk/);
    else await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await expect(page).toHaveURL(/\/sign-in/);
  expect(world.complaints).toEqual([]);
});

test('who must have a second factor sets it up before anything else', async ({ page, world }) => {
  await signIn(page, 'chi');
  await expect(page.getByRole('heading', { name: 'Thiết lập xác thực hai bước' })).toBeVisible();
  await expect(page.getByText('Vai trò của bạn yêu cầu đăng nhập hai bước')).toBeVisible();
  // There is no way around it.
  await page.goto('/desk/settings');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fdesk%2Fsettings/);
  const secret = await secretOn(page);
  await expectAccessible(page);
  await confirm(page, secret);
  await expect(page).toHaveURL(/\/desk\/settings/);
  await expect(page.getByRole('button', { name: /^Tài khoản:/ })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('signing in again on a page asks for the second step there', async ({ page, world }) => {
  await signIn(page, 'binh');
  await expect(page).toHaveURL(/\/desk/);
  await page.goto('/desk/settings?section=twoSteps');
  await page.getByRole('button', { name: /Thiết lập|Bật/ }).click();
  const secret = await secretOn(page);
  await confirm(page, secret);
  await page.goto('/desk/settings?section=sessions');
  await expect(page.getByText('phiên này')).toBeVisible();
  await page.context().clearCookies();
  await page
    .getByRole('button', { name: /Đăng xuất/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await dialog.getByLabel(/^Mật khẩu/).fill(password);
  await page.keyboard.press('Enter');
  const code = dialog.getByLabel('Mã xác thực hoặc mã khôi phục');
  await expect(code).toBeFocused();
  await code.fill(codeOf(secret));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(world.complaints).toEqual([]);
});
