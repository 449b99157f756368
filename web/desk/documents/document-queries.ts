import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { usePages } from '../../shared/table/use-pages';

export type RegisteredDocument = Schema<'OfficialDocumentView'>;
export type Template = Schema<'TemplateView'>;

export interface RegisterFilter {
  agency: string;
  year: number;
  class?: string;
  q?: string;
}

const pageSize = 100;

/** The register of outgoing documents, newest first. */
export const useOutgoing = (filter: RegisterFilter) =>
  usePages<RegisteredDocument>({
    queryKey: ['official-documents', 'register', filter],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/official-documents', {
          params: { query: { limit: pageSize, ...filter, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    idOf: ({ id }) => id,
  });

/** Whether the numbers of an agency's year are whole, by class. */
export const useSerials = (agency: string, year: number) =>
  useQuery({
    queryKey: ['official-documents', 'serials', agency, year],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/official-documents/serials', { params: { query: { agency, year } }, signal }),
      ),
  });

/** Every version of every form, newest first within a form. */
export const useTemplates = () =>
  useQuery({
    queryKey: ['document-templates'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/document-templates', { signal }))).items,
  });
