/** From a text, or what a pattern finds, to another text. */
export type Change = readonly [from: string | RegExp, to: string];

export interface MadeProblem {
  /** Finds it, at the element. */
  rule: string;
  element: string;
  changes: readonly Change[];
}

const withCondition = (flow: string, condition: string): Change => [
  new RegExp(`(<bpmn:sequenceFlow id="${flow}"[^>]*[^/])\\s*/>`),
  `$1><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
];
const noDefault: Change = [' default="is-draft-accepted--draft-result"', ''];
const noSilence: Change = [' procedure:silence="DEEMED_CONSENT"', ''];
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

/**
 * What is wrong in one drawing of the building permit together, in the order in which it is mended. Deployment says one kind after the
 * other: what the engine cannot run, what the law forbids, what is only strange.
 */
export const brokenDrawings: readonly (readonly MadeProblem[])[] = [
  [
    {
      rule: 'procedure/four-eyes',
      element: 'appraise-dossier',
      changes: [[/(id="appraise-dossier"[^>]*procedure:fourEyes=)"[^"]*"/, '$1"nobody"']],
    },
    {
      rule: 'sequence-flow/missing-condition',
      element: 'is-draft-accepted--draft-result',
      changes: [noDefault],
    },
    {
      rule: 'sequence-flow/condition-source',
      element: 'dossier-filed--receive-dossier',
      changes: [withCondition('dossier-filed--receive-dossier', '=true')],
    },
    {
      rule: 'sequence-flow/default-condition',
      element: 'is-refusal-confirmed--appraise-dossier',
      changes: [withCondition('is-refusal-confirmed--appraise-dossier', '=false')],
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
  ],
  [
    {
      rule: 'procedure/code',
      element: 'building-permit',
      changes: [['procedure:code="P02-building-permit"', 'procedure:code="P99"']],
    },
    {
      rule: 'law/wait-without-deadline',
      element: 'wait-for-completion',
      changes: [asMessage('completion-missed')],
    },
    { rule: 'law/consultation-without-silence', element: 'give-opinion', changes: [noSilence] },
    {
      rule: 'law/consultation-without-deadline',
      element: 'give-opinion',
      changes: [withoutTime('give-opinion'), asMessage('opinion-overdue')],
    },
  ],
  [
    {
      rule: 'law/path-without-deadline',
      element: 'receive-dossier',
      changes: [withoutTime('receive-dossier')],
    },
    {
      rule: 'procedure/silence-without-timer',
      element: 'give-opinion',
      changes: [asMessage('opinion-overdue')],
    },
  ],
  [
    { rule: 'law/step-without-time', element: 'draft-result', changes: [withoutTime('draft-result')] },
    {
      rule: 'sequence-flow/lonely-default',
      element: 'draft-result',
      changes: [['<bpmn:userTask id="draft-result"', '$& default="draft-result--review-draft"']],
    },
    {
      rule: 'sequence-flow/no-way-out',
      element: 'is-draft-accepted',
      changes: [noDefault, withCondition('is-draft-accepted--draft-result', '=draftAccepted = null')],
    },
    {
      rule: 'gateway/pointless',
      element: 'pointless',
      changes: [
        [
          '<bpmn:flowNodeRef>draft-result</bpmn:flowNodeRef>',
          '$&<bpmn:flowNodeRef>pointless</bpmn:flowNodeRef>',
        ],
        [
          '<bpmn:incoming>draft-result--review-draft</bpmn:incoming>',
          '<bpmn:incoming>behind</bpmn:incoming>',
        ],
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
  ],
];
