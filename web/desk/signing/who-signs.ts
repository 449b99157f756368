import type { Me } from '../../shared/session/session';

const roles = ['leader', 'records-clerk'];

/** Whether the page of signing is part of somebody's day: leaders sign, the records office numbers and seals. */
export function signsDaily({ person, permissions }: Me): boolean {
  const { posts = [] } = (person ?? {}) as { posts?: readonly { role: string }[] };
  return permissions.includes('signing.manage') || posts.some(({ role }) => roles.includes(role));
}
