import type { Drawn, Moddle } from '../services';

/** An element in the list beside the drawing. */
export interface TreeNode {
  element: Drawn;
  children: readonly TreeNode[];
}

const isFlow = ({ waypoints }: Drawn): boolean => waypoints !== undefined;
const isLane = ({ type }: Drawn): boolean => type === 'bpmn:Lane';

/**
 * What is drawn on the planes of a file, as one would read it out: pools with their lanes, in these the steps from left to right, with
 * what is attached to a step, what is inside it, and the flows that leave it. What is inside a collapsed sub-process has a plane of its
 * own.
 */
export function elementTree(planes: readonly Drawn[]): TreeNode[] {
  const [first] = planes;
  return first ? nodesOf(first, new Map(planes.map((plane) => [plane.id, plane]))) : [];
}

type Planes = ReadonlyMap<string, Drawn>;

const isShown = ({ labelTarget }: Drawn): boolean => !labelTarget;

function nodesOf(holder: Drawn, planes: Planes): TreeNode[] {
  const elements = (holder.children ?? []).filter(isShown);
  const lanes = elements.filter((element) => isLane(element) && element.parent === holder);
  const laneOf = laneByStep(elements.filter(isLane));
  const isFree = (element: Drawn) =>
    !isLane(element) && !element.host && !(laneOf.has(element.id) && lanes.length > 0);
  return [
    ...inReadingOrder(lanes).map((lane) => laneNode(lane, elements, laneOf, planes)),
    ...inReadingOrder(elements.filter((element) => !isFlow(element) && isFree(element))).map((one) =>
      nodeOf(one, planes),
    ),
    // Flows stand with the step that they leave; message flows and the like with what they are drawn in.
    ...elements.filter((element) => isFlow(element) && !leaves(element)).map(leaf),
  ];
}

function laneNode(
  lane: Drawn,
  elements: readonly Drawn[],
  laneOf: ReadonlyMap<string, string>,
  planes: Planes,
): TreeNode {
  const inner = (lane.children ?? []).filter(isLane);
  const steps = elements.filter(
    (element) => laneOf.get(element.id) === lane.id && !element.host && !isFlow(element),
  );
  return {
    element: lane,
    children: [
      ...inReadingOrder(inner).map((one) => laneNode(one, elements, laneOf, planes)),
      ...inReadingOrder(steps).map((step) => nodeOf(step, planes)),
    ],
  };
}

function nodeOf(element: Drawn, planes: Planes): TreeNode {
  return {
    element,
    children: [
      ...inReadingOrder(element.attachers ?? []).map((one) => nodeOf(one, planes)),
      ...nodesOf(planes.get(`${element.id}_plane`) ?? element, planes),
      ...(element.outgoing ?? []).filter((flow) => isShown(flow) && leaves(flow)).map(leaf),
    ],
  };
}

const leaf = (element: Drawn): TreeNode => ({ element, children: [] });
const leaves = ({ type }: Drawn): boolean => type === 'bpmn:SequenceFlow';

/** The innermost lane of every step. */
function laneByStep(lanes: readonly Drawn[]): Map<string, string> {
  const found = new Map<string, string>();
  const read = (lane: Drawn): void => {
    for (const { id } of (lane.businessObject.flowNodeRef as Moddle[] | undefined) ?? [])
      if (id) found.set(id, lane.id);
    (lane.children ?? []).filter(isLane).forEach(read);
  };
  lanes.forEach(read);
  return found;
}

/** From left to right, and what stands in one column from top to bottom; lanes and pools from top to bottom. */
function inReadingOrder(elements: readonly Drawn[]): Drawn[] {
  const rows = (one: Drawn) => isLane(one) || one.type === 'bpmn:Participant';
  return [...elements].sort((one, other) => {
    if (rows(one) && rows(other)) return one.y - other.y || one.x - other.x;
    return middle(one) - middle(other) || one.y - other.y;
  });
}

const column = 50;
const middle = ({ x, width = 0 }: Drawn): number => Math.round((x + width / 2) / column);

/** The nodes of which `matches` is true, and those around them. */
export function filtered(nodes: readonly TreeNode[], matches: (element: Drawn) => boolean): TreeNode[] {
  return nodes.flatMap((node) => {
    const children = filtered(node.children, matches);
    return children.length > 0 || matches(node.element) ? [{ ...node, children }] : [];
  });
}
