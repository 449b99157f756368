import type { CalendarContent, CalendarException } from './calendar-content';
import { inOrder } from './calendar-content.policy';
import { type CalendarLayer, WorkingCalendar } from './working-calendar';

/** What a calendar is built from. */
export interface CalendarSource {
  key: string;
  version: number;
  parent: string | null;
  content: CalendarContent;
}

/** One text for one state of a calendar and all it inherits from; another text means that dates may differ. */
export const editionOf = ({ layers }: { layers: readonly { key: string; version: number }[] }): string =>
  layers.map(({ key, version }) => `${key}@${version}`).join(' ');

/** A calendar and those it inherits from, up to the root. A parent that is not there ends the line. */
export function layersOf(own: CalendarSource, sources: ReadonlyMap<string, CalendarSource>): CalendarLayer[] {
  const layers: CalendarSource[] = [];
  for (
    let one: CalendarSource | undefined = own;
    one && !layers.some(({ key }) => key === one!.key);
    one = one.parent === null ? undefined : sources.get(one.parent)
  )
    layers.push(one);
  return layers;
}

/** The calendars as they would be with these dates on top of each. */
export const withDates = (
  sources: readonly CalendarSource[],
  dates: readonly CalendarException[],
): CalendarSource[] =>
  sources.map((source) => ({
    ...source,
    content: { ...source.content, exceptions: inOrder([...source.content.exceptions, ...dates]) },
  }));

/** Every calendar with what it inherits. One that is as it was in `known` stays the same object, with its tables. */
export function buildCalendars(
  sources: readonly CalendarSource[],
  known: ReadonlyMap<string, WorkingCalendar> = new Map(),
): Map<string, WorkingCalendar> {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  return new Map(
    sources.map((source) => {
      const layers = layersOf(source, byKey);
      const before = known.get(source.key);
      const isSame = before && editionOf(before) === editionOf({ layers });
      return [source.key, isSame ? before : new WorkingCalendar(layers)];
    }),
  );
}
