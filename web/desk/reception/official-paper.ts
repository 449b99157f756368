import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { fetchFile, saveFile } from '../../shared/files/fetch-file';
import { caseKey } from '../cases/case-queries';
import { fileOf } from '../cases/letters/document-words';

type Paper = Schema<'OfficialDocumentView'>;

/** What became of the dossier at the counter, and the letter that tells the applicant so. */
export const letterOf = {
  received: 'receipt',
  supplement: 'supplement-request',
  refused: 'reception-refusal',
} as const;
export type Outcome = keyof typeof letterOf;

/** Its file follows the letter in a moment; milliseconds. */
const lookAgain = 1_500;

/** The newest letter of this outcome that is out; undefined: the case has none here. `items`: oldest first. */
export const paperOf = (items: readonly Paper[], outcome: Outcome): Paper | undefined =>
  items.findLast(({ type, state }) => type === letterOf[outcome] && state === 'ISSUED');

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
