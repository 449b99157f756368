import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/**
 * A room of a page, loaded when it is entered. Where the page begins in it, it is loaded at once, together with the question
 * who is there, instead of after its answer. `at`: the addresses of the room.
 */
export function room<Props>(
  at: RegExp,
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  // What fails here is asked for again, and told, when the room is entered.
  if (at.test(location.pathname)) load().catch(() => undefined);
  return lazy(load);
}
