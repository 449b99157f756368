import type { SqlParameter } from '../../database';
import type { HandoffScope } from './handoff-access';

export interface Condition {
  sql: string;
  parameters: SqlParameter[];
}

/**
 * Restricts a list to what somebody may see: rows one of whose sides (`from`, `to` ...) is a unit or agency of theirs. `alias`
 * ends with its dot. A substitute sees the procedures of the substitution only.
 */
export function scopeCondition(scope: HandoffScope, sides: readonly string[], alias = ''): Condition {
  const conditions: Condition[] = sides.flatMap((side) => [
    { sql: `${alias}${side}_unit_id IN (?)`, parameters: [[...scope.units]] },
    { sql: `${alias}${side}_agency_id IN (?)`, parameters: [[...scope.agencies]] },
    ...scope.limited.map(({ unitId, procedures }) => ({
      sql: `(${alias}${side}_unit_id = ? AND ${alias}procedure_code IN (?))`,
      parameters: [unitId, [...procedures]] as SqlParameter[],
    })),
  ]);
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
