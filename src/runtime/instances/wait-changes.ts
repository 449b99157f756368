import type { EngineIncident, Wait, WaitDetails } from '../engine/contract';
import type { TreeMember } from './tree-member';

export interface OpenedWait {
  wait: Wait;
  details: WaitDetails;
}

export interface WaitChanges {
  opened: OpenedWait[];
  closed: Wait[];
  raised: EngineIncident[];
  resolved: EngineIncident[];
}

/**
 * What the rows of an instance must become, from the waits and incidents before and after: opened, kept, closed.
 * A wait that closed and opened again under its old id (a timer that repeats) is in both lists.
 */
export function compareWaits({ before, after, opened }: TreeMember): WaitChanges {
  const was = new Map(before.waits.map((wait) => [wait.id, wait]));
  const is = new Map(after.waits.map((wait) => [wait.id, wait]));
  const knew = new Set(before.incidents.map(({ id }) => id));
  const knows = new Set(after.incidents.map(({ id }) => id));
  return {
    opened: after.waits
      .filter(({ id }) => !was.has(id) || opened.has(id))
      .map((wait) => ({ wait, details: detailsOf(wait, opened) })),
    closed: before.waits.filter(({ id }) => !is.has(id) || opened.has(id)),
    raised: after.incidents.filter(({ id }) => !knew.has(id)),
    resolved: before.incidents.filter(({ id }) => !knows.has(id)),
  };
}

function detailsOf(wait: Wait, opened: Map<string, WaitDetails>): WaitDetails {
  const details = opened.get(wait.id);
  if (details) return details;
  if (wait.kind === 'user-task' || wait.kind === 'service' || wait.kind === 'timer') {
    throw new Error(`the core opened the ${wait.kind} wait "${wait.id}" without its details`);
  }
  return { kind: wait.kind };
}
