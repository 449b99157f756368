import type { WorkingCalendar } from '../calendar/working-calendar';

/** The very calendar a date was counted with. `inherited`: the versions of the calendars it inherits from. */
export interface CalendarStamp {
  key: string;
  version: number;
  inherited?: { key: string; version: number }[];
}

export function stampOf({ key, version, layers }: WorkingCalendar): CalendarStamp {
  const inherited = layers.slice(1).map((layer) => ({ key: layer.key, version: layer.version }));
  return { key, version, ...(inherited.length > 0 && { inherited }) };
}

/** One text for one state of a calendar and all it inherits from; another text means dates may differ. */
export const editionOf = ({ layers }: Pick<WorkingCalendar, 'layers'>): string =>
  layers.map(({ key, version }) => `${key}@${version}`).join(' ');
