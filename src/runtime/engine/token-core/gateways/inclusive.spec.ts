import {
  aProcess,
  boundary,
  end,
  exclusive,
  inclusive,
  message,
  parallel,
  start,
  subProcess,
  task,
  terminate,
  user,
} from '../../../../../test/builders/a-process';
import { drive } from '../../../../../test/builders/drive';

describe('inclusive join', () => {
  const triple = aProcess(
    { s: start(), o: inclusive(), a: user(), b: user(), c: user(), j: inclusive(), z: user(), e: end() },
    ['s > o', 'o > a : a', 'o > b : b', 'o > c : c', 'a > j > z > e', 'b > j', 'c > j'],
  );

  it.each([
    [{ a: true, b: false, c: false }, ['a']],
    [{ a: true, b: true, c: false }, ['b', 'a']],
    [{ a: true, b: true, c: true }, ['c', 'a', 'b']],
  ])('waits for exactly the branches taken: %j', (variables, order) => {
    const run = drive(triple).start(variables);
    for (const id of order) {
      expect(run.waits).not.toContain('z');
      run.complete(id);
    }
    expect(run.waits).toEqual(['z']);
    expect(run.complete('z').status).toBe('completed');
    expect(run.completed.filter((id) => id === 'j')).toHaveLength(1);
  });

  it('waits for a branch that can come by an empty flow or by a filled one', () => {
    // a and b are merged in front of a choice that leads to the join by two flows.
    const run = drive(
      aProcess(
        {
          s: start(),
          f: parallel(),
          a: user(),
          b: user(),
          m: exclusive(),
          x: exclusive(),
          p: task(),
          q: task(),
          j: inclusive(),
          z: user(),
          e: end(),
        },
        ['s > f > a > m > x', 'f > b > m', 'x > p : left', 'x > q : default', 'p > j > z > e', 'q > j'],
      ),
    ).start({ left: true });
    expect(run.complete('a').waits).toEqual(['b']);
    expect(run.complete('b', { left: false }).waits).toEqual(['z']);
  });

  it('in a loop fires each round and does not wait for the token behind it', () => {
    const run = drive(
      aProcess({ s: start(), j: inclusive(), a: user(), x: exclusive(), e: end() }, [
        's > j > a > x',
        'x > j : again',
        'x > e : default',
      ]),
    ).start();
    expect(run.complete('a', { again: true }).waits).toEqual(['a']);
    expect(run.complete('a', { again: true }).waits).toEqual(['a']);
    expect(run.complete('a', { again: false }).status).toBe('completed');
  });

  it('joins behind one another fire in turn', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          o: inclusive(),
          a: user(),
          b: user(),
          c: user(),
          j1: inclusive(),
          j2: inclusive(),
          e: end(),
        },
        ['s > o > a > j1 > j2 > e', 'o > b > j1', 'o > c > j2'],
      ),
    ).start();
    expect(run.complete('c').waits).toEqual(['a', 'b']);
    expect(run.complete('a').waits).toEqual(['b']);
    expect(run.complete('b').status).toBe('completed');
  });

  it('waits for an interrupting boundary event that can still send its token', () => {
    const graph = aProcess(
      {
        s: start(),
        o: inclusive(),
        a: user(),
        stop: boundary('a', message('stop')),
        b: user(),
        ea: end(),
        j: inclusive(),
        e: end(),
      },
      ['s > o > a > ea', 'stop > j > e', 'o > b > j'],
    );
    expect(drive(graph).start().complete('b').waits).toEqual(['a', 'stop']);
    expect(drive(graph).start().complete('b').complete('a').status).toBe('completed');
    expect(
      drive(graph)
        .start()
        .complete('b')
        .trigger('stop')
        .completed.filter((id) => id === 'j'),
    ).toHaveLength(1);
  });

  it('does not wait for a non-interrupting boundary event to fire once more', () => {
    const graph = aProcess(
      {
        s: start(),
        a: user(),
        note: boundary('a', message('note'), { interrupting: false }),
        ea: end(),
        j: inclusive(),
        x: exclusive(),
        z: user(),
        e: end(),
      },
      ['s > a > ea', 'note > j > z > e', 'x > j'],
    );
    const run = drive(graph).start().trigger('note');
    expect(run.waits).toEqual(['a', 'note', 'z']);
    expect(run.trigger('note').waits).toEqual(['a', 'note', 'z', 'z']);
  });

  it('waits for a sub-process as for one token', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          o: inclusive(),
          sub: subProcess(),
          is: start(undefined, { within: 'sub' }),
          ia: user({ within: 'sub' }),
          ie: end(undefined, { within: 'sub' }),
          b: user(),
          j: inclusive(),
          e: end(),
        },
        ['s > o > sub > j > e', 'is > ia > ie', 'o > b > j'],
      ),
    ).start();
    expect(run.complete('b').status).toBe('active');
    expect(run.complete('ia').status).toBe('completed');
  });

  it('fires when the branch it waited for ends elsewhere', () => {
    const graph = aProcess(
      {
        s: start(),
        o: inclusive(),
        a: user(),
        x: exclusive(),
        ea: end(),
        b: user(),
        j: inclusive(),
        z: user(),
        e: end(),
      },
      ['s > o > a > x', 'x > ea : stop', 'x > j : default', 'o > b > j > z > e'],
    );
    expect(drive(graph).start({ stop: true }).complete('b').complete('a').waits).toEqual(['z']);
    expect(drive(graph).start({ stop: false }).complete('b').complete('a').waits).toEqual(['z']);
  });

  it('two that wait for one another are reported as stuck', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          f: parallel(),
          a: user(),
          b: user(),
          j1: inclusive(),
          j2: inclusive(),
          x1: exclusive(),
          x2: exclusive(),
          e: end(),
        },
        [
          's > f > a > j1 > x1',
          'f > b > j2 > x2',
          'x1 > j2 : go',
          'x1 > e : default',
          'x2 > j1 : go',
          'x2 > e : default',
        ],
      ),
    ).start();
    run.complete('a').complete('b');
    expect(run.incidents).toEqual(['ENGINE.STUCK j1', 'ENGINE.STUCK j2']);
  });
});

describe('a join that nothing can complete any more', () => {
  const graph = aProcess(
    { s: start(), x: exclusive(), a: task(), b: user(), j: parallel(), e: end(), u: user() },
    ['s > x', 'x > a : default', 'x > b : both', 'a > j > e', 'b > j'],
  );

  it('is an incident at once, and a retry looks again', () => {
    const run = drive(graph).start({ both: false });
    expect(run.incidents).toEqual(['ENGINE.STUCK j']);
    expect(run.advance.incidents[0].details).toEqual({ missingFlows: ['b>j'] });
    expect(run.retry().incidents).toEqual(['ENGINE.STUCK j']);
  });

  it('is mended by a token that an operator puts there, which resolves the incident', () => {
    const run = drive(graph).start({ both: false });
    run.send({ type: 'modify', operations: [{ startBefore: 'b' }] });
    expect(run.incidents).toEqual([]);
    expect(run.complete('b').status).toBe('completed');
  });

  it('takes a token put in front of it for the one that is missing', () => {
    const run = drive(graph).start({ both: false });
    expect(run.send({ type: 'modify', operations: [{ startBefore: 'j' }] }).status).toBe('completed');
  });

  it('is none while a boundary event can still lead to it', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          f: parallel(),
          a: user(),
          late: boundary('a', message('late'), { interrupting: false }),
          ea: end(),
          b: task(),
          j: parallel(),
          e: end(),
        },
        ['s > f > a > ea', 'late > j > e', 'f > b > j'],
      ),
    ).start();
    expect(run.incidents).toEqual([]);
    expect(run.complete('a').incidents).toEqual(['ENGINE.STUCK j']);
  });

  it('inside a sub-process is one although other scopes are active', () => {
    const run = drive(
      aProcess(
        {
          s: start(),
          f: parallel(),
          sub: subProcess(),
          is: start(undefined, { within: 'sub' }),
          x: exclusive({ within: 'sub' }),
          a: task({ within: 'sub' }),
          b: task({ within: 'sub' }),
          j: parallel({ within: 'sub' }),
          ie: end(undefined, { within: 'sub' }),
          u: user(),
          e: end(),
          t: end(terminate),
        },
        ['s > f > sub > e', 'f > u > t', 'is > x', 'x > a : default', 'x > b : false', 'a > j > ie', 'b > j'],
      ),
    ).start();
    expect(run.incidents).toEqual(['ENGINE.STUCK j']);
    expect(run.complete('u').status).toBe('completed');
    expect(run.seen('incident.resolved')).toEqual(['j']);
  });
});
