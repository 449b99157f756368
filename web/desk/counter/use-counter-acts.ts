import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api, newCommandKey } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { hallKeys } from './hall-queries';
import type { TicketAct } from './ticket-acts';

export type HallAct =
  | { act: 'open'; counterId: string; takesOver?: boolean }
  | { act: 'close'; counterId: string }
  | { act: 'next'; counterId: string }
  | { act: Exclude<TicketAct, 'transfer'> | 'put-back' | 'abandon'; ticketId: string }
  | { act: 'transfer'; ticketId: string; counterId?: string; serviceId?: string; reason: string }
  | { act: 'link'; ticketId: string; caseId: string }
  | { act: 'draw'; serviceId: string; priority?: string; appointedAt?: string }
  | { act: 'close-day' | 'reopen-day' };

/**
 * The acts at a counter, one at a time. A command that did not arrive keeps its key, so that pressing again carries it out once. The
 * hall is read again after each, refused ones too: somebody else may have been faster.
 */
export function useCounterActs(hallId: string) {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const isRunning = useRef(false);
  const [busy, setBusy] = useState<HallAct['act'] | null>(null);
  const [error, setError] = useState<unknown>(null);

  /** What the server answered; undefined when it refused, which `error` then says, or while another act is on its way. */
  const run = async (wanted: HallAct): Promise<unknown> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    const command = JSON.stringify(wanted);
    const key = keys.current.get(command) ?? newCommandKey();
    keys.current.set(command, key);
    setBusy(wanted.act);
    setError(null);
    try {
      const answer = await send(hallId, wanted, { 'Idempotency-Key': key });
      keys.current.delete(command);
      return answer ?? true;
    } catch (problem) {
      if (!(problem instanceof ApiProblem && problem.isUndecided)) keys.current.delete(command);
      setError(problem);
      return undefined;
    } finally {
      await client.invalidateQueries({ queryKey: hallKeys.hall(hallId) });
      isRunning.current = false;
      setBusy(null);
    }
  };

  return { run, busy, error, forget: () => setError(null) };
}

export type CounterActs = ReturnType<typeof useCounterActs>;

function send(hallId: string, wanted: HallAct, header: { 'Idempotency-Key': string }): Promise<unknown> {
  switch (wanted.act) {
    case 'open': {
      const params = { path: { id: wanted.counterId }, header };
      return answerOf(
        api.POST('/api/v1/counters/{id}/open', { params, body: { takesOver: wanted.takesOver ?? false } }),
      );
    }
    case 'close':
      return answerOf(
        api.POST('/api/v1/counters/{id}/close', { params: { path: { id: wanted.counterId }, header } }),
      );
    case 'next': {
      const params = { path: { id: wanted.counterId }, header };
      return answerOf(
        api.POST('/api/v1/counters/{id}/call-next', { params, body: { finishesCurrent: true } }),
      );
    }
    case 'draw': {
      const { serviceId, priority, appointedAt } = wanted;
      const params = { path: { id: hallId }, header };
      const body = { serviceId, priority, appointedAt };
      return answerOf(api.POST('/api/v1/halls/{id}/tickets', { params, body }));
    }
    case 'transfer': {
      const { ticketId: id, counterId, serviceId, reason } = wanted;
      return answerOf(
        api.POST('/api/v1/tickets/{id}/transfer', {
          params: { path: { id }, header },
          body: { counterId, serviceId, reason },
        }),
      );
    }
    case 'link': {
      const { ticketId: id, caseId } = wanted;
      return answerOf(
        api.POST('/api/v1/tickets/{id}/cases', { params: { path: { id }, header }, body: { caseId } }),
      );
    }
    case 'close-day':
    case 'reopen-day':
      return answerOf(
        api.POST(`/api/v1/halls/{id}/${wanted.act}` as const, { params: { path: { id: hallId }, header } }),
      );
    default: {
      const params = { path: { id: wanted.ticketId }, header };
      return answerOf(api.POST(`/api/v1/tickets/{id}/${wanted.act}` as const, { params }));
    }
  }
}
