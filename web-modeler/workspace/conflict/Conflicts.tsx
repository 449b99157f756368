import { lazy, Suspense } from 'react';
import { useSaveState } from '../saving/use-saver';

const ConflictDialog = lazy(() => import('./ConflictDialog'));

/** One after the other, where two went on from the same revision of a file. */
export function Conflicts() {
  const [conflict] = useSaveState().conflicts;
  return (
    <Suspense fallback={null}>
      {conflict && <ConflictDialog key={conflict.fileId} conflict={conflict} />}
    </Suspense>
  );
}
