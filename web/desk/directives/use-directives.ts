import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { usePages } from '../../shared/table/use-pages';

export interface TaskFilter {
  view?: 'open' | 'overdue' | 'lead' | 'given' | 'closed';
  directive?: string;
  agency?: string;
  q?: string;
}

const pageSize = 100;

export const useTasks = (filter: TaskFilter) =>
  usePages<Schema<'DirectiveTaskRow'>>({
    queryKey: ['directives', 'tasks', filter],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/directive-tasks', {
          params: { query: { ...filter, limit: pageSize, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    idOf: ({ id }) => id,
  });

export const useDirectives = () =>
  usePages<Schema<'DirectiveView'>>({
    queryKey: ['directives', 'documents'],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/directives', {
          params: { query: { limit: pageSize, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    idOf: ({ id }) => id,
  });

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
