import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database } from '../../../database';
import { type Clock, reasonOf } from '../../../kernel';
import { dayAt, startOfDay } from '../../../one-stop-shop';
import { type NumberedEvent, OutboxFeed, type Subscription } from '../../../outbox';
import { Agenda } from './agenda';
import { classified } from './classify';
import { namedIn, concernsAll } from './named-in';
import { SharedTexts } from './shared-texts';
import type { ClassedFile, StandingFile } from './standing-case';
import { casesOf, standingFiles, standingPage } from './standing.repository';

/** Cases read at once: between two pages everything else has its turn. */
const page = 200;
/** Events taken in at once. */
const mostEvents = 400;
const tryAgainAfter = 1_000;
/** Closed cases are kept for the month that is shown day by day, and for the calendar month. */
const keptDays = 31;
/** The clock of the machine may be set: it is looked at again after this, in milliseconds. */
const longestRest = 60_000;
/** A clock that was put back by more than this makes everything be classed anew, in milliseconds. */
const backwards = 1_000;

/** What has changed: cases with the agencies that took or take part in them; null = anything may have (organisation, calendar). */
export interface StandingChange {
  agencies: ReadonlySet<string> | null;
  /** None: only time has passed. */
  events: readonly NumberedEvent[];
  /** All events up to here are in. */
  seq: number;
}

/** Hears of each case as it was and as it is; undefined: not there. */
export type CaseListener = (before: ClassedFile | undefined, after: ClassedFile | undefined) => void;

/**
 * The open cases and those of the last month, in memory, each with the class it has at this instant. A case that a committed event
 * names is read again; one whose class changes by time alone is classed again at that instant, and nothing else is touched. So
 * boards cost no query and no recount, however many look on, and equal what the tables say after the newest event. Read once, when
 * the first board is asked for; from then on followed.
 */
@Injectable()
export class Standing implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Boards');
  private readonly files = new Map<string, ClassedFile>();
  private readonly byAgency = new Map<string, Set<string>>();
  private readonly agenda = new Agenda<ClassedFile>();
  private readonly listeners = new Set<(change: StandingChange) => void>();
  private readonly caseListeners = new Set<CaseListener>();
  private texts = new SharedTexts();
  private waiting: NumberedEvent[] = [];
  private loading?: Promise<void>;
  private catchingUp?: Promise<void>;
  private subscription?: Subscription;
  private alarm?: NodeJS.Timeout;
  private alarmAt = Infinity;
  private isStopped = false;
  private reached = 0;
  private keptSince = 0;
  private classedAt = 0;
  private changes = 0;

  constructor(
    private readonly database: Database,
    private readonly feed: OutboxFeed,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  beforeApplicationShutdown(): void {
    this.isStopped = true;
    this.subscription?.close();
    clearTimeout(this.alarm);
  }

  /** Number of the newest event that is in. */
  get seq(): number {
    return this.reached;
  }

  /** Grows with everything that changes, time included. */
  get version(): number {
    return this.changes;
  }

  get size(): number {
    return this.files.size;
  }

  /** Called once for all that has changed together. */
  onChange(listener: (change: StandingChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Called for each case, before the listeners of `onChange`; must not throw. */
  onCase(listener: CaseListener): () => void {
    this.caseListeners.add(listener);
    return () => void this.caseListeners.delete(listener);
  }

  /** Resolves when everything that was committed before the call is in. */
  async upToDate(): Promise<void> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    await this.loading;
    const latest = await this.feed.latest();
    if (this.reached < latest) await this.feed.deliver();
    while (this.reached < latest && !this.isStopped) await (this.catchingUp ?? this.feed.deliver());
    this.letTimePass();
  }

  /** Classes again what looks different at this instant; to be called before figures are read. */
  letTimePass(): number {
    const now = this.clock.now().getTime();
    const isPutBack = now < this.classedAt - backwards;
    const due: ClassedFile[] = isPutBack ? [...this.files.values()] : [];
    this.classedAt = isPutBack ? now : Math.max(now, this.classedAt);
    for (let one = this.agenda.take(this.classedAt); one; one = this.agenda.take(this.classedAt))
      if (this.files.get(one.file.id) === one && !isPutBack) due.push(one);
    const agencies = new Set<string>();
    for (const one of due) {
      this.replace(one.file.id, one);
      for (const agency of one.file.participants) agencies.add(agency);
    }
    if (due.length > 0) this.tell({ agencies, events: [], seq: this.reached });
    this.setAlarm();
    return this.classedAt;
  }

  get(caseId: string): ClassedFile | undefined {
    return this.files.get(caseId);
  }

  /** Ids of the cases in which one of these agencies takes part; null = all. */
  idsOf(agencies: ReadonlySet<string> | null): Iterable<string> {
    if (agencies === null) return [...this.files.keys()];
    return new Set([...agencies].flatMap((agency) => [...(this.byAgency.get(agency) ?? [])]));
  }

  /** The same cases themselves; to be gone through at once. */
  *of(agencies: ReadonlySet<string> | null): Iterable<ClassedFile> {
    for (const id of this.idsOf(agencies)) yield this.files.get(id)!;
  }

  private async load(): Promise<void> {
    this.subscription?.close();
    this.files.clear();
    this.byAgency.clear();
    this.agenda.clear();
    this.texts = new SharedTexts();
    this.waiting = [];
    this.keptSince = this.horizon();
    this.classedAt = this.clock.now().getTime();
    // The number comes first: what happens while the pages are read is read again.
    const from = await this.feed.latest();
    for (let after = ''; !this.isStopped; await new Promise(setImmediate)) {
      const files = await standingPage(this.database, this.texts, {
        after,
        since: this.keptSince,
        limit: page,
      });
      for (const one of files) this.replace(one.file.id, one);
      if (files.length < page) break;
      after = files[files.length - 1].file.id;
    }
    this.reached = from;
    this.subscription = await this.feed.subscribe((events) => this.heard(events), from);
  }

  private heard(events: readonly NumberedEvent[]): void {
    this.waiting.push(...events);
    this.catchingUp ??= this.catchUp().finally(() => (this.catchingUp = undefined));
  }

  private async catchUp(): Promise<void> {
    while (this.waiting.length > 0 && !this.isStopped) {
      const events = this.waiting.slice(0, mostEvents);
      try {
        await this.take(events);
        this.waiting.splice(0, events.length);
      } catch (error) {
        this.logger.warn(`not read: ${reasonOf(error)}`);
        await sleep(tryAgainAfter, undefined, { ref: false });
      }
    }
  }

  private async take(events: readonly NumberedEvent[]): Promise<void> {
    const { cases, tasks, instances } = namedIn(events);
    for (const id of await casesOf(this.database, tasks, instances)) cases.add(id);
    const found = new Map(
      (await standingFiles(this.database, this.texts, [...cases])).map((one) => [one.file.id, one]),
    );
    const agencies = new Set<string>();
    const touch = (id: string) => this.files.get(id)?.file.participants.forEach((one) => agencies.add(one));
    for (const id of cases) {
      touch(id);
      this.replace(id, found.get(id));
      touch(id);
    }
    this.reached = events[events.length - 1].seq;
    this.forgetOld();
    const isWide = events.some(({ type }) => concernsAll(type));
    this.tell({ agencies: isWide ? null : agencies, events, seq: this.reached });
    this.setAlarm();
  }

  /** Puts a case in the place of what was known of it, classed as of now. */
  private replace(id: string, read: StandingFile | undefined): void {
    const before = this.files.get(id);
    const { closedAt = null } = read?.file ?? {};
    const isKept = read !== undefined && (closedAt === null || closedAt >= this.keptSince);
    const after = isKept ? classified(read, this.classedAt) : undefined;
    if (!before && !after) return;
    if (before?.file !== after?.file)
      this.index(before?.file.participants ?? [], after?.file.participants ?? [], id);
    if (after) this.files.set(id, after);
    else this.files.delete(id);
    if (after) this.agenda.add(after.changesAt, after);
    for (const listener of this.caseListeners) listener(before, after);
  }

  private index(before: readonly string[], after: readonly string[], id: string): void {
    for (const agency of before) if (!after.includes(agency)) this.byAgency.get(agency)?.delete(id);
    for (const agency of after) {
      const group = this.byAgency.get(agency);
      if (group) group.add(id);
      else this.byAgency.set(agency, new Set([id]));
    }
  }

  /** Once a day what was closed too long ago goes. */
  private forgetOld(): void {
    const since = this.horizon();
    if (since <= this.keptSince) return;
    this.keptSince = since;
    for (const [id, one] of this.files)
      if (one.file.closedAt !== null && one.file.closedAt < since) this.replace(id, one);
  }

  private horizon(): number {
    return startOfDay(dayAt(this.clock.now().getTime()) - keptDays);
  }

  private tell(change: StandingChange): void {
    this.changes += 1;
    for (const listener of this.listeners) listener(change);
  }

  /** Wakes when the next class changes by time alone. */
  private setAlarm(): void {
    this.renewAgenda();
    const rest = Math.min(Math.max(this.agenda.next - this.clock.now().getTime(), 0), longestRest);
    const at = performance.now() + rest;
    if (this.isStopped || (this.alarm && this.alarmAt <= at)) return;
    clearTimeout(this.alarm);
    this.alarmAt = at;
    this.alarm = setTimeout(() => {
      this.alarm = undefined;
      this.letTimePass();
    }, rest).unref();
  }

  /** What was put in the place of cases that changed would pile up. */
  private renewAgenda(): void {
    if (this.agenda.size < 2 * this.files.size + page) return;
    this.agenda.clear();
    for (const one of this.files.values()) this.agenda.add(one.changesAt, one);
  }
}
