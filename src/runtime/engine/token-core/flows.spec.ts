import {
  aProcess,
  end,
  exclusive,
  inclusive,
  parallel,
  start,
  task,
  user,
} from '../../../../test/builders/a-process';
import { drive } from '../../../../test/builders/drive';

describe('flows that leave a node', () => {
  const choice = (type: object, flows: string[]) =>
    aProcess({ s: start(), x: type, a: user(), b: user(), c: user(), e: end() }, [
      's > x',
      ...flows,
      'a > e',
      'b > e',
      'c > e',
    ]);
  const guarded = ['x > a : n > 10', 'x > b : n > 5', 'x > c : default'];
  const mixed = ['x > a', 'x > b : n > 5', 'x > c : default'];

  it.each([
    ['exclusive takes the first that holds', exclusive(), guarded, 20, ['a']],
    ['exclusive takes a later one', exclusive(), guarded, 7, ['b']],
    ['exclusive takes the default', exclusive(), guarded, 1, ['c']],
    ['inclusive takes every one that holds', inclusive(), guarded, 20, ['a', 'b']],
    ['inclusive takes the default alone', inclusive(), guarded, 1, ['c']],
    [
      'parallel ignores conditions',
      parallel(),
      ['x > a : n > 10', 'x > b : n > 5', 'x > c'],
      1,
      ['a', 'b', 'c'],
    ],
    ['an activity takes every one that holds', task(), guarded, 20, ['a', 'b']],
    ['an activity takes the unconditional and the true', task(), mixed, 7, ['a', 'b']],
    ['an activity adds the default when no condition holds', task(), mixed, 1, ['a', 'c']],
    ['several plain flows are a parallel split', task(), ['x > a', 'x > b', 'x > c'], 1, ['a', 'b', 'c']],
  ])('%s', (_, node, flows, n, waits) => {
    expect(drive(choice(node, flows)).start({ n }).waits).toEqual(waits);
  });

  it.each([
    ['exclusive', exclusive()],
    ['inclusive', inclusive()],
    ['activity', task()],
  ])('%s: nothing true and no default is an incident that can be mended', (_, node) => {
    const run = drive(choice(node, ['x > a : n > 10', 'x > b : n > 5'])).start({ n: 1 });
    expect(run.incidents).toEqual(['ENGINE.NO_FLOW x']);
    expect(run.set({ n: 7 }).retry().waits).toEqual(['b']);
    expect(run.incidents).toEqual([]);
    expect(run.completed.filter((id) => id === 'x')).toHaveLength(1);
  });

  it.each([
    ['exclusive', exclusive()],
    ['inclusive', inclusive()],
    ['activity', task()],
  ])('%s: a missing variable is an incident, never the default', (_, node) => {
    const run = drive(choice(node, guarded)).start({});
    expect(run.waits).toEqual([]);
    expect(run.incidents).toEqual(['FEEL.MISSING_VARIABLE x']);
    expect(run.advance.incidents[0].details).toMatchObject({ flow: 'x>a' });
    expect(run.set({ n: 1 }).retry().waits).toEqual(['c']);
  });

  it.each([['yes'], [null], [5]])('what is neither true nor false decides nothing: %j', (n) => {
    const run = drive(choice(exclusive(), ['x > a : n', 'x > b : default'])).start({ n });
    expect(run.waits).toEqual([]);
    expect(run.incidents).toEqual(['FEEL.FAILED x']);
    expect(run.set({ n: true }).retry().waits).toEqual(['a']);
  });
});
