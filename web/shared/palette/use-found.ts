import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client';
import { useMay } from '../session/session';

/** Fewer letters than this would find everything. */
const fewest = 2;
const shown = 6;

export interface Found {
  cases: readonly Schema<'CaseSummaryView'>[];
  tasks: readonly Schema<'InboxItem'>[];
  isSearching: boolean;
}

/** Cases and tasks with these words, code or applicant, as the server finds them for the caller. */
export function useFound(typed: string): Found {
  const may = useMay();
  const text = typed.trim();
  const enabled = text.length >= fewest && may('case.read');
  const cases = useQuery({
    queryKey: ['palette', 'cases', text],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/case-files', { params: { query: { text, sort: 'due', limit: shown } }, signal }),
      ),
    enabled,
    placeholderData: keepPreviousData,
  });
  const tasks = useQuery({
    queryKey: ['palette', 'tasks', text],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/inbox', {
          params: { query: { text, view: 'all-visible', sort: 'due', limit: shown } },
          signal,
        }),
      ),
    enabled,
    placeholderData: keepPreviousData,
  });
  return {
    cases: enabled ? (cases.data?.items ?? []) : [],
    tasks: enabled ? (tasks.data?.items ?? []) : [],
    isSearching: enabled && (cases.isFetching || tasks.isFetching),
  };
}
