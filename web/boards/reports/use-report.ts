import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { today } from '../../shared/time/local-date';
import { periodFrom } from '../filters/period';
import { type Question, questionIn, queryOf } from './report-address';

/** What the address asks for; this month where it says nothing. */
export function useQuestion(): Question {
  const [search] = useSearchParams();
  return questionIn(search, periodFrom(search, today(), 'month'));
}

/** The reports there are. */
export const useReportList = () =>
  useQuery({
    queryKey: ['reports'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/reports', { signal })),
    staleTime: 300_000,
  });

export const useReport = (question: Question) =>
  useQuery({
    queryKey: ['report', question],
    queryFn: ({ signal }): Promise<Schema<'ReportView'>> =>
      answerOf(
        api.GET('/api/v1/reports/{code}', {
          params: { path: { code: question.code }, query: queryOf(question) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
