import { createContext, useContext, useEffect, useState } from 'react';
import { answerOf, api, sessionEnded } from '../../web/shared/api/client';
import { ApiProblem } from '../../web/shared/api/problem';
import { doorFor } from '../../web/shared/session/door-for';

export interface Who {
  id: string;
  name: string;
  permissions: readonly string[];
  /** To sign in with again. */
  username?: string;
}

export interface WhoState {
  who?: Who;
  error?: unknown;
  /** Was signed in, and is not any more: what stands on the page stays. */
  hasEnded: boolean;
}

export const WhoContext = createContext<Who | null>(null);

export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error('useWho is for what stands below the list of models');
  return who;
}

/** Who is signed in, or the door. Without the kit and the cache: the list of models is there before they are. */
export function useSignedIn(): WhoState & { goOn: () => void; retry: () => void } {
  const [state, setState] = useState<WhoState>({ hasEnded: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<Who> => {
      const [me, session] = await Promise.all([
        answerOf(api.GET('/api/v1/me')),
        answerOf(api.GET('/api/v1/session')).catch(() => undefined),
      ]);
      return { ...me, ...(session?.username && { username: session.username }) };
    };
    ask().then(
      (who) => isWanted && setState({ who, hasEnded: false }),
      (error: unknown) => {
        if (!isWanted) return;
        const isOutside = error instanceof ApiProblem && (error.isSessionEnded || error.isForbidden);
        if (isOutside) location.assign(doorFor(location));
        else setState({ error, hasEnded: false });
      },
    );
    return () => void (isWanted = false);
  }, [attempt]);
  useEffect(() => {
    const tell = () => setState((before) => ({ ...before, hasEnded: before.who !== undefined }));
    sessionEnded.add(tell);
    return () => void sessionEnded.delete(tell);
  }, []);
  return {
    ...state,
    goOn: () => setState((before) => ({ ...before, hasEnded: false })),
    retry: () => setAttempt((before) => before + 1),
  };
}
