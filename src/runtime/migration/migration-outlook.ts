import type { ProcessGraph } from '../../definitions';
import { MigrationCheck, type MigrationProblem, type Standing } from './migration.policy';

/** Why an instance cannot go on: what a `MigrationCheck` finds, or its state cannot be read. */
export type Obstacle = MigrationProblem['reason'] | 'unreadable';

export interface StepOutlook {
  elementId: string;
  name: string | null;
  /** Instances that stand here now; one can stand at several steps. */
  instances: number;
  /** How many of them cannot go on, because of this step. */
  blocked: { reason: Obstacle; instances: number }[];
}

export interface MigrationOutlook {
  key: string;
  /** Versions that instances run in now, oldest first. */
  versions: { definitionId: string; version: number; running: number }[];
  running: number;
  /** How many were looked at: not more than a limit. */
  examined: number;
  /** Of those. */
  goesOn: number;
  blocked: number;
  /** Where they stand, most first; elements that are only in the old version too. */
  steps: StepOutlook[];
}

/** Adds up what a migration would do, one instance after the other. Pure. */
export class OutlookTally {
  private readonly checks = new Map<ProcessGraph, MigrationCheck>();
  private goesOn = 0;
  private blocked = 0;
  private readonly steps = new Map<
    string,
    { name: string | null; instances: number; blocked: Map<Obstacle, number> }
  >();

  constructor(private readonly target: ProcessGraph | null) {}

  /** `view` null: its state cannot be read. */
  add(source: ProcessGraph, view: Standing | null): void {
    const obstacles = this.obstaclesOf(source, view);
    if (obstacles.length > 0) this.blocked += 1;
    else this.goesOn += 1;
    const places = new Set([
      ...(view?.tokens.map(({ elementId }) => elementId) ?? []),
      ...obstacles.map(({ elementId }) => elementId),
    ]);
    for (const elementId of places) this.stepOf(source, elementId).instances += 1;
    for (const { elementId, reason } of obstacles) {
      const { blocked } = this.stepOf(source, elementId);
      blocked.set(reason, (blocked.get(reason) ?? 0) + 1);
    }
  }

  result(): Pick<MigrationOutlook, 'goesOn' | 'blocked' | 'steps'> {
    const steps = [...this.steps].map(([elementId, { name, instances, blocked }]) => ({
      elementId,
      name,
      instances,
      blocked: [...blocked].map(([reason, count]) => ({ reason, instances: count })),
    }));
    return {
      goesOn: this.goesOn,
      blocked: this.blocked,
      steps: steps.sort((a, b) => b.instances - a.instances || (a.elementId < b.elementId ? -1 : 1)),
    };
  }

  private obstaclesOf(
    source: ProcessGraph,
    view: Standing | null,
  ): { elementId: string; reason: Obstacle }[] {
    const whole = (reason: Obstacle) => [{ elementId: source.processId, reason }];
    if (!view) return whole('unreadable');
    if (!this.target) return whole('missing');
    let check = this.checks.get(source);
    if (!check) this.checks.set(source, (check = new MigrationCheck(source, this.target)));
    return check.problemsOf(view);
  }

  private stepOf(source: ProcessGraph, elementId: string) {
    let step = this.steps.get(elementId);
    if (!step) {
      const node = source.nodes[elementId];
      step = { name: (node && 'name' in node && node.name) || null, instances: 0, blocked: new Map() };
      this.steps.set(elementId, step);
    }
    return step;
  }
}
