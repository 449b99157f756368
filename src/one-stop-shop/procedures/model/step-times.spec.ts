import { compileBpmn, type ProcessGraph } from '../../../definitions';
import { bpmn } from '../../../definitions/fixtures/bpmn';
import type { JsonObject } from '../../../kernel';
import { mainPathOf } from './main-path';
import { situationsOf } from './situations';
import { longestWay } from './step-times';

const day = (days: number | string, more = '') =>
  `procedure:processingTime="${days}" procedure:processingTimeUnit="working-day" ${more}`;
const task = (id: string, days: number | string, more = '') => `<userTask id="${id}" ${day(days, more)}/>`;
const flow = (id: string, from: string, to: string, condition?: string) =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${
    condition ? `<conditionExpression>${condition}</conditionExpression>` : ''
  }</sequenceFlow>`;

async function graphOf(body: string): Promise<ProcessGraph> {
  const { model, problems } = await compileBpmn(
    Buffer.from(bpmn(body, { attributes: 'id="p" isExecutable="true"' })),
    'p.bpmn',
  );
  expect(problems).toEqual([]);
  return model!.graphs[0]!;
}

const everyFlow = (variables: JsonObject = {}) => ({
  variables,
  openFlows: (_graph: ProcessGraph, node: { outgoing: string[] }) => node.outgoing,
});
const wayOf = async (body: string, variables?: JsonObject) => {
  const { minutes, steps, unknown } = longestWay(await graphOf(body), everyFlow(variables), 0);
  return { days: minutes / 480, steps: steps.map(({ elementId }) => elementId).join(' '), unknown };
};

describe('the longest way through a model', () => {
  it('goes through a loop once', async () => {
    const body = `<startEvent id="s"/>${task('a', 1)}${task('b', 2)}<exclusiveGateway id="g"/><endEvent id="e"/>
      ${flow('f1', 's', 'a')}${flow('f2', 'a', 'b')}${flow('f3', 'b', 'g')}${flow('f4', 'g', 'a')}${flow('f5', 'g', 'e')}`;
    expect(await wayOf(body)).toEqual({ days: 3, steps: 'a b', unknown: [] });
  });

  it('takes the longest of parallel branches, in whatever order they are drawn', async () => {
    const branches = (
      first: string,
      second: string,
    ) => `<startEvent id="s"/>${task('a', 1)}${task('b', 3)}${task('c', 1)}
      <parallelGateway id="fork"/><parallelGateway id="join"/><endEvent id="e"/>${flow('f1', 's', 'fork')}
      ${flow('f2', 'fork', first)}${flow('f3', 'fork', second)}${flow('f4', 'a', 'join')}${flow('f5', 'b', 'join')}
      ${flow('f6', 'join', 'c')}${flow('f7', 'c', 'e')}`;
    for (const body of [branches('a', 'b'), branches('b', 'a')])
      expect(await wayOf(body)).toEqual({ days: 4, steps: 'b c', unknown: [] });
  });

  it('leaves out waits, pauses and what comes after the return', async () => {
    const body = `<startEvent id="s"/>${task('a', 1)}
      <intermediateCatchEvent id="wait" ${day(30, 'procedure:act="await-confirmation"')}><timerEventDefinition/></intermediateCatchEvent>
      ${task('paused', 5, 'procedure:clockEffect="pause"')}${task('back', 7, 'procedure:act="return"')}${task('after', 9)}
      <endEvent id="e"/>${flow('f1', 's', 'a')}${flow('f2', 'a', 'wait')}${flow('f3', 'wait', 'paused')}
      ${flow('f4', 'paused', 'back')}${flow('f5', 'back', 'after')}${flow('f6', 'after', 'e')}`;
    expect(await wayOf(body)).toEqual({ days: 1, steps: 'a', unknown: [] });
  });

  it('counts a limit that passes by itself, a sub-process by what is in it, and the way of an interrupting timer', async () => {
    const timer = '<timerEventDefinition/>';
    const body = `<startEvent id="s"/><intermediateCatchEvent id="posted" ${day(2)}>${timer}</intermediateCatchEvent>
      <subProcess id="sub"><startEvent id="is"/>${task('inner', 3)}<endEvent id="ie"/>${flow('i1', 'is', 'inner')}${flow('i2', 'inner', 'ie')}</subProcess>
      <boundaryEvent id="late" attachedToRef="sub" ${day(3)}>${timer}</boundaryEvent>${task('slow', 4)}${task('quick', 1)}
      <endEvent id="e1"/><endEvent id="e2"/>${flow('f1', 's', 'posted')}${flow('f2', 'posted', 'sub')}${flow('f3', 'sub', 'quick')}
      ${flow('f4', 'quick', 'e1')}${flow('f5', 'late', 'slow')}${flow('f6', 'slow', 'e2')}`;
    expect(await wayOf(body)).toEqual({ days: 9, steps: 'posted inner slow', unknown: [] });
    const beside = await graphOf(
      body.replace('attachedToRef="sub"', 'attachedToRef="sub" cancelActivity="false"'),
    );
    expect(longestWay(beside, everyFlow(), 0).minutes / 480).toBe(6);
    expect(mainPathOf(beside).has('slow')).toBe(false);
  });

  it('tells which times it does not know', async () => {
    const body = `<startEvent id="s"/>${task('a', '=limits.days')}<endEvent id="e"/>${flow('f1', 's', 'a')}${flow('f2', 'a', 'e')}`;
    expect(await wayOf(body)).toEqual({ days: 0, steps: '', unknown: ['a'] });
    expect(await wayOf(body, { limits: { days: 2.5 } })).toEqual({ days: 2.5, steps: 'a', unknown: [] });
  });

  it('is as long as the called process where a call has no time of its own, and ends where a call calls itself', async () => {
    const body = (
      time = '',
    ) => `<startEvent id="s"/>${task('a', 1)}<callActivity id="c" calledElement="p" ${time}/>
      <endEvent id="e"/>${flow('f1', 's', 'a')}${flow('f2', 'a', 'c')}${flow('f3', 'c', 'e')}`;
    const caller = await graphOf(body());
    const called = await graphOf(body(day(4)));
    expect(longestWay(caller, everyFlow(), 0, () => called).minutes / 480).toBe(6);
    expect(longestWay(caller, everyFlow(), 0, () => caller).minutes / 480).toBe(1);
  });

  it('does not mind a model of as many steps as a model may have', async () => {
    const many = 490;
    const ids = Array.from({ length: many }, (_, index) => `t${index}`);
    const body = `<startEvent id="s"/>${ids.map((id) => `<task id="${id}"/>`).join('')}<endEvent id="e"/>${[
      's',
      ...ids,
    ]
      .map((id, index) => flow(`f${index}`, id, ids[index] ?? 'e'))
      .join('')}`;
    expect((await wayOf(body)).days).toBe(0);
  });
});

describe('the cases a procedure allows', () => {
  const procedure = {
    limits: [],
    data: [
      { name: 'tier', type: 'text', values: ['TWO', 'THREE'], label: { vi: 'a', en: 'a' }, required: true },
      { name: 'unread', type: 'boolean', label: { vi: 'a', en: 'a' }, required: false },
    ],
  } as unknown as Parameters<typeof situationsOf>[0];
  const longestBy = async (condition: string, [chosen, standard] = [5, 1]) => {
    const graph =
      await graphOf(`<startEvent id="s"/><exclusiveGateway id="g" default="f3"/>${task('upper', chosen!)}${task('lower', standard!)}
      <endEvent id="e"/>${flow('f1', 's', 'g')}${flow('f2', 'g', 'upper', condition)}${flow('f3', 'g', 'lower')}
      ${flow('f4', 'upper', 'e')}${flow('f5', 'lower', 'e')}`);
    return situationsOf(procedure, graph, [], 0).map(
      (situation) => longestWay(graph, situation, 0).minutes / 480,
    );
  };

  it.each<[string, string, number[]]>([
    ['what the data decides alone', '=tier = "THREE"', [1, 5]],
    ['what the data closes, whatever else', '=tier = "THREE" and appraisal = "OK"', [1, 5]],
    ['what the data opens, whatever else', '=tier = "TWO" or signed', [5, 5]],
    ['what the data leaves open', '=appraisal = "OK" and signed != false', [5]],
    ['parts of what nobody knows', '=tier = "THREE" and result.ok', [5, 5]],
  ])('open the ways of %s', async (_what, condition, expected) => {
    expect(await longestBy(condition)).toEqual(expected);
  });

  it('leave the default open as long as anything may keep a token from the other ways', async () => {
    expect(await longestBy('=tier = "THREE" and appraisal = "OK"', [1, 5])).toEqual([5, 5]);
    expect(await longestBy('=tier = "THREE"', [1, 5])).toEqual([5, 1]);
  });
});
