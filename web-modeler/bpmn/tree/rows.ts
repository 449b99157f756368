import type { TreeNode } from './element-tree';

/** A line of the list, as a tree of one column has it. */
export interface Row {
  node: TreeNode;
  /** From 1. */
  level: number;
  isOpen: boolean;
  /** Of how many at its place. */
  size: number;
  place: number;
}

/** The lines that are in sight. Without a wish by hand, what has only flows in it is closed; all is open while one looks for something. */
export function rowsOf(
  nodes: readonly TreeNode[],
  byHand: ReadonlyMap<string, boolean>,
  isAllOpen: boolean,
  level = 1,
): Row[] {
  return nodes.flatMap((node, index) => {
    const isOpen =
      isAllOpen ||
      (byHand.get(node.element.id) ??
        node.children.some(({ element, children }) => !element.waypoints || children.length > 0));
    const row = { node, level, isOpen, size: nodes.length, place: index + 1 };
    return isOpen ? [row, ...rowsOf(node.children, byHand, isAllOpen, level + 1)] : [row];
  });
}
