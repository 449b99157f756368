import { type Drawing, type Drawn, elementOf, type Moddle } from './drawing';
import type { DrawingFix } from './fix';

/** Sets attributes of the element. */
const properties = (
  label: DrawingFix['label'],
  values: Record<string, unknown>,
  fits?: (element: Drawn) => boolean,
): DrawingFix => ({
  kind: 'drawing',
  label,
  ...(fits && {
    fits: (drawing, id) => {
      const element = elementOf(drawing, id);
      return element !== undefined && fits(element);
    },
  }),
  run: (drawing, id) => drawing.get('modeling').updateProperties(elementOf(drawing, id)!, values),
});

const time = (days: number): Record<string, unknown> => ({
  'procedure:processingTime': String(days),
  'procedure:processingTimeUnit': 'working-day',
});

const append = (
  drawing: Drawing,
  from: Drawn,
  attributes: object,
  values: Record<string, unknown>,
): Drawn => {
  const shape = drawing.get('elementFactory').createShape(attributes);
  drawing.get('autoPlace').append(from, shape);
  drawing.get('modeling').updateProperties(shape, values);
  return shape;
};

const timer = 'bpmn:TimerEventDefinition';

const boundaryTimer = (
  drawing: Drawing,
  host: Drawn,
  isInterrupting: boolean,
  days: number,
  name: string,
): Drawn => {
  const modeling = drawing.get('modeling');
  const at = { x: host.x + host.width * 0.75, y: host.y + host.height };
  const event = modeling.createShape(
    { type: 'bpmn:BoundaryEvent', eventDefinitionType: timer, cancelActivity: isInterrupting },
    at,
    host,
    { attach: true },
  );
  modeling.updateProperties(event, { name, ...time(days) });
  return event;
};

/** Who works next to a wait: the unit and the role of the step before it, else of any step of the same scope. */
function somebodyNear(drawing: Drawing, element: Drawn): Record<string, unknown> {
  const isPerson = ({ type }: Drawn) => type === 'bpmn:UserTask';
  const before = element.incoming.flatMap(({ source }) => (source && isPerson(source) ? [source] : []));
  const others = drawing
    .get('elementRegistry')
    .filter((one) => isPerson(one) && one.parent === element.parent);
  const [found] = [...before, ...others];
  const { unit, role } = {
    unit: found?.businessObject.get<string | undefined>('procedure:unit'),
    role: found?.businessObject.get<string | undefined>('procedure:role'),
  };
  return { ...(unit && { 'procedure:unit': unit }), ...(role && { 'procedure:role': role }) };
}

/** A gateway that waits gets one more event behind it; a step gets a reminder beside it. */
function endTheWait(drawing: Drawing, element: Drawn): void {
  if (element.type === 'bpmn:EventBasedGateway') {
    const event = append(
      drawing,
      element,
      { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: timer },
      { name: 'Hết hạn chờ', ...time(30), 'procedure:processingTimeUnit': 'calendar-day' },
    );
    append(drawing, event, { type: 'bpmn:EndEvent' }, { name: 'Kết thúc do hết hạn chờ' });
    return;
  }
  const event = boundaryTimer(drawing, element, false, 5, 'Quá 05 ngày làm việc');
  const task = append(
    drawing,
    event,
    { type: 'bpmn:UserTask' },
    { name: 'Đôn đốc', 'procedure:act': 'urge', ...somebodyNear(drawing, element) },
  );
  append(drawing, task, { type: 'bpmn:EndEvent' }, { name: 'Đã đôn đốc' });
}

/** The process that is drawn as a pool, or as the whole drawing. */
const processOf = ({ businessObject }: Drawn): Moddle => businessObject.processRef ?? businessObject;

const leaving = (element: Drawn): Drawn[] =>
  element.outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow');

const asDefault = (drawing: Drawing, flow: Drawn): void => {
  const modeling = drawing.get('modeling');
  modeling.updateProperties(flow, { conditionExpression: undefined });
  modeling.updateProperties(flow.source!, { default: flow.businessObject });
};

const withoutCondition = properties(
  { vi: 'Bỏ điều kiện của luồng', en: 'Remove the condition' },
  { conditionExpression: undefined },
  ({ type }) => type === 'bpmn:SequenceFlow',
);

const oneDay = properties({ vi: 'Đặt 1 ngày làm việc', en: 'Give it 1 working day' }, time(1));

/** What can be mended by drawing, by rule. */
export const drawingFixes: Readonly<Record<string, DrawingFix>> = {
  'law/step-without-time': oneDay,
  'law/path-without-deadline': oneDay,
  'law/consultation-without-deadline': properties(
    { vi: 'Đặt 2 ngày làm việc', en: 'Give it 2 working days' },
    time(2),
  ),
  'law/consultation-without-silence': properties(
    { vi: 'Im lặng thì chờ và báo cấp trên', en: 'Silence: wait and report upwards' },
    { 'procedure:silence': 'WAIT_AND_ESCALATE' },
  ),
  'law/wait-without-deadline': {
    kind: 'drawing',
    label: { vi: 'Thêm hạn chờ', en: 'Add an end of the wait' },
    fits: (drawing, id) =>
      ['bpmn:EventBasedGateway', 'bpmn:ReceiveTask', 'bpmn:UserTask'].includes(
        elementOf(drawing, id)?.type ?? '',
      ),
    run: (drawing, id) => endTheWait(drawing, elementOf(drawing, id)!),
  },
  'procedure/silence-without-timer': {
    kind: 'drawing',
    label: { vi: 'Thêm hẹn giờ 2 ngày làm việc', en: 'Add a timer of 2 working days' },
    fits: (drawing, id) => leaving(elementOf(drawing, id)!).length === 1,
    run: (drawing, id) => {
      const host = elementOf(drawing, id)!;
      const target = leaving(host)[0]!.target!;
      drawing
        .get('modeling')
        .connect(boundaryTimer(drawing, host, true, 2, 'Im lặng 02 ngày làm việc'), target);
    },
  },
  'procedure/four-eyes': properties(
    { vi: 'Bỏ yêu cầu hai người', en: 'Remove the demand for two people' },
    { 'procedure:fourEyes': undefined },
  ),
  'procedure/code': {
    kind: 'drawing',
    label: { vi: 'Lấy mã của thủ tục', en: 'Take the code of the procedure' },
    run: (drawing, id, { message }) => {
      const [, code] = /"([^"]+)"/.exec(message.en) ?? [];
      const drawn = elementOf(drawing, id)!;
      if (code)
        drawing.get('modeling').updateModdleProperties(drawn, processOf(drawn), { 'procedure:code': code });
    },
  },
  'sequence-flow/no-way-out': {
    kind: 'drawing',
    label: { vi: 'Đặt luồng cuối làm mặc định', en: 'Make the last flow the default' },
    fits: (drawing, id) => leaving(elementOf(drawing, id)!).length > 0,
    run: (drawing, id) => asDefault(drawing, leaving(elementOf(drawing, id)!).at(-1)!),
  },
  'sequence-flow/missing-condition': {
    kind: 'drawing',
    label: { vi: 'Đặt luồng này làm mặc định', en: 'Make this flow the default' },
    fits: (drawing, id) => {
      const { source } = elementOf(drawing, id) ?? {};
      return source !== undefined && !source.businessObject.default;
    },
    run: (drawing, id) => asDefault(drawing, elementOf(drawing, id)!),
  },
  'sequence-flow/condition-source': withoutCondition,
  'sequence-flow/default-condition': withoutCondition,
  'sequence-flow/lonely-default': properties(
    { vi: 'Bỏ luồng mặc định', en: 'No default' },
    { default: undefined },
  ),
  'gateway/pointless': {
    kind: 'drawing',
    label: { vi: 'Bỏ cổng này', en: 'Remove the gateway' },
    fits: (drawing, id) => {
      const { incoming, outgoing } = elementOf(drawing, id)!;
      return incoming.length === 1 && outgoing.length === 1;
    },
    run: (drawing, id) => drawing.get('modeling').removeElements([elementOf(drawing, id)!]),
  },
  'flow-node/implicit-end': {
    kind: 'drawing',
    label: { vi: 'Thêm sự kiện kết thúc', en: 'Add an end event' },
    fits: (drawing, id) => leaving(elementOf(drawing, id)!).length === 0,
    run: (drawing, id) =>
      void drawing
        .get('autoPlace')
        .append(
          elementOf(drawing, id)!,
          drawing.get('elementFactory').createShape({ type: 'bpmn:EndEvent' }),
        ),
  },
};
