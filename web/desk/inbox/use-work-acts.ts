import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api, newCommandKey, type Schema } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { conflictWords } from './conflict-words';
import { inboxKeys, type Item, type ItemDetail, loadItem } from './use-inbox';

export type WorkAct = 'claim' | 'unclaim' | 'assign' | 'delegate' | 'return' | 'complete';

export interface ActInput {
  assignee?: string;
  variables?: Record<string, unknown>;
}

export type Completed = Schema<'CompletedWorkView'>;

/** A refusal, and in plain words what somebody else has done, when that is why. */
export interface WorkRefusal {
  error: unknown;
  conflict: string | null;
}

/**
 * The acts on one item. A command that did not arrive keeps its key, so that pressing again carries it out once; an answer of any
 * kind ends the key. What others see of the item is asked for again after each act.
 */
export function useWorkActs() {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [busy, setBusy] = useState<WorkAct | null>(null);

  const run = async (act: WorkAct, item: Item, input: ActInput = {}): Promise<Item | Completed> => {
    const command = JSON.stringify([act, item.taskId, item.version, input]);
    const key = keys.current.get(command) ?? newCommandKey();
    keys.current.set(command, key);
    setBusy(act);
    try {
      const done = await send(act, item, input, key);
      keys.current.delete(command);
      if (act === 'complete') client.removeQueries({ queryKey: inboxKeys.item(item.taskId) });
      else
        client.setQueryData<ItemDetail>(
          inboxKeys.item(item.taskId),
          (old) => old && { ...old, ...(done as Item) },
        );
      return done;
    } catch (error) {
      if (!(error instanceof ApiProblem && error.isUndecided)) keys.current.delete(command);
      throw await refusalOf(error, item);
    } finally {
      setBusy(null);
      void client.invalidateQueries({ queryKey: inboxKeys.items });
      void client.invalidateQueries({ queryKey: inboxKeys.counts });
      if (act !== 'complete') void client.invalidateQueries({ queryKey: inboxKeys.item(item.taskId) });
    }
  };

  const refusalOf = async (error: unknown, item: Item): Promise<WorkRefusal> => {
    if (!(error instanceof ApiProblem) || !error.isConflict) return { error, conflict: null };
    const now = await loadItem(item.taskId).catch(() => undefined);
    if (now) client.setQueryData(inboxKeys.item(item.taskId), now);
    return { error, conflict: conflictWords(error, item, now) };
  };

  return { run, busy };
}

function send(act: WorkAct, item: Item, input: ActInput, key: string): Promise<Item | Completed> {
  const { version } = item;
  const params = { path: { taskId: item.taskId }, header: { 'Idempotency-Key': key } };
  const { assignee = '', variables = {} } = input;
  switch (act) {
    case 'claim':
      return answerOf(api.POST('/api/v1/inbox/{taskId}/claim', { params, body: { version } }));
    case 'unclaim':
      return answerOf(api.POST('/api/v1/inbox/{taskId}/unclaim', { params, body: { version } }));
    case 'assign':
      return answerOf(api.POST('/api/v1/inbox/{taskId}/assign', { params, body: { version, assignee } }));
    case 'delegate':
      return answerOf(api.POST('/api/v1/inbox/{taskId}/delegate', { params, body: { version, assignee } }));
    case 'return':
      return answerOf(api.POST('/api/v1/inbox/{taskId}/return', { params, body: { version } }));
    case 'complete':
      return answerOf(api.POST('/api/v1/inbox/{taskId}/complete', { params, body: { version, variables } }));
  }
}
