import type { Post } from '../organisation/organisation-view';
import { headRoles } from '../tasks/standing.policy';

export const openStates = ['ASSIGNED', 'IN_PROGRESS', 'REPORTED', 'SENT_BACK'] as const;
export const endStates = ['CLOSED', 'WITHDRAWN', 'CANCELLED'] as const;
export type TaskState = (typeof openStates)[number] | (typeof endStates)[number];

export const isEndState = (state: TaskState): boolean => (endStates as readonly string[]).includes(state);

export const directiveActs = [
  'accept',
  'send-back',
  'assign',
  'report',
  'ask-extension',
  'complete',
  'note',
  'close',
  'do-again',
  'grant-extension',
  'deny-extension',
  'give-again',
  'withdraw',
  'urge',
] as const;
export type DirectiveAct = (typeof directiveActs)[number];

/** Acts that mean nothing without words. */
export const actsWithText: readonly DirectiveAct[] = [
  'send-back',
  'report',
  'ask-extension',
  'complete',
  'note',
  'do-again',
  'deny-extension',
  'withdraw',
  'urge',
];

/** What each step of the process means to the register; `decide-extension` stands beside the main path. */
export const stateAt: Record<string, TaskState> = {
  accept: 'ASSIGNED',
  execute: 'IN_PROGRESS',
  review: 'REPORTED',
  reassign: 'SENT_BACK',
};

type PlacedPost = Pick<Post, 'role' | 'agencyId' | 'insteadOf'>;

export interface Standing {
  actorId: string;
  isMachine: boolean;
  /** All posts held now, own and by substitution. */
  posts: readonly PlacedPost[];
}

/** Who gives tasks in the name of an agency: its leaders, heads, records office and those who supervise for it. */
const givingRoles: readonly string[] = ['leader', 'supervisor', 'records-clerk', ...headRoles];
/** Who takes them on. */
const takingRoles: readonly string[] = ['leader', 'records-clerk', ...headRoles];

export const mayGive = ({ isMachine, posts }: Standing, agencyId: string): boolean =>
  isMachine || posts.some((post) => post.agencyId === agencyId && givingRoles.includes(post.role));

/**
 * What somebody may do with a task now. The agency that gave it decides; the lead takes it on, does it and reports; those who work
 * with it add what they have done.
 */
export function possibleActs(
  task: {
    state: TaskState;
    issuerAgencyId: string;
    leadAgencyId: string;
    cooperating: readonly string[];
    assigneeId: string | null;
    asksExtension: boolean;
  },
  standing: Standing,
): DirectiveAct[] {
  if (isEndState(task.state)) return [];
  const { actorId, isMachine, posts } = standing;
  const gives = mayGive(standing, task.issuerAgencyId);
  const inLead = posts.filter(({ agencyId }) => agencyId === task.leadAgencyId);
  const takes = isMachine || inLead.some(({ role }) => takingRoles.includes(role));
  const does =
    takes ||
    inLead.some(
      ({ insteadOf }) =>
        task.assigneeId === actorId || (insteadOf !== undefined && insteadOf === task.assigneeId),
    );
  const acts: DirectiveAct[] = [];
  switch (task.state) {
    case 'ASSIGNED':
      if (takes) acts.push('accept', 'send-back');
      break;
    case 'IN_PROGRESS':
      if (does) acts.push('report', 'complete');
      if (takes) acts.push('assign');
      if (does && !task.asksExtension) acts.push('ask-extension');
      if (gives && task.asksExtension) acts.push('grant-extension', 'deny-extension');
      break;
    case 'REPORTED':
      if (gives) acts.push('close', 'do-again');
      break;
    case 'SENT_BACK':
      if (gives) acts.push('give-again', 'withdraw');
      break;
    default:
      return acts;
  }
  if (!does && posts.some(({ agencyId }) => task.cooperating.includes(agencyId))) acts.push('note');
  if (gives) acts.push('urge');
  return acts;
}
