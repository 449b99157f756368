import type { DefinitionReader } from '../../definitions';
import type { VersionReference } from '../../definitions';

/** The versions that one deployment brought, by key. */
export async function versionsOf(
  reader: DefinitionReader,
  deploymentId: string,
): Promise<VersionReference[]> {
  const rows = await reader.query<{ id: string; definition_key: string; version: number }>(
    'SELECT id, definition_key, version FROM process_definition WHERE deployment_id = ? ORDER BY definition_key',
    [deploymentId],
  );
  return rows.map(({ id, definition_key: key, version }) => ({ id, key, version: Number(version) }));
}
