import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type World } from '../support/world';

const empty = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="http://motcua.vn/procedures">
  <bpmn:process id="ready" isExecutable="true">
    <bpmn:startEvent id="filed"><bpmn:outgoing>way</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="work" name="Thẩm định"><bpmn:incoming>way</bpmn:incoming><bpmn:outgoing>on</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="done"><bpmn:incoming>on</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="way" sourceRef="filed" targetRef="work" />
    <bpmn:sequenceFlow id="on" sourceRef="work" targetRef="done" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="ready">
    <bpmndi:BPMNShape id="filed_di" bpmnElement="filed"><dc:Bounds x="160" y="102" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="work_di" bpmnElement="work"><dc:Bounds x="260" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="done_di" bpmnElement="done"><dc:Bounds x="1600" y="102" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="way_di" bpmnElement="way"><di:waypoint x="196" y="120" /><di:waypoint x="260" y="120" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="on_di" bpmnElement="on"><di:waypoint x="360" y="120" /><di:waypoint x="1600" y="120" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

interface Opened {
  id: string;
  fileId: string;
  /** The file as the server has it. */
  content(): Promise<string>;
}

async function openModel(page: Page, world: World, element: string): Promise<Opened> {
  await world.signIn('thiet-ke');
  const { id } = await world.call<{ id: string }>('POST', '/models', { name: `Thuộc tính ${randomUUID()}` });
  const fileId = randomUUID();
  await world.call('PUT', `/models/${id}/files/${fileId}`, { name: 'process.bpmn', content: empty });
  await page.goto(`/modeler/models/${id}?file=process.bpmn&element=${element}`);
  await expect(page.locator(`.djs-element.selected[data-element-id="${element}"]`)).toBeVisible();
  const content = async () =>
    (await world.call<{ content: string }>('GET', `/models/${id}/files/${fileId}`)).content;
  return { id, fileId, content };
}

const pane = (page: Page) => page.getByRole('complementary', { name: 'Thuộc tính' });
const undo = (page: Page) => page.getByRole('button', { name: /^Hoàn tác/ }).click();

test('what a step means is set in words, and kept in the file', async ({ page, world }) => {
  const model = await openModel(page, world, 'work');
  const unit = pane(page).getByRole('combobox', { name: 'Bộ phận thực hiện' });
  await unit.fill('phong kinh te');
  await pane(page)
    .getByRole('option', { name: /Phòng Kinh tế/ })
    .first()
    .click();
  await pane(page).getByRole('combobox', { name: 'Vai trò' }).fill('chuyen vien');
  await page.keyboard.press('Enter');
  await pane(page).getByRole('textbox', { name: 'Thời hạn xử lý' }).fill('2,5');
  await expect.poll(model.content).toMatch(/procedure:processingTime="2.5"/);
  const content = await model.content();
  expect(content).toContain('procedure:unit="economic-division"');
  expect(content).toContain('procedure:role="case-officer"');
  expect(content).toContain('camunda:candidateGroups="economic-division.case-officer"');
  expect(content).toContain('procedure:processingTimeUnit="working-day"');
  await undo(page);
  await expect.poll(model.content).not.toMatch(/procedure:processingTime=/);
  expect(world.complaints).toEqual([]);
});

test('an expression says what it comes to with sample data', async ({ page, world }) => {
  await openModel(page, world, 'work');
  await pane(page).getByRole('button', { name: 'Viết biểu thức: Thời hạn xử lý' }).click();
  const editor = pane(page).getByRole('textbox', { name: 'Thời hạn xử lý' });
  await editor.click();
  await page.keyboard.type('days * 2');
  await expect(pane(page).getByText('Cần dữ liệu mẫu: days')).toBeVisible();
  await pane(page).getByRole('button', { name: 'Nhập dữ liệu mẫu' }).click();
  await pane(page).getByRole('textbox', { name: 'Giá trị của days' }).fill('1,5');
  await expect(pane(page).getByText('Với dữ liệu mẫu: 3')).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('who stops in the middle of a text goes on where they were', async ({ page, world }) => {
  const model = await openModel(page, world, 'work');
  const product = pane(page).getByRole('textbox', { name: 'Sản phẩm của bước' });
  await product.click();
  await page.keyboard.type('Tờ trình ');
  await expect.poll(model.content).toContain('"Tờ trình"');
  await page.keyboard.type('phê duyệt ');
  await expect.poll(model.content).toContain('"Tờ trình phê duyệt"');
  await undo(page);
  await expect(product).toHaveValue('Tờ trình');

  await pane(page).getByRole('button', { name: 'Viết biểu thức: Thời hạn xử lý' }).click();
  const editor = pane(page).getByRole('textbox', { name: 'Thời hạn xử lý' });
  await editor.click();
  await page.keyboard.type('days + ');
  await expect.poll(model.content).toContain('"=days +"');
  await page.keyboard.type('1');
  await expect.poll(model.content).toContain('"=days + 1"');
});

test('a property is found by its name without accents', async ({ page, world }) => {
  await openModel(page, world, 'work');
  await pane(page).getByRole('searchbox', { name: 'Tìm thuộc tính' }).fill('khong cung nguoi');
  await expect(pane(page).getByRole('combobox', { name: 'Không cùng người với bước' })).toBeVisible();
  await expect(pane(page).getByRole('combobox', { name: 'Vai trò' })).toBeHidden();
});

const steps: readonly [name: string, act: string][] = [
  ['Tiếp nhận hồ sơ', 'receive'],
  ['Thẩm định, yêu cầu bổ sung một lần', 'request-supplement'],
  ['Lấy ý kiến nhiều cơ quan cùng lúc', 'consult'],
  ['Nghĩa vụ tài chính', 'await-payment'],
  ['Dự thảo, duyệt, ký, đóng dấu, trả kết quả', 'issue'],
  ['Rút hồ sơ', 'withdraw'],
  ['Dừng giải quyết', 'stop'],
  ['Gia hạn (một lần)', 'extend'],
];
for (const [name, act] of steps)
  test(`the ready step “${name}” is inserted whole, and the rules of deployment take it`, async ({
    page,
    world,
  }) => {
    const model = await openModel(page, world, 'work');
    await pane(page).getByText('Bước dựng sẵn', { exact: true }).click();
    await pane(page)
      .getByRole('button', { name: `Chèn: ${name}` })
      .click();
    await expect.poll(model.content).toContain(`procedure:act="${act}"`);
    const found = await world.call<{ problems: { rule: string; message: string }[] }>(
      'POST',
      `/models/${model.id}/check`,
      {},
    );
    expect(found.problems).toEqual([]);
    await undo(page);
    await expect.poll(model.content).not.toContain('procedure:act=');
    expect(world.complaints).toEqual([]);
  });

interface Step {
  nodes: Record<string, unknown>[];
  flows?: Record<string, unknown>[];
  exit?: object;
}

/** A ready step whatever its elements are called, wherever they stand and in whatever order. */
function meaningOf(content: string): object {
  const { nodes, flows = [], exit, ...others } = JSON.parse(content) as Step;
  const names = new Map(nodes.map(({ id, type, name, message }) => [id, [type, name, message].join(' ')]));
  const isName = /^(id|from|to|inside|attachedTo|procedure:fourEyes)$/;
  const isPlace = /^(x|y|width|height)$/;
  const said = (part: object): string =>
    JSON.stringify(part, (key, value: unknown) => {
      if (isPlace.test(key)) return undefined;
      if (isName.test(key)) return names.get(value) ?? value;
      const isPart = value instanceof Object && !Array.isArray(value);
      return isPart ? Object.fromEntries(Object.entries(value).toSorted()) : value;
    });
  return {
    ...others,
    nodes: nodes.map(said).toSorted(),
    flows: flows.map(said).toSorted(),
    exit: exit && said(exit),
  };
}

test('what is selected in a drawing is kept as a ready step, the same that was inserted', async ({
  page,
  world,
}) => {
  await openModel(page, world, 'work');
  const catalogue = async () =>
    (
      await world.call<{ items: { key: string; version: number; content: string }[] }>(
        'GET',
        '/step-templates',
      )
    ).items;
  await pane(page).getByText('Bước dựng sẵn', { exact: true }).click();
  const work = page.locator('.djs-element.selected[data-element-id="work"]');
  const keep = pane(page).getByRole('button', { name: 'Giữ phần đang chọn thành bước dựng sẵn' });
  for (const [name] of steps) {
    const given = (await catalogue()).find(({ content }) => content.includes(`"vi": "${name}"`))!;
    // A click on what is selected would take the selection away.
    if ((await work.count()) === 0) await page.locator('.djs-element[data-element-id="work"]').click();
    await expect(work).toHaveCount(1);
    await pane(page)
      .getByRole('button', { name: `Chèn: ${name}` })
      .click();
    await keep.click();
    const dialog = page.getByRole('dialog', { name: 'Giữ thành bước dựng sẵn' });
    await dialog.getByRole('combobox', { name: 'Giữ làm' }).click();
    await page.getByRole('option', { name: `Phiên bản mới của: ${name}` }).click();
    await expect(dialog.getByRole('textbox', { name: 'Tên bước' })).toHaveValue(name);
    await expect(page.getByRole('listbox')).toBeHidden();
    await dialog.getByRole('button', { name: 'Giữ', exact: true }).click();
    await expect(dialog).toBeHidden();
    const kept = (await catalogue()).find(({ key }) => key === given.key)!;
    expect(kept.version).toBe(given.version + 1);
    expect(meaningOf(kept.content)).toEqual(meaningOf(given.content));
    await undo(page);
  }
  expect(world.complaints).toEqual([]);
});

test('a ready step of one’s own is kept, renamed without its text being seen, and taken out again', async ({
  page,
  world,
}) => {
  await openModel(page, world, 'work');
  const name = `Đo đạc ${Date.now()}`;
  await pane(page).getByText('Bước dựng sẵn', { exact: true }).click();
  await pane(page).getByRole('button', { name: 'Giữ phần đang chọn thành bước dựng sẵn' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giữ thành bước dựng sẵn' });
  const keep = dialog.getByRole('button', { name: 'Giữ', exact: true });
  await dialog.getByLabel('Tên bước').fill(name);
  await expect(keep).toBeDisabled();
  // Nothing of the drawing lies above the dialog.
  const bar = (await page.getByRole('toolbar', { name: 'Cách nhìn sơ đồ' }).boundingBox())!;
  const isAbove = `document.elementFromPoint(${bar.x + 9}, ${bar.y + 9}).closest('[role=toolbar]') !== null`;
  expect(await page.evaluate(isAbove)).toBe(false);
  await dialog.getByLabel('Bước này làm gì', { exact: false }).first().fill('Đo đạc thửa đất');
  await keep.click();
  await expect(pane(page).getByRole('button', { name: `Chèn: ${name}` })).toBeVisible();

  await page.goto('/modeler/templates');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByLabel('Tên tiếng Anh')).toHaveValue(name);
  await page.getByLabel('Tên tiếng Anh').fill('Surveying');
  await page.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`${name}.*Phiên bản 2`) })).toBeVisible();
  const { items } = await world.call<{ items: { content: string }[] }>('GET', '/step-templates');
  expect(JSON.parse(items.find(({ content }) => content.includes(name))!.content)).toMatchObject({
    name: { vi: name, en: 'Surveying' },
    nodes: [{ type: 'bpmn:UserTask', name: 'Thẩm định' }],
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bỏ khỏi danh mục' }).click();
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeHidden();
  expect(world.complaints).toEqual([]);
});
