import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import formWords from '../../../web-modeler/i18n/form.vi.json';
import panelWords from '../../../web-modeler/i18n/panel.vi.json';
import { hostileTexts } from '../hostile-model';
import { demoPassword, expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

const read = (name: string) => readFileSync(join(process.cwd(), 'processes', name), 'utf8');
const P13 = read('P13-civil-status-extract/process.bpmn');

test.beforeEach(({ world }) => world.signIn('thiet-ke'));

async function open(page: Page, world: World, name: string, content: string) {
  const { id } = await world.call<{ id: string }>('POST', '/models', {
    name: `Đang mở ${crypto.randomUUID().slice(0, 8)}`,
  });
  const fileId = crypto.randomUUID();
  await world.call('PUT', `/models/${id}/files/${fileId}`, { name, content });
  await page.goto(`/modeler/models/${id}?file=${name}`);
  return {
    id,
    files: async () =>
      (await world.call<{ files: { id: string; name: string }[] }>('GET', `/models/${id}`)).files,
    saved: async () =>
      (await world.call<{ content: string }>('GET', `/models/${id}/files/${fileId}`)).content,
  };
}

test('the drawing leaves as SVG and as PNG, and a file comes in by being dropped', async ({
  page,
  world,
}) => {
  const model = await open(page, world, 'process.bpmn', P13);
  await expect(page.locator('.djs-element.djs-shape').first()).toBeVisible();
  const exported = async (kind: string) => {
    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: kind }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const svg = (await exported('Sơ đồ dạng SVG')).toString('utf8');
  expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?(<!DOCTYPE[^>]*>\s*)?<svg /);
  expect(svg).toContain('trích');
  const png = await exported('Sơ đồ dạng ảnh PNG');
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  // Pixels: of a drawing, not of a spot.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);

  const dropped = await page.evaluateHandle(
    `(() => {
      const given = new DataTransfer();
      given.items.add(new File([${JSON.stringify('# Ghi chép của tổ soạn thảo\n')}], 'ghi-chep.md', { type: 'text/markdown' }));
      return given;
    })()`,
  );
  const zone = page.getByRole('main');
  await zone.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Thả tệp để đưa vào mô hình')).toBeVisible();
  await zone.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('Đã thêm: ghi-chep.md')).toBeVisible();
  await expect.poll(async () => (await model.files()).map(({ name }) => name)).toContain('ghi-chep.md');
  expect(world.complaints).toEqual([]);
});

test('an address leads to a file of a model, and to an element of it, which comes into sight', async ({
  page,
  world,
}) => {
  const { items } = await world.call<{ items: { id: string }[] }>('GET', '/definitions?key=building-permit');
  const { id } = await world.call<{ id: string }>('POST', '/models', {
    name: 'Đi thẳng đến nơi',
    definitionId: items[0]!.id,
  });
  const address = `/modeler/models/${id}?file=`;
  await page.goto(`${address}process.bpmn&element=number-and-seal`);
  const element = page.locator('.djs-element.selected[data-element-id="number-and-seal"]');
  await expect(element).toBeInViewport({ ratio: 0.9, timeout: 20_000 });
  await page.goto(`${address}${encodeURIComponent('forms/appraise-dossier.form')}`);
  await expect(page.getByRole('heading', { name: 'Thẩm định hồ sơ' })).toBeVisible({ timeout: 20_000 });
  expect(world.complaints).toEqual([]);
});

test('a session that ends while one draws takes nothing away, and what was drawn meanwhile is saved', async ({
  page,
  world,
}) => {
  const model = await open(page, world, 'ghi-chep.md', 'Bắt đầu');
  const text = page.getByRole('textbox', { name: 'ghi-chep.md' });
  await text.fill('Trước khi hết phiên');
  await expect.poll(model.saved).toBe('Trước khi hết phiên');
  await page.context().clearCookies();
  await text.fill('Trong khi hết phiên');
  const ended = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await expect(ended.getByLabel('Tên đăng nhập')).toHaveValue('thiet-ke');
  await ended.getByLabel(/^Mật khẩu/).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(ended).toBeHidden();
  await expect(text).toHaveValue('Trong khi hết phiên');
  await expect.poll(model.saved).toBe('Trong khi hết phiên');
});

test('an agency is chosen by its name without accents, and one that is not in the organisation may be written', async ({
  page,
  world,
}) => {
  await open(
    page,
    world,
    'forms/appraise-dossier.form',
    read('P02-building-permit/forms/appraise-dossier.form'),
  );
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const form = page.frameLocator('iframe');
  await form.getByRole('button', { name: /Thêm/ }).click();
  const agency = form.getByRole('combobox', { name: 'Cơ quan' });
  await agency.fill('so xay');
  await expect(form.getByRole('option')).toHaveText(['Sở Xây dựng']);
  await page.keyboard.press('Enter');
  await expect(agency).toHaveValue('Sở Xây dựng');
  await agency.fill('ban-quan-ly-di-tich');
  await form.getByLabel('Tên cơ quan, nếu không có trong danh mục').focus();
  await expect(agency).toHaveValue('ban-quan-ly-di-tich');
  expect(world.complaints).toEqual([]);
});

test('the form editor speaks as the page does, also in what it says within fields, and leaves their words alone', async ({
  page,
  world,
}) => {
  const parts = {
    dynamiclist: { label: 'Các chủ', path: 'owners', isRepeating: true, components: [] },
    table: { label: 'Bảng', dataSource: '=owners', columns: [{ label: 'Tên', key: 'name' }] },
    select: { label: 'Loại', key: 'kind', values: [{ label: 'Đất', value: 'land' }] },
    filepicker: { label: 'Tệp', key: 'file' },
    iframe: { url: '' },
    html: { content: '' },
    text: { text: '' },
    documentPreview: {},
    expression: { key: 'sum', computeOn: 'change' },
  };
  const components = Object.entries(parts).map(([type, more]) => ({ type, id: `Field_${type}`, ...more }));
  const own = { type: 'textfield', id: 'Field_own', key: 'own', label: 'Repeatable' };
  const form = { type: 'default', id: 'words', schemaVersion: 19, components: [own, ...components] };
  await open(page, world, 'forms/words.form', JSON.stringify(form));
  const canvas = page.locator('.form-editor');
  await expect(canvas.getByText('Lặp lại')).toBeVisible();
  for (const { id } of components) {
    await canvas.locator(`.fjs-element[data-id="${id}"]`).click({ position: { x: 4, y: 4 } });
    await expect(page.locator('.fjs-properties-panel')).toBeVisible();
  }
  const said = await page.evaluate<string[]>(`(() => {
    const texts = document.createTreeWalker(document.querySelector('#main'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode.data.trim());
    const titled = [...document.querySelectorAll('#main [title]')];
    return [...found, ...titled.map(({ title }) => title.trim())];
  })()`);
  const english = Object.entries({ ...panelWords, ...formWords }).filter(([one, words]) => one !== words);
  expect(english.map(([words]) => words).filter((words) => said.includes(words))).toEqual(['Repeatable']);
  await expect(canvas.locator('label').filter({ hasText: 'Repeatable' })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('on a telephone the lists lie above the editor, and come when they are asked for', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = await open(page, world, 'process.bpmn', P13);
  await world.call('PUT', `/models/${id}/files/${crypto.randomUUID()}`, { name: 'notes.md', content: 'Một' });
  const main = page.getByRole('main');
  const files = page.getByRole('complementary', { name: 'Tệp', exact: true });
  const properties = page.getByRole('complementary', { name: 'Thuộc tính' });
  await expect(page.locator('.djs-element.djs-shape').first()).toBeVisible();
  await expect(files).toBeHidden();
  await expect(properties).toBeHidden();
  await page.keyboard.press('ControlOrMeta+p');
  await expect(properties).toBeVisible();
  await page.keyboard.press('ControlOrMeta+b');
  await expect(files).toBeVisible();
  expect((await main.boundingBox())!.width).toBe(390);
  await files.getByRole('button', { name: 'notes.md', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'notes.md' })).toBeVisible();
  await expect(files).toBeHidden();
  // A wide window is as it was left.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.reload();
  await expect(files).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('the title of a diagram of decisions lies on none of them', async ({ page, world }) => {
  const dmn = read('P09-certified-copy/decisions/certified-copy-fee.dmn');
  await open(page, world, 'decisions/fee.dmn', dmn);
  await page.getByRole('tab', { name: 'Sơ đồ quyết định' }).click();
  const title = (await page.locator('.dmn-definitions').boundingBox())!;
  for (const shape of await page.locator('.dmn-drd-container .djs-shape').all()) {
    const { x, y, width, height } = (await shape.boundingBox())!;
    const isBeside = x + width <= title.x || title.x + title.width <= x;
    expect(isBeside || y + height <= title.y || title.y + title.height <= y).toBe(true);
  }
  expect(world.complaints).toEqual([]);
});

test('forms and decisions can be drawn by everybody, and are dark in a dark room', async ({
  page,
  world,
}) => {
  const opened: [string, string, string][] = [
    [
      'forms/words.form',
      read('P13-civil-status-extract/forms/look-up-record.form'),
      '.form-editor .fjs-element',
    ],
    ['decisions/fee.dmn', read('P09-certified-copy/decisions/certified-copy-fee.dmn'), '.dmn-editor td'],
  ];
  for (const [name, content, part] of opened) {
    await open(page, world, name, content);
    await inEveryLook(page, async (look) => {
      const one = page.locator(part).nth(1);
      await one.click();
      const isDark = await one.evaluate((cell) => {
        const sum = (color: string) =>
          (color.match(/\d+/g) ?? []).slice(0, 3).reduce((all, value) => all + Number(value), 0);
        return sum(getComputedStyle(cell).color) > 382;
      });
      expect(isDark).toBe(look.endsWith('dark'));
      // dmn-js leaves the head of the column of numbers empty.
      await expectAccessible(page, ['empty-table-header']);
    });
  }
  expect(world.complaints).toEqual([]);
});

/** What holds a drawing together; everything else of it is text that somebody has written. */
const structure =
  /^(id|.*Ref|bpmnElement|sourceRef|targetRef|attachedToRef|default|x|y|width|height|is[A-Z]\w*|cancelActivity|triggeredByEvent|targetNamespace|gatewayDirection|.*:type|xmlns.*)$/;

test('hostile text in every attribute and text of a drawing is text', async ({ page, world }) => {
  test.setTimeout(90_000);
  let next = 0;
  const hostile = () =>
    hostileTexts[next++ % hostileTexts.length]!.replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;');
  const content = read('P02-building-permit/process.bpmn')
    .replace(/ ([\w:-]+)="([^"]*)"/g, (whole, name: string) =>
      structure.test(name) ? whole : ` ${name}="${hostile()}"`,
    )
    .replace(
      /(<bpmn:(?:documentation|text|conditionExpression|timeDuration|timeCycle)\b[^>]*>)[^<]+/g,
      (_, tag) => `${tag}${hostile()}`,
    );
  expect(next).toBeGreaterThan(200);
  await open(page, world, 'process.bpmn', content);
  const bar = page.getByRole('toolbar', { name: 'Cách nhìn sơ đồ' });
  await expect(bar).toBeVisible({ timeout: 20_000 });
  const list = bar.getByRole('button', { name: 'Danh sách phần tử' });
  if ((await list.getAttribute('aria-pressed')) === 'false') await list.click();
  await page.getByRole('button', { name: /^Vấn đề/ }).click();
  await expect(page.getByRole('region', { name: 'Vấn đề' })).toContainText(/\d+ lỗi/, { timeout: 20_000 });
  const items = page.getByRole('treeitem');
  const pane = page.getByRole('complementary', { name: 'Thuộc tính' });
  for (let place = 0; place < Math.min(24, await items.count()); place += 1) {
    await items.nth(place).click();
    await expect(items.nth(place)).toHaveAttribute('aria-selected', 'true');
    await expect(pane.locator('.bio-properties-panel-header')).toBeVisible();
  }
  await page.getByRole('button', { name: 'So sánh' }).click();
  await page.getByRole('button', { name: 'Tìm trong tệp' }).click();
  await page.locator('.djs-search-input input').pressSequentially('onerror');
  await expect(page.locator('.djs-search-result').first()).toBeVisible();
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  expect(world.complaints).toEqual([]);
});
