import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { serverNow } from '../../shared/time/server-clock';
import type { DataField } from './application-form';
import type { Channel } from './filing';

export interface Reason {
  code: string;
  vi: string;
  en: string;
  /** The rule behind it. */
  ground: string;
}

export interface ReceivedProcedure {
  view: Schema<'ProcedureView'>;
  fields: DataField[];
  supplementReasons: Reason[];
  rejectionReasons: Reason[];
  /** Of the step that receives; null = it has none. */
  form: Record<string, unknown> | null;
}

/** A procedure with all that is needed to receive for it. */
export function useReceivedProcedure(code: string | null) {
  return useQuery({
    queryKey: ['procedures', code, 'reception'],
    enabled: code !== null,
    staleTime: 3_600_000,
    queryFn: async (): Promise<ReceivedProcedure> => {
      const view = await answerOf(
        api.GET('/api/v1/procedures/{code}', { params: { path: { code: code! } } }),
      );
      const key = view.receptionForm as string | null;
      const form = key === null ? null : await formOf(view.definitionId, key);
      const reasons = view.reasons as { supplement?: Reason[]; rejection?: Reason[] };
      return {
        view,
        form,
        fields: view.data as unknown as DataField[],
        supplementReasons: reasons.supplement ?? [],
        rejectionReasons: reasons.rejection ?? [],
      };
    },
  });
}

async function formOf(id: string, key: string): Promise<Record<string, unknown>> {
  const path = { id, key };
  const { schema } = await answerOf(api.GET('/api/v1/definitions/{id}/forms/{key}', { params: { path } }));
  return schema as Record<string, unknown>;
}

export interface Quote {
  quote: Schema<'QuoteView'>;
  /** When it would be due if it were accepted now; null where no date can be said. */
  dueAt: string | null;
}

/** Fee, limit, papers and the date of the promise, as far as what is entered decides them. */
export function useQuote(
  code: string | null,
  channel: Channel,
  data: Record<string, unknown>,
  /** Whose promise it is: days are counted by its calendar. */
  agency: string,
) {
  const [asked] = useDebouncedValue(JSON.stringify({ code, agency, channel, data }), 300);
  return useQuery({
    queryKey: ['quote', asked],
    // While one still types, what is asked may be about what was chosen before.
    enabled: code !== null && asked.startsWith(JSON.stringify({ code }).slice(0, -1)),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: 60_000,
    retry: (failed, error) => error instanceof ApiProblem && error.isUnreachable && failed < 3,
    queryFn: async (): Promise<Quote> => {
      const {
        code: of,
        agency: by,
        ...body
      } = JSON.parse(asked) as {
        code: string;
        agency: string;
        channel: Channel;
        data: Record<string, unknown>;
      };
      const quote = await answerOf(
        api.POST('/api/v1/procedures/{code}/quote', { params: { path: { code: of } }, body }),
      );
      const start = new Date(serverNow()).toISOString();
      const due = await answerOf(
        api.POST('/api/v1/deadlines/preview', {
          body: { ...quote.duePreview, start, agency: by } as Schema<'PreviewDeadlineRequest'>,
        }),
      );
      return { quote, dueAt: due.due };
    },
  });
}

/** Fields of the case's data that the server finds missing or wrong, by name. */
export const wrongFieldsOf = (error: unknown): { field: string; message: string }[] =>
  error instanceof ApiProblem
    ? (error.problem.errors ?? [])
        .filter(({ field }) => field.startsWith('data.'))
        .map(({ field, message }) => ({ field: field.slice('data.'.length), message }))
    : [];
