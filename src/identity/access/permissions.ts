import type { Actor } from '../../kernel';

/** Everything a caller can be allowed to do. */
export const permissions = [
  'definition.read',
  'definition.deploy',
  'definition.approve',
  /** Procedures as they are written, before they are in service. */
  'model.read',
  'model.edit',
  /** Says something of a model or of its elements, and settles what was said. */
  'model.comment',
  'instance.read',
  /** Reads what cases and instances hold: variables, forms, data of applicants. */
  'instance-content.read',
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
  /** Agencies, units, people, posts, substitutions of others. */
  'organisation.manage',
  /** Accounts, their roles and sessions, invitations. */
  'account.manage',
  /** What waits for a second person: one's own proposals, and those one may approve. */
  'proposal.use',
  /** Tokens of services. */
  'token.manage',
  'audit.read',
  /** Personal data of one person as a whole, and what is deleted when its time is over. */
  'privacy.manage',
  'calendar.read',
  'calendar.manage',
  'procedure.read',
  /** Asks that an approved procedure be withdrawn; somebody else approves it. */
  'procedure.withdraw',
  'case.read',
  /** Files cases, for oneself or for an applicant. */
  'case.file',
  /** Acts on cases and works tasks, where one's post allows it. */
  'case.act',
  /** Sees the cases of the agencies below, urges, approves exceptions. */
  'case.supervise',
  /** Waiting halls of one-stops: those of one's agency or below it; who runs the installation, all. */
  'hall.read',
  /** What they are made up of, shifts and screens: where one heads or works in them, or runs the installation. */
  'hall.manage',
  /** Feedback of citizens: that of one's agencies and those below. */
  'feedback.read',
  /** Takes it down, sorts, answers, approves and publishes, where one's post allows it. */
  'feedback.handle',
  /** Directing documents and their tasks: those one's agencies give or get, and those below. */
  'directive.read',
  /** Gives tasks, or accepts and reports them, where one's post allows it. */
  'directive.handle',
  /** Statutory reports, targets and ratings: of the agencies one leads or oversees. */
  'report.read',
  /** Sets what is to be reached. */
  'report.plan',
  /** Receipts, closings and reconciliation: of the agencies one sees. */
  'payment.read',
  /** Takes and gives back money, decides on refunds and exemptions, where one's post allows it. */
  'payment.collect',
  /** Signs, numbers and seals what waits for one's post, with one's own key or the agency's. */
  'document.sign',
  /** The trust list, and how every agency signs. */
  'signing.manage',
  /** Everyone who signs in: one's own password, second factor and sessions. */
  'self.manage',
  /** Citizens: the cases one is the applicant of. */
  'own-case.read',
  /** What is begun, checked and handed in online. */
  'own-case.file',
  /** What an applicant does in a case of theirs: supplements, withdraws, confirms, rates. */
  'own-case.act',
] as const;
export type Permission = (typeof permissions)[number];

/** The first four are for services, the last for citizens; an official's place in the organisation decides what they may act on. */
export const roles = [
  'operator',
  'designer',
  'worker',
  'viewer',
  'official',
  'supervisor',
  'controller',
  'administrator',
  'citizen',
] as const;
export type Role = (typeof roles)[number];

/** What a token of a service may be: everything but somebody with cases of their own. */
export const rolesOfServices = roles.filter((role) => role !== 'citizen');

const reference: readonly Permission[] = [
  'organisation.read',
  'calendar.read',
  'procedure.read',
  'definition.read',
];

const watching: readonly Permission[] = [
  'instance.read',
  'task.read',
  'job.read',
  'event.read',
  ...reference,
  'case.read',
  'hall.read',
  'report.read',
];

const reading: readonly Permission[] = [...watching, 'instance-content.read'];

/** The one table of who may do what. */
export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  operator: permissions,
  /** Draws procedures and sees how they run, and nothing of what runs in them. */
  designer: [
    ...watching,
    'self.manage',
    'model.read',
    'model.edit',
    'model.comment',
    'definition.deploy',
    'procedure.withdraw',
    'instance.start',
    'proposal.use',
  ],
  worker: [
    ...reading,
    'instance.start',
    'task.work',
    'message.send',
    'service-job.work',
    'case.file',
    'case.act',
    'hall.manage',
    'payment.read',
    'payment.collect',
  ],
  viewer: reading,
  official: [
    ...reference,
    'self.manage',
    'document.sign',
    'case.read',
    'case.file',
    'case.act',
    'hall.read',
    'hall.manage',
    'feedback.read',
    'feedback.handle',
    'directive.read',
    'directive.handle',
    'report.read',
    'payment.read',
    'payment.collect',
  ],
  supervisor: [
    ...reference,
    'self.manage',
    'document.sign',
    'case.read',
    'case.act',
    'case.supervise',
    'hall.read',
    'hall.manage',
    'feedback.read',
    'directive.read',
    'directive.handle',
    'report.read',
    'report.plan',
    'payment.read',
    'payment.collect',
  ],
  /** The office that controls administrative procedures: approves what others publish, audits, reports. */
  controller: [
    ...reference,
    'self.manage',
    'case.read',
    'case.supervise',
    'hall.read',
    'model.read',
    'model.comment',
    'definition.approve',
    'procedure.withdraw',
    'proposal.use',
    'audit.read',
    'privacy.manage',
    'feedback.read',
    'directive.read',
    'report.read',
    'report.plan',
    'payment.read',
  ],
  /** Runs the installation: sees that instances and jobs run, and nothing of what they hold. */
  administrator: [
    ...reference,
    'self.manage',
    'document.sign',
    'signing.manage',
    'organisation.manage',
    'account.manage',
    'token.manage',
    'proposal.use',
    'calendar.manage',
    'hall.read',
    'hall.manage',
    'instance.read',
    'instance.operate',
    'job.read',
    'job.operate',
  ],
  citizen: ['self.manage', 'procedure.read', 'own-case.read', 'own-case.file', 'own-case.act'],
};

export const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/**
 * An unknown role has no permission, and an actor whose permissions are narrowed has none beyond those. Give the actor where
 * there is one: a list of roles knows nothing of narrowing.
 */
export function isAllowed(
  who: Pick<Actor, 'roles' | 'permissions'> | readonly string[],
  permission: Permission,
): boolean {
  const { roles: roleNames, permissions: narrowed } = isRoles(who)
    ? { roles: who, permissions: undefined }
    : who;
  return (
    (narrowed === undefined || narrowed.includes(permission)) &&
    roleNames.some((name) => isRole(name) && permissionsOfRole[name].includes(permission))
  );
}

const isRoles = (who: object): who is readonly string[] => Array.isArray(who);
