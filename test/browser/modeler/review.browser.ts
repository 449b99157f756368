import { anOfficial, expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

interface Model {
  id: string;
  files: { id: string; name: string; revision: number }[];
}

const drawn = (process: string, name: string, time: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
  xmlns:procedure="http://motcua.vn/schema/procedure/1.0" id="D" targetNamespace="http://motcua.vn/test">
  <bpmn:process id="${process}" name="Thử góp ý" isExecutable="true">
    <bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <bpmn:userTask id="a" name="${name}" procedure:processingTime="${time}" procedure:processingTimeUnit="working-hour"/>
    <bpmn:sequenceFlow id="g" sourceRef="a" targetRef="e"/><bpmn:endEvent id="e"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="L" bpmnElement="${process}">
    <bpmndi:BPMNShape id="s_di" bpmnElement="s"><dc:Bounds x="160" y="122" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="a_di" bpmnElement="a"><dc:Bounds x="260" y="100" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="e_di" bpmnElement="e"><dc:Bounds x="420" y="122" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f_di" bpmnElement="f"><di:waypoint x="196" y="140"/><di:waypoint x="260" y="140"/></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="g_di" bpmnElement="g"><di:waypoint x="360" y="140"/><di:waypoint x="420" y="140"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

/** A model that begins from a version in service and says two things otherwise, with a comment on its step. */
async function aChange(world: World): Promise<{ id: string; process: string }> {
  const process = `p${Math.random().toString(36).slice(2)}`;
  const [designer, office] = [
    await anOfficial(world.url, 'thiet-ke'),
    await anOfficial(world.url, 'kiem-soat'),
  ];
  const first = await designer<Model>('POST', '/models', { name: `Thử góp ý ${process}` });
  await designer('PUT', `/models/${first.id}/files/${crypto.randomUUID()}`, {
    name: 'process.bpmn',
    content: drawn(process, 'Nhận', '4'),
  });
  const { proposal } = await designer('POST', `/models/${first.id}/propose`, { reason: 'Ban hành lần đầu' });
  const decision = {
    decisionNumber: '1/QĐ-UBND',
    decisionDate: '2026-11-20',
    confirmed: ['second-opinion/no-scenario'],
  };
  const { published } = await office('POST', `/reviews/${proposal.id}/approve`, decision);
  const model = await designer<Model>('POST', '/models', {
    name: `Rút ngắn ${process}`,
    definitionId: published[0].id,
  });
  const [file] = model.files;
  await designer('PUT', `/models/${model.id}/files/${file.id}`, {
    name: 'process.bpmn',
    content: drawn(process, 'Tiếp nhận', '2'),
    revision: 1,
  });
  await office('POST', `/models/${model.id}/comments`, {
    text: 'Hai giờ có đủ không?',
    fileId: file.id,
    elementId: 'a',
    elementName: 'Tiếp nhận',
  });
  await Promise.all([designer.end(), office.end()]);
  return { id: model.id, process };
}

test('a model is compared with what it began from, in words and beside the old diagram', async ({
  page,
  world,
}) => {
  const { id } = await aChange(world);
  await world.signIn('thiet-ke');
  await page.goto(`/modeler/models/${id}?panel=compare&file=process.bpmn`);
  const change = page.getByRole('button', { name: /Tiếp nhận.*Bước do cán bộ làm/ });
  await expect(change).toBeVisible();
  await expect(page.locator('del', { hasText: '4 giờ làm việc' })).toBeVisible();
  await expect(page.locator('ins', { hasText: '2 giờ làm việc' })).toBeVisible();
  await expect(page.getByLabel('Bản cũ: sơ đồ', { exact: false })).toBeVisible();
  await change.click();
  await expect(page).toHaveURL(/element=a/);
  await page.getByText('Ảnh hưởng', { exact: true }).click();
  await expect(page.getByText('Không có hồ sơ nào đang chạy', { exact: false })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('what was said is answered and settled, the model is sent, and the office approves it with its decision', async ({
  page,
  world,
}) => {
  const { id, process } = await aChange(world);
  await world.signIn('thiet-ke');
  await page.goto(`/modeler/models/${id}?panel=review`);
  await expect(page.getByText('Hai giờ có đủ không?')).toBeVisible();
  await page.getByLabel('Trả lời').fill('Đủ, đã đo ở ba xã.');
  await page.getByRole('button', { name: 'Trả lời' }).click();
  await expect(page.getByText('Đủ, đã đo ở ba xã.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Đánh dấu đã xong' }).click();
  await expect(page.getByText('Đã xong (1)')).toBeVisible();
  await page.getByLabel('Lý do ban hành hoặc sửa đổi').fill('Rút ngắn theo phản ánh của người dân');
  await page.getByRole('button', { name: 'Trình phê duyệt' }).click();
  const look = page.getByRole('link', { name: 'Xem bản trình' });
  await expect(look).toBeVisible();
  await look.click();
  await expect(page.getByText('Cơ quan kiểm soát thủ tục hành chính sẽ phê duyệt.')).toBeVisible();
  const address = page.url();

  await world.signIn('kiem-soat');
  await page.goto(address);
  await expect(page.getByText('2 giờ làm việc')).toBeVisible();
  const publish = page.getByRole('button', { name: 'Phê duyệt và ban hành' });
  await expect(publish).toBeDisabled();
  await page.getByLabel('Số quyết định').fill('125/QĐ-UBND');
  await expect(publish).toBeDisabled();
  await page.getByLabel('Không có kịch bản nên không có ý kiến thứ hai').check();
  await publish.click();
  await expect(page.getByText(`${process} phiên bản 2`)).toBeVisible();
  await expect(page.getByText('125/QĐ-UBND ngày', { exact: false })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('what waits for approval can be read by everybody who may, on a narrow screen too', async ({
  page,
  world,
}) => {
  const { id } = await aChange(world);
  await world.signIn('thiet-ke');
  const { proposal } = await world.call<{ proposal: { id: string } }>('POST', `/models/${id}/propose`, {
    reason: 'Rút ngắn theo phản ánh',
  });
  await world.signIn('kiem-soat');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/modeler/reviews/${proposal.id}`);
  await inEveryLook(page, async () => {
    await expect(page.locator('del').first()).toBeVisible();
    await expectAccessible(page);
  });
  const [scroll, width] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(scroll).toBeLessThanOrEqual(width);
});
