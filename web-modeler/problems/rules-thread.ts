import { type DrawnFile, type ExamineReply, type ExamineRequest, type Finding } from './finding';

/** Longer than any model takes: a thread that has not answered by then is ended and begun anew. */
const LONGEST = 15_000;

export class RulesGone extends Error {}

/** What the page uses of a worker. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/**
 * The worker that knows the rules, begun when it is first asked. One question at a time; only contents that it does not have are sent.
 * Rejects with `RulesGone` when the thread fails or does not answer; the next question begins another.
 */
export class RulesThread {
  private thread: Thread | null = null;
  private sent = new Map<string, string>();
  private id = 0;
  private reject: (() => void) | null = null;

  constructor(private readonly begin: () => Thread = beginWorker) {}

  ask(files: readonly DrawnFile[], now: number): Promise<{ findings: Finding[]; took: number }> {
    const thread = (this.thread ??= this.begin());
    const changed = files.filter(({ name, content }) => this.sent.get(name) !== content);
    this.sent = new Map(files.map(({ name, content }) => [name, content]));
    const id = ++this.id;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.end(), LONGEST);
      this.reject = () => {
        clearTimeout(timer);
        reject(new RulesGone());
      };
      thread.onmessage = ({ data }: MessageEvent<ExamineReply>) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        this.reject = null;
        resolve(data);
      };
      thread.onerror = () => this.end();
      thread.postMessage({ id, names: files.map(({ name }) => name), changed, now } satisfies ExamineRequest);
    });
  }

  end(): void {
    this.thread?.terminate();
    this.thread = null;
    this.sent.clear();
    this.reject?.();
    this.reject = null;
  }
}

const beginWorker = (): Thread =>
  new Worker(new URL('./rules.worker.ts', import.meta.url), { type: 'module' });
