import { anOfficial, expect, expectAccessible, inEveryLook, test } from '../support/world';
import { aCase } from './a-case';

test('an officer accepts by key, after seeing the date it begins', async ({ page, world }) => {
  const { id } = await aCase(world.url, 'Đặng Thị Tiếp Nhận', { accept: false });
  await world.signIn('tiep-nhan');
  await page.goto(`/desk/cases/${id}`);
  await expect(page.getByText('Mới nộp, chờ tiếp nhận')).toBeVisible();
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Mới nộp, chờ tiếp nhận → Đang giải quyết')).toBeVisible();
  const due = await dialog.getByText(/^chưa có → \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}$/).textContent();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('dd').getByText(due!.split('→ ')[1], { exact: true })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('a new date is refused or shown before it is agreed on, and only once', async ({ page, world }) => {
  const { id } = await aCase(world.url, 'Lê Văn Hẹn Lại');
  await world.signIn('lanh-dao');
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  const date = dialog.getByLabel(/Hẹn trả lại vào ngày/);
  await expect(date).toBeFocused();
  const { dueAt } = await world.call<{ dueAt: string }>('GET', `/case-files/${id}`);
  const dayAfter = (days: number) => new Date(Date.parse(dueAt) + days * 86_400_000);
  const typed = (day: Date) => day.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  await date.fill(typed(dayAfter(0)));
  await date.press('Tab');
  await expect(dialog.getByText('Chưa thực hiện được')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Xin lỗi, hẹn lại/ })).toBeDisabled();
  await date.fill(typed(dayAfter(21)));
  await date.press('Tab');
  await expect(dialog.getByText(/\d{4} → \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}$/)).toBeVisible();
  await dialog.getByLabel(/Lý do/).fill('Chờ ý kiến của cơ quan thuế');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(
      async () => (await world.call<{ extensionCount: number }>('GET', `/case-files/${id}`)).extensionCount,
    )
    .toBe(1);
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog').getByText(/hẹn lại:.*1 lần/)).toBeVisible();
});

test('what somebody else does is seen at once, and told to who is about to act', async ({ page, world }) => {
  const { id } = await aCase(world.url, 'Phạm Thị Đồng Thời');
  await world.signIn('lanh-dao');
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Căn cứ pháp lý/).fill('Quyết định 12/QĐ-TA');
  const other = await anOfficial(world.url, 'tiep-nhan');
  await other('POST', `/case-files/${id}/record-payment`, { kind: 'FEE', method: 'CASH' });
  await other.end();
  await expect(dialog.getByText(/Hồ sơ vừa thay đổi/)).toBeVisible();
  await expect(dialog.getByLabel(/Căn cứ pháp lý/)).toHaveValue('Quyết định 12/QĐ-TA');
  await dialog.getByRole('button', { name: 'Dùng hồ sơ mới nhất' }).click();
  await expect(dialog.getByText(/→ Tạm dừng/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Đã thu 100\.000 đồng \(tiền mặt\)/)).toBeVisible();
});

test('a date explains itself, and the minutes of all who had the case are its life', async ({
  page,
  world,
}) => {
  const { id } = await aCase(world.url, 'Vũ Văn Giải Thích');
  await world.signIn('chuyen-vien');
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog').getByText(/không tính ngày đầu/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('3');
  await expect(page.getByText('Cơ quan + luân chuyển + người nộp = tổng thời gian')).toBeVisible();
  const minutes = await page.locator('table').first().locator('tbody tr td:nth-child(2)').allTextContents();
  const [total, ...parts] = minutes.map((text) => Number(text.replaceAll('.', ''))).reverse();
  expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total);
  const { isComplete } = await world.call<{ isComplete: boolean }>('GET', `/case-files/${id}/custody`);
  expect(isComplete).toBe(true);
});

test('is there for everybody', async ({ page, world }) => {
  test.setTimeout(180_000);
  const { id } = await aCase(
    world.url,
    'Nguyễn Thị Thanh Khả Dụng Với Một Cái Tên Rất Dài Để Thử Bố Cục Trang Hồ Sơ Điện Tử',
  );
  await world.signIn('lanh-dao');
  await page.goto(`/desk/cases/${id}?tab=circulation`);
  await inEveryLook(page, async () => {
    await page.getByRole('toolbar').waitFor();
    await expect(page.getByRole('img')).not.toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(world.complaints).toEqual([]);
});
