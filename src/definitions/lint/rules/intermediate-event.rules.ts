import type { ModdleElement } from '../../bpmn/moddle-element';
import { definitionsOf, hasKind, isLinkCatch, isLinkThrow, kindsOf, type EventKind } from '../model/events';
import type { Model } from '../model/model';
import { rule } from '../rule';

const caught: EventKind[] = ['message', 'timer', 'conditional', 'link', 'signal'];
const thrown: EventKind[] = ['message', 'escalation', 'link', 'compensation', 'signal'];

const linkNames = (event: ModdleElement): string[] =>
  definitionsOf(event)
    .filter(({ $type }) => $type === 'bpmn:LinkEventDefinition')
    .map(({ name }) => String(name ?? event.name ?? '').trim());

const siblings = (event: ModdleElement, model: Model, isLink: (node: ModdleElement) => boolean) => {
  const scope = model.scopeOf(event);
  return scope ? model.nodesOf(scope).filter((node) => node !== event && isLink(node)) : [];
};

export const intermediateEventRules = [
  rule({
    id: 'intermediate-event/catch-definition',
    on: 'IntermediateCatchEvent',
    vi: 'Sự kiện chờ "{name}" phải nói rõ chờ điều gì (thông điệp, thời gian, điều kiện, tín hiệu hoặc liên kết).',
    en: 'The catch event "{name}" must say what it waits for (message, timer, condition, signal or link).',
    check: (event) =>
      definitionsOf(event).length === 0 || kindsOf(event).some((kind) => !kind || !caught.includes(kind)),
  }),
  rule({
    id: 'intermediate-event/throw-definition',
    on: 'IntermediateThrowEvent',
    vi: 'Sự kiện phát "{name}" không được có loại "{kind}".',
    en: 'The throw event "{name}" must not be of kind "{kind}".',
    check: (event) =>
      kindsOf(event)
        .filter((kind) => !kind || !thrown.includes(kind))
        .map((kind) => ({ values: { kind: kind ?? '?' } })),
  }),
  rule({
    id: 'intermediate-event/no-incoming',
    on: ['IntermediateCatchEvent', 'IntermediateThrowEvent'],
    vi: 'Sự kiện trung gian "{name}" cần luồng đi vào.',
    en: 'The intermediate event "{name}" needs an incoming sequence flow.',
    check: (event, model) => model.incoming(event).length === 0 && !isLinkCatch(event),
  }),
  rule({
    id: 'intermediate-event/no-outgoing',
    on: ['IntermediateCatchEvent', 'IntermediateThrowEvent'],
    vi: 'Sự kiện trung gian "{name}" cần luồng đi ra.',
    en: 'The intermediate event "{name}" needs an outgoing sequence flow.',
    check: (event, model) => model.outgoing(event).length === 0 && !isLinkThrow(event),
  }),
  rule({
    id: 'link/alone',
    on: ['IntermediateCatchEvent', 'IntermediateThrowEvent'],
    vi: 'Sự kiện liên kết "{name}" không được có thêm loại nào khác.',
    en: 'The link event "{name}" must have no other definition beside the link.',
    check: (event) => hasKind(event, 'link') && definitionsOf(event).length > 1,
  }),
  rule({
    id: 'link/throw-outgoing',
    on: 'IntermediateThrowEvent',
    vi: 'Liên kết đi "{name}" không được có luồng đi ra.',
    en: 'The link throw "{name}" must not have an outgoing sequence flow.',
    check: (event, model) => isLinkThrow(event) && model.outgoing(event).length > 0,
  }),
  rule({
    id: 'link/catch-incoming',
    on: 'IntermediateCatchEvent',
    vi: 'Liên kết đến "{name}" không được có luồng đi vào.',
    en: 'The link catch "{name}" must not have an incoming sequence flow.',
    check: (event, model) => isLinkCatch(event) && model.incoming(event).length > 0,
  }),
  rule({
    id: 'link/catch-missing',
    on: 'IntermediateThrowEvent',
    vi: 'Liên kết đi "{name}" không có liên kết đến cùng tên trong cùng phạm vi.',
    en: 'The link throw "{name}" has no link catch of the same name in its scope.',
    check: (event, model) =>
      isLinkThrow(event) &&
      linkNames(event).some(
        (link) => !siblings(event, model, isLinkCatch).some((other) => linkNames(other).includes(link)),
      ),
  }),
  rule({
    id: 'link/throw-missing',
    on: 'IntermediateCatchEvent',
    vi: 'Liên kết đến "{name}" không có liên kết đi cùng tên trong cùng phạm vi.',
    en: 'The link catch "{name}" has no link throw of the same name in its scope.',
    check: (event, model) =>
      isLinkCatch(event) &&
      linkNames(event).some(
        (link) => !siblings(event, model, isLinkThrow).some((other) => linkNames(other).includes(link)),
      ),
  }),
  rule({
    id: 'link/catch-twice',
    on: 'IntermediateCatchEvent',
    vi: 'Có hai liên kết đến cùng tên "{link}" trong một phạm vi.',
    en: 'Two link catches in one scope share the name "{link}".',
    check: (event, model) =>
      isLinkCatch(event)
        ? linkNames(event)
            .filter((link) =>
              siblings(event, model, isLinkCatch).some((other) => linkNames(other).includes(link)),
            )
            .map((link) => ({ values: { link } }))
        : false,
  }),
];
