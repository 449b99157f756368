import type { OpenedModel } from '../open-model';
import { forgetDraft } from './draft-store';
import { leftOverOf } from './left-over';
import type { Saver } from './saver';

/** What was taken up when the model was opened, and what to put back when it is not wanted. */
export interface TakenUp {
  readonly files: readonly {
    id: string;
    name: string;
    at: number;
    /** What the server had; absent: nothing yet. */
    before?: { name: string; content: string };
  }[];
}

/**
 * Brings what an ended window has left into the open model; the saver, which listens already, keeps and saves it from now on. Only
 * then is the old draft forgotten.
 */
export function takeUp({ workspace, stored, drafts }: OpenedModel, saver: Saver): TakenUp {
  const { takenUp, collided, done } = leftOverOf(drafts.splice(0), stored);
  for (const { fileId, name, content } of takenUp) {
    if (content === null) workspace.remove(fileId);
    else {
      const revision = stored.find(({ id }) => id === fileId)?.revision ?? 0;
      workspace.arrive({ id: fileId, name, content, revision }, true);
    }
  }
  for (const { fileId, name, content, revision } of collided) {
    const theirs = stored.find(({ id }) => id === fileId);
    workspace.arrive({ id: fileId, name, content: content!, revision }, true);
    saver.collide({
      fileId,
      theirs: theirs && { ...theirs, by: theirs.changedBy.name, at: theirs.changedAt },
      revision: theirs?.revision ?? revision + 1,
    });
  }
  for (const draft of [...takenUp, ...collided, ...done]) forgetDraft(draft).catch(() => undefined);
  return {
    files: takenUp
      .filter(({ content }) => content !== null)
      .map(({ fileId: id, name, at }) => {
        const before = stored.find((file) => file.id === id);
        return { id, name, at, ...(before && { before: { name: before.name, content: before.content } }) };
      }),
  };
}
