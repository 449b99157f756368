import type { Drawn } from '../services';
import { elementTree, filtered, type TreeNode } from './element-tree';
import { rowsOf } from './rows';

const drawn = (id: string, type: string, more: Partial<Drawn> = {}): Drawn => ({
  id,
  type: `bpmn:${type}`,
  businessObject: { $type: `bpmn:${type}`, id } as never,
  di: {} as never,
  children: [],
  incoming: [],
  outgoing: [],
  x: 0,
  y: 0,
  width: 100,
  height: 80,
  ...more,
});

const outline = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map(({ element, children }) =>
    children.length > 0 ? { [element.id]: outline(children) } : element.id,
  );

/** A pool of two lanes: reception with a step that has a timer and leads on, and appraisal. */
function aPool(): Drawn {
  const pool = drawn('pool', 'Participant');
  const timer = drawn('timer', 'BoundaryEvent', { x: 80, y: 60, width: 36 });
  const appraise = drawn('appraise', 'UserTask', { x: 300, y: 200 });
  const flow = drawn('flow', 'SequenceFlow', { waypoints: [{ x: 0, y: 0 }], target: appraise });
  const receive = drawn('receive', 'UserTask', { x: 100, y: 20, attachers: [timer], outgoing: [flow] });
  const start = drawn('start', 'StartEvent', { x: 20, y: 40, width: 36 });
  const lane = (id: string, y: number, steps: Drawn[]) =>
    drawn(id, 'Lane', {
      y,
      parent: pool,
      businessObject: { $type: 'bpmn:Lane', flowNodeRef: steps } as never,
    });
  timer.host = receive;
  const label = drawn('start_label', 'StartEvent', { labelTarget: start });
  const note = drawn('note', 'TextAnnotation', { x: 900 });
  pool.children = [
    lane('office', 180, [appraise]),
    lane('counter', 0, [receive, start, timer]),
    receive,
    start,
    label,
    timer,
    appraise,
    flow,
    note,
  ];
  return pool;
}

describe('the list of elements', () => {
  it('reads pools and lanes from top to bottom, steps from left to right, with what belongs to them', () => {
    const root = drawn('collaboration', 'Collaboration', { children: [aPool()] });
    expect(outline(elementTree([root]))).toEqual([
      {
        pool: [{ counter: ['start', { receive: ['timer', 'flow'] }] }, { office: ['appraise'] }, 'note'],
      },
    ]);
  });

  it('has what stands on the plane of a collapsed sub-process below it', () => {
    const part = drawn('part', 'SubProcess', { collapsed: true });
    const root = drawn('process', 'Process', { children: [part] });
    const plane = drawn('part_plane', 'SubProcess', { children: [drawn('inner', 'UserTask')] });
    expect(outline(elementTree([root, plane]))).toEqual([{ part: ['inner'] }]);
  });

  it('keeps those around what one looks for', () => {
    const tree = elementTree([drawn('collaboration', 'Collaboration', { children: [aPool()] })]);
    expect(outline(filtered(tree, ({ id }) => id === 'appraise'))).toEqual([
      { pool: [{ office: ['appraise'] }] },
    ]);
  });

  it('shows flows when they are asked for, and all while one looks for something', () => {
    const tree = elementTree([drawn('collaboration', 'Collaboration', { children: [aPool()] })]);
    const ids = (byHand: [string, boolean][], isAllOpen = false) =>
      rowsOf(tree, new Map(byHand), isAllOpen).map(({ node }) => node.element.id);
    expect(ids([['receive', false]])).toEqual([
      'pool',
      'counter',
      'start',
      'receive',
      'office',
      'appraise',
      'note',
    ]);
    expect(ids([['counter', false]])).toEqual(['pool', 'counter', 'office', 'appraise', 'note']);
    expect(ids([['counter', false]], true)).toContain('flow');
  });
});
