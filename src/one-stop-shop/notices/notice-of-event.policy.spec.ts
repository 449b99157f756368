import type { JsonObject } from '../../kernel';
import { settledBy, toldBy } from './notice-of-event.policy';

const event = (type: string, payload: JsonObject) => ({ type, payload, seq: 7, at: 0 });

describe('toldBy', () => {
  it('tells of work that somebody was given', () => {
    for (const type of ['task.claimed', 'task.delegated']) {
      expect(toldBy(event(type, { taskId: 't', byAnother: true }))).toMatchObject({
        kind: 'ASSIGNED',
        audience: { who: 'assignee', taskId: 't' },
        subjectId: 't',
        source: 'ASSIGNED 7',
      });
      expect(toldBy(event(type, { taskId: 't', byAnother: false }))).toBeUndefined();
    }
  });

  it('tells of limits of steps, and of the limit of a case as a whole', () => {
    const step = { kind: 'STEP', subjectId: 't', caseId: 'c' };
    expect(toldBy(event('clock.due-soon', step))?.kind).toBe('DUE_SOON');
    expect(toldBy(event('clock.overdue', step))?.kind).toBe('OVERDUE');
    expect(toldBy(event('clock.overdue', { ...step, kind: 'AGENCY' }))).toBeUndefined();
    expect(toldBy(event('case.overdue', { caseId: 'c' }))).toMatchObject({
      kind: 'CASE_OVERDUE',
      audience: { who: 'workers', caseId: 'c' },
    });
  });

  it('tells the receiver of a handoff, and the sender when it comes back', () => {
    const handoff = {
      handoffId: 'h',
      caseId: 'c',
      isCustody: true,
      fromUnitId: 'a',
      toUnitId: 'b',
      procedure: 'P',
    };
    expect(toldBy(event('handoff.sent', handoff))).toMatchObject({
      kind: 'HANDOFF',
      audience: { who: 'unit', unitId: 'b', procedure: 'P' },
      subjectId: 'b',
      handoffId: 'h',
    });
    expect(toldBy(event('handoff.refused', handoff))).toMatchObject({
      kind: 'RETURNED',
      audience: { who: 'unit', unitId: 'a' },
    });
    expect(toldBy(event('handoff.sent', { ...handoff, isCustody: false }))).toBeUndefined();
  });

  it('tells the unit or person that a register names, and not who did it', () => {
    const fed = { feedbackId: 'f', code: 'PA-2026-000001', unitId: 'u', by: 'p' };
    expect(toldBy(event('feedback.received', fed))).toMatchObject({
      kind: 'FEEDBACK',
      audience: { who: 'unit', unitId: 'u' },
      subjectId: 'f',
      except: 'p',
      details: { code: 'PA-2026-000001', what: 'received' },
    });
    const given = { directiveTaskId: 't', code: 'NV-2026-000001', unitId: 'u', personId: 'q' };
    expect(toldBy(event('directive.task.assigned', given))).toMatchObject({
      kind: 'DIRECTIVE',
      audience: { who: 'person', personId: 'q', unitId: 'u' },
      subjectId: 't',
    });
    expect(toldBy(event('feedback.published', { feedbackId: 'f' }))).toBeUndefined();
    expect(settledBy(event('feedback.published', { feedbackId: 'f' }))).toEqual({ subjectId: 'f' });
    expect(settledBy(event('feedback.overdue', { feedbackId: 'f' }))).toEqual({});
  });

  it('tells the person an escalation names, else the unit', () => {
    const fired = { subjectId: 's', toUnitId: 'u', toPersonId: 'p', level: 2, cause: 'overdue' };
    expect(toldBy(event('escalation.fired', fired))).toMatchObject({
      audience: { who: 'person', personId: 'p', unitId: 'u' },
      details: { level: 2, cause: 'overdue' },
    });
    const step = { ...fired, subjectKind: 'STEP', cause: 'due-soon' };
    expect(toldBy(event('escalation.fired', step))).toBeUndefined();
    expect(toldBy(event('escalation.fired', { ...fired, toPersonId: null }))?.audience).toEqual({
      who: 'unit',
      unitId: 'u',
      procedure: null,
    });
  });

  it('tells the office what was sent for approval, who sent it what came of it, and those concerned what was said', () => {
    const sent = { id: 'r', kind: 'deployment', state: 'OPEN', proposedBy: 'd' };
    expect(toldBy(event('proposal.made', sent))).toMatchObject({
      kind: 'REVIEW',
      audience: { who: 'permitted', permission: 'definition.approve' },
      subjectId: 'r',
      except: 'd',
      details: { what: 'OPEN', of: 'deployment' },
    });
    const decided = { ...sent, state: 'REJECTED' };
    expect(toldBy(event('proposal.decided', decided))).toMatchObject({
      kind: 'REVIEW',
      audience: { who: 'person', personId: 'd' },
      details: { what: 'REJECTED' },
    });
    expect(toldBy(event('proposal.decided', { ...sent, state: 'WITHDRAWN' }))).toBeUndefined();
    expect(toldBy(event('proposal.made', { ...sent, kind: 'instance.cancel' }))).toBeUndefined();
    expect(toldBy(event('model.commented', { modelId: 'm', personIds: ['a', 'b'] }))).toMatchObject({
      kind: 'COMMENT',
      audience: { who: 'people', personIds: ['a', 'b'] },
      subjectId: 'm',
    });
  });

  it('tells nobody of the rest', () => {
    expect(toldBy(event('case.submitted', { caseId: 'c' }))).toBeUndefined();
    expect(toldBy(event('letter.urging.sent', { toUnitId: null }))).toBeUndefined();
  });
});

describe('settledBy', () => {
  it.each([
    ['task.completed', { taskId: 't' }, { subjectId: 't' }],
    ['task.delegated', { taskId: 't' }, { subjectId: 't' }],
    ['handoff.received', { handoffId: 'h', toUnitId: 'u' }, { subjectId: 'h', unitId: 'u' }],
    // Whoever sent it has to decide about it now.
    ['handoff.refused', { handoffId: 'h', toUnitId: 'u' }, { unitId: 'u' }],
    ['consult.expired', { consultationId: 'k' }, { subjectId: 'k' }],
    ['proposal.decided', { id: 'r' }, { subjectId: 'r' }],
    ['case.overdue', { caseId: 'c' }, {}],
  ])('%s settles what %j names', (type, payload, settled) => {
    expect(settledBy(event(type, payload))).toEqual(settled);
  });
});
