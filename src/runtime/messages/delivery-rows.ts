import { newId } from '../../kernel';
import type { JsonObject } from '../../kernel';
import type { SqlValue, Transaction } from '../../database';
import type { BroadcastSignal, InstanceTree, ThrownMessage } from '../instances/instance-tree';
import { SERVER_QUEUE } from '../instances/wait-rows';
import type { RuntimeSettings } from '../settings';

export type JobRow = Record<string, SqlValue> & { id: string };

export interface MessagePayload {
  name: string;
  correlationKey?: string;
  variables: JsonObject;
  /** The instance that threw it, and its tree. */
  sourceInstanceId: string;
  sourceRootId: string;
  sourceBusinessKey: string | null;
}

export interface SignalPayload {
  name: string;
  variables: JsonObject;
  /** Waits that were open when the signal was broadcast; for a start event, its id is the job's element. */
  waitIds?: string[];
}

/** What the tree has thrown, as durable jobs of the same transaction: one per message, one per receiver of a signal. */
export async function deliveryRows(
  tree: InstanceTree,
  { tx, now, settings }: { tx: Transaction; now: number; settings: RuntimeSettings },
): Promise<JobRow[]> {
  const rows = tree.messages.splice(0).map((message) => messageRow(message, now, settings));
  for (const signal of tree.signals.splice(0))
    rows.push(...(await thrownSignalRows(tx, signal, now, settings)));
  return rows;
}

const thrownSignalRows = (
  tx: Transaction,
  { name, variables, member }: BroadcastSignal,
  now: number,
  settings: RuntimeSettings,
): Promise<JobRow[]> => signalRows(tx, { name, variables, except: member.id }, now, settings);

/** One delivery for every instance and start event that waits for the signal at this moment. */
export async function signalRows(
  tx: Transaction,
  { name, variables, except }: { name: string; variables: JsonObject; except?: string },
  now: number,
  settings: RuntimeSettings,
): Promise<JobRow[]> {
  const receivers = await tx.query<{
    kind: string;
    instance_id: string | null;
    root_id: string | null;
    definition_id: string;
    definition_key: string;
    wait_id: string | null;
    element_id: string;
    state: string | null;
  }>(
    `SELECT s.kind, s.instance_id, s.root_id, s.definition_id, s.definition_key, s.wait_id, s.element_id, i.state
     FROM subscription s LEFT JOIN process_instance i ON i.id = s.instance_id
     WHERE s.kind IN ('signal', 'signal-start') AND s.name = ? ORDER BY s.id`,
    [name],
  );
  const rows = new Map<string, JobRow & { waits: string[] }>();
  for (const receiver of receivers) {
    if (receiver.instance_id && receiver.instance_id === except) continue;
    const group = receiver.instance_id ?? `${receiver.definition_id} ${receiver.element_id}`;
    const isSuspended = receiver.state === 'suspended';
    const row = rows.get(group) ?? {
      ...emptyJob(now, settings),
      kind: 'signal-delivery',
      state: isSuspended ? 'suspended' : 'ready',
      available_at: isSuspended ? null : now,
      instance_id: receiver.instance_id,
      root_id: receiver.root_id,
      definition_id: receiver.definition_id,
      definition_key: receiver.definition_key,
      element_id: receiver.element_id,
      name,
      waits: [] as string[],
    };
    if (receiver.wait_id) row.waits.push(receiver.wait_id);
    rows.set(group, row as JobRow & { waits: string[] });
  }
  return [...rows.values()].map(({ waits, ...row }) => {
    const payload: SignalPayload = { name, variables, ...(waits.length > 0 && { waitIds: waits }) };
    return { ...row, payload: JSON.stringify(payload) } as JobRow;
  });
}

function messageRow(
  { name, correlationKey, variables, elementId, executionId, member }: ThrownMessage,
  now: number,
  settings: RuntimeSettings,
): JobRow {
  const payload: MessagePayload = {
    name,
    variables,
    ...(correlationKey !== undefined && { correlationKey }),
    sourceInstanceId: member.id,
    sourceRootId: member.row.rootId,
    sourceBusinessKey: member.row.businessKey,
  };
  return {
    ...emptyJob(now, settings),
    kind: 'message-delivery',
    instance_id: member.id,
    root_id: member.row.rootId,
    definition_id: member.row.definitionId,
    definition_key: member.row.definitionKey,
    element_id: elementId,
    execution_id: executionId,
    name,
    payload: JSON.stringify(payload),
  };
}

/** A ready job of the server's own queue, with every column of the table. */
export const emptyJob = (now: number, settings: RuntimeSettings): JobRow => ({
  id: newId(),
  kind: '',
  state: 'ready',
  queue: SERVER_QUEUE,
  available_at: now,
  due_at: now,
  instance_id: null,
  root_id: null,
  definition_id: null,
  definition_key: null,
  wait_id: null,
  element_id: '',
  execution_id: null,
  name: null,
  attempts: 0,
  max_attempts: settings.backOff.length + 1,
  owner: null,
  lock_token: null,
  payload: null,
  last_error: null,
  effect_key: null,
  created_at: now,
});
