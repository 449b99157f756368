import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';
import { newWord } from '../inbox/open-work';
import { expect, test, type World } from '../support/world';
import { caseWithFiles } from './dossier';

const formulas = ['=HYPERLINK("http://evil.example","x")', '+84 901', '-1+1', '@SUM(A1)'];

/** Cases whose applicants have names that a spreadsheet would run. */
async function openList(page: Page, world: World): Promise<string> {
  const word = newWord();
  for (const formula of formulas) await caseWithFiles(page, world, `${formula} ${word}`, []);
  await page.goto(`/desk/cases?text=${word}`);
  await expect(page.locator('[data-row]')).toHaveCount(formulas.length);
  return word;
}

const contentOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

/** The files of a zip archive, by the directory at its end. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let place = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, name, extra, note] = [20, 28, 30, 32].map((at) =>
      at === 20 ? archive.readUInt32LE(place + at) : archive.readUInt16LE(place + at),
    ) as [number, number, number, number];
    const local = archive.readUInt32LE(place + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const body = archive.subarray(from, from + packed);
    const isPacked = archive.readUInt16LE(place + 10) === 8;
    files.set(
      archive.toString('utf8', place + 46, place + 46 + name),
      (isPacked ? inflateRawSync(body) : body).toString('utf8'),
    );
    place += 46 + name + extra + note;
  }
  return files;
}

const save = async (page: Page, how: RegExp): Promise<Download> => {
  await page.getByRole('button', { name: 'Tải về những gì đang hiển thị' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: how }).click();
  return saving;
};

test('a table is gone through by keyboard, sorted, and shows the columns that one wants', async ({
  page,
  world,
}) => {
  await openList(page, world);
  const rows = page.locator('[data-row]');
  const head = page.getByRole('columnheader', { name: 'Mã hồ sơ' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const codes = async () => (await rows.locator('[role=gridcell]').first().allInnerTexts()).join();
  const first = await codes();
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(codes).not.toBe(first);

  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();

  await page.getByRole('button', { name: 'Chọn cột' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Thủ tục' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Thủ tục' })).toHaveCount(0);
  await page.reload();
  await expect(rows).toHaveCount(formulas.length);
  await expect(page.getByRole('columnheader', { name: 'Thủ tục' })).toHaveCount(0);
  await expect(head).toHaveAttribute('aria-sort', 'descending');
});

test('what is saved is what is shown, and no text of it is a formula', async ({ page, world }) => {
  const word = await openList(page, world);
  const titles = await page.getByRole('columnheader').allInnerTexts();
  const csv = (await contentOf(await save(page, /CSV/))).toString('utf8');
  const lines = csv.trim().split('\r\n');
  expect(lines).toHaveLength(1 + formulas.length);
  expect(lines[0]!.replace('\uFEFF', '').split(',')).toEqual(titles);
  for (const formula of formulas) expect(csv).toContain(`'${formula.replaceAll('"', '""')} ${word}`);

  const download = await save(page, /Excel|XLSX/);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const files = unzip(await contentOf(download));
  const sheet = files.get('xl/worksheets/sheet1.xml')!;
  expect(sheet.match(/<row /g)).toHaveLength(1 + formulas.length);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect([...files.keys()].some((name) => /hyperlink|externalLink/i.test(name))).toBe(false);
  const texts = [sheet, files.get('xl/sharedStrings.xml') ?? ''].join('');
  expect(texts).toContain(`@SUM(A1) ${word}`);
  expect(world.complaints).toEqual([]);
});
