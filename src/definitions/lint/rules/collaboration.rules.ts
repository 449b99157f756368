import type { ModdleElement } from '../../bpmn/moddle-element';
import { hasKind } from '../model/events';
import type { Model } from '../model/model';
import { rule } from '../rule';

/** The pool of a message flow's end: a participant, or the one whose process holds the node. */
const poolOf = (end: ModdleElement, model: Model): ModdleElement | undefined =>
  end.$type === 'bpmn:Participant' ? (end.processRef ?? end) : model.processOf(end);

const isActivityThat = (node: ModdleElement, not: string): boolean =>
  node.$instanceOf('bpmn:Activity') && node.$type !== not && node.triggeredByEvent !== true;

const canSend = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:Participant' ||
  isActivityThat(node, 'bpmn:ReceiveTask') ||
  (node.$instanceOf('bpmn:ThrowEvent') && hasKind(node, 'message'));

const canReceive = (node: ModdleElement): boolean =>
  node.$type === 'bpmn:Participant' ||
  isActivityThat(node, 'bpmn:SendTask') ||
  (node.$instanceOf('bpmn:CatchEvent') && hasKind(node, 'message'));

export const collaborationRules = [
  rule({
    id: 'message-flow/ends',
    on: 'MessageFlow',
    vi: 'Luồng thông điệp "{name}" thiếu điểm đầu hoặc điểm cuối.',
    en: 'The message flow "{name}" lacks its source or its target.',
    check: ({ sourceRef, targetRef }) => !sourceRef || !targetRef,
  }),
  rule({
    id: 'message-flow/same-pool',
    on: 'MessageFlow',
    vi: 'Luồng thông điệp "{name}" phải nối hai bên khác nhau.',
    en: 'The message flow "{name}" must connect two different pools.',
    check: ({ sourceRef, targetRef }, model) =>
      !!sourceRef && !!targetRef && poolOf(sourceRef, model) === poolOf(targetRef, model),
  }),
  rule({
    id: 'message-flow/source',
    on: 'MessageFlow',
    vi: 'Luồng thông điệp "{name}" đi ra từ "{end}", nơi không gửi được thông điệp.',
    en: 'The message flow "{name}" leaves "{end}", which cannot send a message.',
    check: ({ sourceRef }) =>
      !!sourceRef && !canSend(sourceRef) && { values: { end: sourceRef.name ?? sourceRef.id } },
  }),
  rule({
    id: 'message-flow/target',
    on: 'MessageFlow',
    vi: 'Luồng thông điệp "{name}" đi tới "{end}", nơi không nhận được thông điệp.',
    en: 'The message flow "{name}" leads to "{end}", which cannot receive a message.',
    check: ({ targetRef }) =>
      !!targetRef && !canReceive(targetRef) && { values: { end: targetRef.name ?? targetRef.id } },
  }),
  rule({
    id: 'participant/shared-process',
    on: 'Collaboration',
    vi: 'Quy trình "{process}" thuộc về hơn một bên tham gia.',
    en: 'The process "{process}" belongs to more than one participant.',
    check: ({ participants = [] }) => {
      const seen = new Set<ModdleElement>();
      return (participants as ModdleElement[])
        .filter(({ processRef }) => processRef && (seen.has(processRef) || !seen.add(processRef)))
        .map((at) => ({ at, values: { process: at.processRef.name ?? at.processRef.id } }));
    },
  }),
  rule({
    id: 'participant/multiplicity',
    on: 'ParticipantMultiplicity',
    vi: 'Số lượng bên tham gia không hợp lệ: tối đa phải từ 1 và không nhỏ hơn tối thiểu.',
    en: 'The participant multiplicity is wrong: the maximum must be at least 1 and not below the minimum.',
    check: (multiplicity) => {
      const [minimum, maximum] = [multiplicity.minimum ?? 0, multiplicity.maximum ?? 1];
      return (minimum < 0 || maximum < 1 || minimum > maximum) && { at: multiplicity.$parent };
    },
  }),
  rule({
    id: 'conversation/link',
    on: 'ConversationLink',
    vi: 'Liên kết hội thoại "{name}" phải nối một hội thoại với một bên tham gia.',
    en: 'The conversation link "{name}" must connect a conversation and a participant.',
    check: ({ sourceRef, targetRef }) =>
      !sourceRef ||
      !targetRef ||
      sourceRef.$instanceOf('bpmn:ConversationNode') === targetRef.$instanceOf('bpmn:ConversationNode'),
  }),
  rule({
    id: 'lane/one-lane',
    on: 'LaneSet',
    vi: '"{node}" nằm trong hơn một làn của cùng một nhóm làn.',
    en: '"{node}" lies in more than one lane of the same lane set.',
    check: ({ lanes = [] }) => {
      const laneOf = new Map<ModdleElement, ModdleElement>();
      return (lanes as ModdleElement[]).flatMap((lane) =>
        (lane.flowNodeRef ?? []).flatMap((node: ModdleElement) => {
          const other = laneOf.get(node);
          laneOf.set(node, lane);
          return other && other !== lane ? [{ at: node, values: { node: node.name ?? node.id ?? '?' } }] : [];
        }),
      );
    },
  }),
  rule({
    id: 'lane/foreign-node',
    on: 'Lane',
    vi: 'Làn "{lane}" chứa "{node}" của một quy trình khác.',
    en: 'The lane "{lane}" holds "{node}" of another process.',
    check: (lane, model) =>
      (lane.flowNodeRef ?? [])
        .filter((node: ModdleElement) => model.processOf(node) !== model.processOf(lane))
        .map((node: ModdleElement) => ({
          values: { lane: lane.name ?? lane.id ?? '?', node: node.name ?? node.id ?? '?' },
        })),
  }),
];
