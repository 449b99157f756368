import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CLOCK } from '../../config';
import { type Clock, reasonOf } from '../../kernel';
import type { LiveBoardKind } from './boards.contract';
import { CompileBoard, type CompiledBoard, type LiveParameters } from './compile-board';
import type { TaskList } from './board-answers.dto';
import type { Reach } from './reach';
import { Standing, type StandingChange } from './standing/standing';
import type { WantedTasks } from './task-list';

export interface SharedBoard {
  seq: number;
  /** Of the server, ISO 8601. */
  at: string;
  board: unknown;
}

/** A board as it is sent: written and compressed once, however many follow it. */
export interface PushedBoard extends Omit<SharedBoard, 'board'> {
  /** JSON in UTF-8, compressed by gzip. */
  packed: Uint8Array<ArrayBuffer>;
}

type Follower = (board: PushedBoard) => void;

const pack = promisify(gzip);

interface Scope {
  kind: LiveBoardKind;
  reach: Reach;
  followers: Set<Follower>;
  newest?: PushedBoard;
  /** What was sent last, without its number and time: the same again is not sent before the beat. */
  content?: string;
  sentAt: number;
  workedAt: number;
  isDirty: boolean;
}

/** How boards are paced; milliseconds. */
@Injectable()
export class BoardSettings {
  /** Least time between two boards of one scope. */
  coalesce = 500;
  /** Sent at least so often, so that it is seen to be alive, and minutes that pass are seen to pass. */
  beat = 60_000;
  /** After working on a board the server rests so many times as long as that took. */
  rest = 3;
  /** What was worked out for one who asked is given to others who ask the same, as long as nothing has happened. */
  fresh = 2_000;
  mostRead = 50;
}

/**
 * Boards for those who look on. Each scope (a board of a reach) is worked out once for all its followers: after commits that concern
 * it, when time alone changes it (something falls due), and every minute. One at a time, with a rest after each, so that however many
 * scopes are followed the server stays free for work.
 */
@Injectable()
export class LiveBoards implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Boards');
  private readonly scopes = new Map<string, Scope>();
  private readonly lastRead = new Map<string, { compiled: CompiledBoard; version: number }>();
  private ringing?: NodeJS.Timeout;
  private isWorking = false;
  private restUntil = 0;
  private isStopped = false;

  constructor(
    private readonly standing: Standing,
    private readonly compile: CompileBoard,
    private readonly settings: BoardSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.standing.onChange((change) => this.changed(change));
  }

  beforeApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.ringing);
  }

  /** The board as it is now, with everything that was committed before the call. */
  async read(kind: LiveBoardKind, reach: Reach, parameters: LiveParameters = {}): Promise<SharedBoard> {
    await this.standing.upToDate();
    const name = `${nameOf(kind, reach)} ${JSON.stringify(parameters)}`;
    const known = this.lastRead.get(name);
    const { version } = this.standing;
    const age = this.clock.now().getTime() - (known?.compiled.now ?? 0);
    if (known?.version === version && age >= 0 && age < this.settings.fresh) return sharedOf(known.compiled);
    const compiled = await this.compile.execute(kind, reach, parameters);
    this.lastRead.delete(name);
    this.lastRead.set(name, { compiled, version });
    for (const oldest of this.lastRead.keys()) {
      if (this.lastRead.size <= this.settings.mostRead) break;
      this.lastRead.delete(oldest);
    }
    return sharedOf(compiled);
  }

  /** The open tasks of a reach that are wanted, as they are now. */
  async tasks(reach: Reach, wanted: WantedTasks): Promise<{ seq: number; at: string; board: TaskList }> {
    await this.standing.upToDate();
    return sharedOf(await this.compile.tasks(reach, wanted));
  }

  /** Gives the board now and after each change until it is closed. */
  follow(kind: LiveBoardKind, reach: Reach, follower: Follower): () => void {
    const name = nameOf(kind, reach);
    const scope = this.scopes.get(name) ?? {
      kind,
      reach,
      followers: new Set(),
      sentAt: -Infinity,
      workedAt: -Infinity,
      isDirty: true,
    };
    scope.reach = reach;
    this.scopes.set(name, scope);
    scope.followers.add(follower);
    if (scope.newest && !scope.isDirty) follower(scope.newest);
    else this.ring(0);
    return () => {
      scope.followers.delete(follower);
      if (scope.followers.size === 0 && this.scopes.get(name) === scope) this.scopes.delete(name);
    };
  }

  private changed({ agencies }: StandingChange): void {
    for (const scope of this.scopes.values())
      if (!scope.isDirty && concerns(scope.reach, agencies)) scope.isDirty = true;
    this.schedule();
  }

  /** Looks for the next scope that is due, when it is due. */
  private schedule(): void {
    if (this.isStopped || this.isWorking || this.scopes.size === 0) return;
    const now = performance.now();
    const due = Math.min(...[...this.scopes.values()].map((scope) => this.dueIn(scope, now)));
    this.ring(Math.max(due, this.restUntil - now));
  }

  private ring(delay: number): void {
    if (this.isWorking || this.isStopped) return;
    clearTimeout(this.ringing);
    this.ringing = setTimeout(
      () => void this.work(),
      Math.min(Math.max(delay, 0), this.settings.beat),
    ).unref();
  }

  /** Milliseconds until the scope is to be worked out again. */
  private dueIn({ isDirty, sentAt, workedAt }: Scope, now: number): number {
    const rest = workedAt + this.settings.coalesce - now;
    return isDirty ? rest : Math.max(rest, sentAt + this.settings.beat - now);
  }

  private async work(): Promise<void> {
    if (this.isWorking || this.isStopped) return;
    const now = performance.now();
    const next = [...this.scopes.values()]
      .filter((scope) => this.dueIn(scope, now) <= 0)
      .toSorted((one, other) => one.workedAt - other.workedAt)[0];
    if (!next || this.restUntil > now) return this.schedule();
    this.isWorking = true;
    next.workedAt = now;
    try {
      await this.standing.upToDate();
      const begun = performance.now();
      next.isDirty = false;
      const compiled = await this.compile.execute(next.kind, next.reach);
      await this.send(next, compiled);
      this.restUntil = performance.now() + (performance.now() - begun) * this.settings.rest;
    } catch (error) {
      next.isDirty = true;
      this.logger.warn(`the board ${next.kind} cannot be worked out: ${reasonOf(error)}`);
    } finally {
      this.isWorking = false;
      this.schedule();
    }
  }

  private async send(scope: Scope, { seq, now: at, board }: CompiledBoard): Promise<void> {
    const now = performance.now();
    const content = JSON.stringify(board);
    const isOther = content !== scope.content;
    const packed = (!isOther && scope.newest?.packed) || (await pack(content));
    const newest = { seq, at: new Date(at).toISOString(), packed };
    scope.newest = newest;
    if (!isOther && now - scope.sentAt < this.settings.beat) return;
    scope.content = content;
    scope.sentAt = now;
    for (const follower of scope.followers) follower(newest);
  }
}

const nameOf = (kind: LiveBoardKind, { key }: Reach): string => `${kind} ${key}`;

const concerns = ({ agencies: own }: Reach, agencies: ReadonlySet<string> | null): boolean =>
  own === null || agencies === null || [...agencies].some((agency) => own.has(agency));

const sharedOf = <Board>({ seq, now, board }: { seq: number; now: number; board: Board }) => ({
  seq,
  at: new Date(now).toISOString(),
  board,
});
