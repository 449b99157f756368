import type { Mark, Workspace } from '../workspace/workspace';
import { type DrawnFile, type Finding, isDeployed, keyOf } from './finding';
import { marksOf } from './marks';

/** Drawing has paused this long: the rules are asked, and after the longer pause the server. */
const PAUSE = 150;
const SERVER_PAUSE = 2_000;

export type ServerState = 'waiting' | 'asking' | 'asked' | 'away';

export interface ProblemsState {
  /** Errors first, each thing once. */
  findings: readonly Finding[];
  /** What is drawn now has been examined here. */
  isCurrent: boolean;
  /** Whether the server has looked at what is drawn now; away: it could not be asked, what it said before stays. */
  server: ServerState;
  /** Milliseconds that the rules took in their thread, the last time. */
  took: number | null;
}

/** Whom to ask: the rules of this page, and the server, which knows what else is in service. */
export interface Examiners {
  here(files: readonly DrawnFile[], now: number): Promise<{ findings: Finding[]; took: number }>;
  /** Rejects when the server cannot be asked, or one has no right to. */
  server(unsaved: readonly DrawnFile[]): Promise<Finding[]>;
  now(): number;
  say(finding: Finding): string;
}

/**
 * What is wrong with the model that is open, as one draws: the rules of deployment in a thread of the page after each pause, and in a
 * longer pause the server. Of what the server says only what the rules here did not say of the same drawing is added; it stays until
 * the server has looked again or its element is gone.
 */
export class LiveProblems {
  private state: ProblemsState = { findings: [], isCurrent: false, server: 'waiting', took: null };
  private readonly listeners = new Set<() => void>();
  private here: readonly Finding[] = [];
  private fromServer: readonly Finding[] = [];
  private examined: readonly DrawnFile[] = [];
  private isBusy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly examiners: Examiners,
  ) {}

  get = (): ProblemsState => this.state;

  /** Examines for as long as somebody listens. */
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  /** The words of the page are in another language. */
  sayAnew(): void {
    this.mark();
  }

  private start(): void {
    this.stopListening = this.workspace.listen('files', () => this.plan());
    this.plan(0);
  }

  private stop(): void {
    this.stopListening?.();
    clearTimeout(this.timer);
    clearTimeout(this.serverTimer);
    this.round += 1;
    this.examined = [];
    this.workspace.setMarks('problems', new Map());
  }

  private plan(pause = PAUSE): void {
    const files = this.drawn();
    if (isSame(files, this.examined)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.examine(), pause);
  }

  private async examine(): Promise<void> {
    // What is drawn meanwhile is examined when this is done.
    if (this.isBusy) return;
    this.isBusy = true;
    const files = this.drawn();
    const round = (this.round += 1);
    this.examined = files;
    this.put({ isCurrent: false, server: 'waiting' });
    clearTimeout(this.serverTimer);
    try {
      const { findings, took } = await this.examiners.here(files, this.examiners.now());
      if (this.listeners.size === 0) return;
      this.here = findings;
      this.put({ took, isCurrent: isSame(files, this.drawn()), findings: this.merged() });
      this.mark();
    } catch {
      // The thread has ended; the server still says what deployment would.
    } finally {
      this.isBusy = false;
    }
    if (this.listeners.size === 0) return;
    if (!isSame(files, this.drawn())) return this.plan(0);
    this.serverTimer = setTimeout(() => void this.askServer(round), SERVER_PAUSE);
  }

  private async askServer(round: number): Promise<void> {
    const here = this.here;
    this.put({ server: 'asking' });
    try {
      const said = await this.examiners.server(this.workspace.unsaved());
      if (round !== this.round) return;
      const known = new Set(here.map(keyOf));
      this.fromServer = said.filter((finding) => !known.has(keyOf(finding)));
      this.put({ server: 'asked', findings: this.merged() });
      this.mark();
    } catch {
      if (round === this.round) this.put({ server: 'away' });
    }
  }

  private drawn(): readonly DrawnFile[] {
    return this.workspace.getFiles().filter(({ name }) => isDeployed(name));
  }

  private merged(): Finding[] {
    const known = new Set(this.here.map(keyOf));
    const more = this.fromServer.filter((finding) => !known.has(keyOf(finding)) && this.isThere(finding));
    const all = [...this.here, ...more];
    return [...all.filter(isError), ...all.filter((finding) => !isError(finding))];
  }

  private isThere({ file, elementId }: Finding): boolean {
    const content = this.workspace.named(file)?.content;
    return content !== undefined && (elementId === undefined || content.includes(elementId));
  }

  private mark(): void {
    const marks: ReadonlyMap<string, readonly Mark[]> = marksOf(this.state.findings, this.examiners.say);
    this.workspace.setMarks('problems', marks);
  }

  private put(change: Partial<ProblemsState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

const isSame = (one: readonly DrawnFile[], other: readonly DrawnFile[]): boolean =>
  one.length === other.length &&
  one.every(({ name, content }, place) => name === other[place]?.name && content === other[place].content);
