import type { DefinitionReader, Definitions } from '../../definitions';
import { planProblems, type Renamed } from './migration-map';
import { MigrationCheck } from './migration.policy';
import { cannot, type Route } from './move-instance';

/** Two versions of one process and the names between them; INSTANCE.CANNOT_MIGRATE when no instance could go that way. */
export async function routeOf(
  definitions: Definitions,
  reader: DefinitionReader,
  sourceId: string,
  targetId: string,
  mapping: Renamed,
): Promise<Route> {
  const source = await definitions.get(reader, sourceId);
  const target = await definitions.get(reader, targetId);
  if (source.key !== target.key) throw cannot([{ elementId: target.key, reason: 'other-process' }]);
  if (source.id === target.id) throw cannot([{ elementId: target.key, reason: 'same-version' }]);
  const problems = planProblems(source.graph, target.graph, mapping);
  if (problems.length > 0) throw cannot(problems);
  return { source, target, check: new MigrationCheck(source.graph, target.graph, mapping) };
}
