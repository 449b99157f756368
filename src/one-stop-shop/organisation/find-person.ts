import type { Database } from '../../database';
import { refusals } from './organisation.errors';

/** The id of a person by key or id, for programs without the organisation in memory. */
export async function findPersonId(database: Database, reference: string): Promise<string> {
  const [found] = await database.query<{ id: string }>(
    'SELECT id FROM person WHERE person_key = ? OR id = ?',
    [reference, reference],
  );
  if (!found) throw refusals.unknown({ field: 'person', kind: 'person', value: reference.slice(0, 100) });
  return found.id;
}
