import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader } from '../../database';
import { type Actor, type Clock, iso, isoOrNull } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { attributedLateness } from './attributed-lateness';
import { overrunOf } from './attribution.policy';
import { heldUntil, type Segment, type Station, unaccountedFor } from './custody.policy';
import { closedSegments, findCustody, type StoredCustody } from './custody.repository';
import type { CustodyTotals, CustodyView, DurationView, LatenessView, SegmentView } from './custody-view.dto';
import { refusals } from './handoffs.errors';
import type { LetterView } from './consultation-view.dto';
import { Stations } from './stations';
import { lettersOf } from './urging-letters';

/** The custody chain of a case as it was committed. */
@Injectable()
export class CustodyQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly stations: Stations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofCase(actor: Actor, idOrCode: string): Promise<CustodyView> {
    return this.database.read(async (reader) => {
      const { id, code } = await this.cases.get(reader, actor, idOrCode);
      const custody = await findCustody(reader, id);
      if (!custody) throw refusals.custodyEnded({ case: code });
      const closed = (await closedSegments(reader, [id])).get(id)!;
      return this.view(reader, custody, closed);
    });
  }

  /** Urging letters and reminders of a case, oldest first. */
  letters(actor: Actor, idOrCode: string): Promise<LetterView[]> {
    return this.database.read(async (reader) => {
      const { id } = await this.cases.get(reader, actor, idOrCode);
      const sent = await lettersOf(reader, id);
      const mayRead = await this.cases.readsPersonalData(reader, actor, id);
      return sent.map(({ toAgencyId, toUnitId, text, sentAt, ...letter }) => ({
        ...letter,
        to:
          toAgencyId === null || toUnitId === null
            ? null
            : this.stations.named({ agencyId: toAgencyId, unitId: toUnitId }, sentAt),
        text: mayRead || letter.sentBy === actor.id ? text : null,
        sentAt: iso(sentAt),
      }));
    });
  }

  private async view(
    reader: Reader,
    custody: StoredCustody,
    closed: (Segment & { seq: number })[],
  ): Promise<CustodyView> {
    const { chain } = custody;
    const { open } = chain;
    const until = chain.endedAt ?? Math.max(this.clock.now().getTime(), open?.from ?? chain.beganAt);
    const all: Segment[] = open ? [...closed, { ...open, until }] : closed;
    return {
      caseId: custody.caseId,
      caseCode: custody.caseCode,
      beganAt: iso(chain.beganAt),
      endedAt: isoOrNull(chain.endedAt),
      kind: open?.kind ?? null,
      holder: this.stations.namedOrNull(open?.unit ?? null, until),
      to: this.stations.namedOrNull(open?.to ?? null, until),
      handoffId: chain.offer,
      isReturned: chain.isReturned,
      segments: all.map((segment, index): SegmentView => ({
        seq: index + 1,
        kind: segment.kind,
        unit: this.stations.named(segment.unit, segment.from),
        to: this.stations.namedOrNull(segment.to, segment.from),
        from: iso(segment.from),
        until: open && index === closed.length ? null : iso(segment.until),
        milliseconds: segment.until - segment.from,
      })),
      totals: this.totals(custody, all, until),
      isComplete: unaccountedFor(chain, until) === 0 && sum(all) === until - chain.beganAt,
      lateness: await this.lateness(reader, custody.caseId, all, until),
    };
  }

  private totals({ chain }: StoredCustody, all: readonly Segment[], until: number): CustodyTotals {
    const held = heldUntil(chain, until);
    const byUnit = new Map<string, { station: Station; milliseconds: number }>();
    for (const { kind, unit, from, until: end } of all) {
      if (kind !== 'AGENCY') continue;
      const known = byUnit.get(unit.unitId) ?? { station: unit, milliseconds: 0 };
      known.milliseconds += end - from;
      byUnit.set(unit.unitId, known);
    }
    return {
      agency: duration(held.AGENCY),
      transit: duration(held.TRANSIT),
      applicant: duration(held.APPLICANT),
      total: duration(until - chain.beganAt),
      byUnit: [...byUnit.values()].map(({ station, milliseconds }) => ({
        unit: this.stations.named(station, until),
        ...duration(milliseconds),
      })),
    };
  }

  private async lateness(
    reader: Reader,
    caseId: string,
    all: readonly Segment[],
    until: number,
  ): Promise<LatenessView[]> {
    const found = await attributedLateness(reader, caseId);
    return found.map((one) => ({
      dueAt: iso(one.dueAt),
      round: one.round,
      foundAt: iso(one.foundAt),
      custodyKind: one.custodyKind,
      holder: this.stations.named(one.holder, one.foundAt),
      cause: one.cause,
      attributedTo: this.stations.named(one.attributedTo, one.foundAt),
      handoffId: one.handoffId,
      consultationIds: one.consultations,
      overrun: overrunOf(all, one.dueAt, Math.min(until, one.finishedAt ?? until)).map(
        ({ kind, station, milliseconds }) => ({
          kind,
          unit: this.stations.named(station, until),
          ...duration(milliseconds),
        }),
      ),
    }));
  }
}

const duration = (milliseconds: number): DurationView => ({
  milliseconds,
  minutes: Math.floor(milliseconds / 60_000),
});

const sum = (segments: readonly Segment[]): number =>
  segments.reduce((total, { from, until }) => total + (until - from), 0);
