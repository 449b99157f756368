import type { LoggedCase, LoggedEvent } from './logged-cases';

/** Text in XML 1.0: what it cannot hold is left out, the rest escaped. */
export const xmlText = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g,
      (unit, place: number, whole: string) => (isPaired(unit, place, whole) ? unit : ''),
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\r\n]/g, (space) => `&#${space.charCodeAt(0)};`);

/** Half of a character beyond the basic plane with its other half beside it. */
function isPaired(unit: string, place: number, whole: string): boolean {
  if (unit >= '\uD800' && unit <= '\uDBFF') return /^[\uDC00-\uDFFF]$/.test(whole[place + 1] ?? '');
  return unit >= '\uDC00' && unit <= '\uDFFF' && /^[\uD800-\uDBFF]$/.test(whole[place - 1] ?? '');
}

const string = (key: string, value: string | null): string =>
  value === null || value === '' ? '' : `<string key="${key}" value="${xmlText(value)}"/>`;
const date = (key: string, at: number): string =>
  `<date key="${key}" value="${new Date(at).toISOString()}"/>`;

const head = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="2.0" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
<global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
<global scope="event"><string key="concept:name" value="UNKNOWN"/><string key="lifecycle:transition" value="complete"/><date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/></global>
<classifier name="Activity" keys="concept:name"/>
<classifier name="Activity and lifecycle" keys="concept:name lifecycle:transition"/>
<string key="lifecycle:model" value="standard"/>
`;

/** IEEE 1849-2023 (XES 2.0), a trace at a time. `nameOf` says what an agency or unit is called. */
export async function* xesOf(
  cases: AsyncIterable<LoggedCase>,
  nameOf: (id: string) => string,
): AsyncGenerator<string> {
  yield head;
  for await (const one of cases) {
    yield [
      '<trace>',
      string('concept:name', one.id),
      string('procedure', one.procedureCode),
      string('channel', one.channel),
      string('outcome', one.outcome),
      string('org:group', nameOf(one.agencyId)),
      ...one.events.map((event) => eventOf(event, nameOf)),
      '</trace>\n',
    ].join('');
  }
  yield '</log>\n';
}

const eventOf = (
  { id, activity, lifecycle, at, resource, unitId, agencyId }: LoggedEvent,
  nameOf: (id: string) => string,
): string => {
  const place = unitId ?? agencyId;
  return `<event>${string('concept:name', activity)}${string('lifecycle:transition', lifecycle)}${date('time:timestamp', at)}${string('org:resource', resource)}${string('org:group', place === null ? null : nameOf(place))}${string('event:id', id)}</event>`;
};
