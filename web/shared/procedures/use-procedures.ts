import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client';
import { inLanguage, useLanguage } from '../texts/texts';

export type Procedure = Schema<'ProcedureSummary'>;

export interface KnownProcedures {
  /** In force today, by code; undefined until they are known. */
  procedures: readonly Procedure[] | undefined;
  error: unknown;
  /** In the page's language; of a procedure that is not in force any more its code. */
  nameOf: (code: string) => string;
}

/** The catalogue in force, asked for once in an hour. */
export function useProcedures(): KnownProcedures {
  const language = useLanguage();
  const { data, error } = useQuery({ queryKey: ['procedures'], queryFn: allInForce, staleTime: 3_600_000 });
  return {
    procedures: data,
    error,
    nameOf: (code) => {
      const found = data?.find((procedure) => procedure.code === code);
      return found ? inLanguage({ ...found.name }, language) : code;
    },
  };
}

async function allInForce(): Promise<Procedure[]> {
  const all: Procedure[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf(
      api.GET('/api/v1/procedures', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
    );
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}
