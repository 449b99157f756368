import { meaning } from '../meaning';

interface Element {
  $type: string;
  id?: string;
  $instanceOf(type: string): boolean;
  [property: string]: unknown;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Drawing {
  /** Each name has a place of its own, in a style. */
  labels?: boolean;
  /** Colours as bpmn.io and as the standard's extension of 2022 write them. */
  colours?: boolean;
  /** Flows stand before what they lead to. */
  edgesFirst?: boolean;
}

const list = (value: unknown): Element[] => (Array.isArray(value) ? (value as Element[]) : []);

const sizeOf = ({ $type, $instanceOf: is }: Element, of: Element): [number, number] => {
  if (is.call(of, 'bpmn:Event')) return [36, 36];
  if (is.call(of, 'bpmn:Gateway') || $type === 'bpmn:DataStoreReference') return [50, 50];
  if ($type.startsWith('bpmn:Data')) return [36, 50];
  if ($type === 'bpmn:TextAnnotation') return [120, 40];
  return [100, 80];
};

/** A file with a diagram: scopes beside each other, their elements in a row. Where things stand does not matter here. */
export async function withDiagram(
  xml: string,
  { labels, colours, edgesFirst }: Drawing = {},
): Promise<string> {
  const definitions = (await meaning(xml)).rootElement as Element;
  const roots = list(definitions.rootElements);
  const boxes = new Map<string, Box>();
  const shapes: string[] = [];
  const edges: string[] = [];

  const place = (element: Element, box: Box, attributes = '') => {
    boxes.set(element.id!, box);
    const bounds = ({ x, y, width, height }: Box) =>
      `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/>`;
    const colour = colours
      ? ' bioc:stroke="#1E88E5" bioc:fill="#BBDEFB" color:border-color="#1E88E5" color:background-color="#BBDEFB"'
      : '';
    const label =
      labels && element.name
        ? `<bpmndi:BPMNLabel labelStyle="style">${bounds({ ...box, y: box.y + box.height, height: 14 })}</bpmndi:BPMNLabel>`
        : '';
    shapes.push(
      `<bpmndi:BPMNShape id="${element.id}_di" bpmnElement="${element.id}"${attributes}${colour}>${bounds(box)}${label}</bpmndi:BPMNShape>`,
    );
  };

  /** Answers how wide the row is. */
  const row = (scope: Element, x: number, y: number): number => {
    let right = x;
    const held = [...list(scope.flowElements), ...list(scope.artifacts)];
    for (const element of held) {
      if (element.$type === 'bpmn:DataObject' || element.$instanceOf('bpmn:SequenceFlow')) continue;
      if (element.$type === 'bpmn:Association' || element.$type === 'bpmn:BoundaryEvent') continue;
      if (element.$instanceOf('bpmn:SubProcess')) {
        const width = row(element, right + 30, y + 30) + 60;
        place(element, { x: right, y, width, height: 150 }, ' isExpanded="true"');
        right += width + 50;
        continue;
      }
      const [width, height] = sizeOf(element, element);
      const marker = element.$type === 'bpmn:ExclusiveGateway' ? ' isMarkerVisible="true"' : '';
      place(element, { x: right, y: y + 30, width, height }, marker);
      right += width + 50;
    }
    for (const element of held)
      if (element.$type === 'bpmn:BoundaryEvent') {
        const host = boxes.get((element.attachedToRef as Element).id!)!;
        place(element, { x: host.x + 20, y: host.y + host.height - 18, width: 36, height: 36 });
      }
    return Math.max(right - x, 120);
  };

  const join = (edge: Element, source: Element | undefined, target: Element | undefined) => {
    const from = source && boxes.get(source.id!);
    const to = target && boxes.get(target.id!);
    if (!edge.id || !from || !to) return;
    const point = (x: number, y: number) => `<di:waypoint x="${x}" y="${y}"/>`;
    edges.push(
      `<bpmndi:BPMNEdge id="${edge.id}_di" bpmnElement="${edge.id}">${point(from.x + from.width, from.y + 10)}${point(to.x, to.y + 10)}</bpmndi:BPMNEdge>`,
    );
  };
  const joinIn = (scope: Element) => {
    for (const edge of [...list(scope.flowElements), ...list(scope.artifacts)])
      if (edge.$instanceOf('bpmn:SequenceFlow') || edge.$type === 'bpmn:Association')
        join(edge, edge.sourceRef as Element, edge.targetRef as Element);
    for (const element of list(scope.flowElements)) {
      for (const data of list(element.dataInputAssociations)) join(data, list(data.sourceRef)[0], element);
      for (const data of list(element.dataOutputAssociations)) join(data, element, data.targetRef as Element);
      if (element.$instanceOf('bpmn:SubProcess')) joinIn(element);
    }
  };

  const collaboration = roots.find(({ $type }) => $type === 'bpmn:Collaboration');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  let y = 80;
  if (!collaboration) for (const process of processes) row(process, 160, y);
  for (const pool of list(collaboration?.participants)) {
    const process = pool.processRef as Element | undefined;
    const lanes = list(process?.laneSets).flatMap((set) => list(set.lanes));
    const width = (process ? row(process, 260, y) : 600) + 160;
    const height = 250;
    place(pool, { x: 160, y, width, height }, ' isHorizontal="true"');
    lanes.forEach((lane, index) =>
      place(
        lane,
        { x: 190, y: y + (index * height) / lanes.length, width: width - 30, height: height / lanes.length },
        ' isHorizontal="true"',
      ),
    );
    y += height + 50;
  }
  for (const [index, artifact] of list(collaboration?.artifacts).entries())
    if (artifact.$type !== 'bpmn:Association')
      place(artifact, { x: 160 + index * 150, y, width: 120, height: 60 });
  processes.forEach(joinIn);
  for (const flow of list(collaboration?.messageFlows))
    join(flow, flow.sourceRef as Element, flow.targetRef as Element);

  const style = labels
    ? '<bpmndi:BPMNLabelStyle id="style"><dc:Font name="Arial" size="11" isBold="false"/></bpmndi:BPMNLabelStyle>'
    : '';
  const drawn = (edgesFirst ? [...edges, ...shapes] : [...shapes, ...edges]).join('\n');
  const plane = (collaboration ?? processes[0]!).id;
  const diagram = `<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="${plane}">${drawn}</bpmndi:BPMNPlane>${style}</bpmndi:BPMNDiagram>`;
  const namespaces = `xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"`;
  return xml
    .replace(/<((?:\w+:)?definitions)\b/, `<$1 ${namespaces}`)
    .replace(/<\/(?:\w+:)?definitions>\s*$/, (end) => `${diagram}\n${end}`);
}
