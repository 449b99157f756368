import type { LoggedCase } from './logged-cases';

interface OcelAttribute {
  name: string;
  value: string;
  time?: string;
}

interface Relationship {
  objectId: string;
  qualifier: string;
}

const iso = (at: number): string => new Date(at).toISOString();
const attributes = (names: readonly string[]) => names.map((name) => ({ name, type: 'string' }));

/** Attributes of the types, the same for all their members. */
const objectTypes = [
  { name: 'case', attributes: attributes(['procedure', 'channel', 'outcome']) },
  { name: 'agency', attributes: attributes(['name']) },
  { name: 'unit', attributes: attributes(['name']) },
  { name: 'official', attributes: [] },
];
const eventAttributes = attributes(['lifecycle']);

/**
 * OCEL 2.0 in JSON. Events relate to their case, and to the unit, agency and official of their step. The types of the events come last: they
 * are known when the last case has been written, and JSON has no order of names.
 */
export async function* ocelOf(
  cases: AsyncIterable<LoggedCase>,
  nameOf: (id: string) => string,
): AsyncGenerator<string> {
  const types = new Set<string>();
  const places = new Map<string, 'agency' | 'unit'>();
  const officials = new Set<string>();
  const cased: string[] = [];
  let isFirst = true;
  yield '{"events":[';
  for await (const one of cases) {
    places.set(one.agencyId, 'agency');
    cased.push(JSON.stringify(caseObject(one)));
    for (const { id, activity, lifecycle, at, resource, unitId, agencyId } of one.events) {
      types.add(activity);
      const relationships: Relationship[] = [{ objectId: one.id, qualifier: 'case' }];
      if (agencyId !== null) places.set(agencyId, 'agency');
      if (agencyId !== null) relationships.push({ objectId: agencyId, qualifier: 'agency' });
      if (unitId !== null) places.set(unitId, 'unit');
      if (unitId !== null) relationships.push({ objectId: unitId, qualifier: 'unit' });
      if (resource.startsWith('person-')) {
        officials.add(resource);
        relationships.push({ objectId: resource, qualifier: 'by' });
      }
      const event = {
        id,
        type: activity,
        time: iso(at),
        attributes: [{ name: 'lifecycle', value: lifecycle }],
        relationships,
      };
      yield `${isFirst ? '' : ','}\n${JSON.stringify(event)}`;
      isFirst = false;
    }
  }
  yield '],"objects":[';
  let comma = '';
  const object = (text: string): string => {
    const said = `${comma}\n${text}`;
    comma = ',';
    return said;
  };
  for (const text of cased) yield object(text);
  for (const [id, type] of places) yield object(JSON.stringify(placeObject(id, type, nameOf(id))));
  for (const id of officials)
    yield object(JSON.stringify({ id, type: 'official', attributes: [], relationships: [] }));
  const eventTypes = [...types].map((name) => ({ name, attributes: eventAttributes }));
  yield `],"objectTypes":${JSON.stringify(objectTypes)},"eventTypes":${JSON.stringify(eventTypes)}}\n`;
}

function caseObject({ id, procedureCode, channel, outcome, agencyId, filedAt }: LoggedCase) {
  const time = iso(filedAt);
  const said: OcelAttribute[] = [
    { name: 'procedure', value: procedureCode, time },
    { name: 'channel', value: channel, time },
    ...(outcome === null ? [] : [{ name: 'outcome', value: outcome, time }]),
  ];
  return { id, type: 'case', attributes: said, relationships: [{ objectId: agencyId, qualifier: 'lead' }] };
}

const placeObject = (id: string, type: string, name: string) => ({
  id,
  type,
  attributes: [{ name: 'name', value: name, time: '1970-01-01T00:00:00.000Z' }],
  relationships: [],
});
