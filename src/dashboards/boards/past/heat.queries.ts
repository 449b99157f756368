import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database, type SqlParameter } from '../../../database';
import { Definitions } from '../../../definitions';
import type { Clock } from '../../../kernel';
import { Calendars } from '../../../one-stop-shop';
import type { HeatBoard, HeatElement, HeatVersion, ListFilters } from '../board-answers.dto';
import { workingMinutes } from '../board-context';
import { BoardNames } from '../board-names';
import { refusals } from '../boards.errors';
import { type DatePeriod, instantsOf } from '../compile-board';
import { groupedBy } from '../grouped-by';
import type { Reach } from '../reach';
import { SharedReadings } from '../shared-readings';
import { entryOf } from '../tallies/tally';
import { type DoneStep, stepTimes } from './heat.calculator';
import { type OpenToken, OpenTokens } from './open-tokens';

const freshFor = 5_000;
const page = 2_000;

/** Where the cases of a procedure stand, and how long its steps take, for its diagram. */
@Injectable()
export class HeatQueries {
  private readonly shared = new SharedReadings(freshFor);

  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly calendars: Calendars,
    private readonly names: BoardNames,
    private readonly tokens: OpenTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws BOARD.NOT_FOUND for a procedure or definition there is none of. */
  read(
    reach: Reach,
    procedure: string,
    definition: string | undefined,
    period: DatePeriod,
  ): Promise<HeatBoard> {
    const key = [reach.key, procedure, definition, period.from, period.until].join(' ');
    return this.shared.get(key, () => this.compute(reach, procedure, definition, period));
  }

  private async compute(
    reach: Reach,
    procedure: string,
    wanted: string | undefined,
    period: DatePeriod,
  ): Promise<HeatBoard> {
    await this.names.refresh();
    const known = await this.database.query<{ definition_id: string }>(
      'SELECT definition_id FROM procedure_version WHERE code = ? ORDER BY valid_from DESC, id DESC',
      [procedure],
    );
    const definitionId = wanted ?? known[0]?.definition_id;
    if (!known.some(({ definition_id }) => definition_id === definitionId)) throw refusals.notFound();
    const open = await this.openTokens(reach, procedure);
    const versions: HeatVersion[] = [];
    for (const { definition_id: id } of known)
      versions.push({
        definitionId: id,
        version: (await this.definitions.get(this.database, id)).version,
        open: (open.get(id) ?? []).length,
      });
    const { graph } = await this.definitions.get(this.database, definitionId);
    const done = await this.doneSteps(reach, procedure, definitionId, period);
    const standing = groupedBy(open.get(definitionId) ?? [], ({ elementId }) => elementId);
    const now = this.clock.now().getTime();
    const ofReach: ListFilters = reach.agencyId === null ? {} : { agency: reach.agencyId };
    const elements = [...new Set([...standing.keys(), ...done.keys()])]
      .filter((elementId) => graph.nodes[elementId] !== undefined)
      .map((elementId): HeatElement => {
        const here = standing.get(elementId) ?? [];
        return {
          elementId,
          name: graph.nodes[elementId].name ?? elementId,
          open: here.length,
          untaken: here.filter((token) => whatOf(token) === 'UNTAKEN').length,
          taken: here.filter((token) => whatOf(token) === 'TAKEN').length,
          events: here.filter((token) => whatOf(token) === 'EVENT').length,
          overdue: here.filter((token) => isOverdue(token, now)).length,
          ...stepTimes(done.get(elementId) ?? []),
          list: { ...ofReach, procedure, definition: definitionId, step: elementId },
        };
      })
      .toSorted((one, other) => other.open - one.open || (one.elementId < other.elementId ? -1 : 1));
    return {
      procedureCode: procedure,
      procedureName: this.names.procedure(procedure).name,
      definitionId,
      version: versions.find((one) => one.definitionId === definitionId)!.version,
      versions,
      ...period,
      elements,
    };
  }

  /** The tokens of open cases by the definition that their cases run in. */
  private async openTokens(reach: Reach, procedure: string): Promise<Map<string, OpenToken[]>> {
    const found = new Map<string, OpenToken[]>();
    for await (const token of this.tokens.of(reach, procedure))
      entryOf(found, token.definitionId, (): OpenToken[] => []).push(token);
    return found;
  }

  /** What was done in the period, by element: waiting until somebody took it, working from then on. */
  private async doneSteps(
    { agencies }: Reach,
    procedure: string,
    definitionId: string,
    period: DatePeriod,
  ): Promise<Map<string, DoneStep[]>> {
    const { from, until } = instantsOf(period);
    const found = new Map<string, DoneStep[]>();
    for (let after = ''; ; await breathe()) {
      const values: SqlParameter[] = [procedure, definitionId, from, until, after];
      const rows = await this.database.query(
        `SELECT w.task_id, w.element_id, w.agency_id, w.created_at, w.claimed_at, w.closed_at, w.due_at FROM work_item w
         WHERE w.procedure_code = ? AND w.state = 'DONE' AND w.definition_id = ? AND w.closed_at >= ? AND w.closed_at < ?
           AND w.task_id > ? ${agencies ? 'AND w.agency_id IN (?)' : ''} ORDER BY w.task_id LIMIT ?`,
        [...values, ...(agencies ? [[...agencies]] : []), page],
      );
      for (const row of rows) {
        const [created, closed] = [row.created_at as number, row.closed_at as number];
        const taken = Math.min((row.claimed_at as number | null) ?? closed, closed);
        const agency = row.agency_id as string;
        const element = row.element_id as string;
        const steps = found.get(element) ?? [];
        found.set(element, steps);
        steps.push({
          waiting: workingMinutes(this.calendars, agency, created, taken),
          working: workingMinutes(this.calendars, agency, taken, closed),
          isLate: row.due_at === null ? null : closed > (row.due_at as number),
        });
      }
      if (rows.length < page) return found;
      after = rows[rows.length - 1].task_id as string;
    }
  }
}

export const whatOf = ({ taskId, personId }: OpenToken): 'UNTAKEN' | 'TAKEN' | 'EVENT' =>
  taskId === null ? 'EVENT' : personId === null ? 'UNTAKEN' : 'TAKEN';

export const isOverdue = ({ dueAt }: OpenToken, now: number): boolean => dueAt !== null && dueAt < now;
