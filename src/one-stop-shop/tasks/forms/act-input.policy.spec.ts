import type { JsonObject } from '../../../kernel';
import { checkActInput, variablesOfAct } from './act-input.policy';

const findings = (act: string | undefined, variables: JsonObject) =>
  checkActInput(act, variables).map(({ field, code }) => `${field} ${code}`);
const supplement = { items: [{ component: 'TP01', reasonCode: 'MISSING' }], reason: 'Thiếu bản vẽ' };

describe('what an act brings', () => {
  it.each<[string, JsonObject]>([
    ['receive', { reception: 'ACCEPTED' }],
    ['receive', { reception: 'SUPPLEMENT', supplement }],
    [
      'receive',
      { reception: 'REFUSED', refusal: { reasonCode: 'NOT_COMPETENT', reason: 'Không thuộc thẩm quyền' } },
    ],
    ['request-supplement', { supplement }],
    ['consult', {}],
    ['consult', { answer: 'Đồng ý' }],
    ['extend', { extend: false }],
    ['extend', { extend: true, extendUntil: '2026-12-01', extensionReason: 'Cần xác minh' }],
    ['appraise', {}],
  ])('%s %j is accepted', (act, variables) => {
    expect(findings(act, variables)).toEqual([]);
  });

  it.each<[string, JsonObject, string[]]>([
    ['receive', {}, ['reception FORM.REQUIRED']],
    ['receive', { reception: 'MAYBE' }, ['reception FORM.ACT_INPUT']],
    ['receive', { reception: 'REFUSED', refusal: { reason: 'x' } }, ['refusal FORM.ACT_INPUT']],
    ['request-supplement', { supplement: { items: [] } }, ['supplement FORM.ACT_INPUT']],
    ['request-supplement', { supplement: { ...supplement, approved: true } }, ['supplement FORM.ACT_INPUT']],
    ['extend', { extend: 'yes' }, ['extend FORM.ACT_INPUT']],
    ['extend', { extend: true, extendUntil: '1/12/2026' }, ['extendUntil FORM.ACT_INPUT']],
  ])('%s %j is refused', (act, variables, expected) => {
    expect(findings(act, variables)).toEqual(expected);
  });

  it('is nothing for a step without an act, or of an act that nobody knows', () => {
    expect([variablesOfAct(undefined), variablesOfAct('constructor')]).toEqual([[], []]);
  });
});
