import { lazy, Suspense, useState } from 'react';
import { Loading } from '../shared/states/states';
import { CodeForm } from './CodeForm';
import { keepCode, takeCode } from './screen-code';
import { useBoard } from './use-board';

const CallBoard = lazy(() => import('./CallBoard'));
const Kiosk = lazy(() => import('./Kiosk'));

/** The screen of a waiting room: `/display` calls numbers, `/display/kiosk` draws them. */
export function Display() {
  const [code, setCode] = useState(() => takeCode(location));
  const { board, isUnknown, asOf, error } = useBoard(code);
  if (code === '' || isUnknown)
    return (
      <CodeForm
        isWrong={isUnknown}
        enter={(given) => {
          keepCode(given);
          setCode(given);
        }}
      />
    );
  if (!board) return error ? <CodeForm isUnreachable enter={setCode} /> : <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      {board.kind === 'KIOSK' ? (
        <Kiosk code={code} board={board} isStale={error !== null} />
      ) : (
        <CallBoard board={board} asOf={asOf} isStale={error !== null} />
      )}
    </Suspense>
  );
}
