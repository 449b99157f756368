import { anOfficial, expect, expectAccessible, inEveryLook, test } from '../support/world';
import { aCase } from './a-case';

test('cases are found by words without accents, and opened by key', async ({ page, world }) => {
  const { code } = await aCase(world.url, 'Hoàng Thị Ngọc Ưng');
  await world.signIn('chuyen-vien');
  await page.goto('/desk/cases');
  await expect(page.getByRole('heading', { name: 'Hồ sơ' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(`hoang thi ngoc ung`);
  await expect(page).toHaveURL(/text=hoang/);
  await page.getByLabel('Tìm hồ sơ').fill(code);
  await expect(page).toHaveURL(new RegExp(code));
  const row = page.locator('[data-row]');
  await expect(row).toHaveCount(1);
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('hộ kinh doanh');
  await expect(page.getByText(code, { exact: true })).toBeVisible();
});

test('a list is its address: what a board asked for is named, and can be dropped', async ({
  page,
  world,
}) => {
  await world.signIn('chuyen-vien');
  await page.goto('/desk/cases?class=OVERDUE&phase=IN_PROCESS');
  await expect(page.getByText(/còn được lọc theo: giai đoạn: đang giải quyết/)).toBeVisible();
  await expect(page.getByLabel('Tình trạng hạn').first()).toHaveValue('Quá hạn');
  await page.getByRole('button', { name: 'Bỏ các điều kiện này' }).click();
  await expect(page).not.toHaveURL(/phase/);
  await expect(page).toHaveURL(/class=OVERDUE/);
});

test('a unit takes what was sent to it: one by key with its effect, several at once', async ({
  page,
  world,
}) => {
  const cases: Awaited<ReturnType<typeof aCase>>[] = [];
  for (const name of ['Trần Một', 'Trần Hai', 'Trần Ba']) cases.push(await aCase(world.url, name));
  await world.signIn('truong-phong');
  await page.goto('/desk/custody?view=in');
  const rowOf = (code: string) => page.locator('[data-row]').filter({ hasText: code });
  for (const { code } of cases) await expect(rowOf(code)).toBeVisible();

  await rowOf(cases[0].code).focus();
  await page.keyboard.press('y');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/đang chuyển.*→ Phòng Kinh tế/)).toBeVisible();
  await dialog.getByRole('button', { name: /^Nhận bàn giao/ }).click();
  await expect(rowOf(cases[0].code)).toHaveCount(0);

  // Somebody else is faster with one of the two that are left: the other is taken all the same, and why is told.
  for (const { code } of cases.slice(1)) {
    await rowOf(code).focus();
    await page.keyboard.press('Space');
  }
  const { items } = await world.call<{ items: { id: string; caseCode: string }[] }>(
    'GET',
    '/handoffs?direction=in&state=SENT&limit=200',
  );
  await page.keyboard.press('y');
  await expect(dialog).toContainText('2 hồ sơ');
  const other = await anOfficial(world.url, 'truong-phong');
  await other('POST', `/handoffs/${items.find(({ caseCode }) => caseCode === cases[1].code)!.id}/accept`);
  await other.end();
  await dialog.getByRole('button', { name: /Nhận bàn giao 2 hồ sơ/ }).click();
  await expect(dialog.getByText('Xong 1 hồ sơ.')).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText(cases[1].code);
  await page.keyboard.press('Escape');
  await expect(rowOf(cases[2].code)).toHaveCount(0);
  expect(world.complaints).toEqual([]);
});

test('a unit sends back what is not its own, and the sender decides', async ({ page, world }) => {
  const { id, code } = await aCase(world.url, 'Trần Trả Lại');
  await world.signIn('truong-phong');
  await page.goto('/desk/custody?view=in');
  const row = page.locator('[data-row]').filter({ hasText: code });
  await row.focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Lý do/).click();
  await page.getByRole('option').first().click();
  await expect(dialog.getByText('Nếu thực hiện')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(row).toHaveCount(0);
  const { isReturned } = await world.call<{ isReturned: boolean }>('GET', `/case-files/${id}/custody`);
  expect(isReturned).toBe(true);
});

test('an opinion is asked for with its date, and answered', async ({ page, world }) => {
  const { id, code } = await aCase(world.url, 'Trần Lấy Ý Kiến');
  const head = await anOfficial(world.url, 'truong-phong');
  const [sent] = await head('GET', `/case-files/${id}/handoffs`);
  await head('POST', `/handoffs/${sent.id}/accept`);
  await head.end();
  await world.signIn('truong-phong');
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  const unit = dialog.getByLabel(/Đơn vị/);
  await unit.fill('lanh dao ubnd');
  await page.getByRole('option', { name: /Lãnh đạo UBND.*An Lạc/ }).click();
  await dialog.getByLabel(/Nội dung xin ý kiến/).fill('Địa điểm có phù hợp quy hoạch không?');
  await expect(dialog.getByText(/Thời hạn cho ý kiến/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await page.context().clearCookies();
  await world.signIn('lanh-dao');
  await page.goto('/desk/custody?view=asked');
  const row = page.locator('[data-row]').filter({ hasText: code });
  await row.focus();
  await page.keyboard.press('v');
  await dialog.getByLabel(/^Ý kiến/).click();
  await page.getByRole('option', { name: 'Đồng ý', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(row).toHaveCount(0);
  const [asked] = await world.call<{ outcome: string }[]>('GET', `/case-files/${id}/consultations`);
  expect(asked.outcome).toBe('CONSENT');
});

test('lists are there for everybody', async ({ page, world }) => {
  test.setTimeout(180_000);
  await world.signIn('truong-phong');
  for (const address of ['/desk/cases', '/desk/custody?view=in']) {
    await page.goto(address);
    await inEveryLook(page, async () => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('[role="status"][aria-label]')).toHaveCount(0);
      await expectAccessible(page);
    });
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  expect(world.complaints).toEqual([]);
});
