import { Workspace } from '../workspace/workspace';
import type { Finding } from './finding';
import { LiveProblems } from './live-problems';

jest.useFakeTimers();

const finding = (rule: string, elementId = 'a', severity: Finding['severity'] = 'error'): Finding => ({
  file: 'process.bpmn',
  elementId,
  rule,
  severity,
  message: { vi: rule, en: rule },
});

function opened() {
  const workspace = new Workspace('model', [
    { id: '1', name: 'process.bpmn', content: '<a/>', revision: 1 },
    { id: '2', name: 'scenarios/one.yaml', content: 'x', revision: 1 },
  ]);
  const here = jest.fn(async (_files: readonly { name: string; content: string }[]) => ({
    findings: [finding('here')],
    took: 1,
  }));
  const server = jest.fn(async () => [finding('here'), finding('server')]);
  const live = new LiveProblems(workspace, { here, server, now: () => 0, say: ({ rule }) => rule });
  return { workspace, here, server, live };
}

const rules = (live: LiveProblems) => live.get().findings.map(({ rule }) => rule);

describe('the problems of what is drawn', () => {
  it('are asked of the rules first, then of the server, and said once each', async () => {
    const { live, here, workspace } = opened();
    live.listen(() => undefined);
    await jest.advanceTimersByTimeAsync(1);
    expect(here.mock.calls[0]![0].map(({ name }) => name)).toEqual(['process.bpmn']);
    expect(rules(live)).toEqual(['here']);
    expect(live.get()).toMatchObject({ isCurrent: true, server: 'waiting' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(rules(live)).toEqual(['here', 'server']);
    expect(live.get().server).toBe('asked');
    expect(workspace.marksOf('process.bpmn')).toEqual([
      { elementId: 'a', tone: 'error', title: 'here\nserver', badge: '2' },
    ]);
  });

  it('wait for a pause, and ask the server only after a longer one', async () => {
    const { live, here, server, workspace } = opened();
    live.listen(() => undefined);
    await jest.advanceTimersByTimeAsync(1_000);
    for (const content of ['<a b="1"/>', '<a b="2"/>', '<a b="3"/>']) {
      workspace.change('1', content);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(here).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1_900);
    expect(here).toHaveBeenCalledTimes(2);
    expect(server).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server).toHaveBeenCalledTimes(1);
  });

  it('examine once more what was drawn while they were examined', async () => {
    const { live, here, workspace } = opened();
    let answer: (() => void) | undefined;
    here.mockImplementationOnce(
      () => new Promise((resolve) => (answer = () => resolve({ findings: [], took: 1 }))),
    );
    live.listen(() => undefined);
    await jest.advanceTimersByTimeAsync(1);
    workspace.change('1', '<a c="1"/>');
    await jest.advanceTimersByTimeAsync(500);
    answer!();
    await jest.advanceTimersByTimeAsync(1);
    expect(here).toHaveBeenCalledTimes(2);
    expect(here.mock.calls[1]![0][0]!.content).toBe('<a c="1"/>');
    expect(rules(live)).toEqual(['here']);
  });

  it('keep what the server said until its element is gone', async () => {
    const { live, server, workspace } = opened();
    server.mockResolvedValueOnce([finding('server', 'Task_1')]);
    workspace.change('1', '<Task_1/>');
    live.listen(() => undefined);
    await jest.advanceTimersByTimeAsync(2_100);
    expect(rules(live)).toEqual(['here', 'server']);
    server.mockRejectedValue(new Error('gone'));
    workspace.change('1', '<Task_1 x=""/>');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(rules(live)).toEqual(['here', 'server']);
    expect(live.get().server).toBe('away');
    workspace.change('1', '<Task_2/>');
    await jest.advanceTimersByTimeAsync(500);
    expect(rules(live)).toEqual(['here']);
  });

  it('say nothing of elements any more when nobody listens', async () => {
    const { live, workspace, here } = opened();
    const stop = live.listen(() => undefined);
    await jest.advanceTimersByTimeAsync(1);
    stop();
    expect(workspace.marksOf('process.bpmn')).toEqual([]);
    workspace.change('1', '<a d=""/>');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(here).toHaveBeenCalledTimes(1);
  });

  it('come back when the thread of the rules has ended', async () => {
    const { live, here, server } = opened();
    here.mockRejectedValueOnce(new Error('ended'));
    live.listen(() => undefined);
    await jest.advanceTimersByTimeAsync(2_100);
    expect(server).toHaveBeenCalled();
    expect(rules(live)).toEqual(['here', 'server']);
  });
});
