import type { JsonObject } from '../../kernel';
import type { Transaction } from '../../database';
import type { InstanceTree } from '../instances/instance-tree';
import type { TreeMember } from '../instances/tree-member';
import type { Wait } from '../engine/contract';

interface Buffered {
  id: string;
  name: string;
  correlation_key: string | null;
  instance_id: string | null;
  variables: string;
}

/**
 * A message wait that has just opened takes the oldest buffered message that fits, in the same transaction.
 * What it sets in motion may open further waits, so this goes on until no new wait finds anything.
 */
export async function takeBufferedMessages(tx: Transaction, now: number, tree: InstanceTree): Promise<void> {
  const offered = new Set<string>();
  for (;;) {
    const waiting = newMessageWaits(tree, offered);
    if (waiting.length === 0) return;
    const messages = await tx.query<Buffered>(
      `SELECT id, name, correlation_key, instance_id, variables FROM buffered_message
       WHERE name IN (?) AND expires_at > ? ORDER BY id LIMIT 200`,
      [[...new Set(waiting.map(({ wait }) => wait.name ?? ''))], now],
    );
    for (const { member, wait } of waiting) {
      offered.add(`${member.id} ${wait.id}`);
      if (!member.has(wait.id)) continue;
      const message = messages.find((candidate) => fits(candidate, member, wait));
      if (!message) continue;
      messages.splice(messages.indexOf(message), 1);
      const { affected } = await tx.execute('DELETE FROM buffered_message WHERE id = ?', [message.id]);
      if (affected !== 1) continue;
      await tree.apply(member, {
        type: 'trigger',
        waitIds: [wait.id],
        variables: JSON.parse(message.variables) as JsonObject,
      });
    }
  }
}

function newMessageWaits(tree: InstanceTree, offered: Set<string>): { member: TreeMember; wait: Wait }[] {
  return [...tree.members.values()]
    .filter(({ touched, reoffersMessages, row }) => (touched || reoffersMessages) && row.state === 'active')
    .flatMap((member) => {
      const before = new Set(member.before.waits.map(({ id }) => id));
      return member.after.waits
        .filter(
          ({ id, kind }) =>
            kind === 'message' &&
            (member.reoffersMessages || !before.has(id) || member.opened.has(id)) &&
            !offered.has(`${member.id} ${id}`),
        )
        .map((wait) => ({ member, wait }));
    });
}

function fits(message: Buffered, member: TreeMember, wait: Wait): boolean {
  return (
    message.name === wait.name &&
    (message.instance_id === null || message.instance_id === member.id) &&
    (message.correlation_key === null ||
      message.correlation_key === (wait.correlationKey ?? member.row.businessKey))
  );
}
