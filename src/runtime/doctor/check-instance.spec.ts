import type { Wait } from '../engine/contract';
import { checkInstance, type InstanceFile } from './check-instance';

const wait = (id: string, kind: Wait['kind']): Wait => ({ id, kind, elementId: `e${id}`, executionId: id });
const task = (waitId: string) => ({ waitId, elementId: `e${waitId}` });
const job = (more: Partial<InstanceFile['jobs'][number]> = {}): InstanceFile['jobs'][number] => ({
  id: 'j1',
  waitId: '2',
  elementId: 'e2',
  kind: 'timer',
  state: 'ready',
  attempts: 0,
  maxAttempts: 4,
  availableAt: 5,
  hasOwner: false,
  ...more,
});
/** A sound instance with one wait of each kind. */
const sound = (more: Partial<InstanceFile> = {}, row: Partial<InstanceFile['row']> = {}): InstanceFile => ({
  row: {
    id: 'i',
    rootId: 'i',
    parentId: null,
    parentWaitId: null,
    parentExecutionId: null,
    depth: 0,
    definitionId: 'd',
    definitionKey: 'P',
    definitionVersion: 1,
    businessKey: null,
    state: 'active',
    version: 3,
    core: 'token-core',
    historySeq: 7,
    startedAt: 1,
    endedAt: null,
    startedBy: null,
    ...row,
  },
  definitionVersion: 1,
  now: 5,
  view: {
    status: 'active',
    waits: [wait('1', 'user-task'), wait('2', 'timer'), wait('3', 'message'), wait('4', 'call')],
    incidents: [],
    variables: {},
    tokens: [],
  },
  violations: [],
  history: { count: 7, first: 1, last: 7 },
  tasks: [task('1')],
  jobs: [job()],
  subscriptions: [{ waitId: '3', elementId: 'e3', kind: 'message', name: 'm' }],
  incidents: [],
  children: [{ id: 'c', waitId: '4', state: 'active' }],
  isAwaited: null,
  ...more,
});
const found = (file: InstanceFile) =>
  checkInstance(file).map(({ invariant, detail }) => `${invariant} ${detail}`);

describe('the doctor', () => {
  it('finds nothing wrong with a sound instance', () => {
    expect(found(sound())).toEqual([]);
  });

  it.each<[string, InstanceFile, RegExp]>([
    ['a gap in the history', sound({ history: { count: 6, first: 1, last: 7 } }), /^I3 6 events/],
    ['a history that goes on', sound({ history: { count: 8, first: 1, last: 8 } }), /^I3/],
    ['a lost task', sound({ tasks: [] }), /^I4 the wait 1 at e1 has no task/],
    ['a doubled task', sound({ tasks: [task('1'), task('1')] }), /^I4 a task is open for the wait 1 at e1/],
    [
      'a task for nothing',
      sound({ tasks: [task('1'), task('9')] }),
      /^I4 a task is open for the wait 9 at e9/,
    ],
    [
      'a task at another place',
      sound({ tasks: [{ waitId: '1', elementId: 'x' }] }),
      /^I4 the wait 1 at e1 has/,
    ],
    ['a lost timer', sound({ jobs: [] }), /^I4 the wait 2 at e2 has no job/],
    ['a lost subscription', sound({ subscriptions: [] }), /^I4 the wait 3 at e3 has no subscription/],
    ['too many attempts', sound({ jobs: [job({ attempts: 5 })] }), /^I6 .* 5 of 4/],
    [
      'a silent failure',
      sound({ jobs: [job({ state: 'failed', availableAt: null })] }),
      /^I6 .* no incident/,
    ],
    ['a lease of nobody', sound({ jobs: [job({ state: 'leased' })] }), /^I6 .* leased, owner: false/],
    [
      'a lease without an end',
      sound({ jobs: [job({ state: 'leased', hasOwner: true, availableAt: 26 * 3_600_000 })] }),
      /^I6 .* 1970-01-02/,
    ],
    ['another version of the definition', sound({ definitionVersion: 2 }), /^I10 .* version 1 .* 2/],
    ['a job nobody can take', sound({ jobs: [job({ availableAt: null })] }), /^I6 .* never available/],
    ['a job that runs though suspended', sound({}, { state: 'suspended' }), /^I6 .* suspended instance/],
    ['an incident without its job', sound({ incidents: [{ kind: 'job', sourceId: 'x' }] }), /^I6 .* gone/],
    ['an incident the state does not have', sound({ incidents: [{ kind: 'engine', sourceId: 'x' }] }), /^I4/],
    ['a call into nothing', sound({ children: [] }), /^I9 the call 4/],
    [
      'a called instance nobody waits for',
      sound({ isAwaited: false }, { parentId: 'p' }),
      /^I9 its caller p/,
    ],
    ['an ended row over a running state', sound({}, { state: 'completed' }), /^I10 it is completed/],
    ['a state that does not load', sound({ view: { failure: 'no' } }), /^I10 .* no/],
    ['a violation of the core', sound({ violations: ['execution 2 waits for nothing'] }), /^I10 execution 2/],
  ])('finds %s', (_, file, expected) => {
    expect(found(file)[0]).toMatch(expected);
  });

  it('finds an instance that waits for nothing', () => {
    const silent = sound({
      view: { status: 'active', waits: [], incidents: [], variables: {}, tokens: [] },
      tasks: [],
      jobs: [],
      subscriptions: [],
      children: [],
    });
    expect(found(silent)).toEqual(['I9 it is running and waits for nothing']);
  });
});
