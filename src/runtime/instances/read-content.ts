import type { Reader } from '../../database';
import type { Json, JsonObject } from '../../kernel';

export interface InstanceContent {
  instanceId: string;
  process: string;
  state: string;
  startedAt: string;
  endedAt: string | null;
  /** Of every scope that is still known. */
  variables: JsonObject[];
  /** What was put in at which step, in order. */
  history: { at: string; type: string; elementId: string; data: Json }[];
}

/** Everything a tree of instances holds of what people and programs have put in; `forgetContent` takes out the same. */
export async function readContent(reader: Reader, rootId: string): Promise<InstanceContent[]> {
  const instances = await reader.query<{
    id: string;
    definition_key: string;
    state: string;
    engine_state: string;
    started_at: number;
    ended_at: number | null;
  }>(
    'SELECT id, definition_key, state, engine_state, started_at, ended_at FROM process_instance WHERE root_id = ? ORDER BY id',
    [rootId],
  );
  const contents: InstanceContent[] = [];
  for (const one of instances) {
    const events = await reader.query<{ at: number; type: string; element_id: string; data: string }>(
      'SELECT at, type, element_id, data FROM history_event WHERE instance_id = ? AND data IS NOT NULL ORDER BY seq',
      [one.id],
    );
    contents.push({
      instanceId: one.id,
      process: one.definition_key,
      state: one.state,
      startedAt: iso(one.started_at),
      endedAt: one.ended_at === null ? null : iso(one.ended_at),
      variables: variablesIn(JSON.parse(one.engine_state) as JsonObject),
      history: events.map(({ at, type, element_id: elementId, data }) => ({
        at: iso(at),
        type,
        elementId,
        data: JSON.parse(data) as Json,
      })),
    });
  }
  return contents;
}

const iso = (instant: number): string => new Date(Number(instant)).toISOString();

/** One core keeps variables by scope, the other one set of them. */
function variablesIn({ executions, variables }: JsonObject): JsonObject[] {
  if (Array.isArray(executions))
    return (executions as JsonObject[]).flatMap(({ vars }) =>
      vars === undefined ? [] : [vars as JsonObject],
    );
  return variables === undefined ? [] : [variables as JsonObject];
}
