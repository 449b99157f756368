import type { ValueSource } from '../../expressions';
import type { ModdleElement } from '../bpmn/moddle-element';
import type { Compiler } from './compiler';
import { bindings } from './data';
import { messageEvent } from './events';
import { procedureLimit, wholeNumber } from './limits';
import type {
  CallActivityNode,
  CallBinding,
  CaseStepAttributes,
  DecisionBinding,
  InputOutput,
  TaskNode,
  UserTaskAttributes,
  WorkAttributes,
} from './process-graph';
import { serviceBinding } from './services';

export const taskTypes: Record<string, TaskNode['type']> = {
  'bpmn:Task': 'task',
  'bpmn:ManualTask': 'manualTask',
  'bpmn:UserTask': 'userTask',
  'bpmn:ReceiveTask': 'receiveTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:SendTask': 'sendTask',
  'bpmn:ScriptTask': 'scriptTask',
  'bpmn:BusinessRuleTask': 'businessRuleTask',
};

type TaskDetails = Pick<TaskNode, 'user' | 'service' | 'message' | 'instantiate' | 'script' | 'decision'>;

/** What a task does, by its type. */
export function taskDetails(
  type: TaskNode['type'],
  task: ModdleElement,
  io: InputOutput | undefined,
  compiler: Compiler,
): TaskDetails {
  switch (type) {
    case 'userTask':
      return { user: userTask(task, compiler) };
    case 'serviceTask': {
      const service = serviceBinding(task, task, compiler);
      return service ? { service } : {};
    }
    case 'sendTask': {
      const service = serviceBinding(task, task, compiler);
      if (service && (service.kind === 'handler' || !task.messageRef)) return { service };
      const message = task.messageRef && messageEvent(task, task, true, io, compiler);
      return { ...(service && { service }), ...(message && { message }) };
    }
    case 'receiveTask': {
      const message = messageEvent(task, task, false, io, compiler);
      return { ...(message && { message }), ...(task.instantiate === true && { instantiate: true }) };
    }
    case 'scriptTask':
      return scriptTask(task, compiler);
    case 'businessRuleTask': {
      const decision = decisionBinding(task, compiler);
      if (decision) return { decision };
      const service = serviceBinding(task, task, compiler);
      return service ? { service } : {};
    }
    case 'task':
    case 'manualTask':
      return {};
  }
}

const people = [
  'assignee',
  'candidateUsers',
  'candidateGroups',
  'dueDate',
  'followUpDate',
  'priority',
] as const;
const caseFacts = ['act', 'agency', 'clockEffect', 'handoff', 'silence'] as const;
const facts = [...caseFacts, 'unit', 'role', 'product', 'fourEyes'] as const;

/** `camunda:` says who and when, `procedure:` what it means to the procedure; BPMN's own performers fill the gaps. */
export function userTask(task: ModdleElement, compiler: Compiler): UserTaskAttributes {
  const user: UserTaskAttributes = {};
  for (const field of people) {
    const value = compiler.value(task, task.get(`camunda:${field}`));
    if (value) user[field] = value;
  }
  for (const [field, value] of performers(task, compiler)) user[field] ??= value;
  const formKey = task.get('camunda:formKey') as string | undefined;
  const formRef = task.get('camunda:formRef') as string | undefined;
  if (formKey) user.formKey = formKey;
  if (formRef) user.formRef = formRef;
  return { ...user, ...workAttributes(task, compiler) };
}

/** The `procedure:` attributes of any flow node. */
export const caseStepAttributes = (node: ModdleElement): CaseStepAttributes =>
  textAttributes(node, caseFacts);

function textAttributes<Name extends string>(
  element: ModdleElement,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = element.get(`procedure:${name}`) as string | undefined;
    if (value) values[name] = value;
  }
  return values;
}

/** The `procedure:` attributes of an activity. */
export function workAttributes(activity: ModdleElement, compiler: Compiler): WorkAttributes {
  const work: WorkAttributes = textAttributes(activity, facts);
  const processingTime = procedureLimit(activity, compiler);
  const warnAtPercent = wholeNumber(activity, 'procedure:warnAtPercent', [1, 100], compiler);
  return {
    ...work,
    ...(processingTime && { processingTime }),
    ...(warnAtPercent !== undefined && { warnAtPercent }),
  };
}

/** `potentialOwner` lists `user(a), group(b), c` (a plain name is a group); `humanPerformer` is the assignee. */
function performers(
  task: ModdleElement,
  compiler: Compiler,
): ['assignee' | 'candidateUsers' | 'candidateGroups', ValueSource][] {
  return ((task.resources ?? []) as ModdleElement[]).flatMap((role) => {
    const value = compiler.valueOf(role.resourceAssignmentExpression?.expression);
    if (!value) return [];
    if (role.$type !== 'bpmn:PotentialOwner') return [['assignee', value] as const] as never[];
    if ('feel' in value) return [['candidateGroups', value] as const] as never[];
    const names = value.literal
      .split(',')
      .map((name) => /^\s*(?:(user|group)\(\s*([^)]*?)\s*\)|(.*?))\s*$/.exec(name));
    const pick = (kind: string) =>
      names.flatMap((name) => (name && (name[1] ?? 'group') === kind ? [name[2] ?? name[3]] : [])).join(',');
    return (
      [
        ['candidateUsers', pick('user')],
        ['candidateGroups', pick('group')],
      ] as const
    )
      .filter(([, list]) => list !== '')
      .map(([field, literal]) => [field, { literal }] as ['candidateUsers' | 'candidateGroups', ValueSource]);
  });
}

function scriptTask(task: ModdleElement, compiler: Compiler): TaskDetails {
  if (task.get('camunda:resource'))
    compiler.unsupported(task, { vi: 'kịch bản lấy từ tệp ngoài', en: 'a script from an outside file' });
  if (!compiler.scriptIsFeel(task, task.scriptFormat)) return {};
  const text = ((task.script as string | undefined) ?? '').trim();
  if (text === '') {
    compiler.refuse(task, 'script/empty', {
      vi: 'Bước kịch bản không có nội dung.',
      en: 'The script task has no script.',
    });
    return {};
  }
  const name: unknown = task.get('camunda:resultVariable');
  const resultVariable = name === undefined ? undefined : compiler.target(task, name);
  return { script: { expression: compiler.feel(text), ...(resultVariable && { resultVariable }) } };
}

const mappings = ['singleEntry', 'singleResult', 'collectEntries', 'resultList'] as const;

function decisionBinding(task: ModdleElement, compiler: Compiler): DecisionBinding | undefined {
  const decisionRef = task.get('camunda:decisionRef') as string | undefined;
  if (!decisionRef) return undefined;
  const refused = compiler.value(task, decisionRef);
  if (refused && 'feel' in refused)
    compiler.unsupported(task, {
      vi: 'bảng quyết định chọn bằng biểu thức',
      en: 'a decision chosen by an expression',
    });
  const binding = task.get('camunda:decisionRefBinding') as string | undefined;
  if (binding && binding !== 'deployment' && binding !== 'latest')
    compiler.unsupported(task, {
      vi: `decisionRefBinding="${binding}"; bảng quyết định luôn lấy theo lần triển khai`,
      en: `decisionRefBinding="${binding}" (a decision always comes from the deployment)`,
    });
  const wanted = (task.get('camunda:mapDecisionResult') as string | undefined) ?? 'resultList';
  const mapDecisionResult = mappings.find((known) => known === wanted);
  if (!mapDecisionResult)
    compiler.unsupported(task, { vi: `mapDecisionResult="${wanted}"`, en: `mapDecisionResult="${wanted}"` });
  const name: unknown = task.get('camunda:resultVariable');
  const resultVariable = name === undefined ? undefined : compiler.target(task, name);
  return {
    decisionRef: decisionRef.trim(),
    ...(resultVariable && { resultVariable }),
    mapDecisionResult: mapDecisionResult ?? 'resultList',
  };
}

type CallDetails = Pick<
  CallActivityNode,
  'calledElement' | 'binding' | 'in' | 'allIn' | 'out' | 'allOut' | 'businessKey'
>;

/** Which process a call activity calls, and what crosses the border. */
export function callDetails(
  call: ModdleElement,
  globalTasks: ReadonlySet<string>,
  compiler: Compiler,
): CallDetails {
  for (const attribute of ['caseRef', 'variableMappingClass', 'variableMappingDelegateExpression'])
    if (call.get(`camunda:${attribute}`) !== undefined)
      compiler.unsupported(call, { vi: `camunda:${attribute}`, en: `camunda:${attribute}` });
  const calledElement = compiler.value(call, call.calledElement);
  if (!calledElement)
    compiler.refuse(call, 'call/no-called-element', {
      vi: 'Cần chỉ rõ quy trình được gọi (calledElement).',
      en: 'It must name the process it calls (calledElement).',
    });
  else if ('literal' in calledElement && globalTasks.has(calledElement.literal))
    compiler.unsupported(call, {
      vi: 'gọi một bước dùng chung (global task)',
      en: 'a call of a global task',
    });
  const given = bindings(call, 'In', compiler);
  const taken = bindings(call, 'Out', compiler);
  const businessKey = given.businessKey && compiler.value(given.businessKey, given.businessKey.businessKey);
  return {
    calledElement: calledElement ?? { literal: '' },
    binding: callBinding(call, compiler),
    in: given.mappings,
    allIn: given.all,
    out: taken.mappings,
    allOut: taken.all,
    ...(businessKey && { businessKey }),
  };
}

function callBinding(call: ModdleElement, compiler: Compiler): CallBinding {
  const kind = (call.get('camunda:calledElementBinding') as string | undefined) ?? 'latest';
  switch (kind) {
    case 'latest':
    case 'deployment':
      return { kind };
    case 'version': {
      const version = wholeNumber(call, 'camunda:calledElementVersion', [1, 999_999_999], compiler);
      if (version !== undefined) return { kind, version };
      break;
    }
    case 'versionTag': {
      const versionTag = call.get('camunda:calledElementVersionTag') as string | undefined;
      if (versionTag) return { kind, versionTag };
      break;
    }
  }
  compiler.refuse(call, 'call/binding', {
    vi: `Cách chọn phiên bản "${kind}" không hợp lệ hoặc thiếu giá trị.`,
    en: `The version binding "${kind}" is not known or lacks its value.`,
  });
  return { kind: 'latest' };
}
