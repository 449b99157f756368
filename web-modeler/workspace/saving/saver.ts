import { ApiProblem } from '../../../web/shared/api/problem';
import type { WorkFile, Workspace } from '../workspace';

/** A file as the server has it. */
export type StoredFile = Pick<WorkFile, 'id' | 'name' | 'content' | 'revision'>;

/** What saving asks of the server. Refusals are ApiProblem. */
export interface ModelStore {
  /** Answers the revision that it became. */
  save(file: StoredFile): Promise<number>;
  remove(fileId: string, revision: number): Promise<void>;
  /** Undefined: it was removed. */
  read(fileId: string): Promise<(StoredFile & { by: string; at: string }) | undefined>;
}

/** What is drawn and not on the server yet, kept on this computer. */
export interface DraftStore {
  put(draft: Draft): Promise<void>;
  delete(fileId: string): Promise<void>;
}

export interface Draft {
  fileId: string;
  name: string;
  /** Null: the file was removed here. */
  content: string | null;
  /** The revision that it goes on from. */
  revision: number;
}

/** Two went on from the same revision: one has to say what holds. */
export interface Conflict {
  readonly fileId: string;
  /** What the server has; undefined: it was removed there. */
  readonly theirs: (StoredFile & { by: string; at: string }) | undefined;
  /** Who edits the file now, in the server's words; absent: nobody else does. */
  readonly edited?: string;
  /** The revision that a save has to name now. */
  readonly revision: number;
}

export interface SaveState {
  /** `kept`: the server was not reached, what is drawn is kept on this computer; `loose`: and the browser keeps nothing. */
  readonly is: 'saved' | 'saving' | 'kept' | 'loose' | 'refused';
  /** Why the server did not take something, in its words. */
  readonly reason?: string;
  readonly conflicts: readonly Conflict[];
}

/** What is drawn is on the server at most so long after. Milliseconds. */
export const saveWithin = 800;
const retryAfter = [1_000, 2_000, 4_000, 8_000];

/** It did not arrive, or not now: the same is sent again. Anything else stays refused until something changes. */
const isWorthAgain = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.isUndecided || error.problem.status === 429);

/**
 * Brings what is drawn to the server: at once to this computer, soon to the server, again and again until it is there. A file is
 * saved from the revision that was seen; where another one lies between, nothing is overwritten and one is asked.
 */
export class Saver {
  private state: SaveState = { is: 'saved', conflicts: [] };
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
  private timer?: ReturnType<typeof setTimeout>;
  private running?: Promise<void>;
  private failures = 0;
  private keepsNothing = false;
  private known: readonly WorkFile[];
  /** Removed here, with the revision that was seen. */
  private readonly removed = new Map<string, number>();
  private readonly conflicts = new Map<string, Conflict>();
  /** Refused as they are: asked again when they are drawn on. */
  private readonly refused = new Map<string, { content: string; name: string; reason: string }>();

  constructor(
    private readonly workspace: Workspace,
    private readonly store: ModelStore,
    private readonly drafts: DraftStore,
    /** Says once what was not done as one wanted. */
    private readonly say: (message: string) => void,
  ) {
    this.known = workspace.getFiles();
    this.stopListening = workspace.listen('files', () => this.follow());
    this.follow();
  }

  getState = (): SaveState => this.state;
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  stop(): void {
    this.stopListening();
    clearTimeout(this.timer);
  }

  /** Whether something is here that the server has not. */
  get hasUnsaved(): boolean {
    return this.removed.size > 0 || this.workspace.getFiles().some(({ isUnsaved }) => isUnsaved);
  }

  /** One is asked what holds of it, or it is about to be removed: nothing comes in between. */
  isUndecided = (fileId: string): boolean => this.conflicts.has(fileId) || this.removed.has(fileId);

  /** When what is on its way to the server has arrived. */
  settled = async (): Promise<void> => this.running;

  /** Now, not soon; resolves when all is saved that can be. */
  async saveNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
    await this.run();
  }

  /** Somebody else has saved what is being drawn on here, or the draft of an earlier day began from an older revision. */
  collide(conflict: Conflict): void {
    this.conflicts.set(conflict.fileId, conflict);
    this.tell();
  }

  /** What is drawn here becomes the newest revision; theirs stays in the history. */
  keepMine(fileId: string): void {
    const conflict = this.conflicts.get(fileId);
    const mine = this.workspace.file(fileId);
    if (!conflict || !mine) return;
    this.conflicts.delete(fileId);
    this.workspace.rebase(fileId, conflict.revision);
    this.want();
  }

  /** What is drawn here is given up. Throws ApiProblem, and then nothing is. */
  async takeTheirs(fileId: string): Promise<void> {
    if (!this.conflicts.has(fileId)) return;
    const theirs = await this.store.read(fileId);
    this.conflicts.delete(fileId);
    this.drop(fileId);
    if (theirs) this.workspace.arrive(theirs);
    else this.forget(fileId);
    this.tell();
  }

  /** A file that is not there any more on the server is not there here either. */
  forget(fileId: string): void {
    this.known = this.known.filter(({ id }) => id !== fileId);
    this.workspace.remove(fileId);
  }

  private follow(): void {
    const files = this.workspace.getFiles();
    for (const file of this.known) if (!files.some(({ id }) => id === file.id)) this.wasRemoved(file);
    for (const file of files) {
      this.removed.delete(file.id);
      const before = this.known.find(({ id }) => id === file.id);
      const isKept =
        before?.isUnsaved === true &&
        before.content === file.content &&
        before.name === file.name &&
        before.revision === file.revision;
      if (!file.isUnsaved || isKept) continue;
      const { id: fileId, name, content, revision } = file;
      this.keep({ fileId, name, content, revision });
    }
    this.known = files;
    if (this.hasUnsaved) this.want();
    this.tell();
  }

  private wasRemoved({ id: fileId, name, revision }: WorkFile): void {
    this.conflicts.delete(fileId);
    if (revision === 0) {
      this.drop(fileId);
      return;
    }
    this.removed.set(fileId, revision);
    this.keep({ fileId, name, content: null, revision });
  }

  private want(after = saveWithin): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.run();
    }, after);
    this.tell();
  }

  private run(): Promise<void> {
    this.running ??= this.saveAll().finally(() => {
      this.running = undefined;
      if (this.due().length > 0 || this.removed.size > 0)
        this.want(
          this.failures > 0 ? retryAfter[Math.min(this.failures, retryAfter.length) - 1] : saveWithin,
        );
      this.tell();
    });
    this.tell();
    return this.running;
  }

  /** What can be saved as it is. */
  private due(): WorkFile[] {
    return this.workspace.getFiles().filter((file) => {
      const refused = this.refused.get(file.id);
      const isRefused = refused && refused.content === file.content && refused.name === file.name;
      return file.isUnsaved && !this.conflicts.has(file.id) && !isRefused;
    });
  }

  private async saveAll(): Promise<void> {
    try {
      // First what goes, so that its name is free for what comes.
      for (const [fileId, revision] of this.removed) await this.remove(fileId, revision);
      for (const file of this.due()) await this.save(file);
      this.failures = 0;
    } catch (error) {
      if (!isWorthAgain(error)) throw error;
      this.failures += 1;
    }
  }

  private async save({ id: fileId, name, content, revision }: WorkFile): Promise<void> {
    try {
      const saved = await this.store.save({ id: fileId, name, content, revision });
      this.refused.delete(fileId);
      // Removed while it was on its way: it goes from what it has become.
      if (!this.workspace.file(fileId)) this.removed.set(fileId, saved);
      this.workspace.saved(fileId, content, name, saved);
      if (this.workspace.file(fileId)?.isUnsaved === false) this.drop(fileId);
    } catch (error) {
      await this.refuse(error, { fileId, name, content, revision });
    }
  }

  private async remove(fileId: string, revision: number): Promise<void> {
    try {
      await this.store.remove(fileId, revision);
    } catch (error) {
      if (isWorthAgain(error)) throw error;
      // It stays: somebody else goes on with it, or has removed it already.
      const stored = await this.store.read(fileId);
      if (stored) {
        this.workspace.arrive(stored);
        this.say(error instanceof Error ? error.message : String(error));
      }
    }
    this.removed.delete(fileId);
    this.drop(fileId);
  }

  private keep(draft: Draft): void {
    this.drafts.put(draft).then(
      () => this.isLoose(false),
      () => this.isLoose(true),
    );
  }

  /** What cannot be taken away is offered once more when the model is opened again, and is then what is there already. */
  private drop(fileId: string): void {
    this.drafts.delete(fileId).catch(() => undefined);
  }

  private isLoose(hasFailed: boolean): void {
    if (this.keepsNothing === hasFailed) return;
    this.keepsNothing = hasFailed;
    this.tell();
  }

  private async refuse(error: unknown, mine: Omit<Draft, 'content'> & { content: string }): Promise<void> {
    if (!(error instanceof ApiProblem) || isWorthAgain(error)) throw error;
    const { fileId, content, name } = mine;
    const isOvertaken = error.code === 'MODEL.FILE_CHANGED' || error.code === 'MODEL.FILE_EDITED';
    if (!isOvertaken) {
      this.refused.set(fileId, { content, name, reason: error.message });
      return;
    }
    const theirs = await this.store.read(fileId);
    const revision = theirs?.revision ?? Number(error.problem.params?.revision ?? 0);
    const edited = error.code === 'MODEL.FILE_EDITED' ? { edited: error.message } : {};
    this.collide({ fileId, theirs, revision, ...edited });
  }

  private tell(): void {
    const files = this.workspace.getFiles();
    for (const [id, { content, name }] of this.refused) {
      const file = this.workspace.file(id);
      if (!file || file.content !== content || file.name !== name) this.refused.delete(id);
    }
    const reason = [...this.refused.values()][0]?.reason;
    const isUnsaved = files.some(({ id, isUnsaved: is }) => is && !this.refused.has(id));
    const is =
      this.failures > 0 && this.hasUnsaved
        ? this.keepsNothing
          ? 'loose'
          : 'kept'
        : reason !== undefined || this.conflicts.size > 0
          ? 'refused'
          : isUnsaved || this.removed.size > 0
            ? 'saving'
            : 'saved';
    const conflicts = [...this.conflicts.values()];
    const before = this.state;
    const isSame =
      before.is === is &&
      before.reason === reason &&
      before.conflicts.length === conflicts.length &&
      conflicts.every((conflict, place) => conflict === before.conflicts[place]);
    if (isSame) return;
    this.state = { is, ...(reason !== undefined && { reason }), conflicts };
    this.listeners.forEach((listener) => listener());
  }
}
