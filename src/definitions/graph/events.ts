import type { ModdleElement } from '../bpmn/moddle-element';
import { type Compiler, isPlainName } from './compiler';
import { payload } from './data';
import { procedureLimit } from './limits';
import type { EventDefinition, InputOutput, MessageEvent, TimerEvent } from './process-graph';
import { serviceBinding } from './services';

/** The definitions of an event, its own and those it refers to, in document order. */
export function eventDefinitions(
  event: ModdleElement,
  io: InputOutput | undefined,
  compiler: Compiler,
): EventDefinition[] {
  const definitions = [
    ...((event.eventDefinitions ?? []) as ModdleElement[]),
    ...((event.eventDefinitionRef ?? []) as ModdleElement[]),
  ];
  const isThrow = event.$instanceOf('bpmn:ThrowEvent');
  return definitions.flatMap((definition) => eventDefinition(definition, event, isThrow, io, compiler) ?? []);
}

function eventDefinition(
  definition: ModdleElement,
  event: ModdleElement,
  isThrow: boolean,
  io: InputOutput | undefined,
  compiler: Compiler,
): EventDefinition | undefined {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return messageEvent(definition, event, isThrow, io, compiler);
    case 'bpmn:SignalEventDefinition': {
      const name = referenceName(definition.signalRef, event, compiler, {
        vi: 'Sự kiện tín hiệu cần signalRef.',
        en: 'A signal event needs its signalRef.',
      });
      if (!name) return undefined;
      const carried = isThrow ? payload(definition, event, io, compiler) : undefined;
      return { kind: 'signal', name, ...(carried && { payload: carried }) };
    }
    case 'bpmn:TimerEventDefinition':
      return timerEvent(definition, event, compiler);
    case 'bpmn:ConditionalEventDefinition': {
      const condition = compiler.expressionOf(definition.condition);
      if (definition.get('camunda:variableEvents'))
        compiler.unsupported(event, { vi: 'camunda:variableEvents', en: 'camunda:variableEvents' });
      if (!condition) {
        if (!definition.condition) missing(event, 'conditional/no-condition', compiler);
        return undefined;
      }
      const watched = definition.get('camunda:variableName') as string | undefined;
      return {
        kind: 'conditional',
        condition,
        variables: watched ? [watched] : compiler.variablesOf(condition),
      };
    }
    case 'bpmn:ErrorEventDefinition': {
      const code = codeOf(definition.errorRef, 'errorCode', event, compiler);
      return {
        kind: 'error',
        ...(code !== undefined && { code }),
        ...named(definition, 'camunda:errorCodeVariable', 'codeVariable', compiler),
        ...named(definition, 'camunda:errorMessageVariable', 'messageVariable', compiler),
      };
    }
    case 'bpmn:EscalationEventDefinition': {
      const code = codeOf(definition.escalationRef, 'escalationCode', event, compiler);
      return {
        kind: 'escalation',
        ...(code !== undefined && { code }),
        ...named(definition, 'camunda:escalationCodeVariable', 'codeVariable', compiler),
      };
    }
    case 'bpmn:CompensateEventDefinition': {
      const activity = definition.activityRef as ModdleElement | undefined;
      return {
        kind: 'compensation',
        ...(activity?.id && { activityRef: activity.id }),
        waitForCompletion: definition.waitForCompletion !== false,
      };
    }
    case 'bpmn:CancelEventDefinition':
      return { kind: 'cancel' };
    case 'bpmn:TerminateEventDefinition':
      return { kind: 'terminate' };
    case 'bpmn:LinkEventDefinition': {
      const name = ((definition.name as string | undefined) ?? event.name ?? '').trim();
      if (name !== '') return { kind: 'link', name };
      missing(event, 'link/no-name', compiler);
      return undefined;
    }
    default:
      compiler.unsupported(event, {
        vi: `sự kiện kiểu "${definition.$type}"`,
        en: `an event of the type "${definition.$type}"`,
      });
      return undefined;
  }
}

/** Also for send and receive tasks, where `definition` is the task itself. */
export function messageEvent(
  definition: ModdleElement,
  event: ModdleElement,
  isThrow: boolean,
  io: InputOutput | undefined,
  compiler: Compiler,
): MessageEvent | undefined {
  const message = (definition.messageRef ?? (isThrow ? undefined : definition.operationRef?.inMessageRef)) as
    ModdleElement | undefined;
  const service = isThrow ? serviceBinding(definition, event, compiler) : undefined;
  const name = message
    ? compiler.value(message, message.name ?? message.id)
    : service && { literal: event.name ?? event.id ?? '' };
  if (!name) {
    compiler.refuse(event, 'message/no-name', {
      vi: 'Cần chỉ rõ thông điệp (messageRef).',
      en: 'It must name its message (messageRef).',
    });
    return undefined;
  }
  const key = [event, definition, message]
    .map((place) => place?.get('procedure:correlationKey') as string | undefined)
    .find((text) => text !== undefined);
  const correlationKey = compiler.value(event, key);
  const carried = isThrow ? payload(definition, event, io, compiler) : undefined;
  const into = isThrow
    ? undefined
    : ((event.get('procedure:payloadVariable') ?? definition.get('procedure:payloadVariable')) as
        string | undefined);
  const payloadVariable = into === undefined ? undefined : compiler.target(event, into);
  return {
    kind: 'message',
    name,
    ...(correlationKey && { correlationKey }),
    ...(carried && { payload: carried }),
    ...(payloadVariable && { payloadVariable }),
    ...(service && { service }),
  };
}

function timerEvent(
  definition: ModdleElement,
  event: ModdleElement,
  compiler: Compiler,
): TimerEvent | undefined {
  const limit = procedureLimit(event, compiler) ?? procedureLimit(definition, compiler);
  if (limit) return { kind: 'timer', timer: { type: 'working', limit } };
  const given = (
    [
      ['date', 'timeDate'],
      ['duration', 'timeDuration'],
      ['cycle', 'timeCycle'],
    ] as const
  ).flatMap(([type, property]) => {
    const value = compiler.valueOf(definition[property]);
    return value ? [{ type, value }] : [];
  });
  if (given.length > 1)
    compiler.refuse(event, 'timer/several-values', {
      vi: 'Bộ hẹn giờ chỉ được có một trong ngày, thời lượng và chu kỳ.',
      en: 'A timer has exactly one of date, duration and cycle.',
    });
  if (given.length === 0) {
    const isEmpty = definition.timeDate || definition.timeDuration || definition.timeCycle;
    if (!isEmpty) missing(event, 'timer/no-value', compiler);
    return undefined;
  }
  return { kind: 'timer', timer: given[0] };
}

function referenceName(
  target: ModdleElement | undefined,
  event: ModdleElement,
  compiler: Compiler,
  complaint: { vi: string; en: string },
) {
  if (target) return compiler.value(target, target.name ?? target.id);
  compiler.refuse(event, 'signal/no-name', complaint);
  return undefined;
}

/** Two events that refer to one error agree on it, with or without a code. */
function codeOf(
  target: ModdleElement | undefined,
  attribute: string,
  event: ModdleElement,
  compiler: Compiler,
): string | undefined {
  if (!target) return undefined;
  const code = ((target[attribute] as string | undefined) ?? '').trim() || target.id;
  if (code && /^=|[$#]\{/.test(code)) {
    compiler.unsupported(event, {
      vi: `mã "${code}" là biểu thức`,
      en: `the code "${code}", an expression,`,
    });
    return undefined;
  }
  return code;
}

function named<Field extends string>(
  definition: ModdleElement,
  attribute: string,
  field: Field,
  compiler: Compiler,
): { [name in Field]?: string } {
  const name: unknown = definition.get(attribute);
  if (name === undefined) return {};
  const target = isPlainName(name) ? compiler.target(definition, name) : compiler.target(definition, '');
  return target ? ({ [field]: target } as { [name in Field]?: string }) : {};
}

const complaints = {
  'conditional/no-condition': {
    vi: 'Sự kiện điều kiện không có điều kiện.',
    en: 'The conditional event has no condition.',
  },
  'link/no-name': { vi: 'Sự kiện liên kết cần có tên.', en: 'A link event needs a name.' },
  'timer/no-value': {
    vi: 'Bộ hẹn giờ không có ngày, thời lượng hay chu kỳ.',
    en: 'The timer has no date, duration or cycle.',
  },
};

function missing(event: ModdleElement, rule: keyof typeof complaints, compiler: Compiler): void {
  compiler.refuse(event, rule, complaints[rule]);
}
