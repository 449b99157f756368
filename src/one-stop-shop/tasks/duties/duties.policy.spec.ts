import fc from 'fast-check';
import { acts } from '../../procedures/acts';
import { brokenDuty, type DoneStep, type Performer, type WantedStep } from './duties.policy';
import { dutyCodes, dutyMessages, type DutyRule, dutyRulesOn } from './duty-rules';

const rules = dutyRulesOn('2026-11-16');
const person = (id: string, more: Partial<Performer> = {}): Performer => ({
  id,
  roles: [],
  isOwnDuty: true,
  ...more,
});
const wanted = (act: string, more: Partial<WantedStep> = {}): WantedStep => ({
  act,
  role: null,
  unitKey: 'economic-division',
  ...more,
});
const done = (act: string, ...performers: string[]): DoneStep => ({ act, performers });
const codeOf = (step: WantedStep, who: Performer[], before: DoneStep[]) =>
  brokenDuty(rules, step, who, before)?.rule.code ?? null;

describe('the duties of one case', () => {
  // Domain 2.12, row by row: [done, wanted, of the same person].
  it.each<[string, WantedStep, string | null]>([
    ['receive', wanted('appraise'), 'RECEIVER_MAY_NOT_APPRAISE'],
    ['receive', wanted('check-site'), 'RECEIVER_MAY_NOT_APPRAISE'],
    ['receive', wanted('appraise', { unitKey: 'one-stop' }), null],
    ['receive', wanted('return'), null],
    ['appraise', wanted('draft'), null],
    ['appraise', wanted('sign'), 'DRAFTER_MAY_NOT_APPROVE'],
    ['appraise', wanted('review'), 'DRAFTER_MAY_NOT_APPROVE'],
    ['draft', wanted('sign'), 'DRAFTER_MAY_NOT_APPROVE'],
    ['review', wanted('sign'), null],
    ['sign', wanted('draft'), null],
    ['sign', wanted('issue', { role: 'records-clerk' }), 'AUTHOR_MAY_NOT_SEAL'],
    ['draft', wanted('issue', { role: 'records-clerk' }), 'AUTHOR_MAY_NOT_SEAL'],
    ['draft', wanted('issue', { role: 'case-officer' }), null],
    ['issue', wanted('return'), null],
  ])('after %s the same person wants %j: %s', (before, step, code) => {
    expect(codeOf(step, [person('an')], [done(before, 'an')])).toBe(code);
    expect(codeOf(step, [person('binh')], [done(before, 'an')])).toBeNull();
    expect(codeOf(step, [person('binh'), person('an')], [done(before, 'an')])).toBe(code);
    expect(codeOf(step, [person('an')], [done(before, 'binh', 'an')])).toBe(code);
  });

  it.each([
    ['one-stop-head', 'sign', 'ONE_STOP_HEAD_MAY_NOT_APPROVE'],
    ['one-stop-head', 'review', 'ONE_STOP_HEAD_MAY_NOT_APPROVE'],
    ['one-stop-head', 'return', null],
    ['records-clerk', 'sign', 'RECORDS_CLERK_MAY_NOT_DECIDE'],
    ['records-clerk', 'draft', 'RECORDS_CLERK_MAY_NOT_DECIDE'],
    ['records-clerk', 'issue', null],
    ['case-officer', 'sign', null],
  ])('a %s does %s only by a post of their own: %s', (role, act, code) => {
    const standingIn = person('an', { roles: [role], isOwnDuty: false });
    expect(codeOf(wanted(act), [standingIn], [])).toBe(code);
    expect(codeOf(wanted(act), [{ ...standingIn, isOwnDuty: true }], [])).toBeNull();
  });

  it('hold from their date on', () => {
    expect(dutyRulesOn('2018-06-20')).toEqual([]);
    expect(rules.map(({ code }) => code)).toEqual(dutyCodes);
  });

  it('speak of acts that there are, in both languages', () => {
    for (const { code, earlier = [], later } of rules) {
      for (const act of [...earlier, ...later]) expect(Object.keys(acts)).toContain(act);
      const { vi, en } = dutyMessages[`DUTY.${code}`];
      expect([vi, en].every((text) => text.length > 20)).toBe(true);
    }
  });
});

describe('whatever the rules are', () => {
  const names = ['an', 'binh', 'chi', 'dung'];
  const actNames = ['receive', 'appraise', 'draft', 'review', 'sign', 'issue'];
  const act = fc.constantFrom(...actNames);
  const rule: fc.Arbitrary<DutyRule> = fc.record({
    code: fc.constantFrom('ONE', 'TWO', 'THREE'),
    validFrom: fc.constant('2020-01-01'),
    source: fc.constant(''),
    tag: fc.constant('A' as const),
    earlier: fc.uniqueArray(act),
    later: fc.uniqueArray(act, { minLength: 1 }),
  });
  const step: fc.Arbitrary<DoneStep> = fc.record({
    act: fc.option(act),
    performers: fc.uniqueArray(fc.constantFrom(...names)),
  });
  const want: fc.Arbitrary<WantedStep> = fc.record({
    act: fc.option(act),
    role: fc.constant(null),
    unitKey: fc.constant(null),
  });
  const performers = fc.uniqueArray(fc.constantFrom(...names)).map((ids) => ids.map((id) => person(id)));
  const world = fc.tuple(fc.array(rule), want, performers, fc.array(step));

  it('nobody is refused who did nothing before', () => {
    fc.assert(
      fc.property(world, ([all, step, who, before]) => {
        const stranger = [person('stranger')];
        expect(brokenDuty(all, step, stranger, before)).toBeNull();
        expect(brokenDuty(all, step, [], before)).toBeNull();
        expect(brokenDuty(all, { ...step, act: null }, who, before)).toBeNull();
      }),
    );
  });

  it('a refusal names a rule that forbids just this to just this person', () => {
    fc.assert(
      fc.property(world, ([all, step, who, before]) => {
        const broken = brokenDuty(all, step, who, before);
        const forbidden = all.some(
          ({ earlier, later }) =>
            later.includes(step.act ?? '') &&
            before.some(
              (one) => earlier?.includes(one.act ?? '') && who.some(({ id }) => one.performers.includes(id)),
            ),
        );
        expect(broken !== null).toBe(forbidden);
        if (!broken) return;
        expect(broken.rule.later).toContain(step.act);
        expect(broken.rule.earlier).toContain(broken.step?.act);
        expect(broken.step?.performers).toContain(broken.performerId);
      }),
    );
  });

  it('standing in for one more person never opens what was closed', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...names), ([all, step, who, before], more) => {
        if (brokenDuty(all, step, who, before))
          expect(brokenDuty(all, step, [...who, person(more)], before)).not.toBeNull();
      }),
    );
  });
});
