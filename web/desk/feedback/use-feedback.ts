import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { usePages } from '../../shared/table/use-pages';
import type { FeedbackAct } from './feedback-texts';

export type FeedbackRow = Schema<'FeedbackRow'>;

export const feedbackKey = (id: string) => ['feedback', 'one', id] as const;

export interface FeedbackFilter {
  view?: 'open' | 'overdue' | 'mine' | 'in-time' | 'late' | 'published' | 'closed';
  /** Id; those below it too. */
  agency?: string;
  category?: Schema<'ClassifyFeedbackRequest'>['category'];
  q?: string;
}

const pageSize = 100;

export const useFeedbackList = (filter: FeedbackFilter) =>
  usePages<FeedbackRow>({
    queryKey: ['feedback', 'list', filter],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/feedback', {
          params: { query: { ...filter, limit: pageSize, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    idOf: ({ id }) => id,
  });

export const useFeedbackFigures = (agency: string | undefined) =>
  useQuery({
    queryKey: ['feedback', 'figures', agency ?? ''],
    queryFn: () =>
      answerOf(api.GET('/api/v1/feedback/figures', { params: { query: { ...(agency && { agency }) } } })),
  });

export const useFeedback = (id: string) =>
  useQuery({
    queryKey: feedbackKey(id),
    queryFn: () => answerOf(api.GET('/api/v1/feedback/{id}', { params: { path: { id } } })),
  });

/** What happens to feedback that one may know of shows by itself. */
export function useLiveFeedback(): void {
  useLiveQueries({ topic: 'feedback' }, () => [['feedback']], [['feedback']]);
}

/** One act, under the version that was seen. */
export function performAct(
  act: FeedbackAct,
  id: string,
  body: Record<string, unknown>,
  key: string,
): Promise<Schema<'FeedbackDone'>> {
  const asked = {
    params: { path: { id } },
    headers: { 'Idempotency-Key': key },
    // Checked by the server: each act has its own fields.
    body: body as never,
  };
  switch (act) {
    case 'classify':
      return answerOf(api.POST('/api/v1/feedback/{id}/classify', asked));
    case 'transfer':
      return answerOf(api.POST('/api/v1/feedback/{id}/transfer', asked));
    case 'refuse':
      return answerOf(api.POST('/api/v1/feedback/{id}/refuse', asked));
    case 'assign':
      return answerOf(api.POST('/api/v1/feedback/{id}/assign', asked));
    case 'answer':
      return answerOf(api.POST('/api/v1/feedback/{id}/answer', asked));
    case 'return':
      return answerOf(api.POST('/api/v1/feedback/{id}/return', asked));
    case 'approve':
      return answerOf(api.POST('/api/v1/feedback/{id}/approve', asked));
    case 'reject':
      return answerOf(api.POST('/api/v1/feedback/{id}/reject', asked));
    case 'publish':
      return answerOf(api.POST('/api/v1/feedback/{id}/publish', asked));
    case 'extend':
      return answerOf(api.POST('/api/v1/feedback/{id}/extend', asked));
  }
}
