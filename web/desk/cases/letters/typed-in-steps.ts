import { answerOf, api } from '../../../shared/api/client';
import type { Case } from '../case-queries';

/**
 * What the reader has typed into the open steps of a case and not sent yet, as their drafts keep it: the result is shown with it. Of steps
 * of others there is nothing to be had.
 */
export async function typedInSteps({ steps }: Pick<Case, 'steps'>): Promise<Record<string, unknown>> {
  const drafts = await Promise.all(
    steps.flatMap(({ taskId }) =>
      taskId
        ? [
            answerOf(api.GET('/api/v1/inbox/{taskId}', { params: { path: { taskId } } })).then(
              ({ draft }) => draft?.content ?? {},
              () => ({}),
            ),
          ]
        : [],
    ),
  );
  return Object.assign({}, ...drafts) as Record<string, unknown>;
}
