import { BpmnModdle } from 'bpmn-moddle';
import { eventMark, gatewayMark, taskMark } from './marks';
import { type Box, tag, textIn } from './svg';

/** The part of an element of a model that a picture needs. */
interface Element {
  $type: string;
  id?: string;
  name?: string;
  text?: string;
  isInterrupting?: boolean;
  cancelActivity?: boolean;
  triggeredByEvent?: boolean;
  eventDefinitions?: Element[];
  sourceRef?: Element & { default?: Element };
  conditionExpression?: Element;
  bpmnElement?: Element;
  bounds?: Box;
  waypoint?: { x: number; y: number }[];
  label?: { bounds?: Box };
  isHorizontal?: boolean;
  isExpanded?: boolean;
  plane?: { planeElement?: Element[] };
  diagrams?: Element[];
}

export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

const ink = '#18202a';
const margin = 12;

/** The drawing of a BPMN file as one picture, black on white, in the places that the file gives; null: it gives none. */
export async function drawDiagram(xml: string, fontFamily: string): Promise<Drawing | null> {
  const { rootElement } = (await new BpmnModdle().fromXML(xml)) as unknown as { rootElement: Element };
  const drawn = (rootElement.diagrams?.[0]?.plane?.planeElement ?? []).filter(
    ({ bpmnElement }) => bpmnElement,
  );
  const shapes = drawn.filter((one) => one.bounds);
  const edges = drawn.filter((one) => (one.waypoint?.length ?? 0) > 1);
  const frame = frameOf(shapes, edges);
  if (!frame) return null;
  const parts = [
    ...shapes.filter(isContainer).sort(largerFirst).map(container),
    ...edges.map(edge),
    ...shapes
      .filter((one) => !isContainer(one))
      .sort(boundaryLast)
      .map(shape),
    ...drawn.map(outerLabel),
  ];
  const svg = tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
      width: frame.width,
      height: frame.height,
      'font-family': fontFamily,
    },
    tag('rect', { ...frame, fill: '#ffffff' }),
    ...parts,
  );
  return { svg, width: frame.width, height: frame.height };
}

function frameOf(shapes: readonly Element[], edges: readonly Element[]): Box | null {
  const boxes = [...shapes, ...edges]
    .flatMap(({ bounds, label }) => [bounds, label?.bounds])
    .filter((one) => one !== undefined);
  const points = [
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...edges.flatMap(({ waypoint }) => waypoint ?? []),
  ];
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x: left, y: top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top };
}

const typeOf = ({ bpmnElement }: Element): string => bpmnElement?.$type.replace('bpmn:', '') ?? '';
const nameOf = ({ bpmnElement }: Element): string => bpmnElement?.name ?? bpmnElement?.text ?? '';
const boxOf = ({ bounds }: Element): Box => bounds!;
const isContainer = (one: Element): boolean =>
  ['Participant', 'Lane'].includes(typeOf(one)) ||
  (/SubProcess|Transaction/.test(typeOf(one)) && one.isExpanded !== false);
const largerFirst = (a: Element, b: Element): number => areaOf(boxOf(b)) - areaOf(boxOf(a));
const areaOf = ({ width, height }: Box): number => width * height;
const boundaryLast = (a: Element, b: Element): number =>
  Number(typeOf(a) === 'BoundaryEvent') - Number(typeOf(b) === 'BoundaryEvent');

function container(one: Element): string {
  const box = boxOf(one);
  const { x, y, width, height } = box;
  if (/SubProcess|Transaction/.test(typeOf(one))) {
    const dashes = one.bpmnElement?.triggeredByEvent ? '2 4' : undefined;
    return (
      tag('rect', {
        ...place(box),
        rx: 8,
        fill: '#ffffff',
        stroke: ink,
        'stroke-width': 1.5,
        'stroke-dasharray': dashes,
      }) +
      textIn({ x: x + 8, y: y + 4, width: width - 16, height: 20 }, nameOf(one), { at: 'top', bold: true })
    );
  }
  const isPool = typeOf(one) === 'Participant';
  const fill = isPool ? '#ffffff' : 'none';
  const frame = tag('rect', { ...place(box), fill, stroke: ink, 'stroke-width': isPool ? 1.6 : 1 });
  if (one.isHorizontal === false)
    return frame + textIn({ x, y: y + 4, width, height: 24 }, nameOf(one), { at: 'top', bold: isPool });
  // Written upwards along the left side; a pool that shows nothing inside says its name across.
  if (isPool && height <= 80)
    return frame + textIn({ x: x + 8, y, width: width - 16, height }, nameOf(one), { bold: true });
  const side = { x: -height / 2, y: -15, width: height, height: 30 };
  return (
    frame +
    tag('path', { d: `M${x + 30} ${y} V${y + height}`, stroke: ink, 'stroke-width': 1, fill: 'none' }) +
    tag(
      'g',
      { transform: `translate(${x + 15} ${y + height / 2}) rotate(-90)` },
      textIn(side, nameOf(one), { bold: isPool }),
    )
  );
}

const place = ({ x, y, width, height }: Box) => ({ x, y, width, height });

function shape(one: Element): string {
  const box = boxOf(one);
  const { x, y, width, height } = box;
  const type = typeOf(one);
  const middle = { x: x + width / 2, y: y + height / 2 };
  if (type.endsWith('Event')) return event(one, middle, width / 2);
  if (type.endsWith('Gateway'))
    return (
      tag('path', {
        d: `M${middle.x} ${y} L${x + width} ${middle.y} L${middle.x} ${y + height} L${x} ${middle.y} Z`,
        fill: '#ffffff',
        stroke: ink,
        'stroke-width': 1.5,
      }) + gatewayMark(type, middle.x, middle.y)
    );
  if (type === 'TextAnnotation')
    return (
      tag('path', { d: `M${x + 10} ${y} H${x} V${y + height} H${x + 10}`, fill: 'none', stroke: ink }) +
      textIn({ x: x + 6, y, width: width - 8, height }, nameOf(one), { size: 11 })
    );
  if (/Data(Object|Store)Reference|Group/.test(type))
    return tag('rect', {
      ...place(box),
      fill: 'none',
      stroke: ink,
      'stroke-dasharray': type === 'Group' ? '6 4' : undefined,
    });
  return (
    tag('rect', {
      ...place(box),
      rx: 8,
      fill: '#ffffff',
      stroke: ink,
      'stroke-width': type === 'CallActivity' ? 4 : 1.5,
    }) +
    taskMark(type, x + 5, y + 5) +
    textIn({ x: x + 6, y: y + 4, width: width - 12, height: height - 8 }, nameOf(one))
  );
}

function event({ bpmnElement }: Element, { x, y }: { x: number; y: number }, radius: number): string {
  const { $type, isInterrupting, cancelActivity, eventDefinitions = [] } = bpmnElement!;
  const isEnd = $type === 'bpmn:EndEvent';
  const isThrown = isEnd || $type === 'bpmn:IntermediateThrowEvent';
  const dashes = isInterrupting === false || cancelActivity === false ? '4 3' : undefined;
  const ring = (r: number) =>
    tag('circle', {
      cx: x,
      cy: y,
      r,
      fill: '#ffffff',
      stroke: ink,
      'stroke-width': isEnd ? 3.5 : 1.5,
      'stroke-dasharray': dashes,
    });
  const isDouble = /Intermediate|Boundary/.test($type);
  return (
    ring(radius) +
    (isDouble ? ring(radius - 3.5) : '') +
    eventDefinitions.map((one) => eventMark(one.$type.replace('bpmn:', ''), isThrown, x, y)).join('')
  );
}

function edge({ bpmnElement, waypoint = [] }: Element): string {
  const type = bpmnElement!.$type.replace('bpmn:', '');
  const [end, before] = [waypoint.at(-1)!, waypoint.at(-2)!];
  const d = waypoint.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  const isFlow = type === 'SequenceFlow';
  const dashes = isFlow ? undefined : type === 'MessageFlow' ? '8 5' : '2 4';
  return (
    tag('path', { d, fill: 'none', stroke: ink, 'stroke-width': 1.4, 'stroke-dasharray': dashes }) +
    (/Association/.test(type) ? '' : arrow(before, end, isFlow)) +
    (isFlow && bpmnElement!.sourceRef?.default?.id === bpmnElement!.id
      ? slash(waypoint[0]!, waypoint[1]!)
      : '')
  );
}

interface Point {
  x: number;
  y: number;
}

/** Full where a flow of the process arrives, empty where a message does. */
function arrow(from: Point, to: Point, isFull: boolean): string {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const fill = isFull ? ink : '#ffffff';
  return tag(
    'g',
    { transform: `translate(${to.x} ${to.y}) rotate(${Math.round(angle * 100) / 100})` },
    tag('path', { d: 'M0 0 L-11 -5 L-11 5 Z', fill, stroke: ink, 'stroke-width': 1 }),
  );
}

/** The mark of the way that is taken when no other is. */
function slash(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x, y] = [from.x + dx * 12, from.y + dy * 12];
  const d = `M${x - dx * 3 - dy * 6} ${y - dy * 3 + dx * 6} L${x + dx * 3 + dy * 6} ${y + dy * 3 - dx * 6}`;
  return tag('path', { d, stroke: ink, 'stroke-width': 1.4, fill: 'none' });
}

/** Names that stand beside what they name: of events, gateways, flows. */
function outerLabel(one: Element): string {
  const name = nameOf(one);
  const type = typeOf(one);
  const isBeside = type.endsWith('Event') || type.endsWith('Gateway') || one.waypoint !== undefined;
  if (name === '' || !isBeside) return '';
  const box = one.label?.bounds ?? besideOf(one);
  // What the file leaves room for is less than type of a legible size needs.
  const wide = { x: box.x - 14, y: box.y, width: box.width + 28, height: Math.max(box.height + 14, 30) };
  return textIn(wide, name, { size: 11, at: 'top' });
}

function besideOf({ bounds, waypoint = [] }: Element): Box {
  if (bounds)
    return { x: bounds.x - 20, y: bounds.y + bounds.height + 2, width: bounds.width + 40, height: 28 };
  const [a, b] = [waypoint[0]!, waypoint[1]!];
  return { x: (a.x + b.x) / 2 - 40, y: (a.y + b.y) / 2 - 16, width: 80, height: 14 };
}
