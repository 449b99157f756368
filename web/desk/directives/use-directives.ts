import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';

export interface TaskFilter {
  view?: 'open' | 'overdue' | 'lead' | 'given' | 'closed';
  directive?: string;
  agency?: string;
  q?: string;
}

const pageSize = 100;

export function useTasks(filter: TaskFilter, isWanted: boolean) {
  return useInfiniteQuery({
    queryKey: ['directives', 'tasks', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/directive-tasks', {
          params: { query: { ...filter, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });
}

export function useDirectives(isWanted: boolean) {
  return useInfiniteQuery({
    queryKey: ['directives', 'documents'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/directives', {
          params: { query: { limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: isWanted,
  });
}

export const useDirective = (id: string) =>
  useQuery({
    queryKey: ['directives', 'document', id],
    queryFn: () => answerOf(api.GET('/api/v1/directives/{id}', { params: { path: { id } } })),
  });

export const useTask = (id: string) =>
  useQuery({
    queryKey: ['directives', 'task', id],
    queryFn: () => answerOf(api.GET('/api/v1/directive-tasks/{id}', { params: { path: { id } } })),
  });

/** What happens to tasks that one may know of shows by itself. */
export function useLiveDirectives(): void {
  useLiveQueries({ topic: 'directives' }, () => [['directives']], [['directives']]);
}
