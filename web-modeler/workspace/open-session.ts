import type { EditorSeat } from './editor';
import { type Model, type OpenedModel, readModel } from './open-model';
import { pageSigns } from './presence/page-signs';
import { Presence } from './presence/presence';
import { draftStore, keepAlive } from './saving/draft-store';
import { FollowModel } from './saving/follow-model';
import { modelStore } from './saving/model-store';
import { Saver } from './saving/saver';
import { takeUp, type TakenUp } from './saving/take-up';

/** What goes on around a model while it is open in this window. */
export interface OpenSession {
  readonly saver: Saver;
  /** Null: the model is only looked at. */
  readonly presence: Presence | null;
  /** What a window that ended had left. */
  readonly takenUp: TakenUp;
  /** What the server says of the model now; what others have saved is brought in. */
  read(): Promise<Model>;
  close(): void;
}

export function openSession(
  opened: OpenedModel,
  {
    personId,
    seat,
    isReadOnly,
    say,
  }: { personId: string; seat: EditorSeat; isReadOnly: boolean; say: (message: string) => void },
): OpenSession {
  const { workspace } = opened;
  const { modelId } = workspace;
  const pageId = crypto.randomUUID();
  const ended = new AbortController();
  keepAlive(pageId, ended.signal);
  workspace.setReadOnly(isReadOnly);

  const store = modelStore(modelId);
  const saver = new Saver(workspace, store, draftStore(modelId, personId, pageId), say);
  const follow = new FollowModel(workspace, saver, store);
  const flush = async () => seat.getActs().flush?.();

  const read = async (): Promise<Model> => {
    const signs = presence?.signs;
    const model = await readModel(modelId);
    await follow.take(model);
    // What this window has said since is newer than what was read.
    if (presence && presence.signs === signs) await presence.heard(model.pages);
    return model;
  };
  const presence = isReadOnly
    ? null
    : new Presence(workspace, pageId, personId, {
        tell: pageSigns(modelId, pageId),
        flush,
        catchUp: async () => follow.take(await readModel(modelId)),
      });
  const leave = presence?.start();

  const saveAll = async () => {
    await flush();
    await saver.saveNow();
  };
  const stopListening = listenToWindow(saver, { saveAll, leave: () => presence?.leave() });
  return {
    saver,
    presence,
    takenUp: takeUp(isReadOnly ? { ...opened, drafts: [] } : opened, saver),
    read,
    close: () => {
      stopListening();
      leave?.();
      // Editors tell what they still have when they go, which is now; the window lives until that is saved.
      setTimeout(() => void saver.saveNow().finally(() => (saver.stop(), ended.abort())));
    },
  };
}

/** Saves when the window goes out of sight, or can reach the server again; asks before what is not saved yet is left. */
function listenToWindow(
  saver: Saver,
  { saveAll, leave }: { saveAll: () => Promise<void>; leave: () => void },
): () => void {
  const hide = () => {
    if (document.visibilityState === 'hidden') void saveAll();
  };
  const reach = () => void saver.saveNow();
  const stay = (event: BeforeUnloadEvent) => {
    if (!saver.hasUnsaved) return;
    void saveAll();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', leave);
  addEventListener('online', reach);
  addEventListener('beforeunload', stay);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('pagehide', leave);
    removeEventListener('online', reach);
    removeEventListener('beforeunload', stay);
  };
}
