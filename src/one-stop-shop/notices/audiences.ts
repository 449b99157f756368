import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { Transaction } from '../../database';
import { isAllowed, type Permission } from '../../identity';
import type { Clock, JsonObject } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { headRoles } from '../tasks/standing.policy';
import type { Told } from './notice-of-event.policy';
import type { NewNotice } from './notice.repository';

/** A unit in which nobody leads and more work than this is told through its queue. */
const mostOfUnit = 20;

interface ItemRow {
  assignee_id: string | null;
  unit_id: string;
  procedure_code: string;
  case_id: string;
  name: string;
}

/** Finds out whom something concerns at this moment, and what it is called. Whoever is away is told, and so is who stands in. */
@Injectable()
export class Audiences {
  constructor(
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async noticesOf(
    tx: Transaction,
    { kind, audience, source, subjectId, caseId, details, except }: Told,
  ): Promise<NewNotice[]> {
    const about = async (all: readonly string[], case_id: string | null, more: JsonObject = {}) => {
      const people = all.filter((personId) => personId !== except);
      if (people.length === 0) return [];
      const [file] = case_id
        ? await tx.query<{ code: string }>('SELECT code FROM case_file WHERE id = ?', [case_id])
        : [];
      return people.map((personId) => ({
        personId,
        kind,
        source,
        subjectId,
        caseId: case_id,
        caseCode: file?.code ?? null,
        details: { ...details, ...more },
      }));
    };
    switch (audience.who) {
      case 'person':
        return about(this.withSubstitutes(audience.personId, audience.unitId), caseId);
      case 'people':
        return about(audience.personIds, caseId);
      case 'permitted':
        return about(await this.permitted(tx, audience.permission), caseId);
      case 'unit':
        return about(this.peopleOf(audience.unitId, audience.procedure), caseId);
      case 'workers': {
        const rows = await this.items(tx, 'case_id', audience.caseId);
        return about([...new Set(rows.flatMap((row) => this.workersOn(row)))], caseId);
      }
      case 'assignee': {
        const [item] = await this.items(tx, 'task_id', audience.taskId);
        if (!item) return [];
        return about(this.workersOn(item), item.case_id, { step: item.name });
      }
    }
  }

  /** Of the accounts in use: offices of a few people. */
  private async permitted(tx: Transaction, permission: Permission): Promise<string[]> {
    const rows = await tx.query<{ person_id: string | null; roles: string }>(
      "SELECT person_id, roles FROM account WHERE state = 'ACTIVE' AND person_id IS NOT NULL",
    );
    return rows.flatMap(({ person_id: id, roles }) =>
      id !== null && isAllowed(JSON.parse(roles) as string[], permission) ? [id] : [],
    );
  }

  private items(tx: Transaction, column: 'task_id' | 'case_id', id: string): Promise<ItemRow[]> {
    return tx.query<ItemRow>(
      `SELECT assignee_id, unit_id, procedure_code, case_id, name FROM work_item
       WHERE ${column} = ? AND closed_at IS NULL`,
      [id],
    );
  }

  private workersOn({ assignee_id: id, unit_id: unitId, procedure_code: procedure }: ItemRow): string[] {
    return id === null ? [] : this.withSubstitutes(id, unitId, procedure);
  }

  private withSubstitutes(personId: string, unitId: string | null, procedure?: string): string[] {
    const at = this.clock.now().getTime();
    const view = this.organisation.view();
    if (unitId === null || !view.isAbsent(personId, at)) return [personId];
    // Who has a post of their own in the unit is listed there as its holder, not as a substitute.
    const substitutes = view
      .holdersOf(unitId, null, at, procedure)
      .map((post) => post.personId)
      .filter((other) =>
        view
          .postsOf(other, at)
          .some(
            ({ insteadOf, procedures }) =>
              insteadOf === personId &&
              (procedure === undefined || procedures === undefined || procedures.includes(procedure)),
          ),
      );
    return [...new Set([personId, ...substitutes])];
  }

  private peopleOf(unitId: string, procedure: string | null): string[] {
    const at = this.clock.now().getTime();
    const posts = this.organisation.view().holdersOf(unitId, null, at, procedure ?? undefined);
    const heads = posts.filter(({ role }) => headRoles.includes(role));
    const told = heads.length > 0 ? heads : posts;
    const people = [...new Set(told.map(({ personId }) => personId))];
    return people.length > mostOfUnit ? [] : people;
  }
}
