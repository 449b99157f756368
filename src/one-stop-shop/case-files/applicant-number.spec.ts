import { applicantNumber } from './applicant-number';

it.each([
  ['PERSON', '001 099.012-345', '001099012345'],
  ['HOUSEHOLD', '001099012345', '001099012345'],
  ['ENTERPRISE', '001099012345', null],
  ['ORGANISATION', '001099012345', null],
  ['PERSON', ' . ', null],
  ['PERSON', undefined, null],
] as const)('a %s with the number %p is found by %p', (kind, identity, number) => {
  expect(applicantNumber({ kind, identity })).toBe(number);
});
