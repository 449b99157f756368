/**
 * BPMN files from a few words, for tests. One statement a line (or between ` | `):
 * `user a`, `xor g default="f"`, `catch c : timer P1D`, `boundary b on a : error E`, `a > b > c`, `g > x ? n > 1`,
 * `sub s {` ... `}`, and anything that begins with `<` as it is. A flow from `a` to `b` has the id `a_b`.
 */
export const drawBpmn = (drawing: string, options: DrawOptions = {}): string => {
  const { process = 'P', roots = '', executable = 'true', beside = '', definitions = '' } = options;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:procedure="http://motcua.vn/schema/procedure/1.0"
  id="Definitions" targetNamespace="http://motcua.vn/test" ${definitions}>
${roots}${commonRoots}
<process id="${process}" ${executable ? `isExecutable="${executable}"` : ''}>
${drawScope(statements(drawing)).join('\n')}
</process>
${beside}</definitions>`;
};

export interface DrawOptions {
  process?: string;
  /** Root elements before the common ones and the process. */
  roots?: string;
  /** Empty leaves `isExecutable` out. */
  executable?: string;
  /** Root elements behind the process. */
  beside?: string;
  /** Further attributes of `definitions`. */
  definitions?: string;
}

/** Messages M and N, signals S and T, errors E and F, escalations X and Y. */
const commonRoots = `<message id="M" name="m"/><message id="N" name="n"/><signal id="S" name="s"/><signal id="T" name="t"/>
<error id="E" name="e" errorCode="e"/><error id="F" name="f" errorCode="f"/>
<escalation id="X" name="x" escalationCode="x"/><escalation id="Y" name="y" escalationCode="y"/>`;

/** Elements and what makes them executable. */
const kinds: Record<string, { tag: string; attributes?: string; content?: string }> = {
  start: { tag: 'startEvent' },
  end: { tag: 'endEvent' },
  task: { tag: 'task' },
  user: { tag: 'userTask' },
  manual: { tag: 'manualTask' },
  script: { tag: 'scriptTask', attributes: 'scriptFormat="feel"', content: '<script>1 + 1</script>' },
  service: { tag: 'serviceTask', attributes: 'camunda:type="external" camunda:topic="work"' },
  send: { tag: 'sendTask', attributes: 'messageRef="M"' },
  receive: { tag: 'receiveTask', attributes: 'messageRef="N"' },
  rule: { tag: 'businessRuleTask', attributes: 'camunda:decisionRef="Decision"' },
  call: { tag: 'callActivity', attributes: 'calledElement="Called"' },
  xor: { tag: 'exclusiveGateway' },
  and: { tag: 'parallelGateway' },
  or: { tag: 'inclusiveGateway' },
  events: { tag: 'eventBasedGateway' },
  catch: { tag: 'intermediateCatchEvent' },
  throw: { tag: 'intermediateThrowEvent' },
  boundary: { tag: 'boundaryEvent' },
  sub: { tag: 'subProcess' },
  tx: { tag: 'transaction' },
  esp: { tag: 'subProcess', attributes: 'triggeredByEvent="true"' },
};

const statements = (drawing: string): string[] =>
  drawing
    .split(/\n| \| /)
    .map((line) => line.trim())
    .filter(Boolean);

const drawScope = (lines: string[]): string[] => {
  const out: string[] = [];
  while (lines.length > 0) {
    const line = lines.shift()!;
    if (line === '}') return out;
    if (line.startsWith('<')) out.push(line);
    else if (/^\S+ > /.test(line)) out.push(...drawFlows(line));
    else if (line.endsWith('{')) out.push(drawNode(line.slice(0, -1).trim(), drawScope(lines).join('\n')));
    else out.push(drawNode(line, ''));
  }
  return out;
};

const drawFlows = (line: string): string[] => {
  const [way, condition] = line.split(/ \? (.*)/);
  const nodes = way.split(' > ');
  return nodes.slice(1).map((target, index) => {
    const source = nodes[index];
    const body =
      condition === undefined
        ? ''
        : `<conditionExpression xsi:type="tFormalExpression">=${escape(condition)}</conditionExpression>`;
    return `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
  });
};

const drawNode = (line: string, inside: string): string => {
  const [head, events] = line.split(/ : (.*)/);
  const [, kind, id, host, rest = ''] = /^(\w+) (\S+)(?: on (\S+))?(?: (.*))?$/.exec(head) ?? [];
  const { tag, attributes = '', content = '' } = kinds[kind];
  const own = [host && `attachedToRef="${host}"`, without(attributes, rest), rest].filter(Boolean).join(' ');
  return `<${tag} id="${id}" ${own}>${content}${events ? drawEvents(events) : ''}${inside}</${tag}>`;
};

/** An attribute written in the drawing replaces the one the kind brings. */
const without = (attributes: string, written: string): string =>
  attributes
    .split(' ')
    .filter((attribute) => !written.includes(`${attribute.split('=')[0]}=`))
    .join(' ');

const drawEvents = (events: string): string =>
  events
    .split(', ')
    .map((event) => {
      const [kind, value] = event.split(/ (.*)/);
      switch (kind) {
        case 'message':
          return `<messageEventDefinition messageRef="${value ?? 'M'}"/>`;
        case 'signal':
          return `<signalEventDefinition signalRef="${value ?? 'S'}"/>`;
        case 'error':
          return `<errorEventDefinition errorRef="${value ?? 'E'}"/>`;
        case 'escalation':
          return `<escalationEventDefinition escalationRef="${value ?? 'X'}"/>`;
        case 'conditional':
          return `<conditionalEventDefinition><condition xsi:type="tFormalExpression">=${escape(value ?? 'n > 1')}</condition></conditionalEventDefinition>`;
        case 'compensate':
          return `<compensateEventDefinition ${value ? `activityRef="${value}"` : ''}/>`;
        case 'link':
          return `<linkEventDefinition name="${value ?? 'L'}"/>`;
        case 'timer':
          return drawTimer(value ?? 'PT1H');
        default:
          return `<${kind}EventDefinition/>`;
      }
    })
    .join('');

const drawTimer = (value: string): string => {
  const property = value.startsWith('R') ? 'timeCycle' : /^[P=]/.test(value) ? 'timeDuration' : 'timeDate';
  return `<timerEventDefinition><${property} xsi:type="tFormalExpression">${escape(value)}</${property}></timerEventDefinition>`;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
