import { answerOf, api, newCommandKey, type Schema } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { currentLanguage } from '../../shared/texts/texts';
import { conflictWords } from './conflict-words';
import { type Item, loadItem } from './use-inbox';
import type { WorkAct } from './use-work-acts';

export interface BulkEntry {
  item: Item;
  variables?: Record<string, unknown>;
}

export type BulkOutcome = Schema<'BulkResult'> & { item: Item };

/** The server takes so many at once. */
const most = 200;

/** Of so many that others were faster with, who it was is read. */
const mostExplained = 50;

/**
 * One act on many items, each for itself. `keys` keeps the key of what did not arrive, so that the repetition carries nothing out
 * twice. Throws only when a part did not arrive; what went before it is done and seen in the list.
 */
export async function runBulk(
  action: WorkAct,
  entries: readonly BulkEntry[],
  keys: Map<string, string>,
  assignee?: string,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (let from = 0; from < entries.length; from += most) {
    const part = entries.slice(from, from + most);
    const body = {
      action,
      ...(assignee !== undefined && { assignee }),
      items: part.map(({ item: { taskId, version }, variables }) => ({
        taskId,
        version,
        ...(variables && { variables }),
      })),
    };
    const command = JSON.stringify(body);
    const key = keys.get(command) ?? newCommandKey();
    keys.set(command, key);
    try {
      const { items } = await answerOf(
        api.POST('/api/v1/inbox/bulk', {
          params: { header: { 'Idempotency-Key': key, 'accept-language': currentLanguage() } },
          body,
        }),
      );
      keys.delete(command);
      const byId = new Map(part.map(({ item }) => [item.taskId, item]));
      const results = items.map((result) => ({ ...result, item: byId.get(result.taskId)! }));
      outcomes.push(...(await Promise.all(results.map(explained))));
    } catch (error) {
      if (!(error instanceof ApiProblem && error.isUndecided)) keys.delete(command);
      throw error;
    }
  }
  return outcomes;
}

/** Who was faster, and when, instead of that somebody was. */
async function explained(outcome: BulkOutcome, place: number): Promise<BulkOutcome> {
  const { isDone, code, message, item } = outcome;
  if (isDone || place >= mostExplained || !/^(INBOX\.ALREADY_CLAIMED|TASK\.)/.test(code ?? ''))
    return outcome;
  const now = await loadItem(item.taskId).catch(() => undefined);
  const refusal = ApiProblem.of(409, { status: 409, code, detail: message, params: { ...now } });
  return { ...outcome, message: conflictWords(refusal, item, now) ?? message };
}
