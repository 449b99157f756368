import { answerOf, api } from '../../../web/shared/api/client';
import { ApiProblem } from '../../../web/shared/api/problem';
import type { ModelStore } from './saver';

/** The files of a model on the server. */
export const modelStore = (id: string): ModelStore => ({
  async save({ id: fileId, name, content, revision }) {
    const saved = await answerOf(
      api.PUT('/api/v1/models/{id}/files/{fileId}', {
        params: { path: { id, fileId } },
        body: { name, content, ...(revision > 0 && { revision }) },
      }),
    );
    return saved.revision;
  },
  async remove(fileId, revision) {
    await answerOf(
      api.DELETE('/api/v1/models/{id}/files/{fileId}', {
        params: { path: { id, fileId }, query: { revision } },
      }),
    );
  },
  async read(fileId) {
    try {
      const file = await answerOf(
        api.GET('/api/v1/models/{id}/files/{fileId}', { params: { path: { id, fileId } } }),
      );
      return { ...file, by: file.changedBy.name, at: file.changedAt };
    } catch (error) {
      if (error instanceof ApiProblem && error.isNotFound) return undefined;
      throw error;
    }
  },
});
