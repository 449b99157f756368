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
