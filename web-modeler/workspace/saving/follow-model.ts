import type { Model } from '../open-model';
import type { Workspace } from '../workspace';
import type { ModelStore, Saver } from './saver';

/**
 * Brings what others saved into the open model. What is drawn on here and was saved by somebody else meanwhile is not touched: one
 * is asked. A file is only taken for removed when the server says so of the file itself.
 */
export class FollowModel {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly workspace: Workspace,
    private readonly saver: Saver,
    private readonly store: ModelStore,
  ) {}

  /** `model`: what the server said last; it may be older than what is here by now. */
  take(model: Pick<Model, 'files'>): Promise<void> {
    this.running = this.running.then(
      () => this.bringIn(model),
      () => this.bringIn(model),
    );
    return this.running;
  }

  private async bringIn({ files }: Pick<Model, 'files'>): Promise<void> {
    // What is being saved just now is compared when that is done.
    await this.saver.settled();
    for (const { id, revision } of files) {
      const local = this.workspace.file(id);
      if ((local?.revision ?? 0) < revision && !this.saver.isUndecided(id)) await this.bringFile(id);
    }
    // Of what is drawn on here its own save says whether it was removed elsewhere, or is being had again.
    for (const { id, revision, isUnsaved } of this.workspace.getFiles())
      if (revision > 0 && !isUnsaved && !files.some((file) => file.id === id) && !this.saver.isUndecided(id))
        await this.bringFile(id);
  }

  private async bringFile(id: string): Promise<void> {
    const theirs = await this.store.read(id);
    // What was read may be what this window was saving meanwhile.
    await this.saver.settled();
    const mine = this.workspace.file(id);
    if (this.saver.isUndecided(id) || (mine && theirs && mine.revision >= theirs.revision)) return;
    if (mine?.isUnsaved && !(theirs && theirs.content === mine.content && theirs.name === mine.name))
      this.saver.collide({ fileId: id, theirs, revision: theirs?.revision ?? 0 });
    else if (theirs) this.workspace.arrive(theirs);
    else if (mine) this.saver.forget(id);
  }
}
