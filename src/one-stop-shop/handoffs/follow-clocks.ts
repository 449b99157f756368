import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import type { Clock, ClockAlarm, ClockKind } from '../deadlines/clock';
import { ClockListeners, type MovedClock } from '../deadlines/clock-listeners';
import { attribute } from './attribution.policy';
import { openConsultations } from './consultation.repository';
import { Consultations } from './consultations';
import type { Station } from './custody.policy';
import { findCustody, type StoredCustody } from './custody.repository';
import { Escalations } from './escalations';
import type { EscalationSubject } from './handoff-rules';

const subjects: Partial<Record<ClockKind, EscalationSubject>> = {
  CASE: 'CASE',
  AGENCY: 'AGENCY',
  STEP: 'STEP',
  CONSULTATION: 'CONSULTATION',
};

/** What follows when a clock becomes due soon or overdue: marks, attribution, escalation; in the transaction that finds it out. */
@Injectable()
export class FollowClocks implements OnModuleInit {
  constructor(
    private readonly listeners: ClockListeners,
    private readonly escalations: Escalations,
    private readonly consultations: Consultations,
  ) {}

  onModuleInit(): void {
    this.listeners.register((command, clock, alarm) => this.onAlarm(command, clock, alarm));
    this.listeners.onMoved((command, moved) => this.onMoved(command, moved));
  }

  private async onAlarm(command: ListeningCommand, clock: Clock, alarm: ClockAlarm): Promise<void> {
    const kind = subjects[clock.kind];
    if (!kind) return;
    const custody = await findCustody(command.tx, clock.caseId);
    if (!custody?.chain.open) return;
    const station = stationOf(clock, custody);
    if (alarm === 'overdue') {
      if (kind === 'CASE') await this.attribute(command, clock, custody);
      if (kind === 'AGENCY') await markLate(command, clock.subjectId!);
      if (kind === 'CONSULTATION') await this.consultations.overdue(command, clock);
    }
    await this.escalations.watch(command, custody, {
      kind,
      id: clock.subjectId ?? clock.caseId,
      clockId: clock.id,
      station,
      cause: alarm,
      at: command.now,
    });
  }

  /** Once for each promise that is broken, however often that is found out. */
  private async attribute(command: ListeningCommand, clock: Clock, custody: StoredCustody): Promise<void> {
    const { tx, now } = command;
    const { chain } = custody;
    const dueAt = clock.dueAt ?? now;
    const known = await tx.query('SELECT id FROM lateness WHERE clock_id = ? AND due_at = ?', [
      clock.id,
      dueAt,
    ]);
    if (known.length > 0) return;
    const asked = await openConsultations(tx, custody.caseId);
    const { cause, station } = attribute(
      chain.open!,
      asked.map((one) => ({ station: one.asked, dueAt: one.dueAt, askedAt: one.askedAt })),
      now,
    );
    await tx.insert('lateness', [
      {
        id: newId(),
        case_id: custody.caseId,
        clock_id: clock.id,
        round: clock.round,
        due_at: dueAt,
        found_at: now,
        custody_kind: chain.open!.kind,
        holder_agency_id: chain.open!.unit.agencyId,
        holder_unit_id: chain.open!.unit.unitId,
        handoff_id: chain.open!.kind === 'TRANSIT' ? chain.offer : null,
        consultations: JSON.stringify(asked.map(({ id }) => id)),
        cause,
        attributed_agency_id: station.agencyId,
        attributed_unit_id: station.unitId,
      },
    ]);
    command.emit({
      type: 'case.lateness.attributed',
      instanceId: custody.instanceId,
      agency: station.agencyId,
      data: {
        caseId: custody.caseId,
        code: custody.caseCode,
        clockId: clock.id,
        cause,
        agencyId: station.agencyId,
        unitId: station.unitId,
      },
    });
  }

  /** Dates of handoffs and requests follow their clocks; many at once fall on the same few dates. */
  private async onMoved({ tx }: ListeningCommand, moved: readonly MovedClock[]): Promise<void> {
    for (const [kind, table] of [
      ['AGENCY', 'handoff'],
      ['CONSULTATION', 'consultation'],
    ] as const) {
      const byDue = new Map<number, string[]>();
      for (const { clock } of moved)
        if (clock.kind === kind && clock.dueAt !== null && clock.subjectId !== null)
          byDue.set(clock.dueAt, [...(byDue.get(clock.dueAt) ?? []), clock.subjectId]);
      for (const [dueAt, ids] of byDue)
        await tx.execute(`UPDATE ${table} SET due_at = ? WHERE id IN (?)`, [dueAt, ids]);
    }
  }
}

/** The unit the clock binds; the case clock binds whoever has the case, or was sent it. */
const stationOf = ({ agencyId, unitId }: Clock, { chain }: StoredCustody): Station =>
  agencyId !== null && unitId !== null ? { agencyId, unitId } : (chain.open!.to ?? chain.open!.unit);

const markLate = ({ tx, now }: ListeningCommand, handoffId: string) =>
  tx.execute('UPDATE handoff SET late_at = ? WHERE id = ? AND late_at IS NULL', [now, handoffId]);
