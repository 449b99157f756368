/** Everything a caller can be allowed to do. */
export const permissions = [
  'definition.read',
  'definition.deploy',
  'instance.read',
  'instance.start',
  /** Cancel, suspend, resume, modify, migrate, set variables, retry incidents. */
  'instance.operate',
  'task.read',
  'task.work',
  'message.send',
  'job.read',
  'job.operate',
  /** External workers: claim and answer service jobs. */
  'service-job.work',
  'event.read',
] as const;
export type Permission = (typeof permissions)[number];

export const roles = ['operator', 'designer', 'worker', 'viewer'] as const;
export type Role = (typeof roles)[number];

const reading: readonly Permission[] = [
  'definition.read',
  'instance.read',
  'task.read',
  'job.read',
  'event.read',
];

/** The one table of who may do what. */
export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  operator: permissions,
  designer: [...reading, 'definition.deploy', 'instance.start'],
  worker: [...reading, 'instance.start', 'task.work', 'message.send', 'service-job.work'],
  viewer: reading,
};

export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** An unknown role has no permission. */
export const isAllowed = (roleNames: readonly string[], permission: Permission): boolean =>
  roleNames.some((name) => isRole(name) && permissionsOfRole[name].includes(permission));
