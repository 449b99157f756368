import {
  aProcess,
  boundary,
  call,
  cancel,
  compensation,
  compensationBoundary,
  end,
  error,
  eventSubProcess,
  exclusive,
  feel,
  handler,
  map,
  parallel,
  script,
  start,
  subProcess,
  task,
  thrown,
  transaction,
  user,
} from '../../../../test/builders/a-process';
import { drive, type Drive } from '../../../../test/builders/drive';

/** A task that can be undone: `a`, its boundary event and the handler `undo a`. */
const undoable = (id: string, inside?: string, fields: Record<string, unknown> = {}) => ({
  [id]: task({ within: inside, ...fields }),
  [`${id}!`]: compensationBoundary(id, `undo ${id}`, { within: inside }),
  [`undo ${id}`]: handler({ within: inside }),
});
const undoAll = (run: Drive): string[] => {
  const order: string[] = [];
  for (let next = run.waits[0]; next?.startsWith('undo'); next = run.waits[0]) {
    order.push(next);
    run.complete(next);
  }
  return order;
};

describe('a compensation throw', () => {
  it('runs the handlers one after the other, last completed first, and goes on when all are done', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          ...undoable('a'),
          ...undoable('b'),
          ...undoable('c'),
          t: thrown(compensation()),
          z: user(),
          e: end(),
        },
        ['s > a > b > c > t > z > e'],
      ),
    ).start();
    expect(run.waits).toEqual(['undo c']);
    expect(undoAll(run)).toEqual(['undo c', 'undo b', 'undo a']);
    expect(run.waits).toEqual(['z']);
    expect(run.complete('z').status).toBe('completed');
  });

  it('undoes the named activity alone, once for every completion, and nothing twice', () => {
    const counting = aProcess(
      {
        s: start(),
        m: exclusive(),
        ...undoable('a'),
        count: script('n + 1', 'n'),
        x: exclusive(),
        t: thrown(compensation('a')),
        t2: end(compensation('a')),
      },
      ['s > m > a > count > x', 'x > m : n < 2', 'x > t : default', 't > t2'],
    );
    const twice = drive(counting).start({ n: 0 });
    expect(undoAll(twice)).toEqual(['undo a', 'undo a']);
    expect(twice.status).toBe('completed');
  });

  it('that does not wait goes on beside its handlers', () => {
    const run = drive(
      aProcess(
        { s: start(), ...undoable('a'), t: thrown(compensation(undefined, false)), z: user(), e: end() },
        ['s > a > t > z > e'],
      ),
    ).start();
    expect(run.waits).toEqual(['undo a', 'z']);
    expect(run.complete('z').status).toBe('active');
    expect(run.complete('undo a').status).toBe('completed');
  });

  it('with nothing to undo goes on', () =>
    expect(drive(aProcess({ s: start(), e: end(compensation()) }, ['s > e'])).start().status).toBe(
      'completed',
    ));
});

describe('completed sub-processes', () => {
  const inside = (
    extra: Record<string, object> = {},
    flows: string[] = [],
    fields: Record<string, unknown> = {},
  ) =>
    aProcess(
      {
        s: start(),
        sub: subProcess(fields),
        is: start(undefined, { within: 'sub' }),
        v: script('"inner"', 'v', { within: 'sub' }),
        ...undoable('a', 'sub'),
        ...undoable('b', 'sub'),
        ie: end(undefined, { within: 'sub' }),
        ...undoable('c'),
        t: end(compensation()),
        ...extra,
      },
      ['s > sub > c > t', 'is > v > a > b > ie', ...flows],
    );

  it('are undone by what was completed inside them, in reverse', () => {
    const run = drive(inside()).start();
    expect(undoAll(run)).toEqual(['undo c', 'undo b', 'undo a']);
    expect(run.status).toBe('completed');
  });

  it('show their handlers the variables as they were', () => {
    const run = drive(inside({}, [], { io: { input: [map('v', '"start"')], output: [] } })).start({
      v: 'outer',
    });
    run.complete('undo c');
    const { executionId } = run.wait('undo b');
    expect(JSON.stringify(run.state)).toContain('"v":"inner"');
    expect(run.variables).toEqual({ v: 'outer' });
    expect(executionId).toBeDefined();
  });

  it('are undone by their own handler when they have one', () => {
    const run = drive(
      inside({ 'sub!': compensationBoundary('sub', 'undo sub'), 'undo sub': handler() }),
    ).start();
    expect(undoAll(run)).toEqual(['undo c', 'undo sub']);
  });

  it('or by their event sub-process, which may compensate in turn', () => {
    const run = drive(
      inside(
        {
          x: eventSubProcess({ within: 'sub' }),
          xs: start(compensation(), { within: 'x' }),
          w: user({ within: 'x' }),
          xt: end(compensation('a'), { within: 'x' }),
        },
        ['xs > w > xt'],
      ),
    ).start();
    run.complete('undo c');
    expect(run.waits).toEqual(['w']);
    run.complete('w');
    expect(undoAll(run)).toEqual(['undo a']);
    expect(run.status).toBe('completed');
  });
});

it('a multi-instance is undone once per instance, each with its own item', () => {
  const loop = {
    kind: 'multi-instance',
    sequential: false,
    collection: feel('items'),
    elementVariable: 'item',
  };
  const seen: unknown[] = [];
  const nodes = {
    ...undoable('a', undefined, { loop }),
    'undo a': { ...script('append(log, item)', 'log'), isForCompensation: true },
  };
  const run = drive(aProcess({ s: start(), ...nodes, t: end(compensation()) }, ['s > a > t'])).start({
    items: ['x', 'y', 'z'],
    log: [],
  });
  seen.push(run.variables.log);
  expect(seen).toEqual([['z', 'y', 'x']]);
  expect(run.status).toBe('completed');
});

describe('a transaction', () => {
  const graph = aProcess(
    {
      s: start(),
      tx: transaction(),
      b: boundary('tx', cancel),
      ts: start(undefined, { within: 'tx' }),
      ...undoable('a', 'tx'),
      ...undoable('c', 'tx'),
      f: parallel({ within: 'tx' }),
      open: user({ within: 'tx' }),
      bad: end(cancel, { within: 'tx' }),
      h: user(),
      e: end(),
    },
    ['s > tx > e', 'ts > a > c > f > open', 'f > bad', 'b > h'],
  );

  it('cancelled: ends what is open, undoes what is done, leaves by the cancel boundary', () => {
    const run = drive(graph).start();
    expect(run.seen('activity.cancelled')).toEqual(['open']);
    expect(undoAll(run)).toEqual(['undo c', 'undo a']);
    expect(run.waits).toEqual(['h']);
    expect(run.complete('h').status).toBe('completed');
  });

  it('a cancel that leads nowhere is an incident', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          tx: transaction(),
          ts: start(undefined, { within: 'tx' }),
          bad: end(cancel, { within: 'tx' }),
          e: end(),
        },
        ['s > tx > e', 'ts > bad'],
      ),
    ).start();
    expect(run.incidents).toEqual(['ENGINE.UNCAUGHT_CANCEL bad']);
  });
});

it('an error event sub-process can undo what its scope has completed', () => {
  const run = drive(
    aProcess(
      {
        s: start(),
        ...undoable('a'),
        bad: end(error('E')),
        x: eventSubProcess(),
        xs: start(error(), { within: 'x' }),
        xe: end(compensation(), { within: 'x' }),
      },
      ['s > a > bad', 'xs > xe'],
    ),
  ).start();
  expect(undoAll(run)).toEqual(['undo a']);
  expect(run.status).toBe('completed');
});

describe('called processes', () => {
  it('are undone by their own instance', () => {
    const run = drive(
      aProcess({ s: start(), c: call('child'), t: end(compensation()) }, ['s > c > t']),
    ).start();
    const { executionId } = run.wait('c');
    run.send({ type: 'complete-call', waitId: run.wait('c').id, variables: {}, compensable: true });
    expect(run.advance.effects).toEqual([{ type: 'call.compensate', executionId }]);
    expect(run.status).toBe('active');
    expect(run.send({ type: 'call-compensated', executionId }).status).toBe('completed');
  });

  it('run their records on demand once they have completed', () => {
    const run = drive(
      aProcess({ s: start(), ...undoable('a'), ...undoable('b'), e: end() }, ['s > a > b > e']),
    ).start({}, { called: true });
    expect(run.advance.compensable).toBe(true);
    run.send({ type: 'compensate' });
    expect(run.status).toBe('active');
    expect(undoAll(run)).toEqual(['undo b', 'undo a']);
    expect(run.effects).toEqual(['parent.compensated']);
    expect(run.status).toBe('completed');
    expect(run.advance.compensable).toBe(false);
  });

  it('with nothing to undo say so at once', () => {
    const run = drive(aProcess({ s: start(), e: end() }, ['s > e'])).start({}, { called: true });
    expect(run.advance.compensable).toBe(false);
    expect(run.send({ type: 'compensate' }).effects).toEqual(['parent.compensated']);
  });
});

it('a handler that an operator cancels counts as done', () => {
  const run = drive(
    aProcess({ s: start(), ...undoable('a'), ...undoable('b'), t: end(compensation()) }, ['s > a > b > t']),
  ).start();
  run.send({ type: 'modify', operations: [{ cancelExecution: run.wait('undo b').executionId }] });
  expect(run.waits).toEqual(['undo a']);
  expect(run.complete('undo a').status).toBe('completed');
});
