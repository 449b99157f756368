import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../web/shared/api/client';
import { useLanguage } from '../../web/shared/texts/texts';
import { useQuestion } from '../workspace/use-question';
import { useFiles, useWorkspace, type WorkFile } from '../workspace/workspace';
import type { Played } from './played';

export interface PlayWish {
  scenario?: string;
  only?: string[];
}

/** Plays on the model as it is drawn at this moment. */
export function usePlay() {
  const { modelId } = useWorkspace();
  const ask = useQuestion();
  return async (wish: PlayWish): Promise<Played> =>
    answerOf(
      api.POST('/api/v1/models/{id}/play', {
        params: { path: { id: modelId } },
        body: { ...(await ask()), ...wish },
      }),
    );
}

export function usePlaying() {
  const play = usePlay();
  return useMutation({ mutationFn: play });
}

/** What a trial was played on: it is another one as soon as something that runs is drawn otherwise. */
export const drawnText = (files: readonly WorkFile[]): string =>
  files
    .filter(({ kind }) => kind !== 'scenario')
    .map(({ name, content }) => `${name}\n${content}`)
    .sort()
    .join('\n');

/** What there is in the model to choose among, and why it cannot run; nothing is played. */
export function useDrawn() {
  const play = usePlay();
  const language = useLanguage();
  const { modelId } = useWorkspace();
  const drawn = drawnText(useFiles());
  return useQuery({
    queryKey: ['model', modelId, 'drawn', language, drawn],
    queryFn: () => play({ only: [] }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
