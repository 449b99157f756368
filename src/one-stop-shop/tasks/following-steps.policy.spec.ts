import type { GraphNode, ProcessGraph } from '../../definitions';
import { followingSteps } from './following-steps.policy';

type Part = Partial<GraphNode> & { id: string; type: GraphNode['type'] };

/** A graph of nodes and of flows written `from>to` or `from>to:name`. */
function graphOf(parts: readonly Part[], flows: readonly string[]): ProcessGraph {
  const nodes: Record<string, GraphNode> = {};
  for (const part of [{ id: 'p', type: 'process' } as Part, ...parts])
    nodes[part.id] = { parent: 'p', incoming: [], outgoing: [], ...part } as GraphNode;
  const all: ProcessGraph['flows'] = {};
  for (const [place, text] of flows.entries()) {
    const [, source, target, name] = /^(\w+)>(\w+)(?::(.+))?$/.exec(text)!;
    all[`f${place}`] = { id: `f${place}`, source, target, ...(name && { name }) };
    nodes[source].outgoing.push(`f${place}`);
    nodes[target].incoming.push(`f${place}`);
  }
  return { schema: 1, processId: 'p', core: 'token-core', nodes, flows: all, lanes: {}, bounded: true };
}

describe('followingSteps', () => {
  it('goes through what runs by itself, and says by which way out', () => {
    const graph = graphOf(
      [
        { id: 'a', type: 'userTask', name: 'Thẩm định' },
        { id: 'g', type: 'exclusiveGateway' },
        { id: 's', type: 'serviceTask' },
        { id: 'b', type: 'userTask', name: 'Ký duyệt', caseStep: { act: 'sign' } },
        { id: 'w', type: 'eventBasedGateway', name: 'Chờ bổ sung' },
        { id: 'e', type: 'endEvent', name: 'Từ chối' },
      ],
      ['a>g', 'g>s:Đủ điều kiện', 's>b', 'g>w:Thiếu thành phần', 'g>e'],
    );
    expect(followingSteps(graph, 'a')).toEqual([
      { elementId: 'b', name: 'Ký duyệt', kind: 'work', act: 'sign', when: 'Đủ điều kiện' },
      { elementId: 'w', name: 'Chờ bổ sung', kind: 'wait', act: null, when: 'Thiếu thành phần' },
      { elementId: 'e', name: 'Từ chối', kind: 'end', act: null, when: null },
    ]);
  });

  it('leaves a sub-process by its end, ends loops, and names a step once', () => {
    const graph = graphOf(
      [
        { id: 'sub', type: 'subProcess' },
        { id: 'a', type: 'userTask', parent: 'sub' },
        { id: 'end', type: 'endEvent', parent: 'sub' },
        { id: 'g', type: 'parallelGateway' },
        { id: 'b', type: 'userTask', name: 'Trình' },
        { id: 'c', type: 'userTask', name: 'Trả kết quả' },
      ],
      ['a>end', 'sub>g', 'g>b', 'g>c', 'g>g', 'g>b:lại'],
    );
    expect(followingSteps(graph, 'a').map(({ elementId }) => elementId)).toEqual(['b', 'c']);
  });
});
