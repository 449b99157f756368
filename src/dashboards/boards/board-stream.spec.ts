import { BoardStream } from './board-stream';

const settle = () => new Promise(setImmediate);

describe('boards on their way to one client', () => {
  it('are the newest only: what comes while one is under way replaces what waits', async () => {
    const taken: number[] = [];
    let acknowledge = () => {};
    const stream = new BoardStream<number>(
      (board) => {
        taken.push(board);
        return new Promise((resolve) => (acknowledge = resolve));
      },
      () => fail('nobody was silent'),
    );
    for (const board of [1, 2, 3, 4]) stream.offer(board);
    expect(taken).toEqual([1]);
    acknowledge();
    await settle();
    expect(taken).toEqual([1, 4]);
    acknowledge();
    await settle();
    stream.offer(5);
    expect(taken).toEqual([1, 4, 5]);
  });

  it('cut off whoever does not take them, once', async () => {
    let cuts = 0;
    const stream = new BoardStream<number>(
      () => Promise.reject(new Error('silent')),
      () => (cuts += 1),
    );
    stream.offer(1);
    await settle();
    stream.offer(2);
    await settle();
    expect(cuts).toBe(1);
  });

  it('are not sent after it was closed, and closing is no reason to cut off', async () => {
    const taken: number[] = [];
    let refuse = (_: Error) => {};
    let cuts = 0;
    const stream = new BoardStream<number>(
      (board) => {
        taken.push(board);
        return new Promise((_, reject) => (refuse = reject));
      },
      () => (cuts += 1),
    );
    stream.offer(1);
    stream.offer(2);
    stream.close();
    refuse(new Error('gone'));
    await settle();
    expect([taken, cuts]).toEqual([[1], 0]);
  });
});
