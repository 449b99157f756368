import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { Definitions } from '../../definitions';
import type { Actor, Clock } from '../../kernel';
import { refusals } from './inbox.errors';
import { InboxQueries } from './inbox.queries';
import type { Suggestions } from './inbox-view.dto';
import { rankHolders } from './rank-holders.policy';
import { SeparationOfDuties } from './separation-of-duties';
import { Standings } from './standings';

interface Load {
  assignee_id: string;
  total: number;
  overdue: number;
  due_soon: number;
}

/** Whom to give an item to, with the figures that the order comes from. */
@Injectable()
export class SuggestionQueries {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxQueries,
    private readonly standings: Standings,
    private readonly definitions: Definitions,
    private readonly duties: SeparationOfDuties,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async suggest(actor: Actor, taskId: string): Promise<Suggestions> {
    const { database } = this;
    const { item, access } = await this.inbox.accessible(actor, taskId);
    if (!access.canWork && !access.canAssign) throw refusals.notYourWork({ taskId });
    const now = this.clock.now().getTime();
    const definition = await this.definitions.get(database, item.definitionId);
    const { view } = this.standings;
    const holders = new Map<string, string | null>();
    for (const post of view.holdersOf(item.unitId, item.role, now, item.procedureCode))
      if (post.insteadOf === undefined || !holders.has(post.personId))
        holders.set(post.personId, post.insteadOf ?? null);
    const candidates = [...holders];
    const refused = await this.duties.refusals(
      database,
      definition,
      item,
      candidates.map((performers) => ({ performers, actor, now })),
    );
    const people = candidates.flatMap(([id], place) => (refused[place] ? [] : [id]));
    const loads = await this.loadsOf(people, now);
    const steps = await this.stepsOf(people, item.caseId);
    const ranked = rankHolders(
      people.map((personId) => {
        const { total = 0, overdue = 0, due_soon: dueSoon = 0 } = loads.get(personId) ?? {};
        return {
          personId,
          insteadOf: holders.get(personId) ?? null,
          inTime: total - overdue - dueSoon,
          dueSoon,
          overdue,
          earlierSteps: steps.get(personId) ?? 0,
        };
      }),
    );
    return {
      items: ranked.map(({ inTime, ...one }) => ({
        ...one,
        name: this.standings.nameOf(one.personId),
        open: inTime + one.dueSoon + one.overdue,
      })),
      excluded: candidates.flatMap(([personId], place) => {
        const reason = refused[place]?.code;
        return reason ? [{ personId, name: this.standings.nameOf(personId), reason }] : [];
      }),
    };
  }

  private async loadsOf(people: string[], now: number): Promise<Map<string, Load>> {
    const rows = await this.database.query<Load>(
      `SELECT assignee_id, COUNT(*) AS total,
         SUM(CASE WHEN due_order < ? THEN 1 ELSE 0 END) AS overdue,
         SUM(CASE WHEN due_order >= ? AND due_soon_at <= ? THEN 1 ELSE 0 END) AS due_soon
       FROM work_item WHERE state = 'OPEN' AND assignee_id IN (?) GROUP BY assignee_id`,
      [now, now, now, people],
    );
    return new Map(
      rows.map((row) => [
        row.assignee_id,
        { ...row, total: Number(row.total), overdue: Number(row.overdue), due_soon: Number(row.due_soon) },
      ]),
    );
  }

  private async stepsOf(people: string[], caseId: string): Promise<Map<string, number>> {
    const rows = await this.database.query<{ completed_by: string; steps: number }>(
      `SELECT completed_by, COUNT(*) AS steps FROM work_item
       WHERE case_id = ? AND state = 'DONE' AND completed_by IN (?) GROUP BY completed_by`,
      [caseId, people],
    );
    return new Map(rows.map(({ completed_by, steps }) => [completed_by, Number(steps)]));
  }
}
