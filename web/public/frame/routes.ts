import { matchPath } from './match-path';
import type { Page } from './page';

/** What a page is opened with. */
export interface Visit {
  /** The named parts of its address. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** Aborted when the visitor has gone on to another page. */
  readonly signal: AbortSignal;
}

export type OpenPage = (visit: Visit) => Page | Promise<Page>;

/** The pages of the site; each is loaded when it is looked at. */
const routes: readonly { path: string; load: () => Promise<{ open: OpenPage }> }[] = [
  { path: '/public', load: () => import('../home/home-page') },
  { path: '/public/procedures', load: () => import('../procedures/list-page') },
  { path: '/public/procedures/:code', load: () => import('../procedures/procedure-page') },
  { path: '/public/verify', load: () => import('../verify/verify-page') },
  { path: '/public/verify/:id', load: () => import('../verify/verify-page') },
  { path: '/public/track', load: () => import('../track/track-page') },
  { path: '/public/feedback', load: () => import('../feedback/feedback-page') },
];

/** The route of an address and the named parts of it; undefined: there is no such page. */
export function findRoute(
  pathname: string,
): { load: () => Promise<{ open: OpenPage }>; params: Record<string, string> } | undefined {
  for (const { path, load } of routes) {
    const params = matchPath(path, pathname);
    if (params) return { load, params };
  }
  return undefined;
}
