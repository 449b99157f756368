import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { answerOf, api, type Schema, sessionEnded } from '../api/client';
import { ApiProblem } from '../api/problem';
import { Loading, Refused } from '../states/states';
import { doorFor } from './door-for';

export type Me = Schema<'MeView'>;

const SessionEndedDialog = lazy(async () => ({
  default: (await import('./SessionEndedDialog')).SessionEndedDialog,
}));

const context = createContext<Me | null>(null);

/** Who works here. Only below `SignedIn`. */
export function useMe(): Me {
  const me = useContext(context);
  if (!me) throw new Error('useMe is for what stands below SignedIn');
  return me;
}

/** `useMay()('case.act')`: hides what the server would refuse; it refuses all the same. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

/**
 * Asks who is signed in, or leads to the door. A session that ends later is told without taking the page away, and so is that
 * somebody else has signed in meanwhile: the page stays that of who opened it.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [hasEnded, setHasEnded] = useState(false);
  const owner = useRef<Me>(undefined);
  const focused = useRef<Element>(null);
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => answerOf(api.GET('/api/v1/me')),
    retry: 1,
    staleTime: 60_000,
    // In another tab somebody else may have taken the seat.
    refetchOnWindowFocus: 'always',
  });
  if (me.data && (!owner.current || owner.current.id === me.data.id)) owner.current = me.data;
  const isKnown = me.data !== undefined;
  // The name to sign in with again: it cannot be asked for any more when it is needed.
  const session = useQuery({
    queryKey: ['session'],
    queryFn: () => answerOf(api.GET('/api/v1/session')),
    enabled: isKnown,
    retry: false,
    staleTime: Infinity,
  });

  useEffect(() => {
    const tell = () => {
      focused.current ??= document.activeElement;
      setHasEnded(true);
    };
    sessionEnded.add(tell);
    return () => void sessionEnded.delete(tell);
  }, []);

  const isOutside = me.error instanceof ApiProblem && me.error.isSessionEnded && !isKnown;
  const mustSetUp = me.error instanceof ApiProblem && me.error.isForbidden && !isKnown;
  useEffect(() => {
    if (isOutside || mustSetUp) location.assign(doorFor(location));
  }, [isOutside, mustSetUp]);

  const goOn = async () => {
    await client.invalidateQueries({ queryKey: ['me'] });
    setHasEnded(false);
    void client.invalidateQueries();
    if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
    focused.current = null;
  };

  if (me.data && owner.current) {
    const isOther = me.data.id !== owner.current.id;
    return (
      <context.Provider value={owner.current}>
        {children}
        <Suspense fallback={null}>
          {(hasEnded || isOther) && (
            <SessionEndedDialog
              name={owner.current.name}
              username={session.data?.username}
              other={isOther ? me.data.name : undefined}
              onBack={() => void goOn()}
            />
          )}
        </Suspense>
      </context.Provider>
    );
  }
  if (isOutside || mustSetUp || !me.error) return <Loading />;
  return <Refused error={me.error} retry={() => void me.refetch()} />;
}
