export interface Place {
  /** Address from the root of the site: `/desk/inbox`. */
  href: string;
  label: string;
  /** Hidden without it. */
  permission?: string;
  /** Two keys one after the other that lead there: `g i`. */
  keys?: string;
}

/** Whether the page's own router knows it: each room is a page of its own. */
export const isInThisRoom = (href: string): boolean => href.split('/')[1] === location.pathname.split('/')[1];

/** Within the page by its router, to another page as a whole. */
export function visit(href: string, go: (to: string) => void): void {
  if (isInThisRoom(href)) go(href);
  else location.assign(href);
}
