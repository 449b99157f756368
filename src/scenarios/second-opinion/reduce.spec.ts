import { drawBpmn } from '../../../test/support/draw-bpmn';
import { compileBpmn } from '../../definitions';
import { reductionsOf } from './reduce';

it('never takes a way in from a parallel join, whatever the first core says it came by', async () => {
  const drawing =
    'start s | and f | user b | user c | and j | user d | end e | s > f > b > j > d > e | f > c > j';
  const { model } = await compileBpmn(drawBpmn(drawing), 'p.bpmn');
  const [graph] = model!.graphs;
  const early = new Set(['s', 's_f', 'f', 'f_b', 'b', 'b_j', 'j', 'j_d', 'd']);
  for (const { graph: reduced } of reductionsOf(graph, early))
    expect(reduced.nodes.j.incoming).toEqual(['b_j', 'c_j']);
  const before = new Set(['s', 's_f', 'f', 'f_b', 'b', 'f_c', 'c']);
  expect([...reductionsOf(graph, before)].at(-1)!.cut).toEqual([
    { process: 'P', element: 'j', what: 'branch' },
  ]);
});
