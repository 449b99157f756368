import { defineTexts } from '../../../web/shared/texts/texts';
import { choicesOf, type PanelContext, say, together } from '../context';
import { attribute } from '../fields/access';
import type { Choice, Field, FieldGroup } from '../fields/field';
import { mappings } from '../facts/vocabulary';
import { eventDefinition, isA, type Moddle, textOf } from '../moddle';

const texts = defineTexts({
  form: { vi: 'Biểu mẫu', en: 'Form' },
  formField: { vi: 'Biểu mẫu của bước', en: 'Form of the step' },
  formHelp: {
    vi: 'Cán bộ điền biểu mẫu này để hoàn thành bước.',
    en: 'What an official fills in to complete the step.',
  },
  formMissing: { vi: 'Mô hình chưa có biểu mẫu này.', en: 'The model has no such form yet.' },
  decision: { vi: 'Bảng quyết định', en: 'Decision' },
  decisionField: { vi: 'Bảng quyết định được hỏi', en: 'Decision that is asked' },
  decisionMissing: { vi: 'Mô hình chưa có bảng quyết định này.', en: 'The model has no such decision yet.' },
  result: { vi: 'Biến nhận kết quả', en: 'Variable for the result' },
  resultHelp: {
    vi: 'Các bước sau đọc kết quả bằng tên này.',
    en: 'Later steps read the result by this name.',
  },
  mapping: { vi: 'Kết quả lấy', en: 'What is taken' },
  script: { vi: 'Phép tính', en: 'Calculation' },
  scriptField: { vi: 'Biểu thức', en: 'Expression' },
  service: { vi: 'Dịch vụ', en: 'Service' },
  kind: { vi: 'Ai làm', en: 'Who does it' },
  kindTopic: { vi: 'Hệ thống bên ngoài, theo chủ đề', en: 'A system outside, by topic' },
  kindHandler: { vi: 'Dịch vụ của máy chủ', en: 'A service of this server' },
  topic: { vi: 'Chủ đề', en: 'Topic' },
  topicHelp: {
    vi: 'Hệ thống bên ngoài nhận việc theo tên này, hoặc biểu thức bắt đầu bằng dấu =.',
    en: 'Systems outside take the work by this name, or an expression that starts with =.',
  },
  handler: { vi: 'Tên dịch vụ', en: 'Name of the service' },
  retries: { vi: 'Số lần thử lại', en: 'Retries' },
  retriesHelp: {
    vi: 'Khi dịch vụ không trả lời; từ 0 đến 100.',
    en: 'When the service fails; from 0 to 100.',
  },
  retriesWrong: { vi: 'Phải là số nguyên từ 0 đến 100.', en: 'It must be a whole number from 0 to 100.' },
  assignment: { vi: 'Giao việc riêng', en: 'Particular assignment' },
  groups: { vi: 'Nhóm được nhận việc', en: 'Groups that may take it' },
  groupsHelp: {
    vi: 'Thường đi theo bộ phận và vai trò ở trên; chỉ sửa khi nơi nhận tùy thuộc dữ liệu.',
    en: 'Follows unit and role above; only to be changed when it depends on data.',
  },
  assignee: { vi: 'Người được giao', en: 'Assignee' },
  users: { vi: 'Những người được nhận việc', en: 'People who may take it' },
  due: { vi: 'Hạn hoàn thành cố định', en: 'Fixed due date' },
  dueHelp: {
    vi: 'Thường để trống: hạn được tính từ thời hạn xử lý.',
    en: 'Usually empty: it follows from the processing time.',
  },
  followUp: { vi: 'Ngày theo dõi', en: 'Follow-up date' },
  priority: { vi: 'Mức ưu tiên', en: 'Priority' },
});

const isEmptyStart = (part: Moddle): boolean =>
  isA(part, 'StartEvent') && !isA(part.$parent ?? part, 'SubProcess');

export function formGroup({ part, facts }: PanelContext): FieldGroup | undefined {
  if (!isA(part, 'UserTask') && !isEmptyStart(part)) return undefined;
  const key = attribute(part, 'camunda:formKey');
  const ref = attribute(part, 'camunda:formRef');
  const read = () => key.read() ?? ref.read();
  const current = read()?.replace(/\.form$/, '');
  const isThere = current === undefined || facts.forms.some(({ value }) => value === current);
  return {
    id: 'form',
    label: say(texts.form),
    isOpen: isA(part, 'UserTask'),
    fields: [
      {
        id: 'form-key',
        kind: 'choice',
        isFree: true,
        label: say(texts.formField),
        help: say(texts.formHelp),
        ...(isThere ? {} : { warning: say(texts.formMissing) }),
        choices: facts.forms,
        read,
        write: (value) => together([...key.write(value), ...ref.write(undefined)]),
      },
    ],
  };
}

const resultField = (part: Moddle): Field => ({
  id: 'result-variable',
  kind: 'text',
  label: say(texts.result),
  help: say(texts.resultHelp),
  ...attribute(part, 'camunda:resultVariable'),
});

export function decisionGroup({ part, facts }: PanelContext): FieldGroup | undefined {
  if (!isA(part, 'BusinessRuleTask')) return undefined;
  const ref = attribute(part, 'camunda:decisionRef');
  const current = ref.read();
  const isThere = current === undefined || facts.decisions.some(({ value }) => value === current);
  return {
    id: 'decision',
    label: say(texts.decision),
    isOpen: true,
    fields: [
      {
        id: 'decision-ref',
        kind: 'choice',
        isFree: true,
        label: say(texts.decisionField),
        ...(isThere ? {} : { warning: say(texts.decisionMissing) }),
        choices: facts.decisions,
        ...ref,
      },
      resultField(part),
      {
        id: 'decision-mapping',
        kind: 'select',
        label: say(texts.mapping),
        choices: choicesOf(mappings),
        ...attribute(part, 'camunda:mapDecisionResult'),
      },
    ],
  };
}

export function scriptGroup({ part }: PanelContext): FieldGroup | undefined {
  if (!isA(part, 'ScriptTask')) return undefined;
  return {
    id: 'script',
    label: say(texts.script),
    isOpen: true,
    fields: [
      {
        id: 'script-text',
        kind: 'feel',
        needs: 'expression',
        label: say(texts.scriptField),
        read: () => {
          const script = textOf(part, 'script');
          return script === undefined || script.startsWith('=') ? script : `=${script}`;
        },
        write: (value) => [
          {
            holder: part,
            properties: {
              script: value?.replace(/^=\s*/, '') || undefined,
              scriptFormat: value ? 'feel' : undefined,
            },
          },
        ],
      },
      resultField(part),
    ],
  };
}

/** A service by topic or by name; what the other way would say goes with the choice. */
export function serviceGroup({ part }: PanelContext): FieldGroup | undefined {
  const thrown = isA(part, 'ThrowEvent') ? eventDefinition(part, 'Message') : undefined;
  const holder = isA(part, 'ServiceTask', 'SendTask', 'BusinessRuleTask') ? part : thrown;
  if (!holder) return undefined;
  const topic = attribute(holder, 'camunda:topic');
  const type = attribute(holder, 'camunda:type');
  const handler = attribute(holder, 'procedure:handler');
  const kind = type.read() === 'external' || topic.read() ? 'topic' : handler.read() ? 'handler' : undefined;
  const kinds: Choice[] = [
    { value: 'topic', label: say(texts.kindTopic) },
    { value: 'handler', label: say(texts.kindHandler) },
  ];
  const fields: Field[] = [
    {
      id: 'service-kind',
      kind: 'select',
      label: say(texts.kind),
      choices: kinds,
      read: () => kind,
      write: (value) =>
        together([
          ...type.write(value === 'topic' ? 'external' : undefined),
          ...topic.write(value === 'topic' ? (topic.read() ?? 'service') : undefined),
          ...handler.write(value === 'handler' ? (handler.read() ?? 'service') : undefined),
        ]),
    },
  ];
  if (kind === 'topic')
    fields.push({
      id: 'service-topic',
      kind: 'feel',
      label: say(texts.topic),
      help: say(texts.topicHelp),
      ...topic,
    });
  if (kind === 'handler')
    fields.push({ id: 'service-handler', kind: 'text', label: say(texts.handler), ...handler });
  if (kind)
    fields.push({
      id: 'service-retries',
      kind: 'text',
      label: say(texts.retries),
      help: say(texts.retriesHelp),
      check: (value) => (/^(\d{1,2}|100)$/.test(value) ? undefined : say(texts.retriesWrong)),
      ...attribute(holder, 'procedure:retries'),
    });
  return { id: 'service', label: say(texts.service), isOpen: isA(part, 'ServiceTask'), fields };
}

export function assignmentGroup({ part }: PanelContext): FieldGroup | undefined {
  if (!isA(part, 'UserTask')) return undefined;
  const feel = (id: string, name: string, label: string, help?: string): Field => ({
    id: `assignment-${id}`,
    kind: 'feel',
    label,
    ...(help && { help }),
    ...attribute(part, `camunda:${name}`),
  });
  return {
    id: 'assignment',
    label: say(texts.assignment),
    fields: [
      feel('groups', 'candidateGroups', say(texts.groups), say(texts.groupsHelp)),
      feel('assignee', 'assignee', say(texts.assignee)),
      feel('users', 'candidateUsers', say(texts.users)),
      feel('due', 'dueDate', say(texts.due), say(texts.dueHelp)),
      feel('follow-up', 'followUpDate', say(texts.followUp)),
      feel('priority', 'priority', say(texts.priority)),
    ],
  };
}
