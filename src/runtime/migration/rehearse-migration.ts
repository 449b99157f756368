import { setImmediate as breath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { Definitions, type ProcessGraph } from '../../definitions';
import { Execution } from '../execution';
import type { EngineState } from '../engine/contract';
import { type MigrationOutlook, OutlookTally } from './migration-outlook';

export type { MigrationOutlook } from './migration-outlook';

/** Instances that one question looks at, and how many are read at once. */
const mostExamined = 20_000;
const batch = 500;

/**
 * What moving the running instances of a process to another graph would do to each of them, which nobody has to have deployed. Reads
 * what is committed and changes nothing; what it says holds at that moment.
 */
@Injectable()
export class RehearseMigration {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly execution: Execution,
  ) {}

  /** The newest instances first, called ones too. `target` null: there is no such process any more, none can go on. */
  async look(key: string, target: ProcessGraph | null): Promise<MigrationOutlook> {
    const rows = await this.database.query<{
      definition_id: string;
      definition_version: number;
      count: number;
    }>(
      `SELECT definition_id, definition_version, COUNT(*) AS count FROM process_instance
       WHERE definition_key = ? AND state IN ('active', 'suspended')
       GROUP BY definition_id, definition_version ORDER BY definition_version`,
      [key],
    );
    const versions = rows.map(({ definition_id: id, definition_version: version, count }) => ({
      definitionId: id,
      version: Number(version),
      running: Number(count),
    }));
    const tally = new OutlookTally(target);
    const examined = await this.examine(key, tally);
    return {
      key,
      versions,
      running: versions.reduce((sum, { running }) => sum + running, 0),
      examined,
      ...tally.result(),
    };
  }

  private async examine(key: string, tally: OutlookTally): Promise<number> {
    let examined = 0;
    for (let before: string | null = null; examined < mostExamined;) {
      const rows: { id: string; definition_id: string; engine_state: string }[] = await this.database.query(
        `SELECT id, definition_id, engine_state FROM process_instance
         WHERE definition_key = ? AND state IN ('active', 'suspended')${before === null ? '' : ' AND id < ?'}
         ORDER BY id DESC LIMIT ?`,
        [key, ...(before === null ? [] : [before]), batch],
      );
      for (const { definition_id: id, engine_state: text } of rows) {
        const definition = await this.definitions.get(this.database, id);
        tally.add(definition.graph, this.viewOf(definition, text));
      }
      examined += rows.length;
      if (rows.length < batch) break;
      before = rows[rows.length - 1].id;
      await breath();
    }
    return examined;
  }

  private viewOf(definition: Parameters<Execution['describe']>[0], text: string) {
    try {
      return this.execution.standing(definition, JSON.parse(text) as EngineState);
    } catch {
      return null;
    }
  }
}
