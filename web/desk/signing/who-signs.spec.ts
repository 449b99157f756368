import type { Me } from '../../shared/session/session';
import { signsDaily } from './who-signs';

it.each([
  [['leader'], [], true],
  [['case-officer', 'records-clerk'], [], true],
  [['case-officer'], ['document.sign'], false],
  [[], ['signing.manage'], true],
  [undefined, [], false],
])('posts %p with %p: signing has its place in the day %p', (roles, permissions, isTheirs) => {
  const person = roles && { posts: roles.map((role) => ({ role })) };
  expect(signsDaily({ person, permissions } as unknown as Me)).toBe(isTheirs);
});
