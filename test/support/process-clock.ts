import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './server-process';

/**
 * The clock of server processes, moved from outside: the server itself knows nothing of it. Between two moves it goes on as real time does. For
 * servers on SQLite, whose database reads the clock of the process.
 */
export class ProcessClock {
  private readonly folder = mkdtempSync(join(tmpdir(), 'motcua-clock-'));
  private readonly file = join(this.folder, 'ahead');
  private aheadBy = 0;

  /** `instant`: ISO 8601 with offset. */
  constructor(instant: string) {
    this.write(instant);
  }

  /** For `ServerProcess.start`. */
  get options(): { nodeArgs: string[]; env: Record<string, string> } {
    return {
      nodeArgs: ['-r', join(projectRoot, 'test/support/driven-time.cjs')],
      env: { DRIVEN_TIME: this.file },
    };
  }

  /** Milliseconds by which it is ahead of the real time; negative when behind. */
  get ahead(): number {
    return this.aheadBy;
  }

  now(): number {
    return Date.now() + this.aheadBy;
  }

  /** Moves on to `instant` and waits until the server at `url` shows it. Committed time does not go back: refused. */
  async travelTo(instant: string | number, url: string): Promise<void> {
    const target = new Date(instant).getTime();
    if (target < this.now()) throw new RangeError('the clock of a server does not go back');
    this.write(instant);
    for (;;) {
      const { headers } = await fetch(`${url}/healthz`);
      // The header has whole seconds.
      if (Date.parse(headers.get('date') ?? '') >= target - 1_000) return;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** In one step: a server never reads half of it. */
  private write(instant: string | number): void {
    this.aheadBy = new Date(instant).getTime() - Date.now();
    writeFileSync(`${this.file}.new`, String(this.aheadBy));
    renameSync(`${this.file}.new`, this.file);
  }
}
