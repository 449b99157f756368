import type { Page } from '@playwright/test';
import { drawingFixes } from '../../../web-modeler/problems/fixes/drawing-fixes';
import { expect, test, type World } from '../support/world';

type Change = readonly [from: string | RegExp, to: string];

interface Case {
  rule: string;
  /** Where the problem is; the first one of the rule is mended. */
  element: string;
  /** What makes a drawing in service have the problem. */
  changes: readonly Change[];
  process?: string;
}

const condition = (text: string): string =>
  `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${text}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
const redraft = /(<bpmn:sequenceFlow id="is-draft-accepted--draft-result"[^>]*[^/])\s*\/>/;
/** A timer becomes a message, which may never come. */
const asMessage = (event: string): Change => [
  new RegExp(
    `(<bpmn:\\w+ id="${event}"[^>]*?) procedure:processingTime="[^"]*" procedure:processingTimeUnit="[^"]*">([^]*?)<bpmn:timerEventDefinition [^>]*/>`,
  ),
  '$1>$2<bpmn:messageEventDefinition messageRef="due-soon-message" />',
];
const withoutTime = (step: string): Change => [
  new RegExp(
    `(<bpmn:userTask id="${step}"[^>]*?) procedure:processingTime="[^"]*" procedure:processingTimeUnit="[^"]*"`,
  ),
  '$1',
];

/** The building permit, which has no problem, with one. */
const cases: readonly Case[] = [
  { rule: 'law/step-without-time', element: 'draft-result', changes: [withoutTime('draft-result')] },
  {
    rule: 'law/path-without-deadline',
    element: 'receive-dossier',
    changes: [withoutTime('receive-dossier')],
  },
  {
    rule: 'law/consultation-without-deadline',
    element: 'give-opinion',
    changes: [
      withoutTime('give-opinion'),
      asMessage('opinion-overdue'),
      ['procedure:silence="DEEMED_CONSENT"', 'procedure:silence="WAIT_AND_ESCALATE"'],
    ],
  },
  {
    rule: 'law/consultation-without-silence',
    element: 'give-opinion',
    changes: [[' procedure:silence="DEEMED_CONSENT"', '']],
  },
  {
    rule: 'law/wait-without-deadline',
    element: 'wait-for-completion',
    changes: [asMessage('completion-missed')],
  },
  {
    rule: 'law/wait-without-deadline',
    element: 'await-duty-notice',
    process: 'land-transfer',
    changes: [
      [
        /(<bpmn:boundaryEvent id="duty-notice-overdue" [^>]*?) procedure:processingTime="5" procedure:processingTimeUnit="working-day">([^]*?)<bpmn:timerEventDefinition [^>]*\/>/,
        '$1>$2<bpmn:messageEventDefinition messageRef="payment-message" />',
      ],
    ],
  },
  {
    rule: 'procedure/silence-without-timer',
    element: 'give-opinion',
    changes: [asMessage('opinion-overdue')],
  },
  {
    rule: 'procedure/four-eyes',
    element: 'appraise-dossier',
    changes: [[/(id="appraise-dossier"[^>]*procedure:fourEyes=)"[^"]*"/, '$1"nobody"']],
  },
  {
    rule: 'procedure/code',
    element: 'building-permit',
    changes: [['procedure:code="P02-building-permit"', 'procedure:code="P99"']],
  },
  {
    rule: 'sequence-flow/no-way-out',
    element: 'is-draft-accepted',
    changes: [
      [' default="is-draft-accepted--draft-result"', ''],
      [redraft, `$1>${condition('=draftAccepted = null')}`],
    ],
  },
  {
    rule: 'sequence-flow/missing-condition',
    element: 'is-draft-accepted--draft-result',
    changes: [[' default="is-draft-accepted--draft-result"', '']],
  },
  {
    rule: 'sequence-flow/condition-source',
    element: 'dossier-filed--receive-dossier',
    changes: [
      [/(<bpmn:sequenceFlow id="dossier-filed--receive-dossier"[^>]*[^/])\s*\/>/, `$1>${condition('=true')}`],
    ],
  },
  {
    rule: 'sequence-flow/default-condition',
    element: 'is-draft-accepted--draft-result',
    changes: [[redraft, `$1>${condition('=draftAccepted = null')}`]],
  },
  {
    rule: 'sequence-flow/lonely-default',
    element: 'draft-result',
    changes: [['<bpmn:userTask id="draft-result"', '$& default="draft-result--review-draft"']],
  },
  {
    rule: 'gateway/pointless',
    element: 'pointless',
    changes: [
      [
        '<bpmn:flowNodeRef>draft-result</bpmn:flowNodeRef>',
        '$&<bpmn:flowNodeRef>pointless</bpmn:flowNodeRef>',
      ],
      ['<bpmn:incoming>draft-result--review-draft</bpmn:incoming>', '<bpmn:incoming>behind</bpmn:incoming>'],
      [
        '<bpmn:sequenceFlow id="draft-result--review-draft" sourceRef="draft-result" targetRef="review-draft" />',
        `<bpmn:exclusiveGateway id="pointless"><bpmn:incoming>draft-result--review-draft</bpmn:incoming><bpmn:outgoing>behind</bpmn:outgoing></bpmn:exclusiveGateway>
         <bpmn:sequenceFlow id="draft-result--review-draft" sourceRef="draft-result" targetRef="pointless" />
         <bpmn:sequenceFlow id="behind" sourceRef="pointless" targetRef="review-draft" />`,
      ],
      [
        /<bpmndi:BPMNEdge id="draft-result--review-draft-edge"[^]*?<\/bpmndi:BPMNEdge>/,
        `<bpmndi:BPMNShape id="pointless-shape" bpmnElement="pointless" isMarkerVisible="true"><dc:Bounds x="1560" y="520" width="20" height="20" /></bpmndi:BPMNShape>
         <bpmndi:BPMNEdge id="draft-result--review-draft-edge" bpmnElement="draft-result--review-draft"><di:waypoint x="1570" y="560" /><di:waypoint x="1570" y="540" /></bpmndi:BPMNEdge>
         <bpmndi:BPMNEdge id="behind-edge" bpmnElement="behind"><di:waypoint x="1570" y="520" /><di:waypoint x="1570" y="500" /></bpmndi:BPMNEdge>`,
      ],
    ],
  },
  {
    rule: 'flow-node/implicit-end',
    element: 'apologise',
    changes: [
      ['<bpmn:outgoing>apologise--apologised</bpmn:outgoing>', ''],
      ['<bpmn:incoming>apologise--apologised</bpmn:incoming>', ''],
      ['<bpmn:sequenceFlow id="apologise--apologised" sourceRef="apologise" targetRef="apologised" />', ''],
      [/<bpmndi:BPMNEdge id="apologise--apologised-edge"[^]*?<\/bpmndi:BPMNEdge>/, ''],
    ],
  },
];

interface Found {
  rule: string;
  elementId?: string;
  message: string;
}

/** What deployment says of the model as it is saved. */
async function findings(world: World, id: string): Promise<Found[]> {
  const { problems, warnings } = await world.call<{ problems: Found[]; warnings: Found[] }>(
    'POST',
    `/models/${id}/check`,
    {},
  );
  return [...problems, ...warnings];
}

const sayings = (found: readonly Found[]): string[] =>
  found.map(({ rule, elementId, message }) => `${rule} ${elementId} ${message}`).sort();

async function modelWith(world: World, { changes, process = 'building-permit' }: Case): Promise<string> {
  const { items } = await world.call<{ items: { id: string; key: string }[] }>(
    'GET',
    '/definitions?limit=100',
  );
  const model = await world.call<{ id: string; files: { id: string; name: string; revision: number }[] }>(
    'POST',
    '/models',
    {
      name: `Sửa ${crypto.randomUUID().slice(0, 8)}`,
      definitionId: items.find(({ key }) => key === process)!.id,
    },
  );
  const { id, name, revision } = model.files.find((file) => file.name === 'process.bpmn')!;
  const { content } = await world.call<{ content: string }>('GET', `/models/${model.id}/files/${id}`);
  const changed = changes.reduce((text, [from, to]) => {
    const after = text.replace(from, to);
    expect(after, String(from)).not.toBe(text);
    return after;
  }, content);
  await world.call('PUT', `/models/${model.id}/files/${id}`, { name, content: changed, revision });
  return model.id;
}

async function mend(page: Page, { rule, element }: Case, { message }: Found): Promise<void> {
  const panel = page.getByRole('region', { name: 'Vấn đề' });
  const finding = panel.getByRole('listitem').filter({ hasText: message });
  await finding.first().getByRole('button', { name: drawingFixes[rule]!.label.vi }).click();
  await expect(finding, `${rule} at ${element}`).toHaveCount(0);
}

test.beforeEach(({ world }) => world.signIn('thiet-ke'));

test('every problem that a drawing can mend is tried below', () => {
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(Object.keys(drawingFixes).sort());
});

for (const one of cases)
  test(`${one.rule} at ${one.element} is mended, and nothing else breaks`, async ({ page, world }) => {
    const id = await modelWith(world, one);
    const before = await findings(world, id);
    const problem = before.find(({ rule, elementId }) => rule === one.rule && elementId === one.element);
    expect(problem, sayings(before).join('\n')).toBeDefined();
    await page.goto(`/modeler/models/${id}?panel=problems&file=process.bpmn`);
    await mend(page, one, problem!);
    const gone = sayings([problem!]);
    await expect
      .poll(async () => sayings(await findings(world, id)))
      .not.toEqual(expect.arrayContaining(gone));
    const known = new Set(sayings(before));
    expect(sayings(await findings(world, id)).filter((saying) => !known.has(saying))).toEqual([]);
    expect(world.complaints).toEqual([]);
  });
