import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { useLanguage } from '../../web/shared/texts/texts';
import { useQuestion } from '../workspace/use-question';
import { useWorkspace } from '../workspace/workspace';

/** What the server answers to the trials, as the file is drawn now; asked anew a moment after either changes. */
export function useTried(question: {
  name: string;
  content: string;
  decision: string;
  trials: readonly { variables: Record<string, unknown> }[];
}) {
  const { modelId } = useWorkspace();
  const language = useLanguage();
  const ask = useQuestion();
  const text = JSON.stringify(question);
  const [asked] = useDebouncedValue(text, 400);
  const { data, error, refetch } = useQuery({
    queryKey: ['model', modelId, 'decide', asked, language],
    queryFn: async (): Promise<Schema<'TriedDecision'>> => {
      const { name, decision, trials } = JSON.parse(asked) as typeof question;
      const body = {
        ...(await ask()),
        name,
        decision,
        trials: trials.map(({ variables }) => ({ variables })),
      };
      return answerOf(api.POST('/api/v1/models/{id}/decide', { params: { path: { id: modelId } }, body }));
    },
    enabled: question.trials.length > 0,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
  });
  return { tried: data, error, refetch, isCurrent: asked === text };
}
