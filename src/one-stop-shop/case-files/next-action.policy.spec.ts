import type { CaseState } from './case-file';
import { missingOf, nextActionOf } from './next-action.policy';
import type { OpenStep } from './open-step';

const step = (change: Partial<OpenStep>): OpenStep => ({
  waitId: 'w',
  instanceId: 'i',
  elementId: 'e',
  name: 'Thẩm định',
  act: 'appraise',
  kind: 'task',
  taskId: 't',
  agencyId: 'a',
  unitId: 'u',
  role: null,
  personId: 'p',
  dueAt: 50,
  pausesClock: false,
  openedAt: 0,
  subjectId: null,
  ...change,
});
const file = (state: CaseState, steps: OpenStep[], change: object = {}) => ({
  state,
  steps,
  ownerUnitId: null,
  dueAt: null,
  suspension: null,
  ...change,
});
const clock = (change: object) => ({ state: 'RUNNING', subjectId: null, dueAt: 100, ...change }) as never;

describe('what comes next', () => {
  it('is the step that gives the case its state, by the clock of that step', () => {
    const steps = [step({ act: 'urge', name: 'Đôn đốc', taskId: 's' }), step({})];
    expect(
      nextActionOf(file('IN_PROCESS', steps), [clock({ kind: 'STEP', subjectId: 't', dueAt: 70 })], 'f', 999),
    ).toEqual({
      ownerUnitId: 'u',
      ownerPersonId: 'p',
      nextAction: 'Thẩm định',
      nextActionAt: 70,
    });
  });

  it('is dated by the step, else the promise, else acceptance, else a review', () => {
    const undated = [step({ dueAt: null, taskId: null })];
    const at = (clocks: never[], steps = undated) =>
      nextActionOf(file('IN_PROCESS', steps), clocks, 'f', 999).nextActionAt;
    expect(at([clock({ kind: 'CASE' })], [step({})])).toBe(50);
    expect(at([clock({ kind: 'CASE' }), clock({ kind: 'ACCEPTANCE', dueAt: 30 })])).toBe(100);
    expect(at([clock({ kind: 'ACCEPTANCE', dueAt: 30 })])).toBe(30);
    expect(at([clock({ kind: 'CASE', dueAt: null, state: 'PAUSED' })])).toBe(999);
  });

  it('is never nothing while the case is open, and nothing once it has ended', () => {
    expect(missingOf(nextActionOf(file('IN_PROCESS', []), [], 'f', 999))).toEqual([]);
    expect(
      missingOf(nextActionOf(file('SUSPENDED', [], { suspension: { reviewAt: 5 } }), [], 'f', 999)),
    ).toEqual([]);
    expect(missingOf(nextActionOf(file('IN_PROCESS', [step({ unitId: null })]), [], null, 999))).toEqual([
      'owner',
    ]);
    expect(nextActionOf(file('RETURNED', [step({})]), [], 'f', 999)).toMatchObject({
      nextAction: null,
      nextActionAt: null,
    });
  });
});
