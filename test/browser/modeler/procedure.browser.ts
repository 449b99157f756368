import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

interface Model {
  id: string;
  files: { id: string; name: string }[];
}

/** A model of a procedure in service, of this test alone. */
async function aModel(world: World, key = 'building-permit'): Promise<Model> {
  await world.signIn('thiet-ke');
  const { items } = await world.call<{ items: { id: string }[] }>('GET', `/definitions?key=${key}`);
  return world.call<Model>('POST', '/models', {
    name: 'Cấp phép xây dựng (thử)',
    definitionId: items[0]!.id,
  });
}
const yamlOf = async (world: World, { id, files }: Model): Promise<string> => {
  const file = files.find(({ name }) => name === 'procedure.yaml')!;
  return (await world.call<{ content: string }>('GET', `/models/${id}/files/${file.id}`)).content;
};

test.describe('the form of a procedure', () => {
  test('writes what is changed where it stands, and takes it back', async ({ page, world }) => {
    const model = await aModel(world);
    const before = await yamlOf(world, model);
    await page.goto(`/modeler/models/${model.id}`);
    await page.getByText('Thông tin thủ tục').click();
    const parts = page.getByRole('navigation', { name: 'Các phần của thủ tục' });
    await parts.getByRole('button', { name: 'Thời hạn' }).click();
    await page.locator('[aria-expanded]').filter({ hasText: '7 ngày làm việc' }).click();
    const value = page.locator('[data-place="limits.0.value"]');
    await value.fill('6');
    await expect.poll(() => yamlOf(world, model)).toBe(before.replace('value: 7,', 'value: 6,'));
    await page.getByRole('button', { name: /Hoàn tác/ }).click();
    await expect(value).toHaveValue('7');
    await expect.poll(() => yamlOf(world, model)).toBe(before);
    expect(world.complaints).toEqual([]);
  });

  test('says what the catalogue would refuse at its place, and leads there', async ({ page, world }) => {
    const model = await aModel(world);
    await page.goto(`/modeler/models/${model.id}`);
    await page.getByText('Thông tin thủ tục').click();
    const parts = page.getByRole('navigation', { name: 'Các phần của thủ tục' });
    await page.locator('[data-place="code"]').fill('mã có dấu');
    await page.locator('[data-place="level"]').waitFor();
    await expect(parts.getByRole('button', { name: 'Thông tin chung' })).toContainText('1');
    await parts.getByRole('button', { name: 'Phí, lệ phí' }).click();
    await parts.getByRole('button', { name: 'Thông tin chung' }).click();
    await page.getByRole('button', { name: 'code', exact: true }).click();
    await expect(page.locator('[data-place="code"]')).toBeFocused();
  });

  test('shows a text that is no YAML as text, and says where', async ({ page, world }) => {
    const model = await aModel(world);
    await page.goto(`/modeler/models/${model.id}`);
    await page.getByText('Thông tin thủ tục').click();
    await page.getByRole('button', { name: 'Văn bản YAML' }).click();
    const text = page.getByLabel('Văn bản YAML của thủ tục');
    await text.fill('code: [P02');
    await expect(page.getByRole('alert').filter({ hasText: 'Tệp không đọc được' })).toContainText('dòng');
    await expect(text).toHaveValue('code: [P02');
    await text.fill('code: P02\n');
    await expect(page.locator('[data-place="code"]')).toHaveValue('P02');
  });

  test('tells a case what the counter would tell it', async ({ page, world }) => {
    const model = await aModel(world);
    await page.goto(`/modeler/models/${model.id}`);
    await page.getByText('Thông tin thủ tục').click();
    await page.getByText('Người dân thấy').click();
    const paper = page.getByRole('article');
    await expect(paper).toContainText('7 ngày làm việc');
    await page.getByRole('combobox', { name: 'Loại đề nghị' }).click();
    await page.getByRole('option', { name: 'Gia hạn' }).click();
    await expect(paper).toContainText('5 ngày làm việc');
  });

  test('can be used by everybody', async ({ page, world }) => {
    const model = await aModel(world);
    const file = model.files.find(({ name }) => name === 'procedure.yaml')!;
    await page.goto(`/modeler/models/${model.id}?file=${file.id}`);
    await inEveryLook(page, async () => {
      await page
        .getByText(/Thông tin thủ tục|The procedure/)
        .first()
        .click();
      await page.locator('[data-place="code"]').waitFor();
      await expectAccessible(page);
    });
  });
});

test('the whole procedure is printed on A4, with all its parts and its diagram', async ({ page, world }) => {
  const model = await aModel(world);
  await page.goto(`/modeler/models/${model.id}/print`);
  await page.locator('[data-drawn]').waitFor();
  const { numPages, texts, sizes } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(numPages).toBeGreaterThan(3);
  // Lines end anywhere: told without blanks.
  const plain = (text: string) => text.toLowerCase().replace(/\s/g, '');
  const all = plain(texts.join(''));
  for (const heading of [
    '1. mục đích',
    '3. căn cứ pháp lý',
    '4.2. thành phần hồ sơ',
    '4.3. thời hạn giải quyết',
    '4.4. phí, lệ phí',
    '5. trình tự các bước thực hiện',
    '8. lưu trữ',
    'phụ lục: sơ đồ quy trình',
    'kiểm tra, tiếp nhận hồ sơ',
    '7 ngày làm việc',
  ])
    expect(all).toContain(plain(heading));
  expect(all).not.toContain(plain('In hoặc lưu PDF'));
  // Millimetres: text upright, the diagram on its side.
  expect(sizes[0]).toEqual([210, 297]);
  expect(sizes.at(-1)).toEqual([297, 210]);
  await expectAccessible(page);
  expect(world.complaints).toEqual([]);
});

async function readPdf(bytes: Buffer) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  const sizes: number[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const sheet = await file.getPage(number);
    const { items } = await sheet.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    const { width, height } = sheet.getViewport({ scale: 25.4 / 72 });
    sizes.push([Math.round(width), Math.round(height)]);
  }
  return { numPages: file.numPages, texts, sizes };
}
