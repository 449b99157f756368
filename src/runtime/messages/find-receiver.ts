import type { Transaction } from '../../database';
import { refusals } from '../runtime.errors';

export type Receiver =
  | { kind: 'wait'; instanceId: string; rootId: string; waitId: string; elementId: string }
  | { kind: 'start'; definitionId: string; elementId: string };

export interface MessageAddress {
  name: string;
  correlationKey?: string;
  /** Only this instance. */
  instanceId?: string;
}

interface Candidate {
  kind: string;
  instance_id: string | null;
  root_id: string | null;
  definition_id: string;
  wait_id: string | null;
  element_id: string;
  state: string | null;
}

/**
 * Who gets a message: one wait, the oldest of its instance, whose key fits; else the one start event of that name; else
 * nobody. Several instances that fit equally well are refused: a message is never given to one of them by chance.
 */
export async function findReceiver(
  tx: Transaction,
  address: MessageAddress,
): Promise<{ receiver: Receiver | null; isSuspended: boolean }> {
  const waits = await findWaits(tx, address);
  const listening = waits.filter(({ state }) => state === 'active');
  const instances = new Set(listening.map(({ instance_id }) => instance_id));
  if (instances.size > 1) throw refusals.messageAmbiguous({ name: address.name, instances: instances.size });
  const [wait] = listening;
  if (wait) {
    return {
      isSuspended: false,
      receiver: {
        kind: 'wait',
        instanceId: wait.instance_id as string,
        rootId: wait.root_id as string,
        waitId: wait.wait_id as string,
        elementId: wait.element_id,
      },
    };
  }
  // A receiver that is only held up keeps its messages from starting something else.
  if (waits.length > 0) return { receiver: null, isSuspended: true };
  if (address.instanceId !== undefined) return { receiver: null, isSuspended: false };
  const starts = await tx.query<Candidate>(
    "SELECT definition_id, element_id FROM subscription WHERE kind = 'message-start' AND name = ? LIMIT 2",
    [address.name],
  );
  if (starts.length > 1) throw refusals.messageAmbiguous({ name: address.name, instances: starts.length });
  const [start] = starts;
  return {
    isSuspended: false,
    receiver: start
      ? { kind: 'start', definitionId: start.definition_id, elementId: start.element_id }
      : null,
  };
}

/**
 * What an instance has thrown without a key goes to its own tree first, then by its business key. Only an instance
 * without one throws by name alone: a message of one case never strays into another.
 */
export async function findReceiverOfThrow(
  tx: Transaction,
  thrown: { name: string; correlationKey?: string; sourceRootId: string; sourceBusinessKey: string | null },
): Promise<Receiver | null> {
  const { name, correlationKey, sourceRootId, sourceBusinessKey } = thrown;
  if (correlationKey !== undefined) return (await findReceiver(tx, { name, correlationKey })).receiver;
  const [own] = await tx.query<Candidate>(
    `SELECT s.instance_id, s.root_id, s.definition_id, s.wait_id, s.element_id
     FROM subscription s JOIN process_instance i ON i.id = s.instance_id
     WHERE i.root_id = ? AND i.state = 'active' AND s.kind = 'message' AND s.name = ? ORDER BY s.id LIMIT 1`,
    [sourceRootId, name],
  );
  if (own) {
    return {
      kind: 'wait',
      instanceId: own.instance_id as string,
      rootId: own.root_id as string,
      waitId: own.wait_id as string,
      elementId: own.element_id,
    };
  }
  const key = sourceBusinessKey === null ? {} : { correlationKey: sourceBusinessKey };
  return (await findReceiver(tx, { name, ...key })).receiver;
}

async function findWaits(tx: Transaction, address: MessageAddress): Promise<Candidate[]> {
  const { name, correlationKey, instanceId } = address;
  return tx.query<Candidate>(
    `SELECT s.kind, s.instance_id, s.root_id, s.definition_id, s.wait_id, s.element_id, i.state
     FROM subscription s JOIN process_instance i ON i.id = s.instance_id
     WHERE s.kind = 'message' AND s.name = ?
       ${correlationKey !== undefined ? 'AND s.correlation_key = ?' : ''}
       ${instanceId !== undefined ? 'AND s.instance_id = ?' : ''}
     ORDER BY s.id LIMIT 100`,
    [
      name,
      ...(correlationKey !== undefined ? [correlationKey] : []),
      ...(instanceId !== undefined ? [instanceId] : []),
    ],
  );
}
