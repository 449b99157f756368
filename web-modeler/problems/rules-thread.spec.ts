import type { ExamineRequest } from './finding';
import { RulesGone, RulesThread, type Thread } from './rules-thread';

jest.useFakeTimers();

function threads() {
  const begun: { asked: ExamineRequest[]; thread: Thread; terminate: jest.Mock }[] = [];
  const rules = new RulesThread(() => {
    const asked: ExamineRequest[] = [];
    const terminate = jest.fn();
    const thread: Thread = {
      postMessage: (request: ExamineRequest) => void asked.push(request),
      terminate,
      onmessage: null,
      onerror: null,
    };
    begun.push({ asked, thread, terminate });
    return thread;
  });
  const answer = (at: number, id: number) =>
    begun[at]!.thread.onmessage!.call(null as never, { data: { id, findings: [], took: 1 } } as MessageEvent);
  return { begun, rules, answer };
}

const file = (content: string) => ({ name: 'a.bpmn', content });

describe('the thread of the rules', () => {
  it('gets only contents that it does not have', async () => {
    const { begun, rules, answer } = threads();
    const first = rules.ask([file('1'), { name: 'b.form', content: 'x' }], 0);
    answer(0, 1);
    expect(await first).toMatchObject({ findings: [] });
    const second = rules.ask([file('2'), { name: 'b.form', content: 'x' }], 0);
    answer(0, 2);
    await second;
    expect(begun[0]!.asked.map(({ changed }) => changed.map(({ name }) => name))).toEqual([
      ['a.bpmn', 'b.form'],
      ['a.bpmn'],
    ]);
    expect(begun).toHaveLength(1);
  });

  it('that does not answer is ended, and the next one gets everything', async () => {
    const { begun, rules, answer } = threads();
    const lost = rules.ask([file('1')], 0);
    const gone = expect(lost).rejects.toBeInstanceOf(RulesGone);
    await jest.advanceTimersByTimeAsync(15_000);
    await gone;
    expect(begun[0]!.terminate).toHaveBeenCalled();
    const again = rules.ask([file('1')], 0);
    expect(begun[1]!.asked[0]!.changed).toEqual([file('1')]);
    answer(1, 2);
    await again;
  });

  it('is not believed when it answers an earlier question', async () => {
    const { rules, answer } = threads();
    const asked = rules.ask([file('1')], 0);
    answer(0, 7);
    const settled = jest.fn();
    void asked.then(settled);
    await jest.advanceTimersByTimeAsync(1);
    expect(settled).not.toHaveBeenCalled();
    answer(0, 1);
    await asked;
  });
});
