import type { Schema } from '../../../web/shared/api/client';
import type { Workspace } from '../workspace';

type Page = Schema<'PageView'>;
type Wish = Schema<'PageSignRequest'>['wants'];

/** Tells the server what this window wants of a file; answers who is here. */
export type SignOfPage = (wants: Wish, fileId?: string) => Promise<readonly Page[]>;

/** A window tells so often that it is there. Milliseconds. */
const signEvery = 15_000;

export interface PresenceState {
  /** Who has the model open, this window too. */
  readonly pages: readonly Page[];
  /** Who edits the file that is shown, when it is not this window. */
  readonly editor?: Page;
}

/**
 * That this window is here, and which file it edits: one person at a time edits a file. Who loses it, to another person or to
 * another window of their own, goes on looking and does not take it back by itself.
 */
export class Presence {
  private state: PresenceState = { pages: [] };
  private readonly listeners = new Set<() => void>();
  private fileId?: string;
  /** Files that another window of the same person edits. */
  private readonly givenUp = new Set<string>();
  private hasStopped = false;
  private answers = 0;

  constructor(
    private readonly workspace: Workspace,
    readonly pageId: string,
    private readonly personId: string,
    private readonly around: {
      tell: SignOfPage;
      /** Tells the workspace what is drawn and not told yet, before the file can only be looked at. */
      flush: () => Promise<void>;
      /** Brings in what was saved, before the file can be drawn on. */
      catchUp: () => Promise<void>;
    },
  ) {}

  /** Counts the answers to this window: what was read before the last one says nothing new of who is here. */
  get signs(): number {
    return this.answers;
  }

  getState = (): PresenceState => this.state;
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Signs every 15 s, until what is answered is called. */
  start(): () => void {
    this.hasStopped = false;
    const stopFollowing = this.workspace.listen('place', () => this.follow());
    const timer = setInterval(() => void this.sign(), signEvery);
    this.follow();
    return () => {
      this.hasStopped = true;
      stopFollowing();
      clearInterval(timer);
      this.leave();
    };
  }

  /** Edits from now on; whoever did becomes one who looks. */
  async takeOver(fileId: string): Promise<void> {
    this.givenUp.delete(fileId);
    this.fileId = fileId;
    await this.ask('TAKE_OVER');
  }

  /** What the server says of who is here; also without having been asked. */
  async heard(pages: readonly Page[]): Promise<void> {
    const editor = pages.find(({ fileId, editsSince }) => fileId === this.fileId && editsSince !== null);
    const mine = pages.find(({ id }) => id === this.pageId);
    if (this.fileId && editor && editor.id !== this.pageId) {
      if (editor.person.id === this.personId) this.givenUp.add(this.fileId);
      await this.lock(this.fileId);
    } else if (this.fileId && mine?.editsSince != null) await this.unlock(this.fileId);
    else if (this.fileId) {
      // Who edited is gone.
      this.givenUp.delete(this.fileId);
      void this.sign();
    }
    this.tell({ pages, ...(editor && editor.id !== this.pageId && { editor }) });
  }

  private follow(): void {
    const { fileId } = this.workspace.getPlace();
    if (fileId === this.fileId) return;
    this.fileId = fileId;
    void this.sign();
  }

  /** Nobody can be asked now: what was known goes on to hold. */
  async sign(): Promise<void> {
    const isGivenUp = this.fileId !== undefined && this.givenUp.has(this.fileId);
    await this.ask(isGivenUp ? 'LOOK' : 'EDIT').catch(() => undefined);
  }

  private async ask(wants: Wish): Promise<void> {
    const { fileId } = this;
    if (this.hasStopped) return;
    const pages = await this.around.tell(wants, fileId);
    this.answers += 1;
    if (fileId === this.fileId) await this.heard(pages);
  }

  /** The window goes. Where it comes back, the next sign says so. */
  leave(): void {
    this.around.tell('LEAVE').catch(() => undefined);
  }

  private async unlock(fileId: string): Promise<void> {
    if (!this.workspace.isLocked(fileId)) return;
    await this.around.catchUp().catch(() => undefined);
    this.workspace.lock(fileId, false);
  }

  private async lock(fileId: string): Promise<void> {
    if (this.workspace.isLocked(fileId)) return;
    await this.around.flush();
    this.workspace.lock(fileId, true);
  }

  private tell(state: PresenceState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
