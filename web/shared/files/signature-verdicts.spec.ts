import { thoughtOf, worstOf } from './signature-verdicts';

const valid = { verdict: 'VALID', failure: null } as const;
const expired = { verdict: 'UNTRUSTED', failure: 'EXPIRED' } as const;
const stranger = { verdict: 'UNTRUSTED', failure: 'ISSUER_UNKNOWN' } as const;
const changed = { verdict: 'INVALID', failure: 'CHANGED_AFTER' } as const;

it.each([
  [valid, 'valid'],
  [expired, 'expired'],
  [stranger, 'unknownIssuer'],
  [changed, 'changed'],
  [{ verdict: 'INVALID', failure: 'DIGEST_MISMATCH' } as const, 'changed'],
  [{ verdict: 'INVALID', failure: 'WEAK_ALGORITHM' } as const, 'wrong'],
  [{ verdict: 'INVALID', failure: null } as const, 'wrong'],
])('%j is %s', (signature, thought) => expect(thoughtOf(signature)).toBe(thought));

it('tells the worst of all signatures', () => {
  expect(worstOf([])).toBeUndefined();
  expect(worstOf([valid, valid])).toBe('valid');
  expect(worstOf([valid, expired, stranger])).toBe('unknownIssuer');
  expect(worstOf([valid, changed, expired])).toBe('changed');
});
