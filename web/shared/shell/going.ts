/** Path and search of an address. */
export interface Where {
  path: string;
  search: string;
}

/** `/desk/cases/17` has the shape of `/desk/cases/18`: the same page with other content. */
const shapeOf = (path: string): string => {
  const [, page, room, ...rest] = path.split('/');
  return [page, room, rest.length].join('/');
};

/**
 * Whether a way leads to another page. Within a page everything follows at once: keys and fields act on what is shown. `panes`:
 * pages that show the list and the one thing side by side, by the beginning of their addresses.
 */
export function isToAnotherPage(from: string, to: string, panes: readonly string[]): boolean {
  const isBeginning = (from.split('/')[2] ?? '') === '';
  const isInOne = panes.some((pane) => [from, to].every((path) => `${path}/`.startsWith(`${pane}/`)));
  return !isBeginning && !isInOne && shapeOf(from) !== shapeOf(to);
}

/**
 * Whether a page that is being left still wants to write its own address, a filter that was typed a moment ago: that would undo
 * the way that was chosen since.
 */
export const isTooLate = (shown: string, now: string, to: string, isReplacing: boolean): boolean =>
  isReplacing && shown !== now && to.split(/[?#]/)[0] === shown;
