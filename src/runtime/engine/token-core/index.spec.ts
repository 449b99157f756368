import { aProcess, end, exclusive, start, task, user } from '../../../../test/builders/a-process';
import { drive } from '../../../../test/builders/drive';

/** Sizes and depths that must not matter. Times are bench's affair. */
describe('the token core', () => {
  it('passes 10 000 automatic nodes in a row without recursion', () => {
    const nodes: Record<string, object> = { s: start(), e: end() };
    const ids = Array.from({ length: 9990 }, (_, index) => `t${index}`);
    for (const id of ids) nodes[id] = task();
    expect(drive(aProcess(nodes, [['s', ...ids, 'e'].join(' > ')])).start().status).toBe('completed');
  });

  it('passes 40 exclusive diamonds visiting each node once', () => {
    const nodes: Record<string, object> = { s: start(), e: end() };
    const flows = ['s > x0'];
    for (let i = 0; i < 40; i++) {
      Object.assign(nodes, {
        [`x${i}`]: exclusive(),
        [`a${i}`]: task(),
        [`b${i}`]: task(),
        [`m${i}`]: exclusive(),
      });
      flows.push(`x${i} > a${i} : n > ${i}`, `x${i} > b${i} : default`, `a${i} > m${i}`, `b${i} > m${i}`);
      flows.push(`m${i} > ${i === 39 ? 'e' : `x${i + 1}`}`);
    }
    const run = drive(aProcess(nodes, flows)).start({ n: 20 });
    expect(run.status).toBe('completed');
    expect(run.seen('activity.entered')).toHaveLength(2 + 40 * 3);
  });

  it('keeps a case of 30 nodes small', () => {
    const nodes: Record<string, object> = { s: start(), e: end() };
    const ids = Array.from({ length: 28 }, (_, index) => `UserTask_${index}`);
    for (const id of ids) nodes[id] = user();
    const run = drive(aProcess(nodes, [['s', ...ids, 'e'].join(' > ')])).start({
      applicant: 'Nguyễn Văn A',
      amount: 125000,
    });
    for (const id of ids.slice(0, 14)) run.complete(id, { ok: true });
    expect(JSON.stringify(run.state).length).toBeLessThan(400);
  });

  it('describes a saved state as it reported it', () => {
    const run = drive(aProcess({ s: start(), a: user(), e: end() }, ['s > a > e'])).start({ x: 1 });
    expect(run.advance).toMatchObject({
      status: 'active',
      variables: { x: 1 },
      tokens: [{ elementId: 'a', count: 1 }],
      incidents: [],
    });
  });
});
