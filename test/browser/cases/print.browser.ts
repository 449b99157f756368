import { expect, expectAccessible, inEveryLook, test } from '../support/world';
import { extractCase } from './extract-case';

/** Sheets that the browser would print. */
const sheetsIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('a case is printed: what it is, what happened, and who had it; not a sheet more', async ({
  page,
  world,
}) => {
  const { id, code } = await extractCase(world.url, 'Trần Thị In');
  await world.signIn('chuyen-vien');
  await page.goto(`/desk/cases/${id}`);
  await page.getByRole('link', { name: 'In hồ sơ' }).click();
  const summary = page.getByRole('article', { name: 'TÓM TẮT HỒ SƠ' });
  await expect(summary).toContainText(code);
  await expect(summary).toContainText('Loại việc hộ tịch: Khai sinh');
  await expect(summary).toContainText('Nộp hồ sơ (trực tiếp).');
  const sheet = page.getByRole('article', { name: /PHIẾU KIỂM SOÁT/ });
  await expect(sheet.getByRole('row')).not.toHaveCount(0);
  await expect(sheet).toContainText('chưa nhận');
  await expect(sheet).toContainText('Tổng cộng');
  expect(sheetsIn(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  await inEveryLook(page, async () => {
    await page.getByRole('article').first().waitFor();
    await expectAccessible(page);
  });
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(world.complaints).toEqual([]);
});

test('a receipt is two copies of A5, and not a sheet more', async ({ page, world }) => {
  const { id } = await extractCase(world.url, 'Trần Thị Biên Nhận');
  await world.signIn('tiep-nhan');
  // As it is for the moment in which the official file is not made yet: it can be printed all the same.
  await page.route(`**/case-files/${id}/documents`, async (route) => {
    const response = await route.fetch();
    const { items } = (await response.json()) as { items: object[] };
    await route.fulfill({ response, json: { items: items.map((one) => ({ ...one, sha256: null })) } });
  });
  await page.goto(`/desk/cases/${id}/receipt`);
  await expect(page.getByText(/Văn bản chính thức đang được lập/)).toBeVisible();
  await page.evaluate(`window.print = () => { document.title = 'printed'; }`);
  await page.keyboard.press('p');
  await expect(page).toHaveTitle('printed');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(sheetsIn(pdf)).toBe(2);
  // In points: 148 x 210 mm.
  const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sizes.map(([, width, height]) => [Math.round(+width!), Math.round(+height!)])).toEqual([
    [420, 595],
    [420, 595],
  ]);
});
