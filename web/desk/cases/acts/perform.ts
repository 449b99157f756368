import { answerOf, api } from '../../../shared/api/client';
import type { ActName } from './act-texts';

export interface ActCommand {
  act: ActName;
  caseId: string;
  /** Handoff or consultation; null: the case. */
  subjectId: string | null;
  /** As the case was seen; acts on the case itself are refused when it has changed since. */
  version: number;
  request: Record<string, unknown>;
}

const onCase = (act: ActName): boolean =>
  !act.endsWith('-handoff') && !['consult', 'urge', 'answer-consultation'].includes(act);

/** The body of the act: only those on the case itself say which version was seen. */
export const bodyOf = ({ act, version, request }: ActCommand): Record<string, unknown> =>
  onCase(act) ? { ...request, version } : request;

/** What the act would do. Throws ApiProblem with what it would be refused for. */
export function previewAct(command: ActCommand, signal: AbortSignal) {
  const { act, caseId, subjectId } = command;
  return answerOf(
    api.POST('/api/v1/case-files/{id}/preview-act', {
      params: { path: { id: caseId } },
      body: { act, input: bodyOf(command), ...(subjectId && { subjectId }) },
      signal,
    }),
  );
}

/** Does it. The same `key` for the same command, however often it is sent. */
export function performAct(command: ActCommand, key: string): Promise<unknown> {
  const { act, caseId, subjectId } = command;
  const id = subjectId ?? caseId;
  const sent = {
    params: { path: { id } },
    // Each route checks the shape by itself; the fields are made for it in act-fields.ts.
    body: bodyOf(command) as never,
    headers: { 'Idempotency-Key': key },
  };
  switch (act) {
    case 'consult':
      return answerOf(api.POST('/api/v1/case-files/{id}/consultations', sent));
    case 'accept-handoff':
      return answerOf(api.POST('/api/v1/handoffs/{id}/accept', { ...sent, body: undefined }));
    case 'refuse-handoff':
      return answerOf(api.POST('/api/v1/handoffs/{id}/refuse', sent));
    case 'resend-handoff':
      return answerOf(api.POST('/api/v1/handoffs/{id}/resend', sent));
    case 'redirect-handoff':
      return answerOf(api.POST('/api/v1/handoffs/{id}/redirect', sent));
    case 'answer-consultation':
      return answerOf(api.POST('/api/v1/consultations/{id}/answer', sent));
    default:
      // All acts on a case have their own name in the path and answer the case.
      return answerOf(api.POST(`/api/v1/case-files/{id}/${act}` as '/api/v1/case-files/{id}/withdraw', sent));
  }
}
