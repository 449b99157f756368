import {
  aProcess,
  end,
  feel,
  map,
  script,
  service,
  start,
  subProcess,
  user,
} from '../../../../test/builders/a-process';
import { drive } from '../../../../test/builders/drive';
import { tokenCore } from '.';

describe('variables', () => {
  const scoped = (fields: object = {}) =>
    aProcess(
      {
        s: start(),
        sub: subProcess(fields as never),
        is: start(undefined, { within: 'sub' }),
        a: user({ within: 'sub' }),
        ie: end(undefined, { within: 'sub' }),
        z: user(),
        e: end(),
      },
      ['s > sub > z > e', 'is > a > ie'],
    );

  it('go to the nearest scope that has the name, else to the root', () => {
    const run = drive(scoped({ io: { input: [map('x', '1')], output: [] } })).start({ y: 1 });
    run.complete('a', { x: 2, y: 3, n: 4 });
    expect(run.variables).toEqual({ y: 3, n: 4 });
  });

  it('an output mapping brings what it names out of the scope, and nothing else', () => {
    const run = drive(scoped({ io: { input: [map('x', '1')], output: [map('result', 'x + 1')] } })).start();
    run.complete('a', { x: 2 });
    expect(run.variables).toEqual({ result: 3 });
  });

  it('of a task with an output mapping stay local', () => {
    const io = { input: [map('limit', 'amount * 2')], output: [map('ok', 'answer > limit')] };
    const run = drive(aProcess({ s: start(), a: user({ io }), e: end() }, ['s > a > e'])).start({
      amount: 4,
    });
    const execution = run.wait('a').executionId;
    expect(tokenCore.visibleVariables(run.graph, run.state!, execution)).toEqual({ amount: 4, limit: 8 });
    expect(run.complete('a', { answer: 9 }).variables).toEqual({ amount: 4, ok: true });
  });

  it('inputs see the targets before them; lists and maps are built in order', () => {
    const input = [
      map('a', '1'),
      map('b', 'a + 1'),
      {
        target: 'c',
        source: {
          list: [{ value: feel('b') }, { map: [{ key: 'k', source: { value: { literal: 'v' } } }] }],
        },
      },
    ];
    const run = drive(
      aProcess({ s: start(), t: service('x', { io: { input, output: [] } }), e: end() }, ['s > t > e']),
    ).start({ z: 1 });
    expect(run.advance.opened[run.wait('t').id]).toMatchObject({
      variables: { a: 1, b: 2, c: [2, { k: 'v' }] },
    });
  });

  it('a worker without mapped inputs gets everything visible', () => {
    const run = drive(aProcess({ s: start(), t: service('x'), e: end() }, ['s > t > e'])).start({ z: 1 });
    expect(run.advance.opened[run.wait('t').id]).toMatchObject({
      name: 'x',
      variables: { z: 1 },
      key: run.wait('t').executionId,
    });
  });

  it('data of a scope begin with their initial values, except those that are given', () => {
    const graph = aProcess({ s: start(), a: user(), e: end() }, ['s > a > e']);
    Object.assign(graph.nodes.P, { dataDefaults: [map('x', '1'), map('y', 'z + 1')] });
    expect(drive(graph).start({ x: 7, z: 1 }).variables).toEqual({ x: 7, z: 1, y: 2 });
  });

  it('set by hand: local, up the chain, or at the root', () => {
    const run = drive(scoped({ io: { input: [map('x', '1')], output: [] } })).start();
    const executionId = run.wait('a').executionId;
    run.send({ type: 'set-variables', executionId, variables: { x: 2, r: 1 } });
    run.send({ type: 'set-variables', executionId, local: true, variables: { own: 1 } });
    expect(run.variables).toEqual({ r: 1 });
    expect(tokenCore.visibleVariables(run.graph, run.state!, executionId)).toEqual({ x: 2, r: 1, own: 1 });
  });

  it('are in the history with their values, the long ones without', () => {
    const run = drive(aProcess({ s: start(), c: script('1 + 1', 'two'), e: end() }, ['s > c > e'])).start({
      long: 'x'.repeat(2000),
    });
    expect(run.advance.events.filter(({ type }) => type === 'variable.set').map(({ data }) => data)).toEqual([
      { name: 'long' },
      { name: 'two', value: 2 },
    ]);
  });
});

describe('user tasks', () => {
  it('open with what the model says, evaluated now', () => {
    const attributes = {
      assignee: feel('who'),
      candidateGroups: { literal: 'tiep-nhan, tham-dinh' },
      candidateUsers: feel('["an", "binh"]'),
      dueDate: { literal: '2026-03-05T17:00:00+07:00' },
      priority: feel('10 + 5'),
      processingTime: { value: feel('days'), unit: 'working-day' },
      unit: 'Phòng Quản lý đô thị',
    };
    const run = drive(
      aProcess({ s: start(), a: user({ name: 'Thẩm định', user: attributes, lane: 'L' }), e: end() }, [
        's > a > e',
      ]),
    ).start({ who: 'chi', days: 3 });
    expect(run.advance.opened[run.wait('a').id]).toEqual({
      kind: 'user-task',
      task: {
        name: 'Thẩm định',
        assignee: 'chi',
        candidateUsers: ['an', 'binh'],
        candidateGroups: ['tiep-nhan', 'tham-dinh'],
        dueDate: '2026-03-05T17:00:00+07:00',
        priority: 15,
        processingTime: { value: 3, unit: 'working-day' },
        attributes,
        lane: 'L',
      },
    });
  });
});

describe('business rule tasks', () => {
  const rows = (list: Record<string, unknown>[], mapDecisionResult: string) =>
    drive(
      aProcess(
        {
          s: start(),
          d: {
            ...user(),
            type: 'businessRuleTask',
            decision: { decisionRef: 'D', resultVariable: 'r', mapDecisionResult },
          },
          e: end(),
        },
        ['s > d > e'],
      ),
      {
        decisions: {
          decide: (ref, variables) =>
            ref === 'D' && variables.x === 1
              ? { ok: true, rows: list as never }
              : { ok: false, code: 'DMN.UNKNOWN', message: ref },
        },
      },
    ).start({ x: 1 });

  it.each([
    ['singleEntry', [{ a: 1 }], 1],
    ['singleEntry', [], null],
    ['singleResult', [{ a: 1, b: 2 }], { a: 1, b: 2 }],
    ['singleResult', [], null],
    ['collectEntries', [{ a: 1 }, { a: 2 }], [1, 2]],
    ['resultList', [{ a: 1, b: 2 }], [{ a: 1, b: 2 }]],
  ])('%s of %j is %j', (mapping, list, result) => expect(rows(list, mapping).variables.r).toEqual(result));

  it.each([
    ['singleEntry', [{ a: 1 }, { a: 2 }]],
    ['singleEntry', [{ a: 1, b: 2 }]],
    ['singleResult', [{ a: 1 }, { a: 2 }]],
    ['collectEntries', [{ a: 1, b: 2 }]],
  ])('%s of %j does not fit', (mapping, list) =>
    expect(rows(list, mapping).incidents).toEqual(['ENGINE.DECISION_RESULT d']),
  );
});
