import { useCallback } from 'react';
import { useSeat } from './editor';
import { useWorkspace } from './workspace';

/**
 * What a question to the server is asked of: the model as it is drawn at this moment. `const ask = useQuestion()`, then
 * `body: { ...(await ask()) }`.
 */
export function useQuestion(): () => Promise<{ files: { name: string; content: string }[] }> {
  const workspace = useWorkspace();
  const seat = useSeat();
  return useCallback(async () => {
    await seat.getActs().flush?.();
    return { files: workspace.unsaved() };
  }, [workspace, seat]);
}
