import type { Transaction } from '../../database';
import type { JsonObject } from '../../kernel';

/**
 * Takes out of an ended tree of instances everything that people and programs have put in: variables, forms, messages, the
 * values in the history. What ran when, and who did it, stays, and so does every number that `doctor` counts. Doing it
 * again changes nothing. Throws for a tree that still runs.
 */
export async function forgetContent(tx: Transaction, rootId: string): Promise<void> {
  const instances = await tx.query<{ id: string; state: string; engine_state: string }>(
    `SELECT id, state, engine_state FROM process_instance WHERE root_id = ? ORDER BY id${tx.forUpdate}`,
    [rootId],
  );
  const running = instances.find(({ state }) => state === 'active' || state === 'suspended');
  if (running) throw new Error(`the instance ${running.id} is still running`);
  const ids = instances.map(({ id }) => id);
  if (ids.length === 0) return;
  for (const { id, engine_state: state } of instances)
    await tx.execute('UPDATE process_instance SET engine_state = ? WHERE id = ?', [emptied(state), id]);
  await tx.execute('UPDATE history_event SET data = NULL WHERE instance_id IN (?) AND data IS NOT NULL', [
    ids,
  ]);
  await tx.execute("UPDATE task SET details = ?, search_text = '' WHERE root_id = ?", [noDetails, rootId]);
  await tx.execute("UPDATE incident SET message = '', details = NULL WHERE root_id = ?", [rootId]);
  await tx.execute('UPDATE job SET payload = NULL, last_error = NULL WHERE root_id = ?', [rootId]);
  await tx.execute(
    'UPDATE instance_migration_item SET before_state = NULL, closed_timers = NULL WHERE instance_id IN (?)',
    [ids],
  );
  await tx.execute('DELETE FROM buffered_message WHERE instance_id IN (?) OR source_instance_id IN (?)', [
    ids,
    ids,
  ]);
}

const noDetails = JSON.stringify({ candidateUsers: [], candidateGroups: [], attributes: {} });

/** Both cores keep of an ended instance that it has ended, and its variables; the rest could only serve to go on. */
function emptied(text: string): string {
  const state = JSON.parse(text) as JsonObject;
  if (Array.isArray(state.executions)) {
    const [root] = state.executions as JsonObject[];
    const { id, node } = root;
    return JSON.stringify({ ...state, incidents: undefined, executions: [{ id, node }] });
  }
  return JSON.stringify({ ...state, variables: {}, engine: null, waits: [], loops: {}, incidents: [] });
}
