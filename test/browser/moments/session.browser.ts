import type { Page } from '@playwright/test';
import { newWord, openWork } from '../inbox/open-work';
import { anOfficial, demoPassword, expect, expectAccessible, test } from '../support/world';

const ended = (page: Page) => page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });

/** The session is over for this browser, as after half an hour at a counter. */
const endSession = (page: Page) => page.context().clearCookies();

async function signInAgain(page: Page): Promise<void> {
  await ended(page)
    .getByLabel(/^Mật khẩu/)
    .fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(ended(page)).toBeHidden();
}

test('a session that ends in the middle of a form takes nothing away, and the work is sent once', async ({
  page,
  world,
}) => {
  const { taskId } = await openWork(world, `Phùng Giữa Chừng ${newWord()}`);
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(`${taskId}/complete`)) keys.push(request.headers()['idempotency-key']!);
  });
  await page.goto(`/desk/inbox/${taskId}`);
  const field = page.getByRole('textbox', { name: 'Xã lưu sổ' });
  await field.fill('xã Bình');
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();

  await endSession(page);
  await field.pressSequentially(' Hoà');
  await expect(ended(page)).toBeVisible();
  await expect(ended(page).getByLabel('Tên đăng nhập')).toHaveValue('chuyen-vien');
  await expect(ended(page).getByLabel('Tên đăng nhập')).not.toBeEditable();
  await expectAccessible(page);
  // It cannot be closed over a page on which nothing works.
  await page.keyboard.press('Escape');
  await ended(page)
    .getByLabel(/^Mật khẩu/)
    .fill('không phải');
  await page.keyboard.press('Enter');
  await expect(ended(page).getByRole('alert')).toBeVisible();
  await signInAgain(page);
  await expect(field).toHaveValue('xã Bình Hoà');
  await expect(field).toBeFocused();
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();

  await endSession(page);
  await page.getByRole('radio', { name: 'Có trong sổ, cơ sở dữ liệu' }).check();
  await page
    .locator('footer')
    .getByRole('button', { name: /^Hoàn thành/ })
    .click();
  await expect(ended(page)).toBeVisible();
  await signInAgain(page);
  await expect(field).toHaveValue('xã Bình Hoà');
  await page
    .locator('footer')
    .getByRole('button', { name: /^Hoàn thành/ })
    .click();
  await expect(page.getByText(/Đã hoàn thành “Tra cứu sổ/)).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  const { state } = await world.call<{ state: string }>('GET', `/inbox/${taskId}`);
  expect(state).toBe('DONE');
  expect(world.complaints).toEqual([]);
});

test('an act on a case keeps its dialog while one signs in again before it', async ({ page, world }) => {
  const { caseId } = await openWork(world, `Phùng Đang Ký ${newWord()}`);
  await world.signIn('lanh-dao');
  await page.goto(`/desk/cases/${caseId}`);
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('p');
  const act = page.getByRole('dialog').first();
  await act.getByLabel(/Căn cứ pháp lý/).fill('Quyết định 12/QĐ-TA');
  await act.getByLabel(/Lý do/).fill('Chờ kết quả giải quyết tranh chấp');
  await endSession(page);
  await page.keyboard.press('Control+Enter');
  await expect(ended(page)).toBeVisible();
  await signInAgain(page);
  await expect(act.getByLabel(/Căn cứ pháp lý/)).toHaveValue('Quyết định 12/QĐ-TA');
  await act.getByLabel(/Căn cứ pháp lý/).press('Control+Enter');
  await expect(act).toBeHidden();
  expect(world.complaints).toEqual([]);
});

test('what was begun is not sent in the name of who signed in meanwhile', async ({ page, world }) => {
  const { taskId, version } = await openWork(world, `Phùng Đổi Người ${newWord()}`);
  await page.goto(`/desk/inbox/${taskId}`);
  await page.getByRole('textbox', { name: 'Xã lưu sổ' }).waitFor();
  // In another tab of the same browser somebody else takes the seat.
  await world.signIn('tiep-nhan');
  const other = await anOfficial(world.url, 'chuyen-vien');
  await other('POST', `/inbox/${taskId}/claim`, { version });
  await other.end();
  await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  const dialog = page.getByRole('dialog', { name: 'Trình duyệt này đã đổi người dùng' });
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Tài khoản:/ })).toBeVisible();
});
