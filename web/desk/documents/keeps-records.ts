import type { Me } from '../../shared/session/session';

/** Whether registers and forms are part of somebody's day: the records office keeps them, the office of control puts forms in. */
export function keepsRecords({ person, permissions }: Pick<Me, 'person' | 'permissions'>): boolean {
  const { posts = [] } = (person ?? {}) as { posts?: readonly { role: string }[] };
  return permissions.includes('definition.approve') || posts.some(({ role }) => role === 'records-clerk');
}
