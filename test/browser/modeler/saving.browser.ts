import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { certifiedCopy } from './certified-copy';
import { ownBrowser } from '../support/own-browser';
import { aModelWithNotes, type Designer, Studio } from './designers';
import { longProcess } from './long-process';

let studio: Studio;
let an: Designer;
let binh: Designer;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  studio = await Studio.open(browser, ['minh-an', 'thu-binh']);
  an = await studio.designer('minh-an');
  binh = await studio.designer('thu-binh');
});
test.afterAll(() => studio.close());

const text = (page: Page) => page.getByRole('textbox', { name: 'notes.md' });
const bar = (page: Page) => page.getByRole('banner');
const saved = (page: Page) => expect(bar(page).getByRole('button', { name: 'Đã lưu' })).toBeVisible();
const kept = (page: Page) =>
  expect(bar(page).getByRole('button', { name: 'Chưa lưu được, còn giữ ở máy này' })).toBeVisible();
const onServer = async ({ call }: Designer, { id, fileId }: { id: string; fileId: string }) =>
  (await call<{ content: string }>('GET', `/models/${id}/files/${fileId}`)).content;

async function open({ page }: Designer, { id }: { id: string }): Promise<void> {
  await page.goto(`/modeler/models/${id}`);
  await expect(text(page)).toBeVisible();
}

test('what is typed is on the server soon, without a button', async () => {
  const model = await aModelWithNotes(an);
  await open(an, model);
  await expect(text(an.page)).toBeEditable();
  await text(an.page).fill('Đã gõ xong');
  await saved(an.page);
  await expect.poll(() => onServer(an, model)).toBe('Đã gõ xong');
});

test('the server is killed while one types: nothing is lost, and it goes on by itself', async () => {
  test.setTimeout(90_000);
  const model = await aModelWithNotes(an);
  await open(an, model);
  await text(an.page).fill('Trước');
  await saved(an.page);
  await studio.kill();
  await text(an.page).pressSequentially(', trong');
  await kept(an.page);
  await text(an.page).pressSequentially(', sau');
  await studio.comeBack();
  await expect(bar(an.page).getByRole('button', { name: 'Đã lưu' })).toBeVisible({ timeout: 30_000 });
  expect(await onServer(an, model)).toBe('Trước, trong, sau');
  await expect(text(an.page)).toHaveValue('Trước, trong, sau');
});

/** The server dies over the next question of this kind; the page sees its connection end. */
const killOver = ({ page }: Designer, question: RegExp) =>
  page.route(
    question,
    async (route) => {
      const answer = route.fetch().catch(() => undefined);
      await studio.kill();
      await answer;
      await route.abort('connectionreset');
    },
    { times: 1 },
  );

test('the server is killed over a trial and over a replay: the page says so, keeps what there was, and goes on', async () => {
  test.setTimeout(120_000);
  const id = await certifiedCopy(an);
  const { page } = an;
  const lost = page.getByRole('alert').filter({ hasText: 'Không kết nối được máy chủ' });
  const steps = page.locator('ol').filter({ hasText: 'Nộp hồ sơ' }).getByRole('button');
  await page.goto(`/modeler/models/${id}?panel=play`);
  await page.getByRole('button', { name: 'Nộp hồ sơ và chạy' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Làm: Tiếp nhận, đối chiếu/ }).click({ timeout: 30_000 });
  await page.getByLabel('Hồ sơ hợp lệ, tiếp nhận (Mẫu 01)').check();
  await page.getByLabel('Tên giấy tờ').fill('Bằng tốt nghiệp');
  await page.getByLabel('Số trang mỗi bản').fill('2');
  await page.getByLabel('Số bản').fill('3');
  await killOver(an, /\/play$/);
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await expect(lost).toBeVisible();
  await expect(steps).toHaveCount(1);
  await studio.comeBack();
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await expect(steps).toHaveCount(2, { timeout: 30_000 });
  await expect(lost).toBeHidden();

  await page.getByRole('button', { name: 'Chạy lại hồ sơ thật' }).click();
  const from = page.getByRole('textbox', { name: 'Hồ sơ nộp từ' });
  await from.fill('02/03/2026');
  await killOver(an, /\/replay$/);
  await page.getByRole('button', { name: 'Chạy lại', exact: true }).click();
  await expect(lost).toBeVisible();
  await studio.comeBack();
  await lost.getByRole('button', { name: 'Thử lại' }).click();
  await expect(lost).toBeHidden({ timeout: 30_000 });
  await expect(page.getByText(/hồ sơ/).last()).toBeVisible();
  await expect(from).toHaveValue('02/03/2026');
  // The trial is still there too.
  await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
  await expect(steps).toHaveCount(2);
});

test('the browser is killed before it could save: what was drawn is there again when the model is opened', async () => {
  const model = await aModelWithNotes(an);
  const window = await an.context.newPage();
  const mine = { ...an, page: window };
  await open(mine, model);
  await window.route('**/files/**', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionreset') : route.continue(),
  );
  await text(window).fill('Chưa kịp lưu');
  await kept(window);
  const devtools = await an.context.newCDPSession(window);
  // It answers no more: the process of the window is gone.
  void devtools.send('Page.crash').catch(() => undefined);
  await window.waitForEvent('crash');
  await window.close();
  expect(await onServer(an, model)).toBe('Ghi chép');

  await open(an, model);
  await expect(text(an.page)).toHaveValue('Chưa kịp lưu');
  await expect(an.page.getByText('Đã lấy lại phần bạn vẽ')).toBeVisible();
  await saved(an.page);
  expect(await onServer(an, model)).toBe('Chưa kịp lưu');
  await an.page.getByRole('button', { name: 'Bỏ, dùng bản đã lưu trước đó' }).click();
  await expect(text(an.page)).toHaveValue('Ghi chép');
  await expect.poll(() => onServer(an, model)).toBe('Ghi chép');
});

test('the whole browser is killed while one draws: what it said to keep is on its disk', async ({}, testInfo) => {
  test.setTimeout(90_000);
  const { id } = await an.call<{ id: string }>('POST', '/models', { name: `Đang vẽ ${randomUUID()}` });
  const model = { id, fileId: randomUUID() };
  const drawing = { name: 'process.bpmn', content: longProcess(3) };
  await an.call('PUT', `/models/${id}/files/${model.fileId}`, drawing);
  const open = async () => {
    const own = await ownBrowser(testInfo, testInfo.outputPath('profile'));
    await own.context.addCookies(await an.context.cookies());
    const page = await own.context.newPage();
    return { ...own, page, go: () => page.goto(new URL(`/modeler/models/${id}`, an.page.url()).href) };
  };
  const first = await open();
  await first.page.route('**/files/**', (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionreset') : route.continue(),
  );
  await first.go();
  const list = first.page.getByRole('button', { name: 'Danh sách phần tử' });
  await expect(list).toBeVisible({ timeout: 20_000 });
  if ((await list.getAttribute('aria-pressed')) === 'false') await list.click();
  await first.page.getByRole('treeitem', { name: /^Bước 1/ }).click();
  await first.page.keyboard.press('F2');
  await first.page.keyboard.type('Bước đã vẽ');
  await first.page.keyboard.press('Enter');
  await kept(first.page);
  await first.kill();
  expect(await onServer(an, model)).toBe(drawing.content);

  const second = await open();
  await second.go();
  await expect(second.page.getByText('Đã lấy lại phần bạn vẽ')).toBeVisible({ timeout: 20_000 });
  await expect(second.page.locator('.djs-element[data-element-id="step-0"]')).toContainText('đã vẽ');
  await expect.poll(() => onServer(an, model)).toContain('name="Bước đã vẽ"');
  await second.kill();
});

test('without a network what is typed is kept, said to be, and saved when the network is back', async () => {
  const model = await aModelWithNotes(an);
  await open(an, model);
  await expect(text(an.page)).toBeEditable();
  await an.context.setOffline(true);
  await text(an.page).fill('Giữa đường');
  await kept(an.page);
  await an.context.setOffline(false);
  await saved(an.page);
  expect(await onServer(an, model)).toBe('Giữa đường');
});

test('two designers: one edits, the other sees it at once, and takes over by an act', async () => {
  const model = await aModelWithNotes(an);
  await open(an, model);
  await expect(text(an.page)).toBeEditable();
  await open(binh, model);
  const note = binh.page.getByText(/Trần minh-an đang sửa tệp này từ/);
  await expect(note).toBeVisible();
  await expect(text(binh.page)).not.toBeEditable();
  await expect(an.page.getByRole('list', { name: 'Đang mở mô hình này' })).toContainText('Trần thu-binh');

  await text(an.page).fill('An viết');
  await expect(text(binh.page)).toHaveValue('An viết');

  await binh.page.getByRole('button', { name: 'Tiếp quản việc sửa' }).click();
  await expect(text(binh.page)).toBeEditable();
  await expect(note).toBeHidden();
  await expect(an.page.getByText(/Trần thu-binh đang sửa tệp này từ/)).toBeVisible();
  await expect(text(an.page)).not.toBeEditable();
  await text(binh.page).fill('An viết, Bình sửa');
  await expect(text(an.page)).toHaveValue('An viết, Bình sửa');
  // Who leaves lets the other one edit again.
  await binh.page.goto('/modeler');
  await expect(text(an.page)).toBeEditable({ timeout: 30_000 });
});

test('two designers who both went on lose nothing: both are shown, one chooses, the other stays in the history', async () => {
  const model = await aModelWithNotes(an);
  await open(an, model);
  await expect(text(an.page)).toBeEditable();
  await open(binh, model);
  await an.context.setOffline(true);
  await text(an.page).fill('An viết khi mất mạng');
  await kept(an.page);
  await binh.page.getByRole('button', { name: 'Tiếp quản việc sửa' }).click();
  await expect(text(binh.page)).toBeEditable();
  await text(binh.page).fill('Bình viết');
  await saved(binh.page);
  await an.context.setOffline(false);

  const dialog = an.page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'notes.md' }).first()).toHaveText('An viết khi mất mạng');
  await expect(dialog.getByRole('region', { name: 'notes.md' }).last()).toHaveText('Bình viết');
  expect(await onServer(an, model)).toBe('Bình viết');
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await saved(an.page);
  await expect.poll(() => onServer(an, model)).toBe('An viết khi mất mạng');
  await expect(text(binh.page)).toHaveValue('An viết khi mất mạng');
  const { items } = await an.call('GET', `/models/${model.id}/files/${model.fileId}/revisions`);
  const bodies = await Promise.all(
    items.map(({ revision }: { revision: number }) =>
      an.call('GET', `/models/${model.id}/files/${model.fileId}/revisions/${revision}`),
    ),
  );
  expect(bodies.map(({ content }) => content)).toContain('Bình viết');
});

test('one person with two windows edits in the one that was asked last', async () => {
  const model = await aModelWithNotes(an);
  await open(an, model);
  await expect(text(an.page)).toBeEditable();
  const other = await an.context.newPage();
  await open({ ...an, page: other }, model);
  await expect(text(other)).toBeEditable();
  await expect(an.page.getByText('Bạn đang sửa tệp này ở cửa sổ khác.')).toBeVisible();
  await text(other).fill('Ở cửa sổ kia');
  await expect(text(an.page)).toHaveValue('Ở cửa sổ kia');
  await an.page.getByRole('button', { name: 'Sửa ở cửa sổ này' }).click();
  await expect(text(an.page)).toBeEditable();
  await expect(text(other)).not.toBeEditable();
  await other.close();
});
