import {
  aProcess,
  boundary,
  caught,
  end,
  escalation,
  eventGateway,
  eventSubProcess,
  feel,
  literal,
  link,
  map,
  message,
  signal,
  start,
  subProcess,
  task,
  thrown,
  timer,
  user,
  when,
} from '../../../../../test/builders/a-process';
import { drive } from '../../../../../test/builders/drive';

const minute = 60_000;

describe('boundary events', () => {
  const around = (event: Parameters<typeof boundary>[1], interrupting: boolean) =>
    aProcess(
      { s: start(), a: user(), b: boundary('a', event, { interrupting }), h: user(), e: end(), eh: end() },
      ['s > a > e', 'b > h > eh'],
    );

  it.each([
    ['message', message('m')],
    ['signal', signal('m')],
  ])('an interrupting %s ends the activity and closes its wait', (_, event) => {
    const run = drive(around(event, true)).start();
    const late = run.wait('a').id;
    run.trigger('b', { by: 'citizen' });
    expect(run.waits).toEqual(['h']);
    expect(run.variables).toEqual({ by: 'citizen' });
    expect(run.seen('activity.cancelled')).toEqual(['a']);
    expect(() => run.send({ type: 'complete', waitId: late, variables: {} })).toThrow(/nothing waits/);
    expect(run.complete('h').status).toBe('completed');
  });

  it.each([
    ['message', message('m')],
    ['signal', signal('m')],
  ])('a non-interrupting %s fires again and again, each time a token of its own', (_, event) => {
    const run = drive(around(event, false)).start();
    run.trigger('b').trigger('b').trigger('b');
    expect(run.waits).toEqual(['a', 'b', 'h', 'h', 'h']);
    expect(run.complete('a').waits).toEqual(['h', 'h', 'h']);
    run.complete('h', {}, 1).complete('h').complete('h');
    expect(run.status).toBe('completed');
  });

  it('a non-interrupting duration fires once', () => {
    const run = drive(around(timer('duration', 'PT1H'), false)).start();
    expect(run.advance.opened[run.wait('b').id]).toEqual({ kind: 'timer', at: run.now + 60 * minute });
    expect(run.fire('b').waits).toEqual(['a', 'h']);
  });

  it('a counted cycle re-arms until its firings are used up, without drift', () => {
    const run = drive(around(timer('cycle', 'R3/PT10M'), false)).start();
    const begun = run.now;
    const due: unknown[] = [];
    for (let round = 0; round < 3; round++) {
      due.push(run.advance.opened[run.wait('b').id]);
      run.now += 11 * minute;
      run.fire('b');
    }
    expect(due).toEqual([
      { kind: 'timer', at: begun + 10 * minute, repeat: true },
      { kind: 'timer', at: begun + 20 * minute, repeat: true },
      { kind: 'timer', at: begun + 30 * minute },
    ]);
    expect(run.waits).toEqual(['a', 'h', 'h', 'h']);
  });

  it('a cycle without end passes over the rounds it has missed', () => {
    const run = drive(around(timer('cycle', 'R/PT10M'), false)).start();
    const begun = run.now;
    run.now += 95 * minute;
    run.fire('b');
    expect(run.advance.opened[run.wait('b').id]).toEqual({
      kind: 'timer',
      at: begun + 100 * minute,
      repeat: true,
    });
  });

  it('months are those of the calendar in Viet Nam and are counted from the first round', () => {
    const run = drive(around(timer('cycle', '=cycle'), false));
    run.now = Date.parse('2026-01-15T08:00:00+07:00');
    run.start({ cycle: 'R/2026-01-31T08:00:00+07:00/P1M' });
    const dates = [];
    for (let round = 0; round < 4; round++) {
      const { at } = run.advance.opened[run.wait('b').id] as { at: number };
      dates.push(new Date(at + 7 * 60 * minute).toISOString().slice(0, 10));
      run.now = at;
      run.fire('b');
    }
    expect(dates).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it.each([
    ['no text', 5],
    ['no duration', 'soon'],
    ['missing', null],
  ])('a timer value that is %s is an incident that a retry mends', (_, due) => {
    const run = drive(around(timer('duration', '=due'), true)).start({ due });
    expect(run.incidents).toEqual(['ENGINE.TIMER_INVALID b']);
    expect(run.waits).toEqual([]);
    expect(run.set({ due: 'PT1H' }).retry().waits).toEqual(['a', 'b']);
  });
});

describe('conditional events', () => {
  const graph = aProcess(
    {
      s: start(),
      a: user(),
      b: boundary('a', when('n > 5', 'n'), { interrupting: false }),
      h: user(),
      e: end(),
      eh: end(),
    },
    ['s > a > e', 'b > h > eh'],
  );

  it('fire on each change from false to true', () => {
    const run = drive(graph).start({ n: 1 });
    expect(run.set({ n: 6 }).waits).toEqual(['a', 'b', 'h']);
    expect(run.set({ n: 7 }).waits).toEqual(['a', 'b', 'h']);
    expect(run.set({ n: 2 }).set({ n: 9 }).waits).toEqual(['a', 'b', 'h', 'h']);
  });

  it('are evaluated on entering', () => expect(drive(graph).start({ n: 9 }).waits).toEqual(['a', 'b', 'h']));

  it('over a variable that does not exist yet wait for it', () => {
    const run = drive(graph).start();
    expect(run.incidents).toEqual([]);
    expect(run.set({ n: 6 }).waits).toEqual(['a', 'b', 'h']);
  });

  it('are not looked at for variables they do not name', () => {
    const quiet = aProcess({ s: start(), c: caught(when('n > 5', 'other')), e: end() }, ['s > c > e']);
    expect(drive(quiet).start({ n: 1 }).set({ n: 9 }).status).toBe('active');
    expect(drive(quiet).start({ n: 1 }).set({ n: 9, other: 1 }).status).toBe('completed');
  });

  it('see what tasks of the same step have set only when everything is at rest', () => {
    const run = drive(
      aProcess({ s: start(), c: caught(when('done', 'done')), a: user(), f: task(), e: end(), e2: end() }, [
        's > f > c > e',
        'f > a > e2',
      ]),
    ).start({ done: false });
    expect(run.complete('a', { done: true }).status).toBe('completed');
  });
});

describe('signals inside the instance', () => {
  it('reach everyone waiting at that moment, and the host is told to reach the others', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          f: task(),
          c1: caught(signal('go')),
          c2: caught(signal('go')),
          a: user(),
          t: thrown(signal('go')),
          c3: caught(signal('go')),
          e: end(),
          e1: end(),
          e2: end(),
        },
        ['s > f > c1 > e1', 'f > c2 > e2', 'f > a > t > c3 > e'],
      ),
    ).start();
    run.complete('a');
    expect(run.waits).toEqual(['c3']);
    expect(run.advance.effects).toEqual([
      {
        type: 'signal.broadcast',
        elementId: 't',
        executionId: expect.any(String),
        name: 'go',
        variables: {},
      },
    ]);
  });

  it('that interrupt the thrower keep what is behind the throw from running', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          sub: subProcess(),
          stop: boundary('sub', signal('stop')),
          is: start(undefined, { within: 'sub' }),
          t: thrown(signal('stop'), { within: 'sub' }),
          after: task({ within: 'sub' }),
          ie: end(undefined, { within: 'sub' }),
          h: user(),
          e: end(),
          eh: end(),
        },
        ['s > sub > e', 'is > t > after > ie', 'stop > h > eh'],
      ),
    ).start();
    expect(run.waits).toEqual(['h']);
    expect(run.events).not.toContain('activity.entered after');
    expect(run.seen('activity.cancelled')).toEqual(['sub']);
    expect(run.completed).toContain('t');
  });
});

describe('event-based gateway', () => {
  const graph = aProcess(
    {
      s: start(),
      g: eventGateway(),
      m: caught(message('m')),
      t: caught(timer('duration', 'P2D')),
      a: user(),
      b: user(),
      e: end(),
    },
    ['s > g > m > a > e', 'g > t > b > e'],
  );

  it('the first event wins and closes the others in the same step', () => {
    const run = drive(graph).start();
    expect(run.waits).toEqual(['m', 't']);
    const late = run.wait('t').id;
    expect(run.trigger('m', { x: 1 }).waits).toEqual(['a']);
    expect(() => run.send({ type: 'fire-timer', waitId: late })).toThrow(/nothing waits/);
    expect(run.completed).toEqual(['s', 'g', 'm']);
    expect(run.seen('flow.taken')).toEqual(['g>m', 'm>a']);
  });

  it('two waits of one gateway triggered in one step fire it once', () => {
    const two = aProcess(
      {
        s: start(),
        g: eventGateway(),
        m: caught(signal('m')),
        n: caught(signal('m')),
        a: user(),
        b: user(),
        e: end(),
      },
      ['s > g > m > a > e', 'g > n > b > e'],
    );
    const run = drive(two).start();
    run.send({ type: 'trigger', waitIds: run.advance.waits.map(({ id }) => id), variables: {} });
    expect(run.waits).toEqual(['a']);
  });

  it('an instantiating one is started by one of its events; the parallel kind waits for the others', () => {
    const starting = (parallelEvents: boolean) =>
      aProcess(
        {
          g: eventGateway({ instantiate: true, parallelEvents }),
          m: caught(message('m')),
          n: caught(message('n')),
          e: end(),
        },
        ['g > m > e', 'g > n > e'],
      );
    expect(drive(starting(false)).start({}, { startEvent: 'm' }).status).toBe('completed');
    const run = drive(starting(true)).start({}, { startEvent: 'm' });
    expect(run.waits).toEqual(['n']);
    expect(run.trigger('n').status).toBe('completed');
    expect(drive(starting(false)).start({}, { startEvent: 'g' }).waits).toEqual(['m', 'n']);
  });
});

describe('event sub-processes', () => {
  const withEvent = (event: Parameters<typeof start>[0], interrupting: boolean) =>
    aProcess(
      {
        s: start(),
        a: user(),
        e: end(),
        esp: eventSubProcess(),
        es: start(event, { within: 'esp', interrupting }),
        h: user({ within: 'esp' }),
        ee: end(undefined, { within: 'esp' }),
      },
      ['s > a > e', 'es > h > ee'],
    );

  it.each([
    ['message', message('m')],
    ['signal', signal('m')],
  ])('an interrupting %s ends its scope, which ends with the event sub-process', (_, event) => {
    const run = drive(withEvent(event, true)).start();
    expect(run.trigger('es').waits).toEqual(['h']);
    expect(run.seen('activity.cancelled')).toEqual(['a']);
    expect(run.complete('h').status).toBe('completed');
  });

  it.each([
    ['message', message('m')],
    ['signal', signal('m')],
  ])('a non-interrupting %s runs beside its scope, as often as it comes', (_, event) => {
    const run = drive(withEvent(event, false)).start();
    run.trigger('es').trigger('es');
    expect(run.waits).toEqual(['a', 'es', 'h', 'h']);
    expect(run.complete('a').status).toBe('active');
    run.complete('h');
    expect(run.complete('h').status).toBe('completed');
  });

  it('no new one starts when all other work of the scope is done', () => {
    const run = drive(withEvent(message('m'), false))
      .start()
      .trigger('es');
    expect(run.complete('a').waits).toEqual(['h']);
    expect(run.complete('h').status).toBe('completed');
  });

  it('timers and conditions start them too', () => {
    expect(
      drive(withEvent(timer('cycle', 'R2/PT1H'), false))
        .start()
        .fire('es')
        .fire('es').waits,
    ).toEqual(['a', 'h', 'h']);
    expect(
      drive(withEvent(when('n > 1', 'n'), true))
        .start()
        .set({ n: 2 }).waits,
    ).toEqual(['h']);
  });

  it('an escalation from a task starts one without ending the task', () => {
    expect(
      drive(withEvent(escalation('late'), false))
        .start()
        .escalate('a', 'late').waits,
    ).toEqual(['a', 'h']);
  });
});

describe('messages', () => {
  it('are thrown as effects with key and payload', () => {
    const event = message('paid', { correlationKey: feel('code'), payload: [map('sum', 'amount * 2')] });
    const run = drive(aProcess({ s: start(), t: thrown(event), e: end() }, ['s > t > e'])).start({
      code: 'H1',
      amount: 4,
    });
    expect(run.advance.effects).toEqual([
      {
        type: 'message.throw',
        elementId: 't',
        executionId: expect.any(String),
        name: 'paid',
        correlationKey: 'H1',
        variables: { sum: 8 },
      },
    ]);
  });

  it('bound to a service wait for the worker and then go on', () => {
    const event = message('paid', {
      service: { kind: 'handler', name: 'mail' },
      payload: [map('to', 'who')],
    });
    const run = drive(aProcess({ s: start(), e: end(event) }, ['s > e'])).start({ who: 'An' });
    expect(run.advance.opened[run.wait('e').id]).toMatchObject({
      kind: 'service',
      binding: 'handler',
      name: 'mail',
      messageName: 'paid',
      variables: { to: 'An' },
    });
    expect(run.complete('e').status).toBe('completed');
  });

  it('are answered by key, and put their payload where the model says', () => {
    const event = message('reply', { correlationKey: feel('"K" + string(n)'), payloadVariable: 'answer' });
    const run = drive(aProcess({ s: start(), c: caught(event), e: end() }, ['s > c > e'])).start({ n: 7 });
    expect(run.wait('c')).toMatchObject({ kind: 'message', name: 'reply', correlationKey: 'K7' });
    expect(run.trigger('c', { ok: true }).variables).toEqual({ n: 7, answer: { ok: true } });
  });

  it('answer to the business key when they name no key', () => {
    const run = drive(aProcess({ s: start(), c: caught(message('reply')), e: end() }, ['s > c > e'])).start();
    expect(run.wait('c').correlationKey).toBeNull();
  });
});

describe('multiple events', () => {
  const several = (parallelMultiple: boolean) =>
    aProcess(
      {
        s: start(),
        c: { ...caught(message('one')), events: [message('one'), message('two')], parallelMultiple },
        e: end(),
      },
      ['s > c > e'],
    );

  it('one of several is enough', () =>
    expect(drive(several(false)).start().trigger('c').status).toBe('completed'));

  it('the parallel kind needs every one, each once', () => {
    const run = drive(several(true)).start();
    const first = run.wait('c').id;
    run.trigger('c', { x: 1 });
    expect(run.waits).toEqual(['c']);
    expect(() => run.send({ type: 'trigger', waitIds: [first], variables: {} })).toThrow(/nothing waits/);
    expect(run.trigger('c', { y: 2 }).variables).toEqual({ x: 1, y: 2 });
    expect(run.status).toBe('completed');
  });

  it('a throw event throws all of its definitions in order', () => {
    const both = { ...thrown(message('one')), events: [message('one'), signal('two')] };
    const run = drive(aProcess({ s: start(), t: both, e: end() }, ['s > t > e'])).start();
    expect(run.effects).toEqual(['message.throw', 'signal.broadcast']);
  });
});

it('a link goes on at the catch event of its name, for every token', () => {
  const run = drive(
    aProcess(
      {
        s: start(),
        f: task(),
        t1: thrown(link('L')),
        t2: thrown(link('L')),
        c: caught(link('L')),
        a: user(),
        e: end(),
      },
      ['s > f > t1', 'f > t2', 'c > a > e'],
    ),
  ).start();
  expect(run.waits).toEqual(['a', 'a']);
  expect(run.complete('a').complete('a').status).toBe('completed');
});

it('a name that is no text is an incident', () => {
  const event = { ...message('m'), name: feel('who') } as ReturnType<typeof message>;
  const run = drive(aProcess({ s: start(), c: caught(event), e: end() }, ['s > c > e'])).start({ who: null });
  expect(run.incidents).toEqual(['ENGINE.VALUE_INVALID c']);
  expect(run.set({ who: 'm' }).retry().wait('c').name).toBe('m');
  expect(literal('m')).toEqual({ literal: 'm' });
});
