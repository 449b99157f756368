import { answerOf, api, type Schema } from '../../web/shared/api/client';
import { type KeptDraft, leftDrafts } from './saving/draft-store';
import type { StoredFile } from './saving/saver';
import { Workspace } from './workspace';

export type Model = Schema<'ModelView'>;

/** What a model is when it is opened, with what was drawn in a window that ended before it was saved. */
export interface OpenedModel {
  model: Model;
  workspace: Workspace;
  stored: readonly Schema<'ModelFileView'>[];
  /** Emptied when they are taken up, which is once. */
  drafts: KeptDraft[];
}

export const readModel = (id: string): Promise<Model> =>
  answerOf(api.GET('/api/v1/models/{id}', { params: { path: { id } } }));

export async function openModel(id: string, personId: string): Promise<OpenedModel> {
  const [model, drafts] = await Promise.all([readModel(id), leftDrafts(id, personId)]);
  const stored = await Promise.all(
    model.files.map(({ id: fileId }) =>
      answerOf(api.GET('/api/v1/models/{id}/files/{fileId}', { params: { path: { id, fileId } } })),
    ),
  );
  const files: StoredFile[] = stored.map(({ id: fileId, name, content, revision }) => ({
    id: fileId,
    name,
    content,
    revision,
  }));
  return { model, workspace: new Workspace(id, files), stored, drafts };
}
