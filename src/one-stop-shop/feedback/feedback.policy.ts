import { headRoles } from '../tasks/standing.policy';
import type { Post } from '../organisation/organisation-view';

export const openStates = ['RECEIVED', 'ANSWERING', 'APPROVING', 'PUBLISHING'] as const;
export const endStates = ['PUBLISHED', 'ANSWERED', 'REFUSED', 'CANCELLED'] as const;
export const feedbackStates = [...openStates, ...endStates] as const;
export type FeedbackState = (typeof feedbackStates)[number];

export const feedbackActs = [
  'classify',
  'transfer',
  'refuse',
  'assign',
  'answer',
  'return',
  'approve',
  'reject',
  'publish',
  'extend',
] as const;
export type FeedbackAct = (typeof feedbackActs)[number];

/** What each step of the process means to the register. */
export const stateAt: Record<string, FeedbackState> = {
  classify: 'RECEIVED',
  answer: 'ANSWERING',
  approve: 'APPROVING',
  publish: 'PUBLISHING',
};

export interface Standing {
  actorId: string;
  /** In the agency that has it now, own and by substitution. */
  posts: readonly Pick<Post, 'role' | 'unitKey' | 'insteadOf'>[];
  isMachine: boolean;
}

const leaderRoles = ['leader'];

const leads = ({ posts }: Standing): boolean =>
  posts.some(({ role }) => leaderRoles.includes(role) || headRoles.includes(role));
const isAtDoor = ({ posts }: Standing): boolean => posts.some(({ unitKey }) => unitKey === 'one-stop');

/**
 * What somebody may do now: the one-stop and those who lead sort and publish; who was named, or else anybody who works on cases
 * there, answers; who leads agrees, and never to words of their own.
 */
export function possibleActs(
  feedback: { state: FeedbackState; handlerId: string | null; answeredBy: string | null },
  standing: Standing,
): FeedbackAct[] {
  const { actorId, isMachine, posts } = standing;
  if (!isMachine && posts.length === 0) return [];
  const sorts = isMachine || isAtDoor(standing) || leads(standing);
  const heads = isMachine || leads(standing);
  const writes =
    isMachine ||
    feedback.handlerId === actorId ||
    posts.some(({ insteadOf }) => insteadOf !== undefined && insteadOf === feedback.handlerId) ||
    (feedback.handlerId === null && !isAtDoor(standing)) ||
    heads;
  const acts: FeedbackAct[] = [];
  switch (feedback.state) {
    case 'RECEIVED':
      if (sorts) acts.push('classify', 'transfer', 'refuse');
      break;
    case 'ANSWERING':
      if (writes) acts.push('answer', 'return');
      if (heads) acts.push('assign');
      break;
    case 'APPROVING':
      if (heads && (isMachine || feedback.answeredBy !== actorId)) acts.push('approve', 'reject');
      break;
    case 'PUBLISHING':
      if (sorts) acts.push('publish');
      break;
    default:
      return acts;
  }
  if (heads && (openStates as readonly string[]).includes(feedback.state) && feedback.state !== 'PUBLISHING')
    acts.push('extend');
  return acts;
}

export const isEndState = (state: FeedbackState): boolean => (endStates as readonly string[]).includes(state);
