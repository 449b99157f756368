import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../web/shared/api/client';
import { useQuestion } from '../workspace/use-question';
import { useFiles, useWorkspace } from '../workspace/workspace';
import { indexXml } from './xml-index';

/** Milliseconds without a change after which the server is asked anew. */
const settled = 900;

/** What the model differs in from a version in service; without one, from what it began from. Follows what is drawn. */
export function useComparison(definitionId: string | null) {
  const { modelId } = useWorkspace();
  const ask = useQuestion();
  const [files] = useDebouncedValue(useFiles(), settled);
  return useQuery({
    queryKey: ['model', modelId, 'compare', definitionId, fingerprint(files)],
    queryFn: async () =>
      answerOf(
        api.POST('/api/v1/models/{id}/compare', {
          params: { path: { id: modelId } },
          body: { ...(await ask()), ...(definitionId && { definitionId }) },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** What taking the model into service would mean for what is running; asked when it is looked at. */
export function useImpact(definitionId: string | null) {
  const { modelId } = useWorkspace();
  const ask = useQuestion();
  const [files] = useDebouncedValue(useFiles(), settled);
  const drawings = files.filter(({ kind }) => kind === 'bpmn');
  return useQuery({
    queryKey: ['model-impact', modelId, definitionId, fingerprint(drawings)],
    queryFn: async () =>
      answerOf(
        api.POST('/api/v1/models/{id}/impact', {
          params: { path: { id: modelId } },
          body: { ...(await ask()), ...(definitionId && { definitionId }) },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The versions in service of the processes that the model draws, newest first. */
export function useVersions() {
  const files = useFiles();
  const keys = useMemo(
    () => [
      ...new Set(
        files
          .filter(({ kind }) => kind === 'bpmn')
          .flatMap(({ content }) =>
            [...indexXml(content)].flatMap(([id, { tag }]) => (tag === 'process' ? id : [])),
          ),
      ),
    ],
    [files],
  );
  return useQueries({
    queries: keys.map((key) => ({
      queryKey: ['definitions', key],
      queryFn: () => answerOf(api.GET('/api/v1/definitions', { params: { query: { key, limit: 50 } } })),
    })),
    combine: (all) => all.flatMap(({ data }) => data?.items ?? []),
  });
}

/** Changes whenever what is drawn does, and not when it is only saved. */
function fingerprint(files: readonly { id: string; name: string; content: string }[]): string {
  let hash = 0;
  for (const { name, content } of files)
    for (const text of [name, content])
      for (let place = 0; place < text.length; place += 1) hash = (hash * 31 + text.charCodeAt(place)) | 0;
  return `${files.length} ${hash}`;
}
