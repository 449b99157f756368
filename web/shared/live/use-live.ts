import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveBoard, LiveEvent } from '../../../src/dashboards/contract';
import { connection, type LinkState, type Topic } from './connection';
import { paced } from './paced';

/**
 * The first event is shown at once; at most two paints in any second, however fast events come: the little above half of one is for
 * answers that do not take the same time.
 */
const paintEvery = 550;
/** While there is no socket, what is shown is asked for again this often. */
const pollEvery = 5_000;

export const useLink = (): LinkState =>
  useSyncExternalStore(
    (listener) => connection.watchState(listener),
    () => connection.state,
  );

/**
 * Keeps queries fresh by the committed events of a topic: `keysOf` names the queries that an event concerns. Together at most
 * twice a second; without a socket by asking every 5 s.
 */
export function useLiveQueries(
  topic: Topic | null,
  keysOf: (event: LiveEvent) => readonly QueryKey[],
  all: readonly QueryKey[],
): void {
  const client = useQueryClient();
  const newest = useRef({ keysOf, all });
  newest.current = { keysOf, all };
  const { topic: name, id } = topic ?? {};
  const link = useLink();

  useEffect(() => {
    if (!name) return undefined;
    const due = new Map<string, QueryKey>();
    const pace = paced(paintEvery, () => {
      const keysNow = [...due.values()];
      due.clear();
      for (const queryKey of keysNow) void client.invalidateQueries({ queryKey });
    });
    const want = (keys: readonly QueryKey[]) => {
      for (const key of keys) due.set(JSON.stringify(key), key);
      if (due.size > 0) pace.want();
    };
    const leave = connection.subscribe({
      topic: name,
      id,
      after: null,
      onEvents: (events) => want(events.flatMap((event) => [...newest.current.keysOf(event)])),
      onGap: () => want(newest.current.all),
    });
    return () => {
      leave();
      pace.stop();
    };
  }, [client, name, id]);

  useEffect(() => {
    if (!name || link !== 'broken') return undefined;
    const timer = setInterval(() => {
      for (const queryKey of newest.current.all) void client.invalidateQueries({ queryKey });
    }, pollEvery);
    return () => clearInterval(timer);
  }, [client, name, link]);
}

/** Boards that the server pushes whole: calls `on` with the newest, at most twice a second. `null` = paused. */
export function useLiveBoard(id: string | null, on: (board: LiveBoard) => void): void {
  const newest = useRef(on);
  newest.current = on;
  useEffect(() => {
    if (id === null) return undefined;
    let last: LiveBoard | undefined;
    const pace = paced(paintEvery, () => {
      if (last) newest.current(last);
    });
    const leave = connection.subscribe({
      topic: 'board',
      id,
      after: null,
      onBoard: (board) => {
        if (last && board.seq < last.seq) return;
        last = board;
        pace.want();
      },
      onGap: () => undefined,
    });
    return () => {
      leave();
      pace.stop();
    };
  }, [id]);
}
