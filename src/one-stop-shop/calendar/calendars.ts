import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '../../config';
import { reasonOf } from '../../kernel';
import { Database } from '../../database';
import { Organisation } from '../organisation/organisation';
import { buildCalendars, type CalendarSource } from './build-calendars';
import { loadPublished, readRevision } from './calendar.repository';
import { isOpenForReception } from './counting';
import { nationalKey, shippedCalendars } from './shipped-calendars';
import type { WorkingCalendar } from './working-calendar';

/** How often the revision is looked at: what another node has published is counted with here within two seconds. */
const lookEvery = 1_000;

/** A calendar that is counted with from now on, and what was counted with before. */
export interface CalendarChange {
  key: string;
  before: WorkingCalendar;
  after: WorkingCalendar;
}
export type CalendarListener = (changes: readonly CalendarChange[]) => void;

/**
 * The published calendars as this node knows them: in memory, immutable, so that counting costs no query. Until the
 * boot has read the database they are those the product brings along.
 */
@Injectable()
export class Calendars implements OnApplicationBootstrap {
  private readonly logger = new Logger('Calendars');
  private readonly listeners: CalendarListener[] = [];
  private known: { revision: number; sources: CalendarSource[]; byKey: ReadonlyMap<string, WorkingCalendar> };

  constructor(
    private readonly database: Database,
    private readonly organisation: Organisation,
    private readonly rounds: Rounds,
  ) {
    const sources = shippedCalendars().map((one) => ({ ...one, version: 1 }));
    this.known = { revision: 0, sources, byKey: buildCalendars(sources) };
  }

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: lookEvery,
      run: () => this.refresh(),
      onFailure: (error) => this.logger.warn(`not read: ${reasonOf(error)}`),
    });
  }

  /** Counts every version there is, drafts too. */
  get revision(): number {
    return this.known.revision;
  }

  /** The published calendar of that key; the national one when there is none. */
  current(key: string): WorkingCalendar {
    return this.find(key) ?? this.find(nationalKey)!;
  }

  find(key: string): WorkingCalendar | undefined {
    return this.known.byKey.get(key);
  }

  /** What the published calendars are built from, parents by key. */
  sources(): readonly CalendarSource[] {
    return this.known.sources;
  }

  /** The calendar of an agency, or of the nearest agency above it that has one, or the national one. */
  forAgency(agencyId: string): WorkingCalendar {
    for (const { calendarKey } of this.organisation.view().lineage(agencyId)) {
      const calendar = calendarKey === null ? undefined : this.find(calendarKey);
      if (calendar) return calendar;
    }
    return this.current(nationalKey);
  }

  /** Whether the one-stop of that agency receives at this instant (epoch ms). */
  isOpenForReception(agencyId: string, at: number): boolean {
    return isOpenForReception(this.forAgency(agencyId), at);
  }

  /** Told on every node, after it has learnt of them, about calendars that were published or inherit from one that was. */
  onChange(listener: CalendarListener): void {
    this.listeners.push(listener);
  }

  /** Reads the calendars again when there is a new version, and before that nothing. */
  async refresh(): Promise<void> {
    if ((await readRevision(this.database)) === this.known.revision) return;
    const { revision, sources } = await this.database.read(async (reader) => ({
      revision: await readRevision(reader),
      sources: await loadPublished(reader),
    }));
    const { known } = this;
    // A slower read that began earlier does not bring the past back.
    if (revision <= known.revision) return;
    this.known = {
      revision,
      sources,
      byKey: buildCalendars(sources, known.revision > 0 ? known.byKey : undefined),
    };
    if (known.revision > 0) this.tell(known.byKey);
  }

  private tell(before: ReadonlyMap<string, WorkingCalendar>): void {
    const changes = [...this.known.byKey]
      .map(([key, after]) => ({ key, before: before.get(key) ?? before.get(nationalKey)!, after }))
      .filter((change) => change.before !== change.after);
    if (changes.length === 0) return;
    for (const listener of this.listeners) listener(changes);
  }
}
