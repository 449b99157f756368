import { anOfficial, expect, expectAccessible, inEveryLook, test } from '../support/world';
import { newWord, openWork } from './open-work';

const titleOfWork = '#work-title';

test('a task is found, taken, filled in and completed by the keyboard; the next one opens', async ({
  page,
  world,
}) => {
  const word = newWord();
  const first = await openWork(world, `Đặng Phím ${word}`);
  const second = await openWork(world, `Đinh Phím ${word}`);
  await page.goto('/desk/inbox');
  await page.locator('[data-task]').first().waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type(`phim ${word}`);
  await expect(page.locator('[data-task]')).toHaveCount(2);
  expect(new URL(page.url()).searchParams.get('text')).toBe(`phim ${word}`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator(titleOfWork)).toHaveText('Tra cứu sổ, cơ sở dữ liệu hộ tịch');
  const opened = page.url().match(/inbox\/([^?]+)/)![1];
  expect([first.taskId, second.taskId]).toContain(opened);

  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Trả lại hàng chờ' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Hoàn thành thì' })).toContainText('Lập dự thảo');
  await expect(page.getByRole('radio', { name: 'Có trong sổ, cơ sở dữ liệu' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Có trong sổ, cơ sở dữ liệu' })).toBeChecked();
  await page.keyboard.press('e');

  await expect(page.getByText(/Đã hoàn thành “Tra cứu sổ/)).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(opened));
  await expect(page.locator(titleOfWork)).toBeFocused();
  expect((await world.call<{ state: string }>('GET', `/inbox/${opened}`)).state).toBe('DONE');
  expect(world.complaints).toEqual([]);
});

test('what is typed survives a reload, and another draft is told instead of written over', async ({
  page,
  world,
}) => {
  const { taskId } = await openWork(world, 'Hồ Văn Nháp');
  await page.goto(`/desk/inbox/${taskId}?text=van+nhap`);
  const field = page.getByRole('textbox', { name: 'Xã lưu sổ' });
  await field.fill('xã Bình Hoà');
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue('xã Bình Hoà');

  const { version } = await world.call<{ version: number }>('GET', `/inbox/${taskId}/draft`);
  await world.call('PUT', `/inbox/${taskId}/draft`, { version, content: { registryAgency: 'xã khác' } });
  await field.fill('xã Bình Minh');
  await expect(page.getByText(/đã lưu một bản nháp khác lúc/)).toBeVisible();
  await expect(field).toHaveValue('xã Bình Minh');
  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible();
  const kept = await world.call<{ content: object }>('GET', `/inbox/${taskId}/draft`);
  expect(kept.content).toMatchObject({ registryAgency: 'xã Bình Minh' });
});

test('opening a task keeps no draft of it', async ({ page, world }) => {
  const { taskId } = await openWork(world, 'Ngô Chỉ Xem');
  await page.goto(`/desk/inbox/${taskId}`);
  await expect(page.getByRole('textbox', { name: 'Xã lưu sổ' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const { draft } = await world.call<{ draft: object | null }>('GET', `/inbox/${taskId}`);
  expect(draft).toBeNull();
});

test('who was faster is named, live and in the refusal', async ({ page, world, context }) => {
  const { taskId, version } = await openWork(world, 'Lý Thị Tranh');
  await page.goto(`/desk/inbox/${taskId}?text=thi+tranh`);
  await expect(page.getByRole('button', { name: 'Nhận việc' })).toBeVisible();
  const row = page.locator(`[data-task="${taskId}"]`);
  await expect(row).toContainText('Chưa ai nhận');

  // Without the link and without asking again this page does not know; its button is what it was.
  await context.setOffline(true);
  const other = await anOfficial(world.url, 'chuyen-vien');
  await other('POST', `/inbox/${taskId}/claim`, { version });
  await other('POST', `/inbox/${taskId}/complete`, { variables: { recordFound: 'HERE' } });
  await page.keyboard.press('c');
  await expect(page.getByText('Không kết nối được máy chủ').first()).toBeVisible();
  await context.setOffline(false);
  await page.keyboard.press('c');
  await expect(page.getByText(/đã hoàn thành việc này lúc/).first()).toBeVisible();
  await other.end();
});

test('a change by somebody else is seen without asking for it', async ({ page, world }) => {
  const { taskId, version } = await openWork(world, 'Mai Văn Sống');
  await page.goto('/desk/inbox?text=van+song');
  const row = page.locator(`[data-task="${taskId}"]`);
  await expect(row).toContainText('Chưa ai nhận');
  const other = await anOfficial(world.url, 'chuyen-vien');
  await other('POST', `/inbox/${taskId}/claim`, { version });
  await expect(row).toContainText('Tôi', { timeout: 4_000 });
  await other.end();
});

test('many are completed as a sheet: what is refused stays, with its reason', async ({ page, world }) => {
  const word = newWord();
  const one = await openWork(world, `Bùi Bảng ${word}`);
  const two = await openWork(world, `Đỗ Bảng ${word}`);
  await page.goto(`/desk/inbox?procedure=P13-civil-status-extract&step=look-up-record&text=${word}`);
  await expect(page.locator('[data-task]')).toHaveCount(2);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('group', { name: 'Việc đã chọn' })).toContainText('Đã chọn 2');
  await page.keyboard.press('e');
  const sheet = page.getByRole('dialog');
  await sheet
    .getByLabel(`Kết quả tra cứu: ${one.caseCode}`)
    .selectOption({ label: 'Có trong sổ, cơ sở dữ liệu' });
  await sheet.getByRole('button', { name: 'Hoàn thành 2 việc' }).click();
  await expect(sheet.getByRole('row', { name: one.caseCode })).toContainText('Đã hoàn thành');
  await expect(sheet.getByRole('row', { name: two.caseCode })).not.toContainText('Đã hoàn thành');
  await sheet.getByLabel(`Kết quả tra cứu: ${two.caseCode}`).selectOption('NOT_FOUND');
  await sheet.getByRole('button', { name: 'Gửi lại 1 việc bị từ chối' }).click();
  await expect(sheet).toBeHidden();
  for (const { taskId } of [one, two])
    expect((await world.call<{ state: string }>('GET', `/inbox/${taskId}`)).state).toBe('DONE');
});

test('a filter is kept under a name, counted, found again and deleted', async ({ page, world }) => {
  const word = newWord();
  await openWork(world, `Phan Lọc ${word}`);
  const name = `Của bà ${word}`;
  await page.goto(`/desk/inbox?text=${word}`);
  await page.getByRole('button', { name: /Bộ lọc/ }).click();
  await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
  await page.getByLabel('Tên bộ lọc').fill(name);
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name });
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(link).toContainText('1');
  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await expect(page).toHaveURL(/view=mine/);
  await link.click();
  await expect(page).toHaveURL(new RegExp(word));
  await page.getByRole('button', { name: `Sửa bộ lọc ${name}` }).click();
  await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
  await expect(link).toHaveCount(0);
});

test('is accessible in every look, and reads on 320 px without scrolling sideways', async ({
  page,
  world,
}) => {
  test.setTimeout(90_000);
  const { taskId } = await openWork(world, 'Vũ Thị Nhìn');
  await page.goto(`/desk/inbox/${taskId}`);
  await inEveryLook(page, async () => {
    await expect(page.locator('.fjs-container, [data-form] input').first()).toBeVisible();
    await expect(page.locator('[data-task]').first()).toBeVisible();
    await expectAccessible(page);
  });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/desk/inbox', `/desk/inbox/${taskId}`]) {
    await page.goto(path);
    await expect(page.locator(path.endsWith('inbox') ? '[data-task]' : titleOfWork).first()).toBeVisible();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }
});
