import type { ModdleElement } from '../../bpmn/moddle-element';
import { definitionsOf, isCompensationBoundary, isEventSubProcess } from '../model/events';
import type { Model } from '../model/model';
import { rule } from '../rule';

const thrown = (definition: ModdleElement): boolean =>
  definition.$parent?.$instanceOf('bpmn:ThrowEvent') === true;

const inEvent = (definition: ModdleElement) => ({
  at: definition.$parent,
  values: { name: definition.$parent?.name ?? definition.$parent?.id ?? '?' },
});

/** The scope whose completed activities a throw can compensate: an event sub-process acts for its parent. */
const compensatedScope = (event: ModdleElement, model: Model): ModdleElement | undefined => {
  const scope = model.scopeOf(event);
  return isEventSubProcess(scope) ? model.scopeOf(scope!) : scope;
};

const isCompensable = (activity: ModdleElement, model: Model): boolean =>
  model.boundariesOf(activity).some(isCompensationBoundary) ||
  activity.$instanceOf('bpmn:SubProcess') ||
  activity.$type === 'bpmn:CallActivity';

export const eventDefinitionRules = [
  rule({
    id: 'error/thrown-reference',
    on: 'ErrorEventDefinition',
    executableOnly: true,
    vi: 'Sự kiện lỗi "{name}" phải nêu lỗi được phát ra (errorRef).',
    en: 'The error event "{name}" must name the error it throws (errorRef).',
    check: (definition) => thrown(definition) && !definition.errorRef && inEvent(definition),
  }),
  rule({
    id: 'escalation/thrown-reference',
    on: 'EscalationEventDefinition',
    executableOnly: true,
    vi: 'Sự kiện leo thang "{name}" phải nêu leo thang được phát ra (escalationRef).',
    en: 'The escalation event "{name}" must name the escalation it throws (escalationRef).',
    check: (definition) => thrown(definition) && !definition.escalationRef && inEvent(definition),
  }),
  rule({
    id: 'compensation/activity-scope',
    on: ['EndEvent', 'IntermediateThrowEvent'],
    vi: 'Sự kiện bù trừ "{name}" chỉ được trỏ tới hoạt động trong phạm vi của nó.',
    en: 'The compensation event "{name}" may refer only to an activity of its own scope.',
    check: (event, model) =>
      definitionsOf(event).some(
        ({ activityRef }) => activityRef && model.scopeOf(activityRef) !== compensatedScope(event, model),
      ),
  }),
  rule({
    id: 'compensation/activity-handler',
    on: ['EndEvent', 'IntermediateThrowEvent'],
    vi: 'Hoạt động "{activity}" mà sự kiện "{name}" muốn bù trừ không có cách bù trừ nào.',
    en: 'The activity "{activity}" that "{name}" wants to compensate has nothing that compensates it.',
    check: (event, model) =>
      definitionsOf(event)
        .filter(({ activityRef }) => activityRef && !isCompensable(activityRef, model))
        .map(({ activityRef }) => ({ values: { activity: activityRef.name ?? activityRef.id ?? '?' } })),
  }),
  rule({
    id: 'compensation/nothing',
    on: ['EndEvent', 'IntermediateThrowEvent'],
    severity: 'warning',
    executableOnly: true,
    vi: 'Sự kiện bù trừ "{name}" không có hoạt động nào để bù trừ.',
    en: 'The compensation event "{name}" has no activity to compensate.',
    check: (event, model) => {
      const scope = compensatedScope(event, model);
      return (
        definitionsOf(event).some(
          ({ $type, activityRef }) => $type === 'bpmn:CompensateEventDefinition' && !activityRef,
        ) &&
        !!scope &&
        !model.nodesOf(scope).some((node) => isCompensable(node, model))
      );
    },
  }),
  rule({
    id: 'compensation/catch-reference',
    on: ['BoundaryEvent', 'StartEvent'],
    severity: 'warning',
    vi: 'activityRef của "{name}" không có tác dụng khi đón bù trừ.',
    en: 'activityRef of "{name}" means nothing where compensation is caught.',
    check: (event) => definitionsOf(event).some(({ activityRef }) => activityRef),
  }),
  rule({
    id: 'event/parallel-multiple',
    on: 'CatchEvent',
    severity: 'warning',
    vi: 'parallelMultiple của "{name}" chỉ có nghĩa khi chờ nhiều điều.',
    en: 'parallelMultiple of "{name}" means something only with several definitions.',
    check: (event) => event.parallelMultiple === true && definitionsOf(event).length < 2,
  }),
];
