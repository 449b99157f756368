import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import { service } from '../services';
import { elementTree, type TreeNode } from './element-tree';

const changes = ['elements.changed', 'import.done', 'commandStack.changed', 'root.added', 'root.removed'];

/** The elements of a drawing, anew with the first frame after a change. */
export function useTree(modeler: Modeler): readonly TreeNode[] {
  const [tree, setTree] = useState(() => read(modeler));
  useEffect(() => {
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTree(read(modeler)));
    };
    const events = service(modeler, 'eventBus');
    events.on(changes, again);
    again();
    return () => {
      cancelAnimationFrame(frame);
      events.off(changes, again);
    };
  }, [modeler]);
  return tree;
}

const read = (modeler: Modeler) =>
  elementTree(
    service(modeler, 'canvas')
      .getRootElements()
      .filter(({ children }) => children),
  );
