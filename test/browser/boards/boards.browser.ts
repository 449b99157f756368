import { expect, expectAccessible, test, type World } from '../support/world';

interface Late {
  caseId: string;
  code: string;
  helps: { act: string }[];
}

/** A late case that somebody can be urged about: the demo leaves some lying. */
async function lateCase(world: World): Promise<Late> {
  const { board } = await world.call<{ board: { items: Late[] } }>('GET', '/boards/overdue');
  const found = board.items.find(({ helps }) => helps.some(({ act }) => act === 'URGE'));
  if (!found) throw new Error('nothing is late in the demo');
  return found;
}

const urge = (world: World, { caseId }: Late) =>
  world.call('POST', `/case-files/${caseId}/urge`, { text: 'Đề nghị khẩn trương giải quyết.' });

test.beforeEach(({ world }) => world.signIn('giam-sat'));
test.afterEach(({ world }) => expect(world.complaints).toEqual([]));

test('a number leads to the list behind it', async ({ page }) => {
  await page.goto('/boards');
  await expect(page).toHaveURL(/\/boards\/province/);
  await page
    .getByRole('link', { name: /^Quá hạn/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/boards\/overdue/);
  await page.goto('/boards/province');
  await page
    .getByRole('list', { name: 'Hồ sơ lúc này' })
    .getByRole('link', { name: /Quá hạn/ })
    .click();
  await expect(page).toHaveURL(/\/desk\/cases\?.*class=OVERDUE/);
});

test('what happens is on the feed without a touch, and stands still while paused', async ({
  page,
  world,
}) => {
  const late = await lateCase(world);
  await page.goto('/boards/feed');
  const newest = page.getByRole('listitem').filter({ hasText: late.code }).filter({ hasText: 'đôn đốc' });
  await expect(page.getByRole('heading', { name: 'Diễn biến mới nhất' })).toBeVisible();
  const before = await newest.count();
  await urge(world, late);
  await expect.poll(() => newest.count()).toBeGreaterThan(before);

  await page.keyboard.press('p');
  await expect(page.getByText('Đang tạm dừng')).toBeVisible();
  const standing = await newest.count();
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/boards/feed') && asked.push(request.url()));
  await urge(world, late);
  // The server has committed and pushed; a page that listened would have asked or painted within its half second.
  await page.waitForFunction(
    (start) => performance.now() - start > 1_500,
    await page.evaluate(() => performance.now()),
  );
  expect(await newest.count()).toBe(standing);
  expect(asked).toEqual([]);
  await page.keyboard.press('p');
  await expect.poll(() => newest.count()).toBeGreaterThan(standing);
});

test('a late case is urged from the board by keyboard; what was written survives a lost connection', async ({
  page,
  world,
}) => {
  const late = await lateCase(world);
  await page.goto('/boards/overdue');
  await page.getByRole('button', { name: `Đôn đốc hồ sơ ${late.code}` }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Gửi văn bản đôn đốc' });
  const text = dialog.getByRole('textbox');
  await expect(text).toBeFocused();
  await text.fill('Báo cáo trước 16 giờ hôm nay.');
  await page.route('**/urge', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Không kết nối được máy chủ');
  await expect(text).toHaveValue('Báo cáo trước 16 giờ hôm nay.');
  await page.unroute('**/urge');
  await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
  await expect(page.getByText(`Đã gửi đôn đốc hồ sơ ${late.code}`)).toBeVisible();
  await expect(dialog).toBeHidden();
  const letters = await world.call<{ text: string }[]>('GET', `/case-files/${late.caseId}/letters`);
  expect(letters.filter((letter) => letter.text === 'Báo cáo trước 16 giờ hôm nay.')).toHaveLength(1);
});

test('every chart has a table with the same numbers, and the choice stays', async ({ page, world }) => {
  const { board } = await world.call<{ board: { byField: { name: { vi: string } }[] } }>(
    'GET',
    '/boards/province',
  );
  await page.goto('/boards/province');
  await expect(page.getByRole('img', { name: /^Biểu đồ/ }).first()).toBeVisible();
  await page.getByRole('region', { name: 'Theo lĩnh vực' }).getByRole('radiogroup').getByText('Bảng').click();
  const table = page.getByRole('grid', { name: 'Theo lĩnh vực' });
  await expect(table).toHaveAttribute('aria-rowcount', String(board.byField.length + 1));
  await expect(table).toContainText(board.byField[0]!.name.vi);
  await page.reload();
  await expect(table).toBeVisible();
  await expect(page.getByRole('img', { name: /^Biểu đồ/ })).toHaveCount(0);
});

test('an agency is chosen by words without accents, and stays in the address', async ({ page }) => {
  await page.goto('/boards/province');
  await page.getByRole('combobox', { name: 'Cơ quan' }).fill('phuong an lac');
  await page.getByRole('option', { name: 'UBND phường An Lạc' }).click();
  await expect(page).toHaveURL(/agency=/);
  await expect(page.getByText('UBND phường An Lạc').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Cơ quan' })).toHaveValue('UBND phường An Lạc');
});

test('from board to board by keys', async ({ page }) => {
  await page.goto('/boards/province');
  await expect(page.getByRole('heading', { level: 1, name: 'Toàn tỉnh' })).toBeVisible();
  for (const [key, title] of [
    ['h', 'Giao – nhận hồ sơ'],
    ['q', 'Quá hạn'],
    ['x', 'Xem lại một ngày'],
  ] as const) {
    await page.keyboard.press('b');
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
});

test('a cell of the matrix leads to its handoffs', async ({ page }) => {
  await page.goto('/boards/handoffs?measure=accepted');
  const cell = page.getByRole('table').getByRole('link').first();
  const count = Number((await cell.textContent())!.replace(/\D/g, ''));
  await cell.click();
  await expect(page).toHaveURL(/\/boards\/handoffs\/list\?.*state=ACCEPTED/);
  await expect(page.getByRole('grid', { name: 'Các lần giao – nhận' })).toHaveAttribute(
    'aria-rowcount',
    String(count + 1),
  );
});

test('a past day is gone through by the slider', async ({ page }) => {
  await page.goto('/boards/replay?day=2026-11-05');
  const slider = page.getByRole('slider', { name: 'Thời điểm xem' });
  await expect(slider).toBeVisible();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { name: /^Lúc 00:00/ })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: /^Lúc 00:30/ })).toBeVisible();
});

test('the wall is turned by keys and left with Escape', async ({ page }) => {
  await page.goto('/boards/wall');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();
  const first = await title.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(title).not.toHaveText(first!);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/boards\/province/);
});

test('who oversees nothing is told so, in words', async ({ page, world }) => {
  await world.signIn('chuyen-vien');
  await page.goto('/boards');
  await expect(page.getByText('Chưa có bảng nào cho vị trí của bạn')).toBeVisible();
});

test('heat is printed whole on one sheet, without what leads elsewhere', async ({ page, world }) => {
  await world.signIn('giam-sat');
  await page.goto(`/boards/heat?procedure=P02-building-permit`);
  const canvas = page.getByRole('group', { name: /^Sơ đồ\. / });
  await expect(canvas.locator('.djs-shape').first()).toBeVisible();
  await canvas.focus();
  for (let time = 0; time < 4; time += 1) await page.keyboard.press('+');
  const isWhole = () =>
    canvas.evaluate((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return [...one.querySelectorAll('.djs-shape .djs-visual > :first-child')].every((shape) => {
        const box = shape.getBoundingClientRect();
        return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
      });
    });
  expect(await isWhole()).toBe(false);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  expect(await isWhole()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(world.complaints).toEqual([]);
});

test('heat has its list, and no machine finds fault with it', async ({ page, world }) => {
  const { items } = await world.call<{ items: { code: string }[] }>('GET', '/procedures?limit=20');
  const code = items.find((one) => one.code.startsWith('P02'))!.code;
  await page.goto(`/boards/heat?procedure=${encodeURIComponent(code)}`);
  await expect(page.locator('.djs-container')).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('radiogroup')
    .getByText(/^(List|Danh sách)$/)
    .click();
  await expect(page.getByRole('grid')).toBeVisible();
});
