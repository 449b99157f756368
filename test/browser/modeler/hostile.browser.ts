import type { Locator, Page } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { hostileForm } from '../form/hostile-form';
import { escaped, hostileModel, hostileTexts, nextHostile } from '../hostile-model';
import { expectHarmless, watchForeign } from '../support/harmless';
import { anOfficial, expect, test, type World } from '../support/world';
import { certifiedCopyFile } from './certified-copy';

interface Model {
  id: string;
  files: { id: string; name: string; revision: number }[];
}

/** Every text whose key says something to people. */
function worded(value: unknown, says: RegExp, hostile: () => string): unknown {
  if (Array.isArray(value)) return value.map((one) => worded(one, says, hostile));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && says.test(key) ? hostile() : worded(one, says, hostile),
    ]),
  );
}
const wordedYaml = (name: string, says: RegExp): string =>
  stringify(worded(parse(certifiedCopyFile(name)), says, nextHostile()));

/** Names, labels, descriptions, cells and a note; ids and references hold the file together. */
function hostileDecision(): string {
  const hostile = nextHostile();
  return certifiedCopyFile('decisions/certified-copy-fee.dmn')
    .replace(/ (name|label)="[^"]*"/g, (_, name: string) => ` ${name}="${escaped(hostile())}"`)
    .replace(
      /<(description|text)>[^<]*</g,
      (_, tag: string) => `<${tag}>${escaped(tag === 'text' ? JSON.stringify(hostile()) : hostile())}<`,
    )
    .replace(
      '<inputData',
      `<textAnnotation id="note"><text>${escaped(hostile())}</text></textAnnotation><inputData`,
    );
}

const files = (): Record<string, string> => ({
  'process.bpmn': hostileModel(),
  'procedure.yaml': wordedYaml('procedure.yaml', /^(vi|en|note|source|text|title|detail|reason)$/),
  'forms/compare-with-original.form': JSON.stringify(hostileForm()),
  'decisions/certified-copy-fee.dmn': hostileDecision(),
  'documents/certified-copy.yaml': wordedYaml('documents/certified-copy.yaml', /./),
  'scenarios/story.yaml': wordedYaml('scenarios/01-two-pages.yaml', /^(vi|en|note|title|as|name|caseCode)$/),
  'scenarios/decisions/certified-copy-fee.json': JSON.stringify({
    decisions: {
      'certified-copy-fee': [
        { inputs: { 'copy.pages': hostileTexts[0] }, expected: { fee: hostileTexts[1] } },
      ],
    },
  }),
  'notes.md': hostileTexts.join('\n'),
});

const put = (world: World, { id, files: known }: Model, name: string, content: string) => {
  const file = known.find((one) => one.name === name);
  return world.call('PUT', `/models/${id}/files/${file?.id ?? crypto.randomUUID()}`, {
    name,
    content,
    ...(file && { revision: file.revision }),
  });
};

/** A model that began from a procedure in service and whose every text is hostile now, its own name and what is said of it too. */
async function hostileProcedure(world: World): Promise<string> {
  const { items } = await world.call<{ items: { id: string }[] }>('GET', '/definitions?key=certified-copy');
  const model = await world.call<Model>('POST', '/models', {
    name: hostileTexts[0],
    definitionId: items[0]!.id,
  });
  for (const [name, content] of Object.entries(files())) await put(world, model, name, content);
  const drawing = model.files.find(({ name }) => name === 'process.bpmn')!;
  for (const [place, text] of hostileTexts.entries())
    await world.call('POST', `/models/${model.id}/comments`, {
      text,
      fileId: drawing.id,
      elementId: `task-${place}`,
      elementName: text,
    });
  return model.id;
}

/** What the policy of our pages stopped, and what form-js's editor says of a variable called `constructor` before it goes on. */
const isExpected = /violates the following Content Security Policy|\.reduce is not a function/;

/** Who leaves before that is asked whether to. */
const saved = (page: Page) =>
  expect(page.getByRole('banner').getByRole('button', { name: 'Đã lưu' })).toBeVisible({ timeout: 20_000 });

/** Some of it stands there as the text that it is. */
const shows = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate<string>(
        `document.body.innerText + [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join()`,
      ),
    )
    .toMatch(/window\.__xss=1[^]*window\.__xss=1/);

test.describe('hostile text in every part of a model is text', () => {
  test.setTimeout(90_000);

  test('in its editors', async ({ page, world }) => {
    await world.signIn('thiet-ke');
    const id = await hostileProcedure(world);
    const foreign = watchForeign(page, world);
    const open = (file: string) =>
      page.goto(`/modeler/models/${id}?file=${encodeURIComponent(file)}`, { waitUntil: 'commit' });

    await open('forms/compare-with-original.form');
    const fields = page.locator('.fjs-element[data-id]');
    await expect(fields.first()).toBeVisible({ timeout: 20_000 });
    for (const field of (await fields.all()).slice(0, 14)) {
      await field.click({ position: { x: 3, y: 3 } });
      await expect(page.locator('.fjs-properties-panel')).toBeVisible();
    }
    await shows(page);
    await expectHarmless(page, foreign, 'markup');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    const preview = page.frameLocator('iframe');
    await expect(preview.locator('.fjs-form-field').first()).toBeVisible({ timeout: 20_000 });
    await expect(preview.getByText('window.__xss').first()).toBeVisible();
    await expectHarmless(page, foreign, 'markup');
    await expect(preview.locator('img[src="x"]')).toHaveCount(0);

    await open('decisions/certified-copy-fee.dmn');
    await expect(page.locator('.dmn-decision-table-container')).toContainText('window.__xss', {
      timeout: 20_000,
    });
    await expectHarmless(page, foreign);
    await page.getByRole('tab', { name: 'Sơ đồ quyết định' }).click();
    await expect(page.locator('.dmn-drd-container .djs-shape').first()).toBeVisible();
    await expectHarmless(page, foreign);

    await open('procedure.yaml');
    const parts = page.getByRole('navigation', { name: 'Các phần của thủ tục' }).getByRole('button');
    await expect(parts.first()).toBeVisible({ timeout: 20_000 });
    for (const part of await parts.all()) {
      await part.click();
      await expectHarmless(page, foreign);
    }
    await page.getByText('Người dân thấy').click();
    await expect(page.getByRole('article')).toContainText('window.__xss');
    await expectHarmless(page, foreign);

    for (const file of ['documents/certified-copy.yaml', 'scenarios/story.yaml', 'notes.md']) {
      await open(file);
      await shows(page);
      await expectHarmless(page, foreign);
    }
    expect(world.complaints.filter((one) => !isExpected.test(one))).toEqual([]);
  });

  test('in its panels, beside what it was, on paper and in the lists', async ({ page, world }) => {
    await world.signIn('thiet-ke');
    const id = await hostileProcedure(world);
    const foreign = watchForeign(page, world);
    const panels = {
      problems: 'Vấn đề',
      play: 'Chạy thử',
      compare: 'So sánh',
      review: 'Góp ý và trình duyệt',
    };
    for (const [panel, name] of Object.entries(panels)) {
      await page.goto(`/modeler/models/${id}?file=process.bpmn&panel=${panel}`, { waitUntil: 'commit' });
      await expect(page.getByRole('region', { name }).first()).toBeVisible({ timeout: 20_000 });
      if (panel === 'compare')
        await expect(page.locator('ins').filter({ hasText: 'window.__xss' }).first()).toBeVisible({
          timeout: 45_000,
        });
      if (panel === 'review')
        for (const text of hostileTexts)
          await expect(page.getByText(text, { exact: true }).last()).toBeAttached();
      await shows(page);
      await expectHarmless(page, foreign);
    }
    for (const place of [`/modeler/models/${id}/print`, '/modeler']) {
      await page.goto(place);
      await shows(page);
      await expectHarmless(page, foreign);
    }
    expect(world.complaints).toEqual([]);
  });

  test('as it is typed', async ({ page, world }) => {
    await world.signIn('thiet-ke');
    const foreign = watchForeign(page, world);
    const hostile = nextHostile();
    const fill = async (part: Locator) => {
      const groups = part.locator('.bio-properties-panel-group-header');
      await expect(groups.first()).toBeVisible({ timeout: 20_000 });
      for (const group of await groups.all())
        if (!/ open/.test((await group.getAttribute('class'))!)) await group.click();
      const inputs = part.locator('input[type="text"]:visible, textarea:visible');
      for (let place = 0; place < (await inputs.count()); place += 1) {
        await inputs.nth(place).fill(hostile());
        await inputs.nth(place).blur();
      }
      await expectHarmless(page, foreign, 'markup');
    };
    await page.goto('/modeler');
    await page.getByRole('button', { name: 'Mô hình mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên mô hình').fill(hostile());
    await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
    await page.waitForURL('**/modeler/models/*');

    const list = page.getByRole('button', { name: 'Danh sách phần tử' });
    await expect(list).toBeVisible({ timeout: 20_000 });
    if ((await list.getAttribute('aria-pressed')) === 'false') await list.click();
    const items = page.getByRole('treeitem');
    for (const text of hostileTexts) {
      await items.first().click();
      await page.keyboard.press('F2');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
      await expect(items.first()).toContainText(text);
    }
    await items.last().click();
    await fill(page.getByRole('complementary', { name: 'Thuộc tính' }));

    const id = /models\/([0-9a-f-]+)/.exec(page.url())![1]!;
    for (const name of ['forms/compare-with-original.form', 'decisions/certified-copy-fee.dmn'])
      await world.call('PUT', `/models/${id}/files/${crypto.randomUUID()}`, {
        name,
        content: certifiedCopyFile(name),
      });
    await saved(page);
    await page.goto(`/modeler/models/${id}?file=forms%2Fcompare-with-original.form&panel=review`);
    await page
      .locator('.fjs-element[data-id]')
      .nth(1)
      .click({ position: { x: 3, y: 3 }, timeout: 20_000 });
    await fill(page.locator('.fjs-properties-container'));
    const comment = page.getByPlaceholder('Viết ý kiến');
    for (const text of hostileTexts) {
      await comment.fill(text);
      await comment.press('Control+Enter');
      await expect(comment).toHaveValue('');
    }
    for (const text of hostileTexts)
      await expect(page.getByText(text, { exact: true }).first()).toBeAttached();

    await saved(page);
    await page.goto(`/modeler/models/${id}?file=decisions%2Fcertified-copy-fee.dmn`);
    const cells = page.locator('.dmn-decision-table-container tbody [contenteditable]:visible');
    await expect(cells.first()).toBeVisible({ timeout: 20_000 });
    for (let place = 0; place < (await cells.count()); place += 1) {
      await cells.nth(place).click();
      await page.keyboard.insertText(hostile());
    }
    await expectHarmless(page, foreign);
    await shows(page);
    expect(world.complaints).toEqual([]);
  });

  test('in ready steps, in what is sent for approval, and in the history of versions', async ({
    page,
    world,
  }) => {
    await world.signIn('thiet-ke');
    const foreign = watchForeign(page, world);
    const key = `hostile-${crypto.randomUUID().slice(0, 8)}`;
    const says = { vi: hostileTexts[0], en: hostileTexts[0] };
    const node = {
      id: 'a',
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      width: 100,
      height: 80,
      name: hostileTexts[1],
    };
    const content = JSON.stringify({ name: says, description: says, nodes: [node], flows: [] });
    const { version } = await world.call<{ version: number }>('PUT', `/step-templates/${key}`, {
      version: 0,
      content,
    });
    await page.goto(`/modeler/templates?step=${key}`);
    await expect(page.getByText(hostileTexts[0]!).first()).toBeVisible();
    await expectHarmless(page, foreign);
    // Other tests insert ready steps.
    await world.call('PUT', `/step-templates/${key}`, { version });

    const process = `p${crypto.randomUUID().replaceAll('-', '')}`;
    const drawn = (shift: number) => hostileModel(shift).replaceAll('"hostile"', `"${process}"`);
    const office = await anOfficial(world.url, 'kiem-soat');
    const approve = (proposal: string) =>
      office('POST', `/reviews/${proposal}/approve`, {
        decisionNumber: hostileTexts[4],
        decisionDate: '2026-11-20',
        confirmed: ['second-opinion/no-scenario'],
        note: hostileTexts[0],
      });
    const propose = async (id: string) =>
      (
        await world.call<{ proposal: { id: string } }>('POST', `/models/${id}/propose`, {
          reason: hostileTexts[3],
        })
      ).proposal.id;
    const first = await world.call<Model>('POST', '/models', { name: hostileTexts[2] });
    await put(world, { ...first, files: [] }, 'process.bpmn', drawn(0));
    const { published } = await approve(await propose(first.id));
    const second = await world.call<Model>('POST', '/models', {
      name: hostileTexts[1],
      definitionId: published[0].id,
    });
    await put(world, second, 'process.bpmn', drawn(1));
    const proposal = await propose(second.id);

    await world.signIn('kiem-soat');
    await page.goto(`/modeler/reviews/${proposal}`);
    await expect(page.locator('del').filter({ hasText: 'window.__xss' }).first()).toBeVisible();
    await expect(page.getByText(hostileTexts[3]!).first()).toBeVisible();
    await expectHarmless(page, foreign);
    await approve(proposal).finally(() => office.end());
    for (const place of ['/modeler/reviews?show=all', `/modeler/versions/${process}`]) {
      await page.goto(place);
      await expect(page.getByText(hostileTexts[3]!).first()).toBeVisible();
      await expectHarmless(page, foreign);
    }
    await page.getByRole('button', { name: 'Xem phiên bản 1' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Phiên bản 1' })).toBeFocused();
    await expect(page.locator('.djs-shape').first()).toBeVisible();
    await expectHarmless(page, foreign);
    expect(world.complaints).toEqual([]);
  });
});
