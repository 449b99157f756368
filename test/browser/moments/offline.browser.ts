import { newWord, openWork } from '../inbox/open-work';
import { expect, test } from '../support/world';

test('without a network what is typed stays, says so, and is kept when the network is back', async ({
  page,
  world,
  context,
}) => {
  const { taskId } = await openWork(world, `Quách Mất Mạng ${newWord()}`);
  await page.goto(`/desk/inbox/${taskId}`);
  const field = page.getByRole('textbox', { name: 'Xã lưu sổ' });
  await field.fill('xã');
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();
  await context.setOffline(true);
  await field.pressSequentially(' Bình Minh');
  await expect(page.getByText(/Chưa lưu được nháp/)).toBeVisible();
  await expect(field).toHaveValue('xã Bình Minh');
  await page.getByRole('radio', { name: 'Có trong sổ, cơ sở dữ liệu' }).check();
  await page
    .locator('footer')
    .getByRole('button', { name: /^Hoàn thành/ })
    .click();
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ' })).toBeVisible();
  await expect(field).toHaveValue('xã Bình Minh');
  await context.setOffline(false);
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible({ timeout: 15_000 });
  const { content } = await world.call<{ content: object }>('GET', `/inbox/${taskId}/draft`);
  expect(content).toMatchObject({ registryAgency: 'xã Bình Minh' });
  // The browser itself writes down that the socket could not be opened.
  expect(world.complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});

test('a command whose answer was lost is carried out once when it is sent again', async ({ page, world }) => {
  const { taskId, caseId } = await openWork(world, `Quách Mất Trả Lời ${newWord()}`);
  await page.goto(`/desk/inbox/${taskId}`);
  await page.getByRole('radio', { name: 'Có trong sổ, cơ sở dữ liệu' }).check();
  // Nor does the page learn in another way what has become of it.
  await page.route(`**/api/v1/inbox/${taskId}`, (route) => route.abort('connectionreset'));
  const keys: string[] = [];
  await page.route(`**/inbox/${taskId}/complete`, async (route) => {
    keys.push(route.request().headers()['idempotency-key']!);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  const complete = page.locator('footer').getByRole('button', { name: /^Hoàn thành/ });
  await complete.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ' })).toBeVisible();
  await complete.click();
  await expect(page.getByText(/Đã hoàn thành “Tra cứu sổ/)).toBeVisible();
  expect(keys).toEqual([keys[0], keys[0]]);
  const { items } = await world.call<{ items: { taskId: string }[] }>('GET', `/inbox?caseId=${caseId}`);
  expect(items.map((item) => item.taskId)).not.toContain(taskId);
});

test('where the server is out of service the page says so in words, and comes back by itself', async ({
  page,
  world,
}) => {
  await world.signIn('chuyen-vien');
  let isAway = true;
  await page.route('**/api/v1/case-files?**', (route) =>
    isAway
      ? route.fulfill({
          status: 502,
          contentType: 'text/html',
          body: '<html><h1>502 Bad Gateway</h1></html>',
        })
      : route.fallback(),
  );
  await page.goto('/desk/cases');
  await expect(page.getByRole('alert').filter({ hasText: 'Máy chủ đang tạm ngừng phục vụ' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText('Bad Gateway')).toHaveCount(0);
  isAway = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.locator('[data-row]').first()).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('a page that begins without its server can be asked for again', async ({ page, world }) => {
  await world.signIn('chuyen-vien');
  let isAway = true;
  await page.route('**/api/v1/me', (route) => (isAway ? route.abort('connectionrefused') : route.fallback()));
  await page.goto('/desk/inbox');
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ' })).toBeVisible();
  isAway = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.locator('[data-task]').first()).toBeVisible();
});
