import { answerOf, api, newCommandKey, type Schema } from '../../web/shared/api/client';
import type { BroughtFiles } from '../import/read-files';

export type Refused = { name: string; reason: string };

/** A new model, empty or with the files of a version in service. The same `key` for the same wish. */
export const createModel = (
  wish: { name: string; definitionId?: string },
  key: string,
): Promise<Schema<'ModelView'>> =>
  answerOf(
    api.POST('/api/v1/models', {
      headers: { 'Idempotency-Key': key },
      body: wish,
    }),
  );

/** Puts files into a new model; what the server does not take is named with its reason, the rest is there. */
export async function putFiles(id: string, files: BroughtFiles['files']): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (const { name, content } of files) {
    try {
      await answerOf(
        api.PUT('/api/v1/models/{id}/files/{fileId}', {
          params: { path: { id, fileId: newCommandKey() } },
          body: { name, content },
        }),
      );
    } catch (error) {
      refused.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return refused;
}
