import { Injectable } from '@nestjs/common';
import { Database } from '../../../database';
import type { TaskList } from '../board-answers.dto';
import { iso, isoOrNull, most } from '../board-context';
import { BoardNames } from '../board-names';
import { completedIn } from '../board.queries';
import type { Reach } from '../reach';

/** Tasks that one person completed from an instant until before another, ISO 8601. */
export interface WantedCompleted {
  officer: string;
  completedFrom: string;
  completedBefore: string;
  /** true: only what was completed after its date. */
  late?: boolean;
}

/** The completed tasks behind a figure of an officer. */
@Injectable()
export class CompletedTasks {
  constructor(
    private readonly database: Database,
    private readonly names: BoardNames,
  ) {}

  /** The newest first. */
  async read({ agencies }: Reach, wanted: WantedCompleted): Promise<TaskList> {
    await this.names.refresh();
    const { officer, late } = wanted;
    const period = { from: Date.parse(wanted.completedFrom), until: Date.parse(wanted.completedBefore) };
    const completed = completedIn(agencies, period);
    const sql = `work_item WHERE ${completed.sql} AND completed_by = ? ${late ? 'AND closed_at > due_order' : ''}`;
    const values = [...completed.values, officer];
    const [{ count }] = await this.database.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM ${sql}`,
      values,
    );
    const rows = await this.database.query(
      `SELECT task_id, case_id, case_code, procedure_code, name, agency_id, unit_id, due_at, due_order, created_at, closed_at
       FROM ${sql} ORDER BY closed_at DESC, task_id LIMIT ?`,
      [...values, most.items],
    );
    return {
      count: Number(count),
      items: rows.map((row) => ({
        taskId: row.task_id as string,
        caseId: row.case_id as string,
        caseCode: row.case_code as string,
        procedureCode: row.procedure_code as string,
        stepName: row.name as string,
        place: this.names.station({ agencyId: row.agency_id as string, unitId: row.unit_id as string }),
        personId: officer,
        personName: this.names.person(officer),
        isAbsent: false,
        dueAt: isoOrNull(row.due_at as number | null),
        class:
          row.due_at === null ? null : Number(row.closed_at) > Number(row.due_order) ? 'OVERDUE' : 'IN_TIME',
        createdAt: iso(row.created_at as number),
        completedAt: iso(row.closed_at as number),
      })),
    };
  }
}
