import type { Schema } from '../../web/shared/api/client';

export type Played = Schema<'PlayedView'>;
export type PlayedStory = Schema<'PlayedStoryView'>;
export type Moment = Schema<'MomentView'>;
export type Wait = Schema<'OpenWaitSeen'>;
export type DrawnElement = Schema<'DrawnElementView'>;

export type NameOf = (elementId: string) => string;

/** What people call an element: its name, else its id. */
export function namesOf(elements: readonly DrawnElement[]): NameOf {
  const names = new Map(elements.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
