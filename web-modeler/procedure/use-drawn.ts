import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { useFiles, useWorkspace } from '../workspace/workspace';
import { placed, type PlacedProblem } from './file/problems';

const none: readonly PlacedProblem[] = [];

/** What the server says of the procedure as it is drawn, half a second after the last change; `table` outlives problems of the file. */
export function useDrawn(name: string, text: string, isReadable: boolean) {
  const workspace = useWorkspace();
  const others = useFiles()
    .filter((file) => file.name !== name && file.kind !== 'scenario')
    .map(({ id, revision, arrival, content }) => `${id} ${revision} ${arrival} ${content.length}`)
    .join();
  const [asked] = useDebouncedValue([text, others].join('\n'), 500);
  const known = useRef<Schema<'StepTableView'> | null>(null);
  const { data } = useQuery({
    queryKey: ['model', workspace.modelId, 'drawn-procedure', asked],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/models/{id}/procedure', {
          params: { path: { id: workspace.modelId } },
          body: { files: drawnWith(workspace, name, text) },
          signal,
        }),
      ),
    enabled: isReadable,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  known.current = data?.table ?? known.current;
  const problems = data
    ? [...placed(name, data.problems, false), ...placed(name, data.warnings, true)]
    : none;
  return { problems, table: known.current };
}

/** What is not saved yet, with this file as it is on the screen. */
export function drawnWith(
  workspace: { unsaved(): { name: string; content: string }[] },
  name: string,
  content: string,
): { name: string; content: string }[] {
  return [...workspace.unsaved().filter((file) => file.name !== name), { name, content }];
}
