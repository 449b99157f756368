import type { Database, SqlValue } from '../../database';
import { type Calendars, workingTimeBetween } from '../../one-stop-shop';
import { DeskLoad } from './desk-load';
import { fewest, type Spell } from './forecast.calculator';

/** How far back cases speak, and how many steps at most are read: the newest. */
const horizon = 365 * 86_400_000;
const mostRows = 200_000;
const pageSize = 5_000;
/** Of each step, the newest speak. */
const mostSpells = 500;

interface Row extends Record<string, SqlValue> {
  task_id: string;
  procedure_code: string;
  element_id: string;
  unit_id: string;
  agency_id: string;
  created_at: number;
  claimed_at: number | null;
  closed_at: number | null;
  completed_by: string | null;
  is_side: number;
  state: string;
  accepted_at: number | null;
  finished_at: number | null;
  outcome: string | null;
  due_at: number | null;
}

/** A spell, and what its case became: for judging forecasts afterwards. */
export interface PastStep extends Spell {
  procedureCode: string;
  elementId: string;
  agencyId: string;
  openedAt: number;
  finishedAt: number;
  dueAt: number | null;
}

export type BasisKind = 'STEP' | 'PROCEDURE' | 'PROVINCE';
export interface Basis {
  kind: BasisKind;
  spells: readonly Spell[];
}

/** What finished cases say about steps, as of the instant it was read. */
export class StepHistory {
  private readonly byStep = new Map<string, PastStep[]>();
  private readonly byProcedure = new Map<string, PastStep[]>();

  constructor(
    readonly madeAt: number,
    readonly steps: readonly PastStep[],
    readonly load: DeskLoad,
  ) {
    for (const step of steps) {
      add(this.byStep, `${step.procedureCode} ${step.elementId}`, step);
      add(this.byProcedure, step.procedureCode, step);
    }
  }

  /** Reads in pages, newest first, so that no reader holds the database long. */
  static async read(database: Database, calendars: Calendars, now: number): Promise<StepHistory> {
    const load = new DeskLoad();
    const finished: (Row & { closed_at: number; finished_at: number })[] = [];
    let before = '~';
    for (let read = 0; read < mostRows; read += pageSize) {
      const rows = await database.query<Row>(
        `SELECT w.task_id, w.procedure_code, w.element_id, w.unit_id, w.agency_id, w.created_at, w.claimed_at, w.closed_at,
           w.completed_by, w.is_side, w.state, c.accepted_at, c.finished_at, c.outcome, k.due_at
         FROM work_item w JOIN case_file c ON c.id = w.case_id
         LEFT JOIN clock k ON k.case_id = c.id AND k.kind = 'CASE'
         WHERE w.task_id < ? AND w.created_at > ? ORDER BY w.task_id DESC LIMIT ${pageSize}`,
        [before, now - horizon],
      );
      for (const row of rows) {
        load.note(row.unit_id, row.created_at, row.closed_at, row.completed_by);
        if (isOfFinished(row)) finished.push(row);
      }
      if (rows.length < pageSize) break;
      before = rows.at(-1)!.task_id;
    }
    const steps = finished.map((row): PastStep => {
      const calendar = calendars.forAgency(row.agency_id);
      const [opened, closed] = [row.created_at, row.closed_at];
      return {
        procedureCode: row.procedure_code,
        elementId: row.element_id,
        agencyId: row.agency_id,
        openedAt: opened,
        finishedAt: row.finished_at,
        knownAt: row.finished_at,
        dueAt: row.due_at,
        step: workingTimeBetween(calendar, opened, closed),
        wait: row.claimed_at === null ? null : workingTimeBetween(calendar, opened, row.claimed_at),
        after: workingTimeBetween(calendar, closed, row.finished_at),
        load: load.at(row.unit_id, opened),
      };
    });
    steps.sort((one, other) => other.knownAt - one.knownAt);
    return new StepHistory(now, steps, load);
  }

  /** Who finished something in the unit in the four weeks before the history was read. */
  officers(unitId: string): number {
    return this.load.standing(unitId, this.madeAt).officers;
  }

  /** The narrowest basis with enough cases that stood here this long, of those known before the instant. */
  basisOf(procedureCode: string, elementId: string, elapsed: number, knownBefore = Infinity): Basis {
    const candidates: [BasisKind, readonly PastStep[] | undefined][] = [
      ['STEP', this.byStep.get(`${procedureCode} ${elementId}`)],
      ['PROCEDURE', this.byProcedure.get(procedureCode)],
      ['PROVINCE', this.steps],
    ];
    let last: Basis = { kind: 'PROVINCE', spells: [] };
    for (const [kind, known] of candidates) {
      const spells: PastStep[] = [];
      for (const step of known ?? []) {
        if (spells.length === mostSpells) break;
        if (step.knownAt < knownBefore && step.step >= elapsed) spells.push(step);
      }
      last = { kind, spells };
      if (spells.length >= fewest) return last;
    }
    return last;
  }
}

const isOfFinished = (row: Row): row is Row & { closed_at: number; finished_at: number } =>
  row.state === 'DONE' &&
  row.is_side === 0 &&
  row.closed_at !== null &&
  row.accepted_at !== null &&
  row.finished_at !== null &&
  row.closed_at <= row.finished_at &&
  (row.outcome === 'GRANTED' || row.outcome === 'REFUSED');

function add(map: Map<string, PastStep[]>, key: string, step: PastStep): void {
  const known = map.get(key);
  if (known) known.push(step);
  else map.set(key, [step]);
}
