import { keepsRecords } from './keeps-records';

it.each([
  [['records-clerk'], [], true],
  [['case-officer', 'records-clerk'], [], true],
  [['leader'], [], false],
  [[], ['definition.approve'], true],
  [undefined, [], false],
])('posts %p with %p: registers have their place in the day %p', (roles, permissions, isTheirs) => {
  const person = roles && { posts: roles.map((role) => ({ role })) };
  expect(keepsRecords({ person, permissions } as Parameters<typeof keepsRecords>[0])).toBe(isTheirs);
});
