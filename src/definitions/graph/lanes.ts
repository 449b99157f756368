import type { ModdleElement } from '../bpmn/moddle-element';
import type { Lane } from './process-graph';

/** Lanes of a process and its sub-processes at every depth, and the innermost lane that lists each flow node. */
export interface LanePlan {
  lanes: Record<string, Lane>;
  laneOf: Map<string, string>;
}

export function lanePlan(process: ModdleElement): LanePlan {
  const plan: LanePlan = { lanes: {}, laneOf: new Map() };
  readScope(process, plan);
  return plan;
}

function readScope(scope: ModdleElement, plan: LanePlan): void {
  for (const laneSet of (scope.laneSets ?? []) as ModdleElement[]) readLaneSet(laneSet, undefined, plan);
  for (const element of (scope.flowElements ?? []) as ModdleElement[])
    if (element.$instanceOf('bpmn:SubProcess')) readScope(element, plan);
}

function readLaneSet(laneSet: ModdleElement, parent: string | undefined, plan: LanePlan): void {
  for (const lane of (laneSet.lanes ?? []) as ModdleElement[]) {
    const id = lane.id;
    if (!id) continue;
    const unit = lane.get('procedure:unit') as string | undefined;
    const role = lane.get('procedure:role') as string | undefined;
    plan.lanes[id] = {
      id,
      ...(lane.name && { name: lane.name }),
      ...(parent && { parent }),
      ...(unit && { unit }),
      ...(role && { role }),
    };
    for (const node of (lane.flowNodeRef ?? []) as ModdleElement[]) if (node.id) plan.laneOf.set(node.id, id);
    if (lane.childLaneSet) readLaneSet(lane.childLaneSet as ModdleElement, id, plan);
  }
}
