import { tokenCore } from '.';
import {
  aProcess,
  boundary,
  compensation,
  compensationBoundary,
  end,
  eventSubProcess,
  handler,
  message,
  parallel,
  start,
  subProcess,
  thrown,
  timer,
  user,
  when,
} from '../../../../test/builders/a-process';
import { type Drive, drive } from '../../../../test/builders/drive';
import type { ProcessGraph } from '../../../definitions';
import type { EngineCommand } from '../contract';
import { asTokenState } from './state';

type Names = Partial<Omit<Extract<EngineCommand, { type: 'migrate' }>, 'type'>>;

/** The instance of `run`, going on in another graph. */
function inGraph(run: Drive, target: ProcessGraph, names: Names = {}): Drive {
  const next = drive(target);
  next.state = run.state;
  next.now = run.now;
  return next.send({ type: 'migrate', elements: {}, flows: {}, added: [], ...names });
}

describe('an instance in another version', () => {
  const line = (a: string, b: string) =>
    aProcess({ s: start(), [a]: user(), [b]: user(), e: end() }, [`s > ${a} > ${b} > e`]);

  it('goes on under new names, with the waits it had, and nothing has happened', () => {
    const run = drive(line('a', 'b')).start({ n: 1 });
    const [wait] = run.advance.waits;
    const moved = inGraph(run, line('x', 'y'), { elements: { a: 'x', b: 'y' } });
    expect(moved.advance.waits).toEqual([{ ...wait, elementId: 'x' }]);
    expect(moved.advance.events).toEqual([]);
    expect(moved.variables).toEqual({ n: 1 });
    expect(moved.complete('x').complete('y').status).toBe('completed');
  });

  it('keeps the tokens in front of a join, by the names of their flows', () => {
    const forked = (a: string, j: string) =>
      aProcess({ s: start(), f: parallel(), [a]: user(), b: user(), [j]: parallel(), z: user(), e: end() }, [
        's > f',
        `f > ${a} > ${j} > z > e`,
        `f > b > ${j}`,
      ]);
    const run = drive(forked('a', 'j')).start().complete('a');
    const moved = inGraph(run, forked('x', 'k'), {
      elements: { a: 'x', j: 'k' },
      flows: { 'f>a': 'f>x', 'a>j': 'x>k', 'b>j': 'b>k', 'j>z': 'k>z' },
    });
    expect(moved.waits).toEqual(['b']);
    expect(moved.complete('b').waits).toEqual(['z']);
  });

  const withEvents = (more: object, flows: string[] = []) =>
    aProcess(
      {
        s: start(),
        sub: subProcess(),
        is: start(undefined, { within: 'sub' }),
        a: user({ within: 'sub' }),
        ie: end(undefined, { within: 'sub' }),
        e: end(),
        ...more,
      },
      ['s > sub > e', 'is > a > ie', ...flows],
    );
  const withdrawal = {
    w: eventSubProcess(),
    ws: start(message('withdraw'), { within: 'w' }),
    we: end(undefined, { within: 'w' }),
  };
  const late = { late: boundary('sub', timer('duration', 'P1D')), f: end() };
  const all = withEvents({ ...late, ...withdrawal }, ['late > f', 'ws > we']);

  it('listens to what is new there, from now on', () => {
    const run = drive(withEvents({})).start();
    const moved = inGraph(run, all, { added: ['late', 'f', 'w', 'ws', 'we'] });
    expect(moved.waits).toEqual(['a', 'late', 'ws']);
    expect(moved.advance.opened[moved.wait('late').id]).toEqual({ kind: 'timer', at: run.now + 86_400_000 });
    expect(moved.advance.events).toEqual([]);
    expect(moved.fire('late').status).toBe('completed');
    expect(inGraph(run, all, { added: ['ws'] }).trigger('ws').status).toBe('completed');
  });

  it('stops listening to what is gone there', () => {
    const run = drive(all).start();
    expect(run.waits).toEqual(['a', 'late', 'ws']);
    const moved = inGraph(run, withEvents({}));
    expect(moved.waits).toEqual(['a']);
    expect(moved.complete('a').status).toBe('completed');
  });

  it('arms nothing that has fired, or that hangs on what is over', () => {
    const note = { late: boundary('sub', timer('duration', 'P1D'), { interrupting: false }), f: end() };
    const graph = withEvents(note, ['late > f']);
    const run = drive(graph).start().fire('late');
    expect(inGraph(run, graph).waits).toEqual(['a']);
  });

  it('says so when something would happen at once: the host refuses it', () => {
    const run = drive(withEvents({})).start({ ready: true });
    const target = withEvents({ c: boundary('sub', when('ready = true', 'ready')), f: end() }, ['c > f']);
    expect(inGraph(run, target, { added: ['c'] }).advance.events).not.toEqual([]);
  });

  it('keeps what can be undone', () => {
    const graph = (a: string, h: string) =>
      aProcess(
        {
          s: start(),
          [a]: user(),
          cb: compensationBoundary(a, h),
          [h]: handler(),
          b: user(),
          t: thrown(compensation()),
          e: end(),
        },
        [`s > ${a} > b > t > e`],
      );
    const run = drive(graph('a', 'h')).start().complete('a');
    const moved = inGraph(run, graph('x', 'k'), { elements: { a: 'x', h: 'k' } });
    expect(asTokenState(moved.state!).executions[0].done).toEqual([{ node: 'x' }]);
    expect(moved.complete('b').waits).toEqual(['k']);
    expect(moved.complete('k').status).toBe('completed');
  });

  it('is refused where it would stand on nothing, or cannot arm what is new', () => {
    const run = drive(line('a', 'b')).start();
    expect(() => inGraph(run, line('x', 'b'))).toThrow(/no element a/);
    const target = aProcess(
      {
        s: start(),
        a: user(),
        b: user(),
        e: end(),
        t: boundary('a', timer('duration', '=missing')),
        f: end(),
      },
      ['s > a > b > e', 't > f'],
    );
    expect(() => inGraph(run, target, { added: ['t'] })).toThrow(/^t: /);
  });
});

describe('what an instance stands on', () => {
  it('is told with the flow by which a token came to a join', () => {
    const graph = aProcess({ s: start(), f: parallel(), a: user(), b: user(), j: parallel(), e: end() }, [
      's > f',
      'f > a > j > e',
      'f > b > j',
    ]);
    const run = drive(graph).start().complete('a');
    expect(tokenCore.occupancy(graph, run.state!)).toEqual({
      elements: ['P', 'b', 'j'],
      scopes: [{ elementId: 'P', tokens: [{ elementId: 'b' }, { elementId: 'j', via: 'a>j' }] }],
    });
  });
});
