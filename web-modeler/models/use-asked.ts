import { useCallback, useEffect, useRef, useState } from 'react';

export interface Asked<Value> {
  value?: Value;
  error?: unknown;
}

/**
 * What the server answers to a question, asked again when `key` changes, when the window is looked at again, and when `again` is
 * called; what was answered before stays until then.
 */
export function useAsked<Value>(
  key: string,
  ask: () => Promise<Value>,
): Asked<Value> & { again: () => void } {
  const [asked, setAsked] = useState<Asked<Value>>({});
  const newest = useRef(ask);
  newest.current = ask;
  const turn = useRef(0);
  const again = useCallback(() => {
    const mine = ++turn.current;
    newest.current().then(
      (value) => mine === turn.current && setAsked({ value }),
      (error: unknown) => mine === turn.current && setAsked((before) => ({ ...before, error })),
    );
  }, []);
  useEffect(again, [again, key]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);
  return { ...asked, again };
}
