import { isAllowed, permissions, permissionsOfRole } from './permissions';

describe('permissions', () => {
  it('let viewers only read', () => {
    for (const permission of permissionsOfRole.viewer) expect(permission).toMatch(/\.read$/);
  });

  it('give operators everything and every service that works what viewers have', () => {
    expect(permissionsOfRole.operator).toEqual(permissions);
    for (const role of ['operator', 'worker'])
      for (const permission of permissionsOfRole.viewer) expect(isAllowed([role], permission)).toBe(true);
  });

  it.each([
    ['viewer', 'task.work'],
    ['worker', 'definition.deploy'],
    ['worker', 'instance.operate'],
    ['administrator', 'instance-content.read'],
    ['administrator', 'case.read'],
    ['designer', 'instance-content.read'],
    ['designer', 'task.work'],
    ['designer', 'job.operate'],
  ] as const)('do not let a %s do %s', (role, permission) => {
    expect(isAllowed([role], permission)).toBe(false);
  });

  it('are empty for unknown roles and for no role', () => {
    expect(isAllowed(['root', 'constructor', '__proto__'], 'task.read')).toBe(false);
    expect(isAllowed([], 'task.read')).toBe(false);
  });
});
