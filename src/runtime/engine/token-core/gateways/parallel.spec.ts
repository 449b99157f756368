import {
  aProcess,
  end,
  exclusive,
  parallel,
  start,
  task,
  user,
} from '../../../../../test/builders/a-process';
import { drive } from '../../../../../test/builders/drive';

describe('parallel gateway', () => {
  it('waits for a token on every incoming flow', () => {
    const run = drive(
      aProcess({ s: start(), f: parallel(), a: user(), b: user(), j: parallel(), e: end() }, [
        's > f > a > j > e',
        'f > b > j',
      ]),
    ).start();
    expect(run.complete('a').waits).toEqual(['b']);
    expect(run.advance.tokens).toEqual([
      { elementId: 'b', count: 1 },
      { elementId: 'j', count: 1 },
    ]);
    expect(run.complete('b').status).toBe('completed');
    expect(run.completed).toEqual(['s', 'f', 'a', 'b', 'j', 'e']);
  });

  it('counts per flow: a second token on one flow waits for the next round', () => {
    // Two tokens come through the merge, one by the other way each time b is done.
    const graph = aProcess(
      {
        s: start(),
        f: parallel(),
        a: task(),
        c: task(),
        m: exclusive(),
        b: user(),
        d: user(),
        j: parallel(),
        e: end(),
      },
      ['s > f > a > m > j > e', 'f > c > m', 'f > b > j', 'f > d > b'],
    );
    const run = drive(graph).start();
    expect(run.advance.tokens.find(({ elementId }) => elementId === 'j')?.count).toBe(2);
    expect(run.complete('b').status).toBe('active');
    expect(run.completed.filter((id) => id === 'j')).toHaveLength(1);
    expect(run.complete('d').complete('b').status).toBe('completed');
    expect(run.completed.filter((id) => id === 'j')).toHaveLength(2);
  });

  it('an exclusive merge and a rework loop inside a branch do not make the join fire early', () => {
    const graph = aProcess(
      {
        s: start(),
        f: parallel(),
        legal: user(),
        ok: exclusive(),
        again: exclusive(),
        tech: user(),
        j: parallel(),
        permit: user(),
        e: end(),
      },
      ['s > f > again > legal > ok', 'ok > j : ok', 'ok > again : default', 'f > tech > j > permit > e'],
    );
    const run = drive(graph).start();
    run.complete('tech');
    expect(run.complete('legal', { ok: false }).waits).toEqual(['legal']);
    expect(run.complete('legal', { ok: false }).waits).toEqual(['legal']);
    expect(run.complete('legal', { ok: true }).waits).toEqual(['permit']);
    expect(run.complete('permit').status).toBe('completed');
  });

  it('passes 3 x 3 nested splits and joins', () => {
    const nodes: Record<string, object> = { s: start(), f: parallel(), j: parallel(), e: end() };
    const flows = ['s > f', 'j > e'];
    for (const x of ['1', '2', '3']) {
      nodes[`f${x}`] = parallel();
      nodes[`j${x}`] = parallel();
      flows.push(`f > f${x}`, `j${x} > j`);
      for (const y of ['a', 'b', 'c']) {
        nodes[x + y] = user();
        flows.push(`f${x} > ${x + y} > j${x}`);
      }
    }
    const run = drive(aProcess(nodes, flows)).start();
    expect(run.waits).toHaveLength(9);
    for (const id of [...run.waits].reverse()) run.complete(id);
    expect(run.status).toBe('completed');
  });
});
