import { mkdtempSync, openSync, closeSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/world';
import { pdfOf } from './pdf';

test('each file that is refused says why, and the others stay', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  await page.getByLabel('Họ và tên').fill('Lâm Thị Tệp Sai');
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill('ctbs');
  await page.getByRole('option', { name: /Chứng thực bản sao/ }).click();
  const paper = page.getByRole('group', { name: 'Bản chính để đối chiếu' });
  const files = paper.locator('input[type=file]').first();
  const send = (name: string, mimeType: string, buffer: Buffer) =>
    files.setInputFiles({ name, mimeType, buffer });

  await send('đơn.pdf', 'application/pdf', pdfOf(['Don']));
  await expect(paper.getByText(/^đơn\.pdf ·/)).toBeVisible();
  for (const [name, type, content] of [
    ['chương trình.exe', 'application/octet-stream', 'MZ'],
    ['giả.pdf', 'application/pdf', '<html><script>window.__xss=1</script></html>'],
    ['trống.pdf', 'application/pdf', ''],
    ['<img src=x onerror="window.__xss=1">.svg', 'image/svg+xml', '<svg onload="window.__xss=1"/>'],
  ] as const) {
    await send(name, type, Buffer.from(content));
    const refusal = paper.getByText(name).last();
    await expect(refusal).toBeVisible();
    expect((await refusal.innerText()).length, name).toBeGreaterThan(name.length + 5);
  }
  await send(
    'chạy lệnh.pdf',
    'application/pdf',
    pdfOf(['Don'], '/OpenAction 6 0 R', ['<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>']),
  );
  await expect(paper.getByText(/^chạy lệnh\.pdf/)).toBeVisible();

  const folder = mkdtempSync(join(tmpdir(), 'motcua-large-'));
  const large = join(folder, 'bản quét lớn.pdf');
  closeSync(openSync(large, 'w'));
  truncateSync(large, 101 * 1024 * 1024);
  await files.setInputFiles(large);
  await expect(paper.getByText(/bản quét lớn\.pdf lớn hơn/)).toBeVisible();
  rmSync(folder, { recursive: true });

  await expect(paper.getByText(/^đơn\.pdf ·/)).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Lâm Thị Tệp Sai');
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  expect(world.complaints).toEqual([]);
});
