import { WriteGate } from './write-gate';

describe('the write gate', () => {
  it('lets one in at a time, in the order of arrival', async () => {
    const gate = new WriteGate();
    const order: number[] = [];
    let inside = 0;
    await Promise.all(
      [1, 2, 3, 4].map(async (number) => {
        const leave = await gate.enter();
        inside += 1;
        expect(inside).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(number);
        inside -= 1;
        leave();
        leave();
      }),
    );
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('lets nobody slip in while it passes from one to the next', async () => {
    const gate = new WriteGate();
    const leaveFirst = await gate.enter();
    const order: string[] = [];
    const second = gate.enter().then((leave) => (order.push('second'), leave));
    leaveFirst();
    const third = gate.enter().then((leave) => (order.push('third'), leave));
    (await second)();
    (await third)();
    expect(order).toEqual(['second', 'third']);
  });

  it('turns away what would make the queue too long', async () => {
    const gate = new WriteGate(1);
    const leave = await gate.enter();
    const waiting = gate.enter();
    await expect(gate.enter()).rejects.toMatchObject({ code: 'DATABASE.BUSY' });
    leave();
    (await waiting)();
    (await gate.enter())();
  });
});
