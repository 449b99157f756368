import { defineTexts } from '../../../web/shared/texts/texts';
import { choicesOf, type PanelContext, say, together } from '../context';
import { type Access, alwaysFeel, attribute, expression, flag } from '../fields/access';
import type { Choice, Field, FieldGroup } from '../fields/field';
import { messages as knownMessages } from '../facts/vocabulary';
import { ancestorOf, type Change, eventDefinition, isA, listOf, type Moddle, textOf } from '../moddle';
import { timeFields } from './procedure-group';
import { timerWords } from './timer-words';

const texts = defineTexts({
  condition: { vi: 'Điều kiện', en: 'Condition' },
  conditionField: { vi: 'Đi theo luồng này khi', en: 'This way is taken when' },
  conditionHelp: {
    vi: 'Biểu thức cho ra đúng hoặc sai, ví dụ appraisal = "SUFFICIENT".',
    en: 'An expression that is true or false, such as appraisal = "SUFFICIENT".',
  },
  isDefault: { vi: 'Đi theo luồng này khi không điều kiện nào đúng', en: 'Taken when no condition holds' },
  happens: { vi: 'Xảy ra khi', en: 'It happens when' },
  watched: { vi: 'Chỉ xét khi biến này đổi', en: 'Looked at only when this variable changes' },
  timer: { vi: 'Hẹn giờ', en: 'Timer' },
  timerKind: { vi: 'Cách hẹn', en: 'Kind' },
  working: { vi: 'Sau một thời hạn theo lịch làm việc', en: 'After a limit of the working calendar' },
  duration: { vi: 'Sau một khoảng thời gian', en: 'After a duration' },
  date: { vi: 'Vào một thời điểm', en: 'At an instant' },
  cycle: { vi: 'Lặp lại', en: 'Again and again' },
  value: { vi: 'Giá trị', en: 'Value' },
  durationHelp: {
    vi: 'Ví dụ P10D là 10 ngày, PT4H là 4 giờ, hoặc biểu thức bắt đầu bằng dấu =.',
    en: 'P10D is 10 days, PT4H 4 hours; or an expression that starts with =.',
  },
  dateHelp: {
    vi: 'Ví dụ 2026-12-31T17:00:00+07:00, hoặc biểu thức bắt đầu bằng dấu =.',
    en: 'Such as 2026-12-31T17:00:00+07:00; or an expression that starts with =.',
  },
  cycleHelp: {
    vi: 'Ví dụ R3/P1D: ba lần, mỗi ngày một lần.',
    en: 'Such as R3/P1D: three times, once a day.',
  },
  message: { vi: 'Thông điệp', en: 'Message' },
  messageField: { vi: 'Thông điệp', en: 'Message' },
  messageHelp: {
    vi: 'Chọn, hoặc gõ tên của thông điệp mới.',
    en: 'Choose one, or type the name of a new one.',
  },
  key: { vi: 'Khóa đối chiếu', en: 'Correlation key' },
  keyCatch: {
    vi: 'Chỉ nhận thông điệp mang khóa này; để trống: mã hồ sơ.',
    en: 'Only a message with this key is taken; empty: the code of the case.',
  },
  keyThrow: { vi: 'Khóa gửi kèm thông điệp.', en: 'The key that is sent along.' },
  into: { vi: 'Biến nhận nội dung', en: 'Variable for the content' },
  intoHelp: {
    vi: 'Để trống: mỗi mục của thông điệp thành một biến.',
    en: 'Empty: every entry of the message becomes a variable.',
  },
  caught: { vi: 'Khi bắt được', en: 'When it is caught' },
  codeVariable: { vi: 'Biến nhận mã', en: 'Variable for the code' },
  messageVariable: { vi: 'Biến nhận nội dung lỗi', en: 'Variable for the message' },
  interrupts: { vi: 'Khi xảy ra thì dừng việc đang làm', en: 'What is going on ends when it happens' },
});

const decides = (node: Moddle | undefined): boolean =>
  node !== undefined &&
  (isA(node, 'ExclusiveGateway', 'InclusiveGateway', 'ComplexGateway') || isA(node, 'Activity'));

/** Of a sequence flow that leaves a decision, and of conditional events. */
export function conditionGroup({ part, factory }: PanelContext): FieldGroup | undefined {
  const group = (fields: Field[]): FieldGroup => ({
    id: 'condition',
    label: say(texts.condition),
    isOpen: true,
    fields,
  });
  if (isA(part, 'SequenceFlow')) {
    const source = part.get('sourceRef') as Moddle | undefined;
    if (!source || !decides(source)) return undefined;
    const condition = alwaysFeel(expression(part, 'conditionExpression', factory));
    const isDefault = source.get('default') === part;
    return group([
      {
        id: 'condition-default',
        kind: 'check',
        label: say(texts.isDefault),
        read: () => (isDefault ? 'true' : undefined),
        write: (value) => [
          { holder: source, properties: { default: value === 'true' ? part : undefined } },
          ...(value === 'true' ? condition.write(undefined) : []),
        ],
      },
      ...(isDefault && condition.read() === undefined
        ? []
        : [
            {
              id: 'condition',
              kind: 'feel' as const,
              needs: 'condition' as const,
              label: say(texts.conditionField),
              help: say(texts.conditionHelp),
              ...condition,
            },
          ]),
    ]);
  }
  const conditional = eventDefinition(part, 'Conditional');
  if (!conditional) return undefined;
  return group([
    {
      id: 'condition',
      kind: 'feel',
      needs: 'condition',
      label: say(texts.happens),
      ...alwaysFeel(expression(conditional, 'condition', factory)),
    },
    {
      id: 'condition-variable',
      kind: 'text',
      label: say(texts.watched),
      ...attribute(conditional, 'camunda:variableName'),
    },
    ...interruption(part),
  ]);
}

/** Whether a boundary event ends its step, and the start of an event sub-process the case around it. */
function interruption(event: Moddle): Field[] {
  const field = (name: string): Field => ({
    id: 'interrupts',
    kind: 'check',
    label: say(texts.interrupts),
    ...flag(event, name, true),
  });
  if (isA(event, 'BoundaryEvent')) return [field('cancelActivity')];
  const scope = event.$parent;
  if (isA(event, 'StartEvent') && scope && isA(scope, 'SubProcess') && scope.get('triggeredByEvent'))
    return [field('isInterrupting')];
  return [];
}

const timerKinds = { date: 'timeDate', duration: 'timeDuration', cycle: 'timeCycle' } as const;
type TimerKind = keyof typeof timerKinds | 'working';

export function timerGroup(context: PanelContext): FieldGroup | undefined {
  const { part, factory } = context;
  const timer = eventDefinition(part, 'Timer');
  if (!timer) return undefined;
  const limitOn = textOf(timer, 'procedure:processingTime') === undefined ? part : timer;
  const plain = (Object.keys(timerKinds) as (keyof typeof timerKinds)[]).find((kind) =>
    timer.get(timerKinds[kind]),
  );
  const kind: TimerKind | undefined =
    textOf(limitOn, 'procedure:processingTime') === undefined ? plain : 'working';
  const kinds: Choice[] = (['working', 'duration', 'date', 'cycle'] as const).map((value) => ({
    value,
    label: say(texts[value]),
  }));
  const fields: Field[] = [
    {
      id: 'timer-kind',
      kind: 'select',
      label: say(texts.timerKind),
      choices: kinds,
      read: () => kind,
      write: (value) => chooseKind(value as TimerKind | undefined, part, timer, context),
    },
  ];
  if (kind === 'working') fields.push(...timeFields(limitOn, context));
  else if (kind) {
    const access = expression(timer, timerKinds[kind], factory);
    const words = timerWords(kind, access.read());
    fields.push({
      id: 'timer-value',
      kind: 'feel',
      label: say(texts.value),
      help: words ?? say(texts[`${kind}Help`]),
      ...access,
    });
  }
  return { id: 'timer', label: say(texts.timer), isOpen: true, fields: [...fields, ...interruption(part)] };
}

/** One way to say when; the others go, and the new one begins with something that runs. */
function chooseKind(
  kind: TimerKind | undefined,
  event: Moddle,
  timer: Moddle,
  { factory }: PanelContext,
): Change[] {
  const limit =
    kind === 'working' ? { time: '10', unit: 'working-day' } : { time: undefined, unit: undefined };
  const first = { duration: 'P10D', date: '=now()', cycle: 'R3/P1D' };
  const limits = (holder: Moddle, given: typeof limit) => [
    ...attribute(holder, 'procedure:processingTime').write(given.time),
    ...attribute(holder, 'procedure:processingTimeUnit').write(given.unit),
  ];
  const begin = kind && kind !== 'working' ? first[kind] : undefined;
  return together([
    ...limits(event, limit),
    ...limits(timer, { time: undefined, unit: undefined }),
    ...(Object.keys(timerKinds) as (keyof typeof timerKinds)[]).flatMap((name) =>
      expression(timer, timerKinds[name], factory).write(name === kind ? begin : undefined),
    ),
  ]);
}

/** Of message events, send and receive tasks. */
export function messageGroup(context: PanelContext): FieldGroup | undefined {
  const { part } = context;
  const definition = isA(part, 'SendTask', 'ReceiveTask') ? part : eventDefinition(part, 'Message');
  if (!definition) return undefined;
  const isThrow = isA(part, 'ThrowEvent', 'SendTask');
  const message = definition.get('messageRef') as Moddle | undefined;
  const holder = [part, definition, message].find(
    (place) => place && textOf(place, 'procedure:correlationKey') !== undefined,
  );
  return {
    id: 'message',
    label: say(texts.message),
    isOpen: !isThrow,
    fields: [
      messageField(definition, context),
      {
        id: 'message-key',
        kind: 'feel',
        label: say(texts.key),
        help: say(isThrow ? texts.keyThrow : texts.keyCatch),
        ...attribute(holder ?? part, 'procedure:correlationKey'),
      },
      ...(isThrow
        ? []
        : [
            {
              id: 'message-into',
              kind: 'text' as const,
              label: say(texts.into),
              help: say(texts.intoHelp),
              ...attribute(
                textOf(definition, 'procedure:payloadVariable') === undefined ? part : definition,
                'procedure:payloadVariable',
              ),
            },
          ]),
      ...interruption(part),
    ],
  };
}

/** By its name: the message of that name in the file, or a new one. */
function messageField(definition: Moddle, { factory }: PanelContext): Field {
  const definitions = ancestorOf(definition, 'Definitions');
  const messages = listOf(definitions, 'rootElements').filter((root) => isA(root, 'Message'));
  const nameOf = (message: Moddle): string => message.name ?? message.id ?? '';
  const known = choicesOf(knownMessages).map(({ value, label }) => ({ value, label, detail: value }));
  const own = messages
    .filter((message) => !Object.hasOwn(knownMessages, nameOf(message)))
    .map((message) => ({ value: nameOf(message), label: nameOf(message) }));
  const access: Access = {
    read: () => {
      const message = definition.get('messageRef') as Moddle | undefined;
      return message && nameOf(message);
    },
    write: (name) => {
      if (!name || !definitions) return [{ holder: definition, properties: { messageRef: undefined } }];
      const there = messages.find((message) => nameOf(message) === name);
      if (there) return [{ holder: definition, properties: { messageRef: there } }];
      const made = factory.create('bpmn:Message', { name });
      made.$parent = definitions;
      return [
        { holder: definitions, properties: { rootElements: [...listOf(definitions, 'rootElements'), made] } },
        { holder: definition, properties: { messageRef: made } },
      ];
    },
  };
  return {
    id: 'message-name',
    kind: 'choice',
    isFree: true,
    label: say(texts.messageField),
    help: say(texts.messageHelp),
    choices: [...own, ...known],
    ...access,
  };
}

/** Where a caught error or escalation is put. */
export function caughtGroup({ part }: PanelContext): FieldGroup | undefined {
  if (!isA(part, 'CatchEvent')) return undefined;
  const error = eventDefinition(part, 'Error');
  const escalation = eventDefinition(part, 'Escalation');
  const variable = (id: string, label: string, holder: Moddle, name: string): Field => ({
    id,
    kind: 'text',
    label,
    ...attribute(holder, name),
  });
  const fields = [
    ...(error
      ? [
          variable('error-code', say(texts.codeVariable), error, 'camunda:errorCodeVariable'),
          variable('error-message', say(texts.messageVariable), error, 'camunda:errorMessageVariable'),
        ]
      : []),
    ...(escalation
      ? [variable('escalation-code', say(texts.codeVariable), escalation, 'camunda:escalationCodeVariable')]
      : []),
  ];
  if (fields.length === 0 && !eventDefinition(part, 'Signal')) return undefined;
  return { id: 'caught', label: say(texts.caught), fields: [...fields, ...interruption(part)] };
}
