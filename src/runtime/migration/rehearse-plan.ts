import { setImmediate as breath } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { Definitions } from '../../definitions';
import { decodeCursor, pageOf } from '../../http';
import type { Clock } from '../../kernel';
import type { EngineState } from '../engine/contract';
import { type PlanProblem, planProblems, suggestNames } from './migration-map';
import { MigrationCheck } from './migration.policy';
import type { InstanceOutlook, MigrationRehearsal } from './migration.dto';
import { cannot, MoveInstance, type Route } from './move-instance';
import type { MigrationPlan } from './start-migration.command';

/** The dry run of a migration: the names it would go by, and what would become of each instance. Writes nothing. */
@Injectable()
export class RehearsePlan {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly moves: MoveInstance,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async look(plan: MigrationPlan & { limit: number; cursor?: string }): Promise<MigrationRehearsal> {
    const source = await this.definitions.get(this.database, plan.sourceDefinitionId);
    const target = await this.definitions.get(this.database, plan.targetDefinitionId);
    if (source.key !== target.key) throw cannot([{ elementId: target.key, reason: 'other-process' }]);
    const mapping = plan.mapping ?? {};
    const problems: PlanProblem[] = planProblems(source.graph, target.graph, mapping);
    const route = { source, target, check: new MigrationCheck(source.graph, target.graph, mapping) };
    const page = await this.page(plan);
    const items: InstanceOutlook[] = [];
    if (problems.length === 0)
      for (const row of page.items) {
        items.push(await this.outlook(route, row));
        await breath();
      }
    const [{ count }] = await this.database.query<{ count: number }>(
      "SELECT COUNT(*) AS count FROM process_instance WHERE definition_id = ? AND state IN ('active', 'suspended')",
      [source.id],
    );
    return {
      source: { definitionId: source.id, key: source.key, version: source.version },
      target: { definitionId: target.id, key: target.key, version: target.version },
      running: Number(count),
      suggestions: suggestNames(source.graph, target.graph).filter(
        ({ from }) => !Object.hasOwn(mapping, from),
      ),
      problems,
      items,
      ...(page.next !== undefined && { next: page.next }),
    };
  }

  private async page({
    sourceDefinitionId,
    instanceIds,
    limit,
    cursor,
  }: Parameters<RehearsePlan['look']>[0]) {
    const after = cursor === undefined ? '' : (decodeCursor(cursor, ['string'])[0] as string);
    const rows = await this.database.query<{ id: string; engine_state: string }>(
      `SELECT id, engine_state FROM process_instance
       WHERE definition_id = ? AND state IN ('active', 'suspended') AND id > ?${instanceIds ? ' AND id IN (?)' : ''}
       ORDER BY id LIMIT ?`,
      [sourceDefinitionId, after, ...(instanceIds ? [instanceIds] : []), limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  private async outlook(
    route: Route,
    { id: instanceId, engine_state: text }: { id: string; engine_state: string },
  ): Promise<InstanceOutlook> {
    try {
      const state = JSON.parse(text) as EngineState;
      const now = this.clock.now().getTime();
      const { problems, waits, opens } = await this.moves.judge(this.database, route, state, now);
      return { instanceId, goesOn: problems.length === 0, problems, waits, opens };
    } catch {
      const problems = [{ elementId: route.source.key, reason: 'unreadable' }];
      return { instanceId, goesOn: false, problems, waits: [], opens: [] };
    }
  }
}
