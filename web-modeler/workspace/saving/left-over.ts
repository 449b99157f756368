import type { KeptDraft } from './draft-store';
import type { StoredFile } from './saver';

/** What becomes of what a window has left that ended before it could save. */
export interface LeftOver {
  /** Goes on from what the server has: is taken up. */
  takenUp: readonly KeptDraft[];
  /** The server has another revision by now: one is asked. */
  collided: readonly KeptDraft[];
  /** The server has it already, or it cannot be done any more: forgotten. */
  done: readonly KeptDraft[];
}

export type Stored = StoredFile & { changedBy: { id: string } };

/**
 * A draft is taken up when it goes on from the stored revision, or from the one before and the stored one is of the same person: that
 * was the save that was on its way when the window ended. Of one file only the newest draft is looked at; an older one waits.
 */
export function leftOverOf(drafts: readonly KeptDraft[], stored: readonly Stored[]): LeftOver {
  const found = { takenUp: [] as KeptDraft[], collided: [] as KeptDraft[], done: [] as KeptDraft[] };
  const seen = new Set<string>();
  for (const draft of drafts.toSorted((one, other) => other.at - one.at)) {
    if (seen.has(draft.fileId)) continue;
    seen.add(draft.fileId);
    found[
      fateOf(
        draft,
        stored.find(({ id }) => id === draft.fileId),
      )
    ].push(draft);
  }
  return found;
}

function fateOf(draft: KeptDraft, stored: Stored | undefined): keyof LeftOver {
  if (!stored) {
    if (draft.content === null) return 'done';
    return draft.revision === 0 ? 'takenUp' : 'collided';
  }
  if (stored.content === draft.content && stored.name === draft.name) return 'done';
  const isOwnSave = stored.revision === draft.revision + 1 && stored.changedBy.id === draft.ownerId;
  if (stored.revision === draft.revision || (isOwnSave && draft.content !== null)) return 'takenUp';
  // To remove what somebody has gone on with since is not wanted any more.
  return draft.content === null ? 'done' : 'collided';
}
