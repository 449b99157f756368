import type { WorkFigures } from '../board-answers.dto';
import { inReach } from '../board-context';
import { countWork, noWork } from '../figures.policy';
import type { Reach } from '../reach';
import type { ClassedFile, StandingTask } from '../standing/standing-case';
import { addTo, entryOf, type Tally, type TallyFor } from './tally';

/** Open work that lies in the agencies of a reach: in all, by unit, step and official. */
export class WorkTally implements Tally {
  readonly total = noWork();
  readonly byUnit = new Map<string, UnitWork>();
  readonly byStep = new Map<string, StepWork>();
  readonly byOfficer = new Map<string, OfficerWork>();
  private readonly reach: Reach;

  constructor({ reach }: TallyFor) {
    this.reach = reach;
  }

  count({ tasks }: ClassedFile, by: 1 | -1): void {
    for (const task of tasks) if (inReach(this.reach, task.agencyId)) this.countTask(task, by);
  }

  private countTask(task: StandingTask, by: 1 | -1): void {
    const { unitId, agencyId, procedureCode, elementId, name, assigneeId } = task;
    countWork(this.total, task, by);
    const unit = entryOf(this.byUnit, unitId, () => ({
      unitId,
      agencyId,
      work: noWork(),
      byOfficer: new Map(),
    }));
    countWork(unit.work, task, by);
    if (assigneeId !== null) addTo(unit.byOfficer, assigneeId, by);
    if (unit.work.open === 0) this.byUnit.delete(unitId);
    const key = `${procedureCode} ${elementId}`;
    const step = entryOf(this.byStep, key, () => ({ procedureCode, elementId, name, work: noWork() }));
    countWork(step.work, task, by);
    if (step.work.open === 0) this.byStep.delete(key);
    if (assigneeId === null) return;
    const officer = entryOf(this.byOfficer, assigneeId, () => new OfficerWork());
    officer.count(task, by);
    if (officer.work.open === 0) this.byOfficer.delete(assigneeId);
  }
}

export interface UnitWork {
  unitId: string;
  agencyId: string;
  work: WorkFigures;
  /** How much each of its officials has. */
  byOfficer: Map<string, number>;
}

export interface StepWork {
  procedureCode: string;
  elementId: string;
  name: string;
  work: WorkFigures;
}

export class OfficerWork {
  readonly work = noWork();
  private readonly tasks = new Set<StandingTask>();
  private readonly byUnit = new Map<string, number>();
  private oldest?: number;

  count(task: StandingTask, by: 1 | -1): void {
    countWork(this.work, task, by);
    addTo(this.byUnit, `${task.agencyId} ${task.unitId}`, by);
    if (by === 1) this.tasks.add(task);
    else this.tasks.delete(task);
    this.oldest = undefined;
  }

  /** When the oldest open task was made, epoch ms. */
  oldestAt(): number {
    if (this.oldest === undefined) {
      this.oldest = Infinity;
      for (const { createdAt } of this.tasks) this.oldest = Math.min(this.oldest, createdAt);
    }
    return this.oldest;
  }

  /** Where most of the work lies. */
  place(): { agencyId: string; unitId: string } {
    const [[most]] = [...this.byUnit].toSorted(
      ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
    );
    const [agencyId, unitId] = most.split(' ');
    return { agencyId, unitId };
  }
}
