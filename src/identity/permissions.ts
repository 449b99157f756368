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
  'organisation.read',
  /** Agencies, units, people, posts, substitutions of others, accounts. */
  'organisation.manage',
  'calendar.read',
  'calendar.manage',
  'procedure.read',
  'case.read',
  /** Files cases, for oneself or for an applicant. */
  'case.file',
  /** Acts on cases and works tasks, where one's post allows it. */
  'case.act',
  /** Sees the cases of the agencies below, urges, approves exceptions. */
  'case.supervise',
] as const;
export type Permission = (typeof permissions)[number];

/** The first four are for services; a person's place in the organisation decides what an `official` may act on. */
export const roles = [
  'operator',
  'designer',
  'worker',
  'viewer',
  'official',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

const reference: readonly Permission[] = [
  'organisation.read',
  'calendar.read',
  'procedure.read',
  'definition.read',
];

const reading: readonly Permission[] = [
  'instance.read',
  'task.read',
  'job.read',
  'event.read',
  ...reference,
  'case.read',
];

/** The one table of who may do what. */
export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  operator: permissions,
  designer: [...reading, 'definition.deploy', 'instance.start'],
  worker: [
    ...reading,
    'instance.start',
    'task.work',
    'message.send',
    'service-job.work',
    'case.file',
    'case.act',
  ],
  viewer: reading,
  official: [...reference, 'case.read', 'case.file', 'case.act'],
  supervisor: [...reference, 'case.read', 'case.act', 'case.supervise'],
  /** Runs the installation; reads no case. */
  administrator: [...reference, 'organisation.manage', 'calendar.manage'],
};

export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** An unknown role has no permission. */
export const isAllowed = (roleNames: readonly string[], permission: Permission): boolean =>
  roleNames.some((name) => isRole(name) && permissionsOfRole[name].includes(permission));
