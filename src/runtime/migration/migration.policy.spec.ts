import type { ProcessGraph } from '../../definitions';
import { migrationProblems } from './migration.policy';

type Nodes = Record<string, Record<string, unknown>>;
const graph = (nodes: Nodes) =>
  ({
    processId: 'P',
    nodes: {
      P: { type: 'process' },
      ...Object.fromEntries(
        Object.entries(nodes).map(([id, node]) => [
          id,
          { id, parent: 'P', incoming: [], outgoing: [], ...node },
        ]),
      ),
    },
  }) as unknown as ProcessGraph;
const holding = (...elementIds: string[]) => ({
  waits: [],
  incidents: [],
  tokens: elementIds.map((elementId) => ({ elementId, count: 1 })),
});
const problems = (from: Nodes, to: Nodes, ...held: string[]) =>
  migrationProblems(graph(from), graph(to), holding(...held)).map(
    ({ elementId, reason }) => `${elementId} ${reason}`,
  );

describe('a migration', () => {
  it('needs every occupied place in the target, and only those', () => {
    const from = { a: { type: 'userTask' }, b: { type: 'userTask' } };
    expect(problems(from, { a: { type: 'userTask' } }, 'a')).toEqual([]);
    expect(problems(from, { a: { type: 'userTask' } }, 'a', 'b')).toEqual(['b missing']);
    expect(problems(from, { a: { type: 'serviceTask' } }, 'a')).toEqual(['a other-type']);
  });

  it('needs the same scopes around', () => {
    const inside = { s: { type: 'subProcess' }, a: { type: 'userTask', parent: 's' } };
    expect(problems(inside, { s: { type: 'subProcess' }, a: { type: 'userTask' } }, 'a')).toEqual([
      'a other-scope',
    ]);
    expect(problems(inside, inside, 'a')).toEqual([]);
    const looped = {
      s: { type: 'subProcess', loop: { kind: 'multi-instance', sequential: true } },
      a: inside.a,
    };
    expect(problems(inside, looped, 'a')).toEqual(['a other-scope']);
  });

  it('needs the same flows into a join that holds tokens, because it counts by flow', () => {
    const join = (...incoming: string[]) => ({ j: { type: 'parallelGateway', incoming } });
    expect(problems(join('f', 'g'), join('g', 'f'), 'j')).toEqual([]);
    expect(problems(join('f', 'g'), join('f'), 'j')).toEqual(['j other-incoming-flows']);
  });

  it('needs a boundary event on the same host', () => {
    const on = (attachedTo: string) => ({ b: { type: 'boundaryEvent', attachedTo, interrupting: true } });
    expect(problems(on('a'), on('a'), 'b')).toEqual([]);
    expect(problems(on('a'), on('c'), 'b')).toEqual(['b other-host']);
  });
});
