import { VersionConflict } from '../../database';
import type { JsonObject } from '../../kernel';
import type { RunningCommand } from '../instances/running-command';
import type { Definitions } from '../../definitions';
import type { Receiver } from './find-receiver';

export type Delivered =
  | { result: 'correlated'; processInstanceId: string; elementId: string }
  | { result: 'started'; processInstanceId: string; elementId: string };

/** Gives a message to the receiver that was found for it. When the wait has closed meanwhile the command runs again. */
export async function deliverTo(
  command: RunningCommand,
  definitions: Definitions,
  receiver: Receiver,
  message: { correlationKey?: string; variables: JsonObject },
): Promise<Delivered> {
  const { variables, correlationKey } = message;
  if (receiver.kind === 'start') {
    const definition = await definitions.get(command.tx, receiver.definitionId);
    const { member } = await command.start(definition, {
      startEvent: receiver.elementId,
      variables,
      ...(correlationKey !== undefined && { businessKey: correlationKey }),
    });
    return { result: 'started', processInstanceId: member.id, elementId: receiver.elementId };
  }
  const { tree, member } = await command.lock(receiver.instanceId, receiver.rootId);
  if (member.row.state !== 'active' || !member.has(receiver.waitId)) {
    throw new VersionConflict({ table: 'subscription', id: receiver.waitId });
  }
  await tree.apply(member, { type: 'trigger', waitIds: [receiver.waitId], variables });
  return { result: 'correlated', processInstanceId: member.id, elementId: receiver.elementId };
}
