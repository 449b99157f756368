import {
  aProcess,
  boundary,
  call,
  caught,
  end,
  eventGateway,
  eventSubProcess,
  exclusive,
  inclusive,
  message,
  parallel,
  start,
  subProcess,
  timer,
  user,
} from '../../../test/builders/a-process';
import { type Drive, drive } from '../../../test/builders/drive';
import type { ProcessGraph } from '../../definitions';
import { tokenCore } from '../engine/token-core';
import { planProblems, suggestNames } from './migration-map';
import { MigrationCheck } from './migration.policy';

const at = (run: Drive, graph: ProcessGraph) => ({
  ...tokenCore.describe(graph, run.state!),
  occupancy: tokenCore.occupancy(graph, run.state!),
});
/** What keeps the instance of `run` from going on in `target`. */
const problems = (run: Drive, target: ProcessGraph, mapping: Record<string, string> = {}) =>
  new MigrationCheck(run.graph, target, mapping)
    .problemsOf(at(run, run.graph))
    .map(({ elementId, reason }) => `${elementId} ${reason}`);
const line = (...steps: string[]) =>
  aProcess(
    { s: start(), ...Object.fromEntries(steps.map((id) => [id, user({ name: `Step ${id}` })])), e: end() },
    [['s', ...steps, 'e'].join(' > ')],
  );

describe('a migration', () => {
  it('needs every occupied place in the target, and only those', () => {
    const run = drive(line('a', 'b')).start();
    expect(problems(run, line('a'))).toEqual([]);
    expect(problems(run, line('b'))).toEqual(['a missing']);
    expect(problems(run, line('b'), { a: 'b' })).toEqual([]);
    const other = aProcess({ s: start(), a: call('x'), e: end() }, ['s > a > e']);
    expect(problems(run, other)).toEqual(['a other-type']);
  });

  it('needs the same scopes around', () => {
    const inside = (fields: Record<string, unknown>) =>
      aProcess(
        {
          s: start(),
          sub: subProcess(fields),
          is: start(undefined, { within: 'sub' }),
          a: user({ within: 'sub' }),
          ie: end(undefined, { within: 'sub' }),
          e: end(),
        },
        ['s > sub > e', 'is > a > ie'],
      );
    const run = drive(inside({})).start();
    expect(problems(run, inside({}))).toEqual([]);
    expect(problems(run, line('a'))).toEqual(['sub missing', 'a other-scope']);
    const loop = { kind: 'multi-instance', sequential: true, cardinality: { literal: '2' } };
    expect(problems(run, inside({ loop }))).toEqual(['sub other-loop', 'a other-scope']);
  });

  it('needs what hangs on an occupied place to be the same, or gone, or new', () => {
    const hosts = (boundaries: object) =>
      aProcess({ s: start(), a: user(), ...boundaries, z: user(), e: end(), f: end() }, [
        's > a > z > e',
        ...('b' in boundaries ? ['b > f'] : []),
      ]);
    const late = (fields: Record<string, unknown> = {}) => ({
      b: boundary('a', timer('duration', 'P1D'), fields),
    });
    const run = drive(hosts(late())).start();
    expect(problems(run, hosts(late()))).toEqual([]);
    expect(problems(run, hosts({}))).toEqual([]);
    expect(problems(drive(hosts({})).start(), hosts(late()))).toEqual([]);
    expect(problems(run, hosts({ b: boundary('z', timer('duration', 'P1D')) }))).toEqual(['b other-host']);
    expect(problems(run, hosts(late({ interrupting: false })))).toEqual(['b other-host']);
    expect(problems(run, hosts({ b: boundary('a', message('m')) }))).toEqual(['b other-event']);
  });

  it('keeps a call with what it has called, and an event-based gateway with its events', () => {
    const calls = (key: string) => aProcess({ s: start(), c: call(key), e: end() }, ['s > c > e']);
    const run = drive(calls('x')).start();
    expect(problems(run, calls('x'))).toEqual([]);
    expect(problems(run, calls('y'))).toEqual(['c other-call']);
    const choices = (...ids: string[]) =>
      aProcess(
        {
          s: start(),
          g: eventGateway(),
          ...Object.fromEntries(ids.map((id) => [id, caught(message(id))])),
          e: end(),
        },
        ['s > g', ...ids.map((id) => `g > ${id} > e`)],
      );
    const waiting = drive(choices('m', 'n')).start();
    expect(problems(waiting, choices('n', 'm'))).toEqual([]);
    expect(problems(waiting, choices('m', 'n', 'o'))).toEqual(['g other-outgoing-flows']);
  });

  describe('past joins', () => {
    const forked = (...branches: string[]) =>
      aProcess(
        {
          s: start(),
          f: parallel(),
          ...Object.fromEntries(branches.map((id) => [id, user()])),
          j: parallel(),
          z: user(),
          e: end(),
        },
        ['s > f', ...branches.map((id) => `f > ${id} > j`), 'j > z > e'],
      );

    it('needs the same flows into one that holds a token, because it counts by flow', () => {
      const run = drive(forked('a', 'b')).start().complete('a');
      expect(problems(run, forked('b', 'a'))).toEqual([]);
      expect(problems(run, forked('a', 'b', 'c'))).toEqual(['j other-incoming-flows']);
      expect(problems(run, forked('b', 'c'))).toEqual(['j other-incoming-flows']);
    });

    it('refuses a token that would wait for a branch nobody has started', () => {
      const run = drive(line('a', 'b')).start();
      const [problem] = new MigrationCheck(run.graph, forked('a', 'b')).problemsOf(at(run, run.graph));
      expect(problem).toEqual({
        elementId: 'j',
        reason: 'join-starves',
        path: expect.arrayContaining(['a', 'j']),
      });
      // Before the fork and behind the join all is well.
      const before = drive(line('y', 'a')).start();
      const later = aProcess(
        { s: start(), y: user(), f: parallel(), a: user(), b: user(), j: parallel(), e: end() },
        ['s > y > f', 'f > a > j', 'f > b > j', 'j > e'],
      );
      expect(problems(before, later)).toEqual([]);
      expect(problems(drive(line('a', 'z')).start().complete('a'), forked('a', 'b'))).toEqual([]);
    });

    it('refuses two tokens that would meet at one flow', () => {
      const run = drive(forked('a', 'b')).start();
      const merged = aProcess(
        {
          s: start(),
          f: parallel(),
          x: exclusive(),
          y: exclusive(),
          a: user(),
          b: user(),
          c: user(),
          j: parallel(),
          z: user(),
          e: end(),
        },
        ['s > x', 'x > a : n > 1', 'x > b : default', 'a > y', 'b > y > f', 'f > j > z > e', 'f > c > j'],
      );
      expect(problems(run, merged)).toEqual(['j join-fed-twice']);
    });

    it('leaves a trouble that the instance had before to the instance', () => {
      const starving = (middle: string) =>
        aProcess(
          { s: start(), x: exclusive(), a: user(), [middle]: user(), b: user(), j: parallel(), e: end() },
          ['s > x', 'x > a : n > 1', 'x > b : default', `a > ${middle} > j > e`, 'b > j'],
        );
      expect(problems(drive(starving('m')).start({ n: 2 }), starving('k'))).toEqual([]);
    });

    it('counts tokens at an inclusive join as well', () => {
      const chosen = (...branches: string[]) =>
        aProcess(
          {
            s: start(),
            f: inclusive(),
            ...Object.fromEntries(branches.map((id) => [id, user()])),
            j: inclusive(),
            e: end(),
          },
          ['s > f', ...branches.map((id) => `f > ${id} > j : true`), 'j > e'],
        );
      const run = drive(chosen('a', 'b')).start().complete('a');
      expect(problems(run, chosen('a', 'b', 'c'))).toEqual(['j other-incoming-flows']);
    });
  });

  it('of a core that keeps its names to itself changes none, and nothing around a join', () => {
    const [source, target] = [line('a', 'b'), line('a', 'c')];
    source.core = target.core = 'bpmn-engine';
    const standing = { waits: [], incidents: [], tokens: [{ elementId: 'a', count: 1 }] };
    const check = (mapping: Record<string, string>) =>
      new MigrationCheck(source, target, mapping).problemsOf(standing).map(({ reason }) => reason);
    expect(check({})).toEqual([]);
    expect(check({ b: 'c' })).toEqual(['names-are-fixed']);
  });
});

describe('the names of a plan', () => {
  it('are suggested for what is gone when one new element has the type, the place and the name', () => {
    const named = (id: string, name: string) =>
      aProcess({ s: start(), [id]: user({ name }), b: user({ name: 'B' }), e: end() }, [`s > ${id} > b > e`]);
    expect(suggestNames(named('a', 'Thẩm định'), named('x', ' thẩm ĐỊNH'))).toEqual([
      { from: 'a', to: 'x', name: 'Thẩm định' },
    ]);
    expect(suggestNames(named('a', 'A'), named('x', 'X'))).toEqual([]);
  });

  it('follow a renamed scope inside', () => {
    const scoped = (sub: string, inner: string) =>
      aProcess(
        {
          s: start(),
          [sub]: eventSubProcess({ name: 'Withdrawal' }),
          [inner]: user({ name: 'Look', within: sub }),
          e: end(),
        },
        ['s > e'],
      );
    expect(suggestNames(scoped('p', 'a'), scoped('q', 'b')).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'p q',
      'a b',
    ]);
  });

  it('must be there, of one kind, and mean one element each', () => {
    const wrong = (mapping: Record<string, string>) =>
      planProblems(line('a', 'b'), line('c', 'b'), mapping).map(
        ({ elementId, reason }) => `${elementId} ${reason}`,
      );
    expect(wrong({ a: 'c' })).toEqual([]);
    expect(wrong({ nobody: 'c' })).toEqual(['nobody unknown']);
    expect(wrong({ a: 'nobody' })).toEqual(['a missing']);
    expect(wrong({ a: 'e' })).toEqual(['a other-type']);
    expect(wrong({ a: 'b' })).toEqual(['a name-taken']);
    expect(wrong({ a: 'c', b: 'c' })).toEqual(['b named-twice']);
  });
});
