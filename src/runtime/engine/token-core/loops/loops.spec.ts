import {
  aProcess,
  boundary,
  end,
  error,
  feel,
  map,
  message,
  start,
  subProcess,
  user,
  task,
} from '../../../../../test/builders/a-process';
import { drive } from '../../../../../test/builders/drive';

const around = (node: object, more: Record<string, object> = {}, flows: string[] = []) =>
  aProcess({ s: start(), a: node, z: user(), e: end(), ...more }, ['s > a > z > e', ...flows]);
const multi = (fields: object) => ({ kind: 'multi-instance', sequential: false, ...fields });
const inputs = (run: ReturnType<typeof drive>) =>
  run.advance.waits.map(({ executionId }) => executionId).length;

describe('multi-instance', () => {
  it.each([
    ['parallel', false, ['a', 'a', 'a']],
    ['sequential', true, ['a']],
  ])('%s runs once per item and collects the results in order', (_, sequential, waits) => {
    const loop = multi({
      sequential,
      collection: feel('items'),
      elementVariable: 'item',
      outputCollection: 'out',
      outputElement: feel('item + string(loopCounter)'),
    });
    const run = drive(around(user({ loop }))).start({ items: ['x', 'y', 'z'] });
    expect(run.waits).toEqual(waits);
    expect(inputs(run)).toBe(waits.length);
    run
      .complete('a', {}, sequential ? 0 : 2)
      .complete('a')
      .complete('a');
    expect(run.waits).toEqual(['z']);
    expect(run.variables).toEqual({ items: ['x', 'y', 'z'], out: ['x1', 'y2', 'z3'] });
  });

  it.each([
    ['cardinality 0', { cardinality: { literal: '0' } }],
    ['an empty collection', { collection: feel('[]'), outputCollection: 'out' }],
  ])('%s completes at once', (_, fields) => {
    const run = drive(around(user({ loop: multi(fields) }))).start();
    expect(run.waits).toEqual(['z']);
    expect(run.seen('multi-instance.entered', 'multi-instance.completed')).toHaveLength(2);
  });

  it('works on a snapshot of the collection', () => {
    const run = drive(
      around(
        user({
          loop: multi({
            sequential: true,
            collection: feel('items'),
            elementVariable: 'i',
            outputCollection: 'out',
            outputElement: feel('i'),
          }),
        }),
      ),
    ).start({ items: [1, 2] });
    run
      .set({ items: [7, 8, 9] })
      .complete('a')
      .complete('a');
    expect(run.waits).toEqual(['z']);
    expect(run.variables.out).toEqual([1, 2]);
  });

  it.each([
    ['parallel', false],
    ['sequential', true],
  ])('%s: the completion condition is asked after each and cancels the rest', (_, sequential) => {
    const loop = multi({
      sequential,
      cardinality: feel('5'),
      completionCondition: feel('nrOfCompletedInstances >= 2 or no'),
    });
    const run = drive(around(user({ loop }))).start({ no: false });
    expect(run.complete('a').waits).not.toContain('z');
    expect(run.complete('a').waits).toEqual(['z']);
    expect(run.seen('activity.cancelled')).toHaveLength(sequential ? 0 : 3);
    expect(
      drive(around(user({ loop })))
        .start({ no: false })
        .complete('a', { no: true }).waits,
    ).toEqual(['z']);
  });

  it('shows its counters inside and keeps them inside', () => {
    const io = {
      input: [map('n', '[nrOfInstances, nrOfCompletedInstances, nrOfActiveInstances, loopCounter]')],
      output: [],
    };
    const run = drive(
      around({
        ...task({ loop: multi({ sequential: true, cardinality: feel('2') }) }),
        type: 'serviceTask',
        service: { kind: 'handler', name: 'h' },
        io,
      }),
    ).start();
    expect(run.advance.opened[run.wait('a').id]).toMatchObject({ variables: { n: [2, 0, 1, 1] } });
    run.complete('a');
    expect(run.advance.opened[run.wait('a').id]).toMatchObject({ variables: { n: [2, 1, 1, 2] } });
    expect(run.complete('a').variables).toEqual({});
  });

  it('boundary events belong to the whole, not to the instances', () => {
    const graph = around(
      user({ loop: multi({ cardinality: feel('3') }) }),
      {
        b: boundary('a', message('stop')),
        note: boundary('a', message('note'), { interrupting: false }),
        n: user(),
        h: user(),
      },
      ['b > h', 'note > n'],
    );
    const run = drive(graph).start();
    expect(run.waits).toEqual(['a', 'a', 'a', 'b', 'note']);
    expect(run.trigger('note').waits).toEqual(['a', 'a', 'a', 'b', 'n', 'note']);
    run.complete('a').trigger('b');
    expect(run.waits).toEqual(['h', 'n']);
    expect(run.seen('multi-instance.cancelled')).toEqual(['a']);
  });

  it('an error of one instance ends all', () => {
    const graph = around(
      user({ loop: multi({ cardinality: feel('3') }) }),
      { b: boundary('a', error('E')), h: user() },
      ['b > h'],
    );
    expect(drive(graph).start().error('a', 'E', {}, 1).waits).toEqual(['h']);
  });

  it('of a sub-process gives each instance a scope of its own', () => {
    const graph = around(
      subProcess({
        loop: multi({
          collection: feel('items'),
          elementVariable: 'item',
          outputCollection: 'out',
          outputElement: feel('answer'),
        }),
        io: { input: [map('answer', 'null')], output: [] },
      }),
      {
        is: start(undefined, { within: 'a' }),
        u: user({ within: 'a' }),
        v: user({ within: 'a' }),
        ie: end(undefined, { within: 'a' }),
      },
      ['is > u > v > ie'],
    );
    const run = drive(graph).start({ items: ['x', 'y'] });
    run.complete('u', { answer: 2 }, 1).complete('u', { answer: 1 }).complete('v', {}, 1).complete('v');
    expect(run.waits).toEqual(['z']);
    expect(run.variables).toEqual({ items: ['x', 'y'], out: [1, 2] });
  });

  it.each([
    ['ENGINE.MULTI_INSTANCE_LIMIT', { cardinality: feel('n') }, 1001, 2],
    ['ENGINE.CARDINALITY_INVALID', { cardinality: feel('n') }, -1, 1],
    ['ENGINE.CARDINALITY_INVALID', { cardinality: feel('n') }, 1.5, 1],
    ['ENGINE.CARDINALITY_INVALID', { cardinality: feel('n') }, 'many', 1],
    ['ENGINE.COLLECTION_INVALID', { collection: feel('n') }, 'x', ['x']],
  ])('%s: %j of %j is an incident that can be mended', (code, fields, n, better) => {
    const run = drive(around(user({ loop: multi(fields) }))).start({ n });
    expect(run.incidents).toEqual([`${code} a`]);
    expect(run.set({ n: better }).retry().waits).toContain('a');
    expect(run.events.filter((event) => event === 'multi-instance.entered a')).toHaveLength(1);
  });

  it('a completion condition that fails parks the instance, and is asked again', () => {
    const loop = multi({ sequential: true, cardinality: feel('3'), completionCondition: feel('enough') });
    const run = drive(around(user({ loop })))
      .start()
      .complete('a');
    expect(run.incidents).toEqual(['FEEL.MISSING_VARIABLE a']);
    expect(run.set({ enough: true }).retry().waits).toEqual(['z']);
  });

  it('1000 instances are a step', () => {
    const run = drive(around(task({ loop: multi({ cardinality: feel('1000') }) }))).start();
    expect(run.waits).toEqual(['z']);
  });
});

describe('standard loop', () => {
  it.each([
    ['after', { testBefore: false, condition: feel('loopCounter < 3') }, 3],
    ['before', { testBefore: true, condition: feel('loopCounter < 3') }, 3],
    ['after, never true: once', { testBefore: false, condition: feel('false') }, 1],
    ['before, never true: not at all', { testBefore: true, condition: feel('false') }, 0],
    ['at most', { testBefore: false, condition: feel('true'), maximum: 4 }, 4],
    ['at most, without a condition', { testBefore: false, maximum: 2 }, 2],
  ])('tested %s', (_, fields, rounds) => {
    const run = drive(around(task({ loop: { kind: 'standard-loop', ...fields } }))).start();
    expect(run.waits).toEqual(['z']);
    expect(run.seen('activity.entered').filter((id) => id === 'a')).toHaveLength(rounds);
  });

  it('repeats work with its boundary events around the whole', () => {
    const graph = around(
      user({ loop: { kind: 'standard-loop', testBefore: false, condition: feel('again') } }),
      { b: boundary('a', message('stop')), h: user() },
      ['b > h'],
    );
    const run = drive(graph).start().complete('a', { again: true }).complete('a', { again: true });
    expect(run.waits).toEqual(['a', 'b']);
    expect(run.complete('a', { again: false }).waits).toEqual(['z']);
  });
});
