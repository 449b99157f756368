import { extractCase } from '../cases/extract-case';
import { expect, expectAccessible, inEveryLook, test } from '../support/world';

test('the records office finds a document without accents, opens it, sees that no number is missing, and prints the register', async ({
  page,
  world,
}) => {
  const { id, code } = await extractCase(world.url, 'Phan Thị Sổ Sách', { upTo: 'filed' });
  await world.signIn('tiep-nhan');
  const { supplementReasons } = await world.call<{ supplementReasons: { code: string }[] }>(
    'GET',
    `/case-files/${id}/acts`,
  );
  await world.call('POST', `/case-files/${id}/request-supplement`, {
    items: [{ component: 'application', reasonCode: supplementReasons[0]!.code }],
  });
  const { items } = await world.call<{ items: { number: string }[] }>('GET', `/case-files/${id}/documents`);
  const { number } = items[0]!;

  await world.signIn('van-thu');
  await page.goto('/desk/inbox');
  await expect(page.getByRole('link', { name: 'Văn bản', exact: true })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/\/desk\/documents/);
  await expect(page.getByText(/cấp năm \d{4} liền mạch/)).toBeVisible();
  await page.getByRole('button', { name: 'Xem từng loại số' }).click();
  await expect(
    page.getByRole('table', { name: 'Số văn bản theo loại' }).getByRole('rowheader', { name: 'HDHS' }),
  ).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type(`hoan thien ${code.slice(-8).toLowerCase()}`);
  const grid = page.getByRole('grid', { name: 'Sổ đăng ký văn bản đi' });
  await expect(grid.locator('[data-row]')).toHaveCount(1);
  const row = grid.locator('[data-row]').first();
  await expect(row).toContainText(number);
  await row.focus();
  await page.keyboard.press('Enter');
  const paper = page.getByRole('region', { name: new RegExp(`^${number.replace('/', '\\/')}`) });
  await expect(paper.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(paper.getByText(code).first()).toBeAttached();
  await expectAccessible(page);
  await paper.getByRole('button', { name: 'Đóng' }).click();
  await expect(paper).toBeHidden();

  const printed = page.waitForEvent('download');
  await page.keyboard.press('p');
  expect((await printed).suggestedFilename()).toMatch(/^Sổ văn bản đi năm \d{4}\.pdf$/);
  expect(world.complaints).toEqual([]);
});

test('a register with a missing number says which one', async ({ page, world }) => {
  await world.signIn('van-thu');
  await page.route('**/official-documents/serials?*', (route) =>
    route.fulfill({
      json: {
        agencyId: 'a',
        year: 2026,
        classes: [
          { class: 'HDHS', last: 12, issued: 9, ended: [2], missing: [4, 5, 7] },
          { class: 'PXL', last: 3, issued: 3, ended: [], missing: [] },
        ],
      },
    }),
  );
  await page.goto('/desk/documents?year=2026');
  await expect(page.getByRole('alert').filter({ hasText: 'không liền mạch: thiếu 3 số' })).toBeVisible();
  await page.getByRole('button', { name: 'Xem từng loại số' }).click();
  await expect(page.getByRole('row', { name: 'HDHS 12 9 2 4–5, 7' })).toBeVisible();
  await expectAccessible(page);
});

test('forms tell since when and by which rule they are in force, and are seen with samples', async ({
  page,
  world,
}) => {
  test.slow();
  await world.signIn('van-thu');
  await page.goto('/desk/documents?view=templates');
  const grid = page.getByRole('grid', { name: 'Mẫu văn bản và các phiên bản' });
  const receipt = grid.locator('[data-row="receipt 2025"]');
  await expect(receipt).toContainText('TT 03/2025/TT-VPCP');
  await expect(receipt).toContainText('Đang áp dụng');
  await expect(grid.locator('[data-row="receipt 2018"]')).toContainText('Hết hiệu lực');
  await receipt.focus();
  await page.keyboard.press('Enter');
  const paper = page.getByRole('region', { name: /^Giấy tiếp nhận.*\(bản mẫu\)/ }).first();
  await expect(paper.getByText('BẢN MẪU').first()).toBeAttached();
  await inEveryLook(page, async () => {
    await page.getByRole('grid').first().waitFor();
    await expectAccessible(page);
  });
  expect(world.complaints).toEqual([]);
});
