import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { Router } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { isToAnotherPage, isTooLate, type Where } from './going';

const whereNow = (): Where => ({ path: location.pathname, search: location.search });
const noPanes: readonly string[] = [];
const moves = ['popstate', 'pushState', 'replaceState', 'hashchange'] as const;

const Shown = createContext<Where>(whereNow());

/** The place that is shown; a moment behind the address while another page is being drawn. */
function useShownPlace(): [string, typeof navigate] {
  const { path } = useContext(Shown);
  const go = useCallback<typeof navigate>(
    (to, options) => {
      if (!isTooLate(path, location.pathname, String(to), options?.replace === true)) navigate(to, options);
    },
    [path],
  );
  return [path, go];
}

const useShownSearch = (): string => useContext(Shown).search;

/**
 * The way between the pages of a room. What was pressed is painted first: another page is drawn behind the one that is shown,
 * a piece at a time, and takes its place when it is there. Until then a line at the top says that the page is coming: without it
 * nothing would be seen of a key that was pressed.
 */
export function PlaceRouter({
  panes = noPanes,
  children,
}: {
  panes?: readonly string[];
  children: ReactNode;
}) {
  const [shown, setShown] = useState(whereNow);
  const [isGoing, goBehind] = useTransition();
  const latest = useRef(shown);

  useLayoutEffect(() => {
    const moved = () => {
      const [from, to] = [latest.current, whereNow()];
      if (from.path === to.path && from.search === to.search) return;
      latest.current = to;
      if (isToAnotherPage(from.path, to.path, panes)) goBehind(() => setShown(to));
      else setShown(to);
    };
    for (const move of moves) addEventListener(move, moved);
    // What a page has done on its way in comes before this.
    moved();
    return () => {
      for (const move of moves) removeEventListener(move, moved);
    };
  }, [panes]);
  useLayoutEffect(() => void document.documentElement.toggleAttribute('data-going', isGoing), [isGoing]);

  return (
    <Shown.Provider value={shown}>
      <Router hook={useShownPlace} searchHook={useShownSearch}>
        {children}
      </Router>
    </Shown.Provider>
  );
}
