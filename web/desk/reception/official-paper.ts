import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { fetchFile, saveFile } from '../../shared/files/fetch-file';
import { caseKey } from '../cases/case-queries';
import { fileOf } from '../cases/letters/document-words';
import { type Outcome, paperOf } from './paper-of';

/** Its file follows the letter in a moment; milliseconds. */
const lookAgain = 1_500;

/** The letter of a case as a file; asked for again until it is made. */
export function useOfficialPaper(caseId: string, outcome: Outcome | undefined) {
  const documents = useQuery({
    queryKey: [...caseKey(caseId), 'documents'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/case-files/{id}/documents', { params: { path: { id: caseId } } })))
        .items,
    enabled: outcome !== undefined,
    refetchInterval: ({ state }) => {
      const paper = outcome && paperOf(state.data ?? [], outcome);
      return paper && paper.sha256 === null ? lookAgain : false;
    },
  });
  const paper = outcome && paperOf(documents.data ?? [], outcome);
  return {
    paper,
    isKnown: documents.isSuccess,
    href: paper && paper.sha256 !== null ? fileOf(paper.id) : null,
  };
}

/** Gives the browser the file that the page shows, to be printed; fetched once, since each fetch is a recorded reading. */
export function useSavePaper(href: string | null, name: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (href === null) return;
      const content = await client.fetchQuery({
        queryKey: ['file', href],
        queryFn: ({ signal }) => fetchFile(href, signal),
        staleTime: Infinity,
      });
      saveFile(content, name, 'application/pdf');
    },
  });
}
