import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../database';
import type { Reach } from '../reach';

/** Where the process of an open case stands: at a task, or at something else that is waited for. */
export interface OpenToken {
  caseId: string;
  code: string;
  procedureCode: string;
  /** Of the process of the case; `elementId` is in its diagram. */
  definitionId: string;
  elementId: string;
  name: string;
  /** Null: a message, a date, a service or a called process is waited for. */
  taskId: string | null;
  agencyId: string | null;
  unitId: string | null;
  personId: string | null;
  /** Epoch ms. */
  dueAt: number | null;
  openedAt: number;
}

type Step = Omit<OpenToken, 'caseId' | 'code' | 'procedureCode' | 'definitionId'> & { instanceId: string };
interface CaseRow {
  id: string;
  code: string;
  instance_id: string;
  definition_id: string;
  steps: string;
}

const page = 1_000;

/** The open tokens of the cases of a procedure, page by page. What runs in a called process stands at the element that called it. */
@Injectable()
export class OpenTokens {
  constructor(private readonly database: Database) {}

  async *of({ agencies }: Reach, procedure: string): AsyncGenerator<OpenToken> {
    for (let after = ''; ; await breathe()) {
      const rows = await this.database.query<CaseRow & Record<string, string>>(
        `SELECT c.id, c.code, c.instance_id, c.definition_id, c.steps FROM case_file c
         WHERE c.procedure_code = ? AND c.closed_at IS NULL AND c.id > ? AND c.definition_id IS NOT NULL
         AND c.instance_id IS NOT NULL ${agencies ? participates : ''} ORDER BY c.id LIMIT ?`,
        [procedure, after, ...(agencies ? [[...agencies]] : []), page],
      );
      const files = rows.map((row) => ({ row, steps: JSON.parse(row.steps) as Step[] }));
      const calling = files.filter(({ row, steps }) =>
        steps.some(({ instanceId }) => instanceId !== row.instance_id),
      );
      const calls = await this.calls(calling.map(({ row }) => row.instance_id));
      for (const { row, steps } of files)
        for (const step of ownSteps(row.instance_id, steps, calls))
          yield {
            ...step,
            caseId: row.id,
            code: row.code,
            procedureCode: procedure,
            definitionId: row.definition_id,
          };
      if (rows.length < page) return;
      after = rows[rows.length - 1].id;
    }
  }

  /** By instance, however deep, the call of the root instance below which it runs. */
  private async calls(rootIds: readonly string[]): Promise<ReadonlyMap<string, Call>> {
    const found = new Map<string, Call>();
    if (rootIds.length === 0) return found;
    const instances = await this.database.query<{
      id: string;
      root_id: string;
      parent_id: string;
      parent_execution_id: string;
    }>(
      `SELECT id, root_id, parent_id, parent_execution_id FROM process_instance
       WHERE root_id IN (?) AND parent_id IS NOT NULL ORDER BY depth`,
      [[...rootIds]],
    );
    const elements = new Map(
      (
        await this.database.query<{ instance_id: string; execution_id: string; element_id: string }>(
          `SELECT h.instance_id, h.execution_id, h.element_id FROM history_event h JOIN process_instance i
             ON i.parent_id = h.instance_id AND i.parent_execution_id = h.execution_id
           WHERE i.root_id IN (?) AND i.parent_id = i.root_id`,
          [[...rootIds]],
        )
      ).map((row) => [`${row.instance_id} ${row.execution_id}`, row.element_id]),
    );
    for (const { id, root_id: root, parent_id: parent, parent_execution_id: execution } of instances) {
      const elementId = elements.get(`${parent} ${execution}`);
      const call = parent === root ? elementId && { id, elementId } : found.get(parent);
      if (call) found.set(id, call);
    }
    return found;
  }
}

interface Call {
  /** Of the instance that was called. */
  id: string;
  elementId: string;
}

/** The steps as the diagram of the case has them: one for each called process, however much is open in it. */
function ownSteps(rootId: string, steps: readonly Step[], calls: ReadonlyMap<string, Call>): Step[] {
  const called = new Map<string, Step>();
  for (const step of steps) {
    const call = calls.get(step.instanceId);
    if (!call || called.has(call.id)) continue;
    called.set(call.id, { ...step, elementId: call.elementId, taskId: null, personId: null, dueAt: null });
  }
  return [...steps.filter(({ instanceId }) => instanceId === rootId), ...called.values()];
}

const participates =
  'AND EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.agency_id IN (?))';
