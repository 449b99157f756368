import { Turns } from './turns';

describe('turns', () => {
  it('never let in more than there are, keep the order, and go on after a failure', async () => {
    const turns = new Turns(2);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const work = (index: number) =>
      turns.take(async () => {
        order.push(index);
        most = Math.max(most, (inside += 1));
        await Promise.resolve();
        inside -= 1;
        if (index === 1) throw new Error('no');
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
