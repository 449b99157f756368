import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { type Filing, isBlank, titleOf } from './filing';

/** How long one may pause in writing before it is saved. */
const pause = 700;
/** While the server cannot be reached, it is tried again this often. */
const again = 5_000;

export type DraftState =
  | { kind: 'new' }
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'unsaved'; error: unknown }
  /** Another window has saved meanwhile. */
  | { kind: 'conflict'; version: number; at: string };

/**
 * Keeps what is taken down on the server while it is written: a crash of the page, the browser or the computer loses at most
 * the last second. One save at a time, always the newest.
 */
export function useReceptionDraft(id: string, filing: Filing, firstVersion: number | undefined) {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>({ kind: 'new' });
  const version = useRef(firstVersion);
  const newest = useRef(filing);
  const saved = useRef<Filing>(filing);
  const isSaving = useRef(false);
  const isStopped = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  newest.current = filing;

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (isSaving.current || isStopped.current || saved.current === newest.current) return;
    const content = newest.current;
    if (version.current === undefined && isBlank(content)) return;
    isSaving.current = true;
    setState({ kind: 'saving' });
    try {
      const kept = await answerOf(
        api.PUT('/api/v1/reception-drafts/{id}', {
          params: { path: { id } },
          body: {
            title: titleOf(content),
            content: content as unknown as Record<string, never>,
            ...(version.current !== undefined && { version: version.current }),
          },
        }),
      );
      version.current = kept.version;
      saved.current = content;
      setState({ kind: 'saved', at: kept.savedAt });
      void client.invalidateQueries({ queryKey: ['reception-drafts'], exact: true });
    } catch (error) {
      const { params } = error instanceof ApiProblem ? error.problem : {};
      if (error instanceof ApiProblem && error.code === 'RECEPTION_DRAFT.CHANGED') {
        isStopped.current = true;
        setState({ kind: 'conflict', version: Number(params?.version), at: String(params?.savedAt) });
      } else {
        setState({ kind: 'unsaved', error });
        timer.current = setTimeout(() => void save(), again);
      }
    } finally {
      isSaving.current = false;
    }
    if (saved.current === content && newest.current !== content)
      timer.current = setTimeout(() => void save(), pause);
  }, [client, id]);

  useEffect(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }, [filing, save]);
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && void save();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void save();
    };
  }, [save]);

  return {
    state,
    /** Nothing is saved any more: it has become a case, or was dropped. */
    stop: () => {
      isStopped.current = true;
      clearTimeout(timer.current);
      void client.invalidateQueries({ queryKey: ['reception-drafts'] });
    },
    /** What this window has goes over what the other has saved. */
    overwrite: () => {
      if (state.kind === 'conflict') version.current = state.version;
      isStopped.current = false;
      void save();
    },
  };
}
