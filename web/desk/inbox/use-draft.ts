import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import type { Draft, ItemDetail } from './use-inbox';

/** After the last change. */
const settle = 1_000;
/** What did not arrive is tried again. */
const tryAgain = 5_000;

export type DraftStatus =
  | { is: 'none' }
  | { is: 'unsaved' }
  | { is: 'saved'; at: string; byName: string; isOwn: boolean }
  | { is: 'failed' }
  | { is: 'refused'; message: string }
  /** Somebody else has saved in between. */
  | { is: 'changed'; byName: string; at: string; version: number };

/**
 * Keeps what is filled in on the server as it is typed, so that a crash, a reload or a colleague finds it. One save at a time, the
 * newest content only; what is left over when the page goes away is sent along with its going.
 */
export function useDraft(item: ItemDetail, meId: string, isOn: boolean) {
  const { taskId } = item;
  const [status, setStatus] = useState<DraftStatus>(() => statusOf(item.draft, meId));
  const state = useRef({
    version: item.draft?.version,
    content: undefined as Record<string, unknown> | undefined,
    isSaving: false,
    isStopped: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    /** Nothing is kept of a form that nobody has touched, whatever it fills in by itself. */
    isTouched: false,
    last: '',
  });

  const save = useCallback(
    async (isLeaving = false): Promise<void> => {
      const now = state.current;
      clearTimeout(now.timer);
      const { content } = now;
      if (content === undefined || now.isSaving || now.isStopped) return;
      now.content = undefined;
      now.isSaving = true;
      try {
        const saved = await answerOf(
          api.PUT('/api/v1/inbox/{taskId}/draft', {
            params: { path: { taskId } },
            body: { content, ...(now.version !== undefined && { version: now.version }) },
            keepalive: isLeaving,
          }),
        );
        now.version = saved.version;
        if (now.content === undefined) setStatus(statusOf(saved, meId));
      } catch (error) {
        now.content ??= content;
        if (error instanceof ApiProblem && error.code === 'DRAFT.CHANGED') {
          const { params = {} } = error.problem;
          now.isStopped = true;
          setStatus({
            is: 'changed',
            byName: String(params.savedByName ?? ''),
            at: String(params.savedAt ?? ''),
            version: Number(params.version),
          });
        } else if (error instanceof ApiProblem && error.problem.status >= 400 && !error.isSessionEnded) {
          now.isStopped = error.problem.status < 500;
          setStatus({ is: 'refused', message: error.message });
        } else setStatus({ is: 'failed' });
      } finally {
        now.isSaving = false;
        if (now.content !== undefined && !now.isStopped)
          now.timer = setTimeout(() => void save(), now.content === content ? tryAgain : settle);
      }
    },
    [taskId, meId],
  );

  useEffect(() => {
    const now = state.current;
    const leave = () => {
      if (document.visibilityState === 'hidden') void save(true);
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      clearTimeout(now.timer);
      void save(true);
    };
  }, [save]);

  return {
    status,
    /** A key, a click or a paste in the form. */
    touch() {
      state.current.isTouched = true;
    },
    note(content: Record<string, unknown>) {
      const now = state.current;
      const text = JSON.stringify(content);
      const isNew = text !== now.last;
      now.last = text;
      if (!isOn || !now.isTouched || !isNew) return;
      now.content = content;
      if (now.isStopped) return;
      setStatus({ is: 'unsaved' });
      clearTimeout(now.timer);
      now.timer = setTimeout(() => void save(), settle);
    },
    /** Writes over what the other has saved. */
    keepOwn(version: number) {
      Object.assign(state.current, { version, isStopped: false });
      setStatus({ is: 'unsaved' });
      void save();
    },
    /** Goes on from what the other has saved. */
    takeTheirs(theirs: Draft) {
      Object.assign(state.current, { version: theirs.version, isStopped: false, content: undefined });
      setStatus(statusOf(theirs, meId));
    },
    /** The work is being completed: nothing is to be kept of it unless that is refused. */
    stop() {
      clearTimeout(state.current.timer);
      state.current.isStopped = true;
    },
    /** After a refused completion the form goes on being kept, with what was not saved yet. */
    goOn() {
      const now = state.current;
      now.isStopped = false;
      if (now.content === undefined || now.isSaving) return;
      setStatus({ is: 'unsaved' });
      now.timer = setTimeout(() => void save(), settle);
    },
  };
}

const statusOf = (draft: Draft | null, meId: string): DraftStatus =>
  draft
    ? { is: 'saved', at: draft.savedAt, byName: draft.savedByName, isOwn: draft.savedBy === meId }
    : { is: 'none' };
