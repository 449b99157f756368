import type { CaseEvent } from './case-queries';

/** One person's acts at one instant, told together; newest first. */
export interface Moment {
  at: string;
  actorName: string;
  insteadOf: string | null;
  events: CaseEvent[];
}

/** What the process does by itself between acts: in the whole story, not among what people did. */
const movements = new Set(['case.status.changed', 'case.owner.changed', 'step.opened', 'step.closed']);

export const isMovement = ({ type }: Pick<CaseEvent, 'type'>): boolean => movements.has(type);

/** Events of one command have one instant and one actor: they are one moment of the story. */
export function momentsOf(events: readonly CaseEvent[], withMovements: boolean): Moment[] {
  const moments: Moment[] = [];
  for (const event of events) {
    if (!withMovements && isMovement(event)) continue;
    const last = moments.at(-1);
    if (last && last.at === event.at && last.actorName === event.actorName) last.events.push(event);
    else
      moments.push({
        at: event.at,
        actorName: event.actorName,
        insteadOf: event.insteadOf,
        events: [event],
      });
  }
  return moments.reverse();
}

/** Elements of the model that the case has been at, by the steps that were opened and closed. */
export function passedElements(events: readonly CaseEvent[]): string[] {
  const passed = new Set<string>();
  for (const { type, data } of events)
    if (type === 'step.closed' && typeof data.elementId === 'string') passed.add(data.elementId);
  return [...passed];
}
