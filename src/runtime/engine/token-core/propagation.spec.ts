import {
  aProcess,
  boundary,
  call,
  end,
  error,
  escalation,
  eventSubProcess,
  message,
  parallel,
  service,
  start,
  subProcess,
  task,
  thrown,
  user,
} from '../../../../test/builders/a-process';
import { drive } from '../../../../test/builders/drive';

/** outer( inner( work ) ) with catchers at every level; each leads to a user task of its name. */
const nested = (catchers: Record<string, object>) => {
  const nodes: Record<string, object> = {
    s: start(),
    outer: subProcess(),
    os: start(undefined, { within: 'outer' }),
    inner: subProcess({ within: 'outer' }),
    is: start(undefined, { within: 'inner' }),
    work: service('w', { within: 'inner' }),
    ie: end(undefined, { within: 'inner' }),
    oe: end(undefined, { within: 'outer' }),
    e: end(),
  };
  const flows = ['s > outer > e', 'os > inner > oe', 'is > work > ie'];
  for (const [id, node] of Object.entries(catchers)) {
    const fields = node as { type: string; within?: string };
    if (fields.type === 'eventSubProcess') {
      const { event, interrupting = true, ...rest } = node as any;
      nodes[id] = rest;
      nodes[`${id}.s`] = start(event, { within: id, interrupting });
      nodes[`at ${id}`] = user({ within: id });
      flows.push(`${id}.s > at ${id}`);
    } else {
      nodes[id] = node;
      nodes[`at ${id}`] = user({ within: fields.within });
      flows.push(`${id} > at ${id}`);
    }
  }
  return drive(aProcess(nodes, flows)).start();
};
const esp = (inside: string | undefined, event: object, interrupting = true) =>
  ({ ...eventSubProcess({ within: inside }), event, interrupting }) as object;

describe('an error goes to the nearest matching catcher', () => {
  it.each<[string, Record<string, object>, string]>([
    [
      'boundary of the activity',
      {
        t: boundary('work', error('E'), { within: 'inner' }),
        i: boundary('inner', error('E'), { within: 'outer' }),
      },
      'at t',
    ],
    [
      'inner before outer',
      { i: boundary('inner', error('E'), { within: 'outer' }), o: boundary('outer', error('E')) },
      'at i',
    ],
    [
      'event sub-process before the boundary of its scope',
      { x: esp('inner', error('E')), i: boundary('inner', error('E'), { within: 'outer' }) },
      'at x',
    ],
    [
      'a catch-all event sub-process is nearer than a boundary with the code',
      { x: esp('inner', error()), i: boundary('inner', error('E'), { within: 'outer' }) },
      'at x',
    ],
    [
      'code before catch-all',
      {
        all: boundary('inner', error(), { within: 'outer' }),
        i: boundary('inner', error('E'), { within: 'outer' }),
      },
      'at i',
    ],
    [
      'catch-all when no code fits',
      {
        other: boundary('inner', error('F'), { within: 'outer' }),
        all: boundary('inner', error(), { within: 'outer' }),
      },
      'at all',
    ],
    [
      'another code is passed by',
      { other: boundary('work', error('F'), { within: 'inner' }), o: boundary('outer', error('E')) },
      'at o',
    ],
    ['event sub-process of the process', { p: esp(undefined, error('E')) }, 'at p'],
  ])('%s', (_, catchers, where) => {
    const run = nested(catchers).error('work', 'E');
    expect(run.waits).toEqual([where]);
  });

  it('cancels inside out', () => {
    const run = nested({ o: boundary('outer', error('E')) }).error('work', 'E');
    expect(run.seen('activity.cancelled')).toEqual(['work', 'inner', 'outer']);
  });

  it('and brings code, message and variables', () => {
    const run = nested({
      o: boundary('outer', error('E', { codeVariable: 'code', messageVariable: 'why' })),
    });
    run.send({
      type: 'throw-error',
      waitId: run.wait('work').id,
      code: 'E',
      message: 'closed',
      variables: { x: 1 },
    });
    expect(run.variables).toEqual({ x: 1, code: 'E', why: 'closed' });
  });
});

describe('an error that nobody catches', () => {
  it('from a worker is an incident whose retry does the work again under the same key', () => {
    const run = nested({});
    const key = run.advance.opened[run.wait('work').id];
    run.error('work', 'E');
    expect(run.incidents).toEqual(['ENGINE.UNCAUGHT_ERROR work']);
    expect(run.waits).toEqual([]);
    run.retry();
    expect(run.advance.opened[run.wait('work').id]).toEqual(key);
    expect(run.complete('work').status).toBe('completed');
  });

  it('from an end event parks that token alone', () => {
    const run = drive(
      aProcess({ s: start(), f: parallel(), bad: end(error('E')), a: user(), e: end() }, [
        's > f > bad',
        'f > a > e',
      ]),
    ).start();
    expect(run.incidents).toEqual(['ENGINE.UNCAUGHT_ERROR bad']);
    expect(run.complete('a').status).toBe('active');
  });

  it('thrown inside an interrupting event sub-process is not caught by its own scope again', () => {
    const graph = aProcess(
      {
        s: start(),
        sub: subProcess(),
        b: boundary('sub', error()),
        is: start(undefined, { within: 'sub' }),
        bad: end(error('E'), { within: 'sub' }),
        x: eventSubProcess({ within: 'sub' }),
        xs: start(error(), { within: 'x' }),
        again: end(error('F'), { within: 'x' }),
        h: user(),
        e: end(),
      },
      ['s > sub > e', 'is > bad', 'xs > again', 'b > h'],
    );
    expect(drive(graph).start().waits).toEqual(['h']);
  });
});

describe('an error end event', () => {
  it('has been done although it cancels its own scope', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          sub: subProcess(),
          b: boundary('sub', error('E')),
          is: start(undefined, { within: 'sub' }),
          f: parallel({ within: 'sub' }),
          a: user({ within: 'sub' }),
          bad: end(error('E'), { within: 'sub' }),
          e: end(),
        },
        ['s > sub', 'is > f > a', 'f > bad', 'b > e'],
      ),
    ).start();
    expect(run.status).toBe('completed');
    expect(run.seen('activity.completed', 'activity.cancelled')).toEqual([
      'activity.completed s',
      'activity.completed is',
      'activity.completed f',
      'activity.cancelled a',
      'activity.completed bad',
      'activity.cancelled sub',
      'activity.completed b',
      'activity.completed e',
    ]);
  });
});

describe('escalations', () => {
  const thrower = (interrupting: boolean, catchCode: string | undefined) =>
    drive(
      aProcess(
        {
          s: start(),
          sub: subProcess(),
          b: boundary('sub', escalation(catchCode), { interrupting }),
          is: start(undefined, { within: 'sub' }),
          t: thrown(escalation('L'), { within: 'sub' }),
          a: user({ within: 'sub' }),
          h: user(),
          e: end(),
        },
        ['s > sub > e', 'is > t > a', 'b > h'],
      ),
    ).start();

  it.each<[string, boolean, string | undefined, string[]]>([
    ['non-interrupting: both go on', false, 'L', ['a', 'h']],
    ['interrupting: nothing behind the throw runs', true, 'L', ['h']],
    ['without a code catches all', true, undefined, ['h']],
    ['of another code goes by and the thrower goes on', true, 'M', ['a']],
  ])('%s', (_, interrupting, code, waits) => expect(thrower(interrupting, code).waits).toEqual(waits));

  it('that nobody catches are noted in the history', () =>
    expect(thrower(true, 'M').seen('escalation.uncaught')).toEqual(['t']));
});

describe('across the border of a called process', () => {
  const child = aProcess({ s: start(), t: thrown(escalation('L')), a: service('w'), e: end() }, [
    's > t > a > e',
  ]);

  it('a called instance asks its parent and waits for the answer', () => {
    const run = drive(child).start({}, { called: true });
    expect(run.advance.effects).toMatchObject([{ type: 'parent.throw', thrown: 'escalation', code: 'L' }]);
    expect(run.waits).toEqual([]);
    run.send({ type: 'throw-answered', executionId: run.execution('t'), handled: true });
    expect(run.waits).toEqual(['a']);
    run.error('a', 'E', { x: 1 });
    expect(run.advance.effects).toMatchObject([
      { type: 'parent.throw', thrown: 'error', code: 'E', variables: { x: 1 } },
    ]);
    run.send({ type: 'throw-answered', executionId: run.execution('a'), handled: false });
    expect(run.incidents).toEqual(['ENGINE.UNCAUGHT_ERROR a']);
    expect(run.retry().waits).toEqual(['a']);
  });

  it('a process of its own asks nobody', () => {
    const run = drive(child).start();
    expect(run.effects).toEqual([]);
    expect(run.waits).toEqual(['a']);
  });

  const caller = (catchers: Record<string, object>) =>
    aProcess({ s: start(), c: call('child'), e: end(), h: user(), ...catchers }, ['s > c > e', 'b > h']);
  const childThrow = (run: ReturnType<typeof drive>, what: 'error' | 'escalation') =>
    run.send({ type: 'child-throw', waitId: run.wait('c').id, thrown: what, code: 'E', variables: {} });

  it.each<[string, Record<string, object>, 'error' | 'escalation', object[], string[]]>([
    [
      'a caught error cancels the child',
      { b: boundary('c', error('E')) },
      'error',
      [{ type: 'call.cancel' }],
      ['h'],
    ],
    [
      'a caught interrupting escalation too',
      { b: boundary('c', escalation('E')) },
      'escalation',
      [{ type: 'call.cancel' }],
      ['h'],
    ],
    [
      'a non-interrupting one is answered',
      { b: boundary('c', escalation('E'), { interrupting: false }) },
      'escalation',
      [{ type: 'call.reply', handled: true }],
      ['c', 'h'],
    ],
    [
      'an uncaught error is the incident of the child',
      { b: boundary('c', error('F')) },
      'error',
      [{ type: 'call.reply', handled: false }],
      ['c'],
    ],
  ])('%s', (_, catchers, what, effects, waits) => {
    const run = childThrow(drive(caller(catchers)).start(), what);
    expect(run.advance.effects).toMatchObject(effects);
    expect(run.waits).toEqual(waits);
  });

  it('what a called caller does not catch goes up, and the answer comes down', () => {
    const run = childThrow(
      drive(caller({ b: boundary('c', error('F')) })).start({}, { called: true }),
      'error',
    );
    expect(run.effects).toEqual(['parent.throw']);
    run.send({ type: 'throw-answered', executionId: run.execution('c'), handled: false });
    expect(run.advance.effects).toMatchObject([{ type: 'call.reply', handled: false }]);
    expect(run.waits).toEqual(['c']);
  });
});

it('an interrupting event sub-process triggered from inside ends everything before what follows the throw', () => {
  const run = drive(
    aProcess(
      {
        s: start(),
        f: parallel(),
        t: thrown(escalation('X')),
        after: task(),
        a: user(),
        e: end(),
        x: eventSubProcess(),
        xs: start(escalation('X'), { within: 'x' }),
        h: user({ within: 'x' }),
        m: boundary('a', message('m')),
        em: end(),
      },
      ['s > f > t > after > e', 'f > a', 'xs > h', 'm > em'],
    ),
  ).start();
  expect(run.waits).toEqual(['h']);
  expect(run.events).not.toContain('activity.entered after');
});
