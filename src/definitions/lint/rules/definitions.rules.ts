import { isInstantiating } from '../model/events';
import { isExecutable } from '../model/model';
import { rule } from '../rule';

export const definitionsRules = [
  rule({
    id: 'definitions/executable-process',
    on: 'Definitions',
    vi: 'Tệp không có quy trình nào được đánh dấu thực thi (isExecutable="true").',
    en: 'The file has no process marked as executable (isExecutable="true").',
    check: (_, model) => !model.processes.some(isExecutable),
  }),
  rule({
    id: 'definitions/missing-id',
    on: ['Participant', 'Message', 'Signal', 'Error', 'Escalation'],
    vi: 'Phần tử loại {type} không có mã (id).',
    en: 'An element of type {type} has no id.',
    check: (element) =>
      !element.id && { at: element.$parent, values: { type: element.$type.replace('bpmn:', '') } },
  }),
  rule({
    id: 'definitions/choreography',
    on: ['Choreography', 'ChoreographyActivity'],
    vi: 'Vũ đạo quy trình (choreography) "{name}" không thực thi được.',
    en: 'The choreography "{name}" cannot be executed.',
    check: () => true,
  }),
  rule({
    id: 'definitions/must-understand',
    on: 'bpmn:Extension',
    vi: 'Tệp đòi hỏi một phần mở rộng mà máy chủ không hiểu (mustUnderstand).',
    en: 'The file demands an extension that the server does not understand (mustUnderstand).',
    check: (extension) => extension.mustUnderstand === true,
  }),
  rule({
    id: 'definitions/import',
    on: 'bpmn:Import',
    severity: 'warning',
    vi: 'Tệp tham chiếu "{location}" không được đọc.',
    en: 'The imported file "{location}" is not read.',
    check: ({ location }) => ({ values: { location: location ?? '?' } }),
  }),
  rule({
    id: 'definitions/empty-process',
    on: 'Process',
    executableOnly: true,
    vi: 'Quy trình "{name}" không có bước nào.',
    en: 'The process "{name}" has no step.',
    check: (process, model) => model.nodesOf(process).length === 0,
  }),
  rule({
    id: 'definitions/start-or-end-alone',
    on: ['Process', 'SubProcess'],
    severity: 'warning',
    executableOnly: true,
    vi: '"{name}" có sự kiện bắt đầu hoặc kết thúc nhưng thiếu sự kiện còn lại; hãy vẽ cả hai.',
    en: '"{name}" has a start or an end event without the other; draw both.',
    check: (scope, model) => {
      const has = (type: string) => model.nodesOf(scope).some(({ $type }) => $type === type);
      const starts = has('bpmn:StartEvent') || model.nodesOf(scope).some(isInstantiating);
      return starts !== has('bpmn:EndEvent');
    },
  }),
];
