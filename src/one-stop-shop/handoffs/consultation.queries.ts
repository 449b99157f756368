import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type SqlParameter } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { type Actor, type Clock, iso, isoOrNull } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import {
  type Consultation,
  consultationColumns,
  type ConsultationRow,
  consultationsOf,
  type ConsultationState,
  findConsultation,
  toConsultation,
} from './consultation.repository';
import type { ConsultationPage, ConsultationView } from './consultation-view.dto';
import { HandoffAccess } from './handoff-access';
import { refusals } from './handoffs.errors';
import { scopeCondition } from './scope-condition';
import { Stations } from './stations';

export interface ConsultationFilter {
  direction?: 'in' | 'out';
  state?: ConsultationState;
  overdue?: boolean;
  limit: number;
  cursor?: string;
}

/** Requests for opinion for those who ask, are asked and supervise. */
@Injectable()
export class ConsultationQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseAccess,
    private readonly access: HandoffAccess,
    private readonly stations: Stations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofCase(actor: Actor, idOrCode: string): Promise<ConsultationView[]> {
    return this.database.read(async (reader) => {
      const { id } = await this.cases.get(reader, actor, idOrCode);
      const mayRead = await this.cases.readsPersonalData(reader, actor, id);
      return (await consultationsOf(reader, id)).map((one) => this.view(one, mayRead));
    });
  }

  /** Throws CONSULTATION.NOT_FOUND also when it exists and is not for this caller. */
  async get(actor: Actor, consultationId: string): Promise<ConsultationView> {
    const one = await findConsultation(this.database, consultationId);
    const isSeen = one && this.access.sees(actor, [one.asking, one.asked], one.procedureCode, this.now);
    if (!isSeen) throw refusals.consultationNotFound({ consultationId });
    return this.view(one, this.mayRead(actor, one));
  }

  /** Newest first. */
  async list(actor: Actor, filter: ConsultationFilter): Promise<ConsultationPage> {
    const where: string[] = [];
    const parameters: SqlParameter[] = [];
    const scope = this.access.scopeOf(actor, this.now);
    const sides =
      filter.direction === 'in' ? ['asked'] : filter.direction === 'out' ? ['asking'] : ['asked', 'asking'];
    if (scope) {
      const condition = scopeCondition(scope, sides);
      where.push(condition.sql);
      parameters.push(...condition.parameters);
    }
    if (filter.state !== undefined) {
      where.push('state = ?');
      parameters.push(filter.state);
    }
    if (filter.overdue !== undefined) where.push(`overdue_at IS ${filter.overdue ? 'NOT NULL' : 'NULL'}`);
    if (filter.cursor !== undefined) {
      where.push('id < ?');
      parameters.push(decodeCursor(filter.cursor, ['string'])[0]);
    }
    const rows = await this.database.query<ConsultationRow>(
      `SELECT ${consultationColumns} FROM consultation ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY id DESC LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ id }) => [id as string],
      (row) => {
        const one = toConsultation(row);
        return this.view(one, this.mayRead(actor, one));
      },
    );
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  /** Who neither asks nor is asked, but supervises, sees that there is an answer and when it came, not what it says. */
  private mayRead(actor: Actor, { asking, asked }: Consultation): boolean {
    const agencies = this.cases.readingAgencies(actor);
    return agencies === null || agencies.includes(asking.agencyId) || agencies.includes(asked.agencyId);
  }

  private view(one: Consultation, mayRead: boolean): ConsultationView {
    return {
      id: one.id,
      caseId: one.caseId,
      caseCode: one.caseCode,
      taskId: one.taskId,
      asking: this.stations.named(one.asking, one.askedAt),
      askedBy: one.askedBy,
      asked: this.stations.named(one.asked, one.askedAt),
      question: mayRead ? one.question : null,
      silence: one.silence,
      askedAt: iso(one.askedAt),
      dueAt: iso(one.dueAt),
      overdueAt: isoOrNull(one.overdueAt),
      state: one.state,
      outcome: one.outcome,
      answer: mayRead ? one.answer : null,
      answeredAt: isoOrNull(one.answeredAt),
      answeredBy: one.answeredBy,
      result: one.result,
    };
  }
}
