import {
  aProcess,
  boundary,
  call,
  end,
  error,
  exclusive,
  feel,
  map,
  message,
  parallel,
  script,
  service,
  start,
  subProcess,
  task,
  timer,
  user,
} from '../../../../test/builders/a-process';
import { drive } from '../../../../test/builders/drive';
import { EngineRefusal, type EngineCommand } from '../contract';

const refusal = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof EngineRefusal) return error.code;
    throw error;
  }
  return 'accepted';
};

const simple = aProcess({ s: start(), a: user(), e: end() }, ['s > a > e']);

describe('a command that does not fit is refused and changes nothing', () => {
  it.each<[string, EngineCommand, string]>([
    ['unknown wait', { type: 'complete', waitId: '99', variables: {} }, 'ENGINE.UNKNOWN_WAIT'],
    ['wait of another kind', { type: 'fire-timer', waitId: '4' }, 'ENGINE.BAD_COMMAND'],
    ['a second start', { type: 'start', variables: {} }, 'ENGINE.BAD_COMMAND'],
    ['unknown incident', { type: 'retry-incident', incidentId: '7' }, 'ENGINE.BAD_COMMAND'],
    ['unknown element', { type: 'modify', operations: [{ startBefore: 'nowhere' }] }, 'ENGINE.BAD_COMMAND'],
    [
      'an element called constructor',
      { type: 'modify', operations: [{ startBefore: 'constructor' }] },
      'ENGINE.BAD_COMMAND',
    ],
    ['unknown execution', { type: 'modify', operations: [{ cancelExecution: '99' }] }, 'ENGINE.BAD_COMMAND'],
    [
      'answer nobody asked for',
      { type: 'throw-answered', executionId: '2', handled: true },
      'ENGINE.UNKNOWN_WAIT',
    ],
    ['compensation of a running instance', { type: 'compensate' }, 'ENGINE.NOT_ACTIVE'],
    ['a trigger of a task', { type: 'trigger', waitIds: ['4'], variables: {} }, 'ENGINE.BAD_COMMAND'],
  ])('%s', (_, command, code) => {
    const run = drive(simple).start();
    const before = JSON.stringify(run.state);
    expect(refusal(() => run.send(command))).toBe(code);
    expect(JSON.stringify(run.state)).toBe(before);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('a variable named %s', (name) => {
    const variables = JSON.parse(`{"${name}":{"isAdmin":true}}`);
    expect(refusal(() => drive(simple).start(variables))).toBe('ENGINE.BAD_COMMAND');
    expect(refusal(() => drive(simple).start().complete('a', variables))).toBe('ENGINE.BAD_COMMAND');
  });

  it('__proto__ at any depth', () => {
    const variables = JSON.parse('{"form":{"rows":[{"__proto__":{"isAdmin":true}}]}}');
    expect(refusal(() => drive(simple).start(variables))).toBe('ENGINE.BAD_COMMAND');
  });

  it('anything after the end', () => {
    const run = drive(simple).start().complete('a');
    expect(refusal(() => run.set({ x: 1 }))).toBe('ENGINE.NOT_ACTIVE');
    expect(refusal(() => run.send({ type: 'cancel' }))).toBe('ENGINE.NOT_ACTIVE');
  });

  it('an automatic loop without end', () => {
    const loop = aProcess({ s: start(), m: exclusive(), a: user(), t: task(), e: end() }, [
      's > a > m > t > m',
    ]);
    const run = drive(loop, { stepBudget: 500 }).start();
    const before = JSON.stringify(run.state);
    expect(refusal(() => run.complete('a'))).toBe('ENGINE.STEP_BUDGET');
    expect(JSON.stringify(run.state)).toBe(before);
  });
});

describe('start', () => {
  const several = aProcess(
    {
      s: start(),
      m: start(message('m', { payloadVariable: 'request' })),
      t: start(timer('cycle', 'R/PT1H')),
      a: user(),
      b: user(),
      c: user(),
      e: end(),
    },
    ['s > a > e', 'm > b > e', 't > c > e'],
  );

  it.each([
    [undefined, 'a', { x: 1 }],
    ['m', 'b', { request: { x: 1 } }],
    ['t', 'c', { x: 1 }],
  ])('at %s', (startEvent, where, variables) => {
    const run = drive(several).start({ x: 1 }, { startEvent });
    expect(run.waits).toEqual([where]);
    expect(run.variables).toEqual(variables);
    expect(run.advance.events[0]).toMatchObject({ type: 'instance.started', elementId: 'P' });
  });

  it.each(['a', 'e', 'nowhere', 'toString', 'P'])('not at %s', (startEvent) =>
    expect(refusal(() => drive(several).start({}, { startEvent }))).toBe('ENGINE.BAD_COMMAND'),
  );

  it('without a none start event needs a name', () => {
    const graph = aProcess({ m: start(message('m')), e: end() }, ['m > e']);
    expect(refusal(() => drive(graph).start())).toBe('ENGINE.BAD_COMMAND');
  });

  it('without start events begins where nothing leads to', () =>
    expect(
      drive(aProcess({ a: user(), b: user() }, ['a > b']))
        .start()
        .complete('a')
        .complete('b').status,
    ).toBe('completed'));

  it('by an instantiating receive task, whose message has come', () => {
    const graph = aProcess(
      { r: { ...task(), type: 'receiveTask', instantiate: true, message: message('m') }, a: user() },
      ['r > a'],
    );
    expect(drive(graph).start({ x: 1 }, { startEvent: 'r' }).waits).toEqual(['a']);
  });
});

it('cancel ends everything inside out, and asks called instances to end', () => {
  const run = drive(
    aProcess(
      {
        s: start(),
        f: parallel(),
        sub: subProcess(),
        is: start(undefined, { within: 'sub' }),
        a: user({ within: 'sub' }),
        c: call('child'),
        e: end(),
      },
      ['s > f > sub > e', 'f > c > e', 'is > a'],
    ),
  ).start();
  const waitId = run.wait('c').id;
  run.send({ type: 'cancel' });
  expect(run.status).toBe('cancelled');
  expect(run.seen('activity.cancelled', 'instance.cancelled')).toEqual([
    'activity.cancelled a',
    'activity.cancelled sub',
    'activity.cancelled c',
    'instance.cancelled P',
  ]);
  expect(run.advance.effects).toEqual([{ type: 'call.cancel', waitId }]);
});

describe('call activities', () => {
  const graph = aProcess(
    {
      s: start(),
      c: call('child', {
        allIn: false,
        allOut: false,
        in: [map('sum', 'amount + 1')],
        out: [map('result', 'sum * 2')],
        businessKey: feel('code'),
      }),
      z: user(),
      e: end(),
    },
    ['s > c > z > e'],
  );

  it('map in and out, each side seeing its own variables only', () => {
    const run = drive(graph).start({ amount: 4, code: 'H1' });
    expect(run.advance.effects).toEqual([
      {
        type: 'call.start',
        waitId: run.wait('c').id,
        elementId: 'c',
        executionId: run.wait('c').executionId,
        key: 'child',
        binding: { kind: 'latest' },
        businessKey: 'H1',
        variables: { sum: 5 },
      },
    ]);
    run.send({
      type: 'complete-call',
      waitId: run.wait('c').id,
      variables: { sum: 7, secret: 1 },
      compensable: false,
    });
    expect(run.variables).toEqual({ amount: 4, code: 'H1', result: 14 });
    expect(run.waits).toEqual(['z']);
  });

  it('a call that fails is an incident; a retry calls again', () => {
    const run = drive(graph).start({ amount: 4, code: 'H1' });
    const first = run.wait('c');
    run.send({ type: 'call-failed', waitId: first.id, code: 'X', message: 'no such process' });
    expect(run.incidents).toEqual(['ENGINE.CALL_FAILED c']);
    run.retry();
    expect(run.effects).toEqual(['call.start']);
    expect(run.wait('c').id).not.toBe(first.id);
    expect(run.wait('c').executionId).toBe(first.executionId);
  });
});

describe('modify', () => {
  const graph = aProcess(
    {
      s: start(),
      a: user(),
      b: user(),
      sub: subProcess(),
      stop: boundary('sub', message('stop')),
      is: start(undefined, { within: 'sub' }),
      i1: user({ within: 'sub' }),
      i2: user({ within: 'sub' }),
      ie: end(undefined, { within: 'sub' }),
      x: exclusive(),
      c: user(),
      d: user(),
      e: end(),
    },
    [
      's > a > sub > x',
      'is > i1 > i2 > ie',
      'x > c : yes',
      'x > d : default',
      'c > e',
      'd > e',
      'b > e',
      'stop > b',
    ],
  );
  const moved = (...operations: Extract<EngineCommand, { type: 'modify' }>['operations']) => {
    const run = drive(graph).start({ yes: true });
    return run.send({
      type: 'modify',
      operations: [{ cancelExecution: run.wait('a').executionId }, ...operations],
    });
  };

  it.each<[string, Parameters<typeof moved>, string[]]>([
    ['before an element', [{ startBefore: 'b' }], ['b']],
    ['after an element: its conditions decide', [{ startAfter: 'sub' }], ['c']],
    [
      'into a sub-process: the scope is created with its events, not with its start',
      [{ startBefore: 'i2' }],
      ['i2', 'stop'],
    ],
    [
      'two tokens into one created scope',
      [{ startBefore: 'i2' }, { startAfter: 'is' }],
      ['i1', 'i2', 'stop'],
    ],
  ])('moves a token %s', (_, operations, waits) => {
    const run = moved(...operations);
    expect(run.waits).toEqual(waits);
    expect(run.seen('token.moved')).toHaveLength(operations.length + 1);
  });

  it('a scope created by a move ends as usual', () => {
    const run = moved({ startBefore: 'i2' }).complete('i2');
    expect(run.waits).toEqual(['c']);
  });

  it('an instance without tokens has come to its end', () => {
    expect(moved().status).toBe('completed');
  });

  it('a scope without tokens goes on', () => {
    const run = drive(graph).start({ yes: false }).complete('a');
    run.send({ type: 'modify', operations: [{ cancelExecution: run.wait('i1').executionId }] });
    expect(run.waits).toEqual(['d']);
  });

  it('sets variables before tokens move', () => {
    const run = drive(graph).start({ yes: true });
    run.send({
      type: 'modify',
      operations: [{ cancelExecution: run.wait('a').executionId }, { startAfter: 'sub' }],
      variables: { yes: false },
    });
    expect(run.waits).toEqual(['d']);
  });

  it('names the scope when there are several', () => {
    const loop = { kind: 'multi-instance', sequential: false, cardinality: feel('2') };
    const run = drive(
      aProcess(
        {
          s: start(),
          sub: subProcess({ loop }),
          is: start(undefined, { within: 'sub' }),
          i: user({ within: 'sub' }),
          e: end(),
        },
        ['s > sub > e', 'is > i'],
      ),
    ).start();
    expect(refusal(() => run.send({ type: 'modify', operations: [{ startBefore: 'i' }] }))).toBe(
      'ENGINE.BAD_COMMAND',
    );
    run.send({ type: 'modify', operations: [{ startBefore: 'i', scopeExecution: run.execution('sub', 2) }] });
    expect(run.waits).toEqual(['i', 'i', 'i']);
    for (let i = 0; i < 3; i++) run.complete('i');
    expect(run.status).toBe('completed');
  });

  it('cancelling one instance of a loop leaves the others', () => {
    const loop = { kind: 'multi-instance', sequential: true, cardinality: feel('2') };
    const run = drive(aProcess({ s: start(), a: user({ loop }), e: end() }, ['s > a > e'])).start();
    run.send({ type: 'modify', operations: [{ cancelExecution: run.wait('a').executionId }] });
    expect(run.waits).toEqual(['a']);
    expect(run.complete('a').status).toBe('completed');
  });
});

describe('incidents', () => {
  it('a failing step parks its token, the rest goes on, a mended retry tries the same step', () => {
    const run = drive(
      aProcess(
        { s: start(), f: parallel(), bad: script('price * 2', 'total'), a: user(), j: parallel(), e: end() },
        ['s > f > bad > j > e', 'f > a > j'],
      ),
    ).start();
    expect(run.incidents).toEqual(['FEEL.MISSING_VARIABLE bad']);
    run.complete('a');
    expect(run.status).toBe('active');
    run.set({ price: 4 }).retry();
    expect(run.status).toBe('completed');
    expect(run.variables).toEqual({ price: 4, total: 8 });
    expect(run.events.filter((event) => event === 'activity.entered bad')).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['an input mapping', { io: { input: [map('x', 'amount < "a"'), map('y', 'fail(1)')], output: [] } }],
    ['a service topic', { service: { kind: 'external', topic: feel('topic') } }],
  ])('%s that fails opens nothing', (_, fields) => {
    const run = drive(
      aProcess({ s: start(), a: service('t', fields as never), b: boundary('a', message('m')), e: end() }, [
        's > a > e',
        'b > e',
      ]),
    ).start();
    if (run.incidents.length === 0) expect(run.waits).toEqual(['a', 'b']);
    else expect(run.waits.includes('a')).toBe(false);
  });

  it('go with the scope that is cancelled', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          sub: subProcess(),
          b: boundary('sub', error('E')),
          is: start(undefined, { within: 'sub' }),
          f: parallel({ within: 'sub' }),
          bad: script('price', 'x', { within: 'sub' }),
          a: service('t', { within: 'sub' }),
          e: end(),
        },
        ['s > sub > e', 'is > f > bad', 'f > a', 'b > e'],
      ),
    ).start();
    expect(run.incidents).toEqual(['FEEL.MISSING_VARIABLE bad']);
    expect(run.error('a', 'E').status).toBe('completed');
    expect(run.seen('incident.resolved')).toEqual(['bad']);
  });
});
