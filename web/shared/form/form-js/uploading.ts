/**
 * Which uploads of a form are under way, and which were refused and still stand there: nothing is sent before the first
 * have come to an end and the second were taken back or tried again.
 */
export class Uploading {
  /** By the control they stand at. */
  readonly refused = new Map<object, { domId: string; name: string }>();
  private readonly running = new Set<{ done: Promise<unknown>; abort: () => void }>();

  track(done: Promise<unknown>, abort: () => void): void {
    const one = { done, abort };
    this.running.add(one);
    void done.catch(() => undefined).finally(() => this.running.delete(one));
  }

  async settled(): Promise<void> {
    while (this.running.size > 0) {
      await Promise.allSettled([...this.running].map(({ done }) => done));
      // The field takes over the result in a later task.
      await new Promise((go) => setTimeout(go));
    }
  }

  abort(): void {
    for (const { abort } of this.running) abort();
  }
}

export const UploadingModule = { uploading: ['type', Uploading] };
