import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Pause {
  isPaused: boolean;
  toggle: () => void;
}

const context = createContext<Pause>({ isPaused: false, toggle: () => undefined });

/** Whether the boards stand still, so that they can be read (WCAG 2.2.2). */
export const usePause = (): Pause => useContext(context);

export function PauseProvider({ children }: { children: ReactNode }) {
  const [isPaused, setPaused] = useState(false);
  const pause = useMemo(() => ({ isPaused, toggle: () => setPaused((before) => !before) }), [isPaused]);
  return <context.Provider value={pause}>{children}</context.Provider>;
}
