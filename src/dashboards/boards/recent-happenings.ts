import { Injectable } from '@nestjs/common';
import { type NumberedEvent, OutboxFeed } from '../../outbox';
import type { FeedBoard, FeedItem } from './board-answers.dto';
import { inReach, iso } from './board-context';
import type { BoardNames } from './board-names';
import type { Reach } from './reach';
import { Standing } from './standing/standing';

/** What supervisors want to hear of; the rest are steps on the way. */
const told: ReadonlySet<string> = new Set([
  'case.submitted',
  'case.accepted',
  'case.rejected',
  'case.supplement.requested',
  'case.supplement.received',
  'case.supplement.lapsed',
  'case.extension.granted',
  'case.suspended',
  'case.resumed',
  'case.terminated',
  'case.withdrawn',
  'case.result.ready',
  'case.returned',
  'case.due-soon',
  'case.overdue',
  'case.lateness.attributed',
  'case.silent',
  'handoff.sent',
  'handoff.received',
  'handoff.refused',
  'consult.requested',
  'consult.answered',
  'consult.overdue',
  'consult.expired',
  'escalation.fired',
  'letter.urging.sent',
  'letter.reminder.sent',
]);

const kept = 3_000;
const readBack = 5_000;
const page = 500;
const shown = 100;

/** The last things that happened, in memory, for the feeds of all boards. */
@Injectable()
export class RecentHappenings {
  private events: NumberedEvent[] = [];
  private begun?: Promise<void>;

  constructor(
    private readonly feed: OutboxFeed,
    private readonly standing: Standing,
  ) {
    this.standing.onChange(({ events }) => this.add(events));
  }

  /** Reads back, once, what happened before the boards were first looked at. */
  async begin(): Promise<void> {
    this.begun ??= this.readBack().catch((error: unknown) => {
      this.begun = undefined;
      throw error;
    });
    await this.begun;
  }

  board(reach: Reach, names: BoardNames): FeedBoard {
    const items: FeedItem[] = [];
    for (let place = this.events.length - 1; place >= 0 && items.length < shown; place -= 1) {
      const item = this.itemOf(this.events[place], reach, names);
      if (item) items.push(item);
    }
    return { items };
  }

  private async readBack(): Promise<void> {
    let after = Math.max(0, (await this.feed.latest()) - readBack);
    const found: NumberedEvent[] = [];
    for (;;) {
      const events = await this.feed.after(after, page);
      if (events.length === 0) break;
      found.push(...events.filter(({ type }) => told.has(type)));
      after = events[events.length - 1].seq;
    }
    const [first] = this.events;
    this.events = [...found.filter(({ seq }) => !first || seq < first.seq), ...this.events];
    this.trim();
  }

  private add(events: readonly NumberedEvent[]): void {
    this.events.push(...events.filter(({ type }) => told.has(type)));
    this.trim();
  }

  private trim(): void {
    if (this.events.length > kept * 1.2) this.events = this.events.slice(-kept);
  }

  private itemOf(event: NumberedEvent, reach: Reach, names: BoardNames): FeedItem | undefined {
    const { caseId, toAgencyId, askedAgencyId } = event.payload;
    const one = typeof caseId === 'string' ? this.standing.get(caseId) : undefined;
    if (!one || (reach.agencies && !one.file.participants.some((agency) => inReach(reach, agency))))
      return undefined;
    const to = [toAgencyId, askedAgencyId].find((id) => typeof id === 'string') as string | undefined;
    return {
      seq: event.seq,
      type: event.type,
      at: iso(event.at),
      caseId: one.file.id,
      caseCode: one.file.code,
      procedureCode: one.file.procedureCode,
      agencyId: event.agency ?? null,
      agencyName: names.placeOrNull(event.agency ?? null),
      toAgencyId: to ?? null,
      toAgencyName: names.placeOrNull(to ?? null),
    };
  }
}
