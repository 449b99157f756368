import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BoardAnswer, BoardKind, BoardParameters, Boards } from '../../../src/dashboards/contract';
import { answerOf, api } from '../../shared/api/client';
import { useLink, useLiveBoard } from '../../shared/live/use-live';
import { usePause } from './pause';

/** What a board has to show at this moment. */
export interface Shown<Content> {
  content: Content | undefined;
  /** The server's instant of it, ISO 8601. */
  at: string | null;
  /** Why the last question was not answered; what came before it stays. */
  error: unknown;
  /** What is shown was asked with other filters: the answer is on its way. */
  isOld: boolean;
  again: () => void;
}

const liveKinds: ReadonlySet<BoardKind> = new Set<BoardKind>([
  'province',
  'agency',
  'officers',
  'handoffs',
  'radar',
  'overdue',
  'consultations',
  'silent',
  'feed',
]);
const pollWithoutLink = 5_000;
const pollAnyway = 60_000;

type Ask = (
  path: string,
  how: { params: { query: Record<string, string> }; signal: AbortSignal },
) => ReturnType<typeof api.GET>;

/**
 * A board that keeps itself fresh: pushed by the server after each commit that concerns it, asked for every 5 s while there is
 * no live link, and standing still while the boards are paused. `null`: not asked yet, something has to be chosen first.
 */
export function useBoard<Kind extends BoardKind>(
  kind: Kind,
  parameters: BoardParameters[Kind] | null,
): Shown<Boards[Kind]> {
  const client = useQueryClient();
  const link = useLink();
  const { isPaused } = usePause();
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters ?? {})) if (value) query[name] = String(value);
  const { agency, ...narrower } = query;
  const key = ['board', kind, query] as const;
  const isLive = liveKinds.has(kind) && parameters !== null;

  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await answerOf(
        (api.GET as unknown as Ask)(`/api/v1/boards/${kind}`, { params: { query }, signal }),
      )) as unknown as BoardAnswer<Kind>,
    enabled: (asked) => parameters !== null && (!isPaused || asked.state.data === undefined),
    placeholderData: (before) => before,
    refetchInterval: isPaused ? false : isLive && link === 'broken' ? pollWithoutLink : pollAnyway,
    refetchOnWindowFocus: !isPaused,
    staleTime: 2_000,
  });

  useLiveBoard(isLive && !isPaused ? (agency ? `${kind}:${agency}` : kind) : null, ({ seq, at, board }) => {
    // What is pushed has no filter but the agency: another one is asked for anew.
    if (Object.keys(narrower).length > 0) void client.invalidateQueries({ queryKey: key });
    else
      client.setQueryData<BoardAnswer<Kind>>(key, (before) =>
        before && before.at > at ? before : { seq, at, board: board as Boards[Kind] },
      );
  });

  // What came while there was no link was pushed to nobody; what came during the pause was not looked at.
  const keyText = JSON.stringify(key);
  useEffect(() => {
    if (link === 'live' && !isPaused)
      void client.invalidateQueries({ queryKey: JSON.parse(keyText) as unknown[] });
  }, [client, link, isPaused, keyText]);

  return {
    content: parameters === null ? undefined : data?.board,
    at: data?.at ?? null,
    error,
    isOld: isPlaceholderData,
    again: () => void refetch(),
  };
}
