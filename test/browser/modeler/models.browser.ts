import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, inEveryLook, test } from '../support/world';

const processFile = join(process.cwd(), 'processes/P13-civil-status-extract/process.bpmn');

/** In the page: as early as anybody could, in the same turn in which the button comes. */
const pressWhenSeen = (button: string, key: string) => `{
  const observer = new MutationObserver(() => {
    const buttons = [...document.querySelectorAll('button')];
    if (!buttons.some(({ textContent }) => textContent === '${button}')) return;
    observer.disconnect();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true }));
  });
  observer.observe(document, { subtree: true, childList: true });
}`;

test.beforeEach(async ({ page, world }) => {
  await world.signIn('thiet-ke');
  await page.goto('/modeler');
});

test('a model is begun from nothing, found by its name without accents, put away and taken out again', async ({
  page,
  world,
}) => {
  const name = `Đào đường ${Date.now()}`;
  await page.getByRole('button', { name: 'Mô hình mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
  await expect(dialog.getByText('Hãy đặt tên cho mô hình.')).toBeVisible();
  await dialog.getByLabel('Tên mô hình').fill(name);
  await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
  const files = page.getByRole('navigation', { name: 'Các tệp của mô hình' });
  await expect(files.getByRole('button', { name, exact: true })).toBeVisible();
  const id = page.url().split('/').at(-1)!.split('?')[0];
  const { problems } = await world.call<{ problems: { code: string }[] }>('POST', `/models/${id}/check`, {});
  expect(problems.filter(({ code }) => /^(xml|file)\//.test(code))).toEqual([]);

  await page.getByRole('link', { name: 'Về danh sách mô hình' }).click();
  await page.getByRole('searchbox', { name: 'Tìm theo tên' }).fill(name.replace('Đào đường', 'dao duong'));
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
  await row.getByRole('button', { name: `Thao tác với ${name}` }).click();
  await page.getByRole('button', { name: 'Cất đi' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Đã cất' }).click();
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Mô hình này đã được cất đi')).toBeVisible();
  await page.getByRole('button', { name: 'Mở lại để sửa' }).click();
  await expect(page.getByText('Mô hình này đã được cất đi')).toBeHidden();
  expect(world.complaints).toEqual([]);
});

test('a model is begun from a procedure in service, with all its files; its key works as soon as its button is seen', async ({
  page,
}) => {
  await page.addInitScript({ content: pressWhenSeen('Mô hình mới', 'n') });
  await page.reload();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Thủ tục đang áp dụng').check();
  await dialog.getByLabel('Tìm thủ tục').fill('trich luc');
  await dialog.getByRole('radio', { name: /trích lục hộ tịch/ }).check();
  await expect(dialog.getByLabel('Tên mô hình')).toHaveValue(/trích lục hộ tịch/);
  await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
  const files = page.getByRole('navigation', { name: 'Các tệp của mô hình' });
  await page.waitForURL('**/modeler/models/*');
  await expect(files.getByRole('button', { name: 'Thông tin thủ tục', exact: true })).toBeVisible({
    timeout: 25_000,
  });
  await expect(files.getByRole('button', { name: /Phí.*trích lục/ }).first()).toBeVisible();
});

test('files become a model, and the model an archive that holds the same', async ({ page }) => {
  await page.getByRole('button', { name: 'Mô hình mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tệp có sẵn').check();
  await dialog.getByLabel(/^Chọn tệp/).setInputFiles([
    { name: 'process.bpmn', mimeType: 'application/xml', buffer: readFileSync(processFile) },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff, 0xfe]) },
    { name: 'ghi-chu.md', mimeType: 'text/markdown', buffer: Buffer.from('Xin chào') },
  ]);
  await expect(dialog.getByText('Không dùng được: photo.png')).toBeVisible();
  await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Cả mô hình (.zip)' }).click(),
  ]);
  const archive = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(archive).toSorted()).toEqual(['ghi-chu.md', 'process.bpmn']);
  expect(Buffer.from(archive['process.bpmn']!).equals(readFileSync(processFile))).toBe(true);
});

test('who asks for a model before its files are read gets it all the same', async ({ page, world }) => {
  await page.evaluate(`{
    const read = Blob.prototype.arrayBuffer;
    const may = new Promise((resolve) => (window.letRead = resolve));
    Blob.prototype.arrayBuffer = function () {
      return may.then(() => read.call(this));
    };
  }`);
  await page.getByRole('button', { name: 'Mô hình mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tệp có sẵn').check();
  await dialog.getByLabel(/^Chọn tệp/).setInputFiles(processFile);
  await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
  await expect(dialog.getByRole('button', { name: 'Đang tạo…' })).toBeVisible();
  await page.evaluate('letRead()');
  await expect(page).toHaveURL(/\/models\//);
  const [id] = /[^/]+$/.exec(new URL(page.url()).pathname)!;
  expect(await world.call('GET', `/models/${id}`)).toMatchObject({ files: [{ name: 'process.bpmn' }] });
});

test('a file is added, renamed, removed, and had again with what it was', async ({ page, world }) => {
  const { id } = await world.call<{ id: string }>('POST', '/models', { name: `Tệp ${Date.now()}` });
  await page.goto(`/modeler/models/${id}`);
  const files = page.getByRole('navigation', { name: 'Các tệp của mô hình' });
  await files.getByRole('button', { name: 'Thêm vào Biểu mẫu' }).click();
  await page.getByRole('dialog').getByLabel('Tên').fill('Đơn đề nghị');
  await page.getByRole('dialog').getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(page).toHaveURL(/file=forms%2Fdon-de-nghi.form/);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Đã lưu' })).toBeVisible();

  const act = async (name: string | RegExp) => {
    await files.getByRole('button', { name: 'Thao tác với Đơn đề nghị' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await act(/^Đổi tên/);
  await files.getByRole('textbox', { name: 'Tên mới của don-de-nghi' }).fill('Mẫu 01');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await world.call<{ files: { name: string }[] }>('GET', `/models/${id}`)).files)
    .toMatchObject([{ name: 'forms/mau-01.form' }]);

  await act('Xoá');
  await page.getByRole('button', { name: 'Xoá tệp' }).click();
  await expect
    .poll(async () => (await world.call<{ files: object[] }>('GET', `/models/${id}`)).files)
    .toEqual([]);
  await files.getByText('Tệp đã xoá (1)').click();
  await files.getByRole('button', { name: 'forms/mau-01.form' }).click();
  const history = page.getByRole('dialog');
  await history
    .getByRole('button', { name: /Bản [12] / })
    .first()
    .click();
  await expect(history.getByText('## Đơn đề nghị')).toBeVisible();
  await history.getByRole('button', { name: 'Dùng lại bản này' }).click();
  await expect
    .poll(async () => (await world.call<{ files: { name: string }[] }>('GET', `/models/${id}`)).files)
    .toMatchObject([{ name: 'forms/mau-01.form' }]);
  await expect(files.getByRole('button', { name: 'Đơn đề nghị', exact: true })).toBeVisible();
});

test('the list, what begins a model, and the frame of an open one are accessible', async ({
  page,
  world,
}) => {
  const { id } = await world.call<{ id: string }>('POST', '/models', { name: `Khung ${Date.now()}` });
  await inEveryLook(page, async () => {
    await page.goto('/modeler');
    await expect(page.getByRole('table')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/modeler/models/${id}`);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expectAccessible(page);
  });
  expect(world.complaints).toEqual([]);
});

test('the control office looks at models and changes none', async ({ page, world }) => {
  const { id } = await world.call<{ id: string }>('POST', '/models', { name: `Chỉ xem ${Date.now()}` });
  // The page of the one who was signed in before would lead to the door.
  await page.goto('about:blank');
  await world.signIn('kiem-soat');
  await page.goto('/modeler');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mô hình mới' })).toHaveCount(0);
  await page.goto(`/modeler/models/${id}`);
  await expect(page.getByRole('banner').getByText('Chỉ xem', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Thêm vào/ })).toHaveCount(0);
});

test('a session that ends is told on the list, and one goes on after signing in', async ({ page, world }) => {
  await page.route('**/api/v1/models?*', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: '{"code":"IDENTITY.SIGNED_OUT"}',
    }),
  );
  await page.getByRole('searchbox').fill('x');
  await expect(page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' })).toBeVisible();
  await page.context().clearCookies();
  await page.goto('/modeler?q=x');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fmodeler/);
  expect(world.complaints).toEqual([]);
});
