import type { Transaction } from '../../database';
import type { InstanceTree } from './instance-tree';
import type { TreeMember } from './tree-member';

/** The instance and all running instances below it, callers before called ones. */
export async function withDescendants(
  tx: Transaction,
  tree: InstanceTree,
  top: TreeMember,
): Promise<TreeMember[]> {
  const rows = await tx.query<{ id: string; parent_id: string }>(
    `SELECT id, parent_id FROM process_instance
     WHERE root_id = ? AND state IN ('active', 'suspended') AND parent_id IS NOT NULL ORDER BY depth, id`,
    [tree.rootId],
  );
  const inside = new Set([top.id]);
  const found = [top];
  for (const { id, parent_id } of rows) {
    if (!inside.has(parent_id)) continue;
    inside.add(id);
    const member = await tree.member(id);
    if (member) found.push(member);
  }
  return found;
}
