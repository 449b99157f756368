import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type SqlParameter } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { type Actor, type Clock, iso, isoOrNull } from '../../kernel';
import {
  type Escalation,
  escalationColumns,
  type EscalationRow,
  type EscalationState,
  toEscalation,
} from './escalation.repository';
import type { EscalationPage, EscalationProof, EscalationView } from './escalation-view.dto';
import { HandoffAccess } from './handoff-access';
import { scopeCondition } from './scope-condition';
import { Stations } from './stations';

export interface EscalationFilter {
  state?: EscalationState;
  level?: number;
  caseId?: string;
  limit: number;
  cursor?: string;
}

/** A rung that is this late has been missed. */
const tolerance = 60_000;

/** The monitor of the ladder: what is armed and until when, what has fired, and the event that proves it. */
@Injectable()
export class EscalationQueries {
  constructor(
    private readonly database: Database,
    private readonly access: HandoffAccess,
    private readonly stations: Stations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By the instant it is armed until, the latest first. */
  async list(actor: Actor, filter: EscalationFilter): Promise<EscalationPage> {
    const now = this.clock.now().getTime();
    const where: string[] = [];
    const parameters: SqlParameter[] = [];
    const scope = this.access.scopeOf(actor, now);
    if (scope) {
      const condition = scopeCondition(scope, ['to']);
      where.push(`(${condition.sql} OR to_person_id = ?)`);
      parameters.push(...condition.parameters, actor.id);
    }
    for (const [column, value] of [
      ['state', filter.state],
      ['level', filter.level],
      ['case_id', filter.caseId],
    ] as const)
      if (value !== undefined) {
        where.push(`${column} = ?`);
        parameters.push(value);
      }
    if (filter.cursor !== undefined) {
      const [at, id] = decodeCursor(filter.cursor, ['number', 'string']);
      where.push('(armed_at < ? OR (armed_at = ? AND id < ?))');
      parameters.push(at, at, id);
    }
    const rows = await this.database.query<EscalationRow>(
      `SELECT ${escalationColumns} FROM escalation ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY armed_at DESC, id DESC LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    const proofs = await this.proofs(rows.map(toEscalation));
    return pageOf(
      rows,
      filter.limit,
      ({ armed_at, id }) => [armed_at as number, id as string],
      (row) => this.view(toEscalation(row), proofs, now),
    );
  }

  /** How many rungs are armed, and how many of them should have fired: the second has to be nothing. */
  async pulse(): Promise<{ armed: number; missed: number }> {
    const [row] = await this.database.query<{ armed: number; missed: number | null }>(
      `SELECT COUNT(*) AS armed, SUM(CASE WHEN armed_at < ? THEN 1 ELSE 0 END) AS missed
       FROM escalation WHERE state = 'ARMED'`,
      [this.clock.now().getTime() - tolerance],
    );
    return { armed: row.armed, missed: Number(row.missed ?? 0) };
  }

  /** The committed events by the escalation they are about. */
  private async proofs(all: readonly Escalation[]): Promise<Map<string, EscalationProof>> {
    const instances = [
      ...new Set(
        all.flatMap(({ state, instanceId }) =>
          state === 'FIRED' && instanceId !== null ? [instanceId] : [],
        ),
      ),
    ];
    if (instances.length === 0) return new Map();
    const events = await this.database.query<{ gseq: number | null; at: number; payload: string }>(
      `SELECT gseq, at, payload FROM outbox_event WHERE instance_id IN (?) AND type = 'escalation.fired'`,
      [instances],
    );
    return new Map(
      events.map(({ gseq, at, payload }) => [
        (JSON.parse(payload) as { escalationId: string }).escalationId,
        { seq: gseq, at: iso(at) },
      ]),
    );
  }

  private view(one: Escalation, proofs: Map<string, EscalationProof>, now: number): EscalationView {
    return {
      id: one.id,
      caseId: one.caseId,
      caseCode: one.caseCode,
      level: one.level,
      cause: one.cause,
      subjectKind: one.subjectKind,
      subjectId: one.subjectId,
      clockId: one.clockId,
      toWhom: one.toWhom,
      to: this.stations.named(one.to, one.createdAt),
      toPersonId: one.toPersonId,
      toPersonName: this.stations.personName(one.toPersonId),
      armedUntil: iso(one.armedAt),
      firedAt: isoOrNull(one.firedAt),
      state: one.state,
      isMissed: one.state === 'ARMED' && one.armedAt < now - tolerance,
      proof: proofs.get(one.id) ?? null,
    };
  }
}
