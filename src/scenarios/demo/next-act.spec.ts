import { readScenario } from '../read-scenario';
import { nextAct, type OpenTask, type Situation } from './next-act';

const scenario = (when: string) =>
  readScenario(`
title: { vi: một, en: one }
process: p
given: { at: '2026-10-05T08:00:00+07:00', caseCode: H1-261005-0001 }
when:
${when}
then: { state: active }
`);
const plain = scenario(`
  - complete: receive
    with: { reception: ACCEPTED }
  - receive: paid
    with: { amount: 1 }
  - complete: decide
    with: { decision: APPROVED }`);
const task = (elementId: string, ...candidateGroups: string[]): OpenTask => ({
  id: `task ${elementId} ${candidateGroups.join()}`,
  elementId,
  candidateGroups,
});
const standing = (situation: Partial<Situation>): Situation => ({
  done: [],
  open: [],
  awaited: [],
  timers: [],
  ...situation,
});
const next = (story: typeof plain, situation: Partial<Situation>) =>
  nextAct(story, plain, [plain, story], standing(situation));

describe('what happens next in a case of the demo', () => {
  it('is the next task of its story, with its answer', () => {
    expect(next(plain, { open: [task('receive')] })).toMatchObject({
      kind: 'complete',
      data: { reception: 'ACCEPTED' },
    });
  });

  it('gives each round of a task its own answer', () => {
    const rework = scenario(`
  - complete: draft
    with: { text: first }
  - complete: review
    with: { ok: false }
  - complete: draft
    with: { text: second }
  - complete: review
    with: { ok: true }`);
    const answer = (done: string[], open: string) => next(rework, { done, open: [task(open)] });
    expect(answer(['draft'], 'review')).toMatchObject({ data: { ok: false } });
    expect(answer(['review', 'draft'], 'draft')).toMatchObject({ data: { text: 'second' } });
    expect(answer(['draft', 'review', 'draft'], 'review')).toMatchObject({ data: { ok: true } });
  });

  it('tells tasks of one element apart by who may do them', () => {
    const story = scenario(`
  - complete: opinion
    as: power
    with: { opinion: yes }`);
    expect(next(story, { open: [task('opinion', 'fire'), task('opinion', 'power')] })).toMatchObject({
      task: { candidateGroups: ['power'] },
    });
  });

  it('sends the message the case waits for before its next task', () => {
    expect(next(plain, { done: ['receive'], awaited: ['withdrawn', 'paid'] })).toEqual({
      kind: 'receive',
      message: 'paid',
      data: { amount: 1 },
    });
  });

  it('does not send again what has already opened the next task', () => {
    const withdrawal = scenario(`
  - complete: receive
  - receive: withdrawn
  - complete: close`);
    expect(
      next(withdrawal, { done: ['receive'], open: [task('close')], awaited: ['withdrawn'] }),
    ).toMatchObject({
      kind: 'complete',
      task: { elementId: 'close' },
    });
  });

  it('lets time pass only while the next task is not there', () => {
    const late = scenario(`
  - complete: receive
  - pass: P1D
  - complete: urge`);
    const done = ['receive'];
    expect(next(late, { done, timers: ['first', 'second'] })).toEqual({ kind: 'timer', jobId: 'first' });
    expect(next(late, { done, open: [task('urge')], timers: ['first'] })).toMatchObject({ kind: 'complete' });
  });

  it('leaves messages with the key of another case alone', () => {
    const other = scenario(`
  - receive: paid
    key: H1-261005-0002
    heard: false
  - complete: decide`);
    expect(next(other, { awaited: ['paid'] })).toMatchObject({ data: { amount: 1 } });
  });

  it('goes the plain way when the story has ended, and answers what time brought up', () => {
    const short = scenario(`
  - complete: receive
    with: { reception: LATER }`);
    expect(next(short, { done: ['receive'], open: [task('decide')] })).toMatchObject({
      data: { decision: 'APPROVED' },
    });
    expect(next(short, { done: ['receive'], timers: ['only'] })).toEqual({ kind: 'timer', jobId: 'only' });
  });

  it('does nothing about a task that no story knows', () => {
    expect(next(plain, { open: [task('mystery')], timers: ['a'] })).toBeUndefined();
  });
});
