import { Injectable } from '@nestjs/common';
import type { DefinitionReader, DeployedProcess, ProcedureLimit } from '../../definitions';
import { sha256 } from '../../identity';
import type { JsonObject } from '../../kernel';
import {
  type Advance,
  EngineRefusal,
  type EngineState,
  type Wait,
  type WaitDetails,
} from '../engine/contract';
import { Execution } from '../execution';
import type { RunningCommand } from '../instances/running-command';
import type { TreeMember } from '../instances/tree-member';
import { refusals } from '../runtime.errors';
import type { MigrationCheck, MigrationProblem } from './migration.policy';
import type { PlanProblem } from './migration-map';
import type { UndoRecord } from './migration-rows';

/** Two versions of a process and how running instances get from one to the other. */
export interface Route {
  source: DeployedProcess;
  target: DeployedProcess;
  check: MigrationCheck;
}

export interface MoveProblem {
  elementId: string;
  reason:
    | MigrationProblem['reason']
    | PlanProblem['reason']
    | 'trigger-fails'
    | 'moves-at-once'
    | 'unreadable'
    | 'fault'
    | 'ended'
    | 'moved'
    | 'other-version'
    | 'same-version'
    | 'other-process';
  path?: string[];
}

/** What would become of the waits of an instance. */
export interface MovedWait {
  id: string;
  kind: Wait['kind'];
  elementId: string;
  /** Null: it closes. */
  targetElementId: string | null;
}

export interface Verdict {
  problems: MoveProblem[];
  waits: MovedWait[];
  /** Boundary events and starts of event sub-processes that begin to listen. */
  opens: string[];
  /** The instance in the target; null when it cannot go there, or its core keeps the state as it is. */
  advance: Advance | null;
}

/** Moves one instance between versions, and back. Both leave it where it stands: nothing is completed, entered or left by it. */
@Injectable()
export class MoveInstance {
  constructor(private readonly execution: Execution) {}

  /** What moving it would do; changes nothing. */
  async judge(reader: DefinitionReader, route: Route, state: EngineState, now: number): Promise<Verdict> {
    const { source, target, check } = route;
    const standing = this.execution.standing(source, state);
    const refused = (...problems: MoveProblem[]): Verdict => ({
      problems,
      waits: [],
      opens: [],
      advance: null,
    });
    const problems = check.problemsOf(standing);
    if (problems.length > 0) return refused(...problems);
    const there = (waits: Wait[]) => new Map(waits.map((wait) => [wait.id, wait.elementId]));
    const told = (after: Wait[], advance: Advance | null): Verdict => {
      const known = new Set(standing.waits.map(({ id }) => id));
      return {
        problems: [],
        waits: standing.waits.map(({ id, kind, elementId }) => ({
          id,
          kind,
          elementId,
          targetElementId: there(after).get(id) ?? null,
        })),
        opens: after.filter(({ id }) => !known.has(id)).map(({ elementId }) => elementId),
        advance,
      };
    };
    if (!standing.occupancy) return told(standing.waits, null);
    const { map } = check;
    const command = { type: 'migrate' as const, ...map.names, added: map.added };
    try {
      const advance = await this.execution.advance(reader, target, state, command, now);
      const [moved] = [...advance.events, ...advance.effects];
      if (!moved) return told(advance.waits, advance);
      const elementId = 'elementId' in moved ? moved.elementId : target.graph.processId;
      return refused({ elementId, reason: 'moves-at-once' });
    } catch (error) {
      if (!(error instanceof EngineRefusal) || error.code !== 'ENGINE.BAD_COMMAND') throw error;
      return refused({ elementId: target.graph.processId, reason: 'trigger-fails' });
    }
  }

  /** Moves a locked instance; throws INSTANCE.CANNOT_MIGRATE with the reasons. Answers what an undo will need. */
  async move(
    command: RunningCommand,
    member: TreeMember,
    route: Route,
    why: { migrationId: string; reason: string; agreed: JsonObject },
  ): Promise<UndoRecord> {
    const { tx } = command;
    const { source, target, check } = route;
    if (member.isEnded) throw refusals.instanceEnded({ instanceId: member.id });
    if (member.definition.id !== source.id)
      throw cannot([{ elementId: source.key, reason: 'other-version' }]);
    const beforeState = member.saved.before!;
    const { problems, advance, waits, opens } = await this.judge(tx, route, member.state!, command.now);
    if (problems.length > 0) throw cannot(problems);
    const closes = waits.filter(({ targetElementId }) => targetElementId === null);
    const closedTimers = await timersOf(command, member, closes);
    if (advance) member.take(advance);
    const { elements } = check.map.names;
    await this.rename(command, member, target, elements);
    member.record({
      type: 'instance.migrated',
      elementId: target.graph.processId,
      executionId: '',
      data: {
        reason: why.reason,
        ...why.agreed,
        migrationId: why.migrationId,
        before: versionOf(source),
        after: versionOf(target),
        ...(Object.keys(elements).length > 0 && { renamed: elements }),
        ...(closes.length > 0 && { closed: closes.map(({ elementId }) => elementId) }),
        ...(opens.length > 0 && { opened: opens }),
      },
    });
    return {
      beforeState,
      afterHash: sha256(advance ? JSON.stringify(advance.state) : beforeState),
      closedTimers,
    };
  }

  /** Takes a locked instance back to exactly the state it had; why it stays where it is, when it does. */
  async takeBack(
    command: RunningCommand,
    member: TreeMember,
    { source, target, check }: Route,
    undo: UndoRecord,
    why: { migrationId: string; reason: string; agreed: JsonObject },
  ): Promise<'ended' | 'other-version' | 'moved' | null> {
    if (member.isEnded) return 'ended';
    if (member.definition.id !== target.id) return 'other-version';
    if (sha256(member.saved.before!) !== undo.afterHash) return 'moved';
    const state = JSON.parse(undo.beforeState) as EngineState;
    const timers = Object.entries(undo.closedTimers as unknown as Record<string, WaitDetails>);
    member.restore(state, this.execution.describe(source, state), new Map(timers));
    const back = Object.entries(check.map.names.elements).map(([from, to]) => [to, from]);
    await this.rename(command, member, source, Object.fromEntries(back) as Record<string, string>);
    member.record({
      type: 'instance.migration-undone',
      elementId: source.graph.processId,
      executionId: '',
      data: {
        reason: why.reason,
        ...why.agreed,
        migrationId: why.migrationId,
        before: versionOf(target),
        after: versionOf(source),
      },
    });
    return null;
  }

  /**
   * The rows of what stays open belong to the other version and bear its names. Tasks that are done are renamed too: a later step may ask
   * who did them (four eyes).
   */
  private async rename(
    { tx }: RunningCommand,
    member: TreeMember,
    definition: DeployedProcess,
    names: Readonly<Record<string, string>>,
  ): Promise<void> {
    member.definition = definition;
    member.row.definitionId = definition.id;
    member.row.definitionVersion = definition.version;
    const open = {
      task: "AND state = 'open'",
      job: 'AND wait_id IS NOT NULL',
      subscription: 'AND wait_id IS NOT NULL',
      incident: "AND state = 'open'",
    };
    for (const [table, condition] of Object.entries(open)) {
      await tx.execute(`UPDATE ${table} SET definition_id = ? WHERE instance_id = ? ${condition}`, [
        definition.id,
        member.id,
      ]);
      const renamed = Object.entries(names);
      if (renamed.length === 0) continue;
      await tx.execute(
        `UPDATE ${table} SET element_id = CASE element_id ${renamed.map(() => 'WHEN ? THEN ?').join(' ')} END
         WHERE instance_id = ? AND element_id IN (?)`,
        [...renamed.flat(), member.id, renamed.map(([from]) => from)],
      );
    }
  }
}

export const cannot = (problems: readonly MoveProblem[]) =>
  refusals.cannotMigrate({ problems: problems.map((problem) => ({ ...problem })) });

const versionOf = ({ id, version }: DeployedProcess): JsonObject => ({ definitionId: id, version });

/** When the timers that close would have been due: only their rows know. */
async function timersOf(
  { tx }: RunningCommand,
  member: TreeMember,
  closed: readonly MovedWait[],
): Promise<JsonObject> {
  const ids = closed.filter(({ kind }) => kind === 'timer').map(({ id }) => id);
  if (ids.length === 0) return {};
  const rows = await tx.query<{ wait_id: string; due_at: number; payload: string | null }>(
    'SELECT wait_id, due_at, payload FROM job WHERE instance_id = ? AND wait_id IN (?)',
    [member.id, ids],
  );
  return Object.fromEntries(
    rows.map(({ wait_id: id, due_at: at, payload }) => {
      const counted =
        payload === null ? { at } : (JSON.parse(payload) as { limit: ProcedureLimit; from: number });
      return [id, { kind: 'timer', ...counted }];
    }),
  ) as unknown as JsonObject;
}
