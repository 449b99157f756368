import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../shared/api/client';
import { ApiProblem } from '../shared/api/problem';

export type Board = Schema<'ScreenBoardView'>;

/** A waiting room may be two seconds behind, and no session or socket is left open for it. */
const askEvery = 2_000;

/** The board of this screen; the last one stays while the server cannot be asked. */
export function useBoard(code: string) {
  const query = useQuery({
    queryKey: ['screen', code],
    queryFn: () => answerOf(api.GET('/api/v1/screen', { params: { header: { 'x-screen-code': code } } })),
    enabled: code !== '',
    refetchInterval: askEvery,
    refetchIntervalInBackground: true,
    retry: false,
    // A device that says it is offline is asked for all the same: the board has to tell that it is old.
    networkMode: 'always',
    staleTime: 0,
  });
  const isUnknown = query.error instanceof ApiProblem && query.error.isNotFound;
  return {
    board: isUnknown ? undefined : query.data,
    isUnknown,
    asOf: query.dataUpdatedAt,
    error: query.error,
  };
}
