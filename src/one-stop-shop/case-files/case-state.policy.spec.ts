import type { CaseState } from './case-file';
import { stateOf } from './case-state.policy';
import type { OpenStep } from './open-step';

const step = (
  act: string | null,
  kind: OpenStep['kind'] = act?.startsWith('await') ? 'wait' : 'task',
): OpenStep => ({
  waitId: act ?? 'w',
  instanceId: 'i',
  elementId: 'e',
  name: 'n',
  act,
  kind,
  taskId: null,
  agencyId: null,
  unitId: null,
  role: null,
  personId: null,
  dueAt: null,
  pausesClock: false,
  openedAt: 0,
  subjectId: null,
});
const accepted = {
  current: 'IN_PROCESS',
  isAccepted: true,
  isSuspended: false,
  isSupplementOpen: false,
} as const;
const submitted = {
  current: 'SUBMITTED',
  isAccepted: false,
  isSuspended: false,
  isSupplementOpen: false,
} as const;

describe('the state that open steps give', () => {
  it.each<[string, OpenStep[], CaseState]>([
    ['ordinary work', [step(null)], 'IN_PROCESS'],
    ['appraisal', [step('appraise')], 'IN_PROCESS'],
    ['a check on site', [step('check-site')], 'FIELD_CHECK'],
    ['consultation alone', [step('consult'), step('consult')], 'CONSULTING'],
    ['consultation beside own work', [step('consult'), step('appraise')], 'IN_PROCESS'],
    ['signing', [step('sign')], 'AWAITING_SIGN'],
    ['numbering', [step('issue')], 'AWAITING_ISSUE'],
    ['a payment beside work', [step('await-payment'), step('appraise')], 'AWAITING_PAYMENT'],
    ['a supplement', [step('await-supplement')], 'AWAITING_SUPPLEMENT'],
    ['an agency outside', [step('await-agency')], 'IN_PROCESS'],
    ['a confirmation', [step('await-confirmation')], 'IN_PROCESS'],
    ['a result', [step('return'), step('remind')], 'RESULT_READY'],
    ['a withdrawal', [step('withdraw')], 'WITHDRAW_REQUESTED'],
    ['a stop', [step('stop')], 'SUSPENDED'],
    ['side tasks alone', [step('extend'), step('urge')], 'IN_PROCESS'],
    ['work of the system alone', [step(null, 'wait')], 'IN_PROCESS'],
  ])('%s', (_, steps, state) => {
    expect(stateOf(steps, accepted)).toBe(state);
  });

  it('is SUBMITTED before acceptance, whoever looks at it', () => {
    for (const act of ['receive', 'appraise', 'sign', 'consult', null])
      expect(stateOf([step(act)], submitted)).toBe('SUBMITTED');
    expect(stateOf([], submitted)).toBe('SUBMITTED');
  });

  it('is AWAITING_SUPPLEMENT from the request on', () => {
    expect(stateOf([], { ...submitted, isSupplementOpen: true })).toBe('AWAITING_SUPPLEMENT');
    expect(stateOf([], { ...accepted, isSupplementOpen: true })).toBe('AWAITING_SUPPLEMENT');
    expect(stateOf([step('await-supplement')], submitted)).toBe('AWAITING_SUPPLEMENT');
  });

  it('stays ACCEPTED until somebody has work', () => {
    expect(stateOf([], { ...accepted, current: 'ACCEPTED' })).toBe('ACCEPTED');
    expect(stateOf([], { ...accepted, current: 'AWAITING_PAYMENT' })).toBe('IN_PROCESS');
  });

  it('is SUSPENDED while the case is, whatever is open', () => {
    expect(stateOf([step('appraise')], { ...accepted, isSuspended: true })).toBe('SUSPENDED');
  });
});
