import { Parser } from 'saxen';
import type { LoggedCase } from './logged-cases';
import { ocelOf } from './ocel';
import { xesOf, xmlText } from './xes';

const hostile = 'Thẩm định "<&>\' \u0000\u000B\uD800 😀\n]]>';

async function* cases(): AsyncGenerator<LoggedCase> {
  for (let place = 0; place < 3; place += 1)
    yield {
      id: `case-${place}`,
      procedureCode: 'P02',
      channel: 'ONLINE',
      agencyId: 'agency-a',
      outcome: place === 0 ? null : 'GRANTED',
      filedAt: Date.parse('2026-11-02T01:00:00Z'),
      events: [
        {
          id: `case-${place}-1`,
          activity: 'submitted',
          lifecycle: 'complete',
          at: Date.parse('2026-11-02T01:00:00Z'),
          resource: 'citizen',
          agencyId: null,
          unitId: null,
        },
        {
          id: `case-${place}-2`,
          activity: hostile,
          lifecycle: 'start',
          at: Date.parse('2026-11-02T02:00:00Z'),
          resource: 'person-1234',
          agencyId: 'agency-b',
          unitId: 'unit-1',
        },
      ],
    };
}

const nameOf = (id: string) => `Tên ${id} & "hết"`;
const textOf = async (parts: AsyncIterable<string>) => {
  let text = '';
  for await (const part of parts) text += part;
  return text;
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

function parsed(xml: string): Element {
  const stack: Element[] = [{ name: '', attributes: {}, children: [] }];
  const parser = new Parser({ proxy: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('openTag', ({ name, attrs }, decode) => {
    const attributes = Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, decode(value)]));
    const element: Element = { name, attributes, children: [] };
    stack.at(-1)!.children.push(element);
    stack.push(element);
  });
  parser.on('closeTag', () => void stack.pop());
  parser.parse(xml);
  expect(stack).toHaveLength(1);
  return stack[0].children[0];
}

/** The rules of the schema of IEEE 1849 for what we write. */
const attributeTypes = new Set(['string', 'date', 'int', 'float', 'boolean', 'id', 'list', 'container']);

describe('an event log as XES', () => {
  it('is a log of the standard: extensions, globals, classifiers, traces of events with typed attributes', async () => {
    const log = parsed(await textOf(xesOf(cases(), nameOf)));
    expect(log.name).toBe('log');
    expect(log.attributes['xes.version']).toBe('2.0');
    const order = ['extension', 'global', 'classifier', 'string', 'trace'];
    const places = log.children.map(({ name }) => order.indexOf(name));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    const traces = log.children.filter(({ name }) => name === 'trace');
    expect(traces).toHaveLength(3);
    for (const { children } of traces) {
      const events = children.filter(({ name }) => name === 'event');
      expect(events).toHaveLength(2);
      for (const { name, attributes } of [...children, ...events.flatMap((event) => event.children)]) {
        if (name === 'event') continue;
        expect(attributeTypes).toContain(name);
        expect(Object.keys(attributes)).toEqual(['key', 'value']);
        if (name === 'date') expect(attributes.value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
      for (const event of events) {
        const keys = event.children.map(({ attributes }) => attributes.key);
        expect(keys).toEqual(
          expect.arrayContaining(['concept:name', 'lifecycle:transition', 'time:timestamp']),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  it('has no character that XML cannot hold', async () => {
    expect(await textOf(xesOf(cases(), nameOf))).not.toMatch(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
    );
  });

  it('holds whatever a step is called, without what XML cannot hold', async () => {
    const log = parsed(await textOf(xesOf(cases(), nameOf)));
    const event = log.children.find(({ name }) => name === 'trace')!.children.at(-1)!;
    expect(event.children[0].attributes.value).toBe('Thẩm định "<&>\'  😀\n]]>');
    expect(xmlText('a\uDC00b\uD83D\uDE00\uFFFF')).toBe('ab😀');
  });
});

interface Ocel {
  objectTypes: { name: string; attributes: { name: string; type: string }[] }[];
  eventTypes: Ocel['objectTypes'];
  objects: Member[];
  events: (Member & { time: string })[];
}
interface Member {
  id: string;
  type: string;
  attributes: { name: string; value: string; time?: string }[];
  relationships: { objectId: string; qualifier: string }[];
}

describe('an event log as OCEL 2.0', () => {
  it('declares every type and attribute, names everything once, and relates only to what is there', async () => {
    const log = JSON.parse(await textOf(ocelOf(cases(), nameOf))) as Ocel;
    expect(Object.keys(log).sort()).toEqual(['eventTypes', 'events', 'objectTypes', 'objects']);
    const ids = log.objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(log.events.map(({ id }) => id)).size).toBe(6);
    for (const [members, types] of [
      [log.objects, log.objectTypes],
      [log.events, log.eventTypes],
    ] as const)
      for (const { type, attributes, relationships } of members) {
        const declared = types.find(({ name }) => name === type);
        expect(declared).toBeDefined();
        for (const { name } of attributes)
          expect(declared!.attributes.map((attribute) => attribute.name)).toContain(name);
        for (const { objectId, qualifier } of relationships) {
          expect(ids).toContain(objectId);
          expect(qualifier).not.toBe('');
        }
      }
    for (const { time } of log.events) expect(new Date(time).toISOString()).toBe(time);
    for (const { attributes } of log.objects) for (const { time } of attributes) expect(time).toMatch(/Z$/);
    expect(log.events[1].relationships.map(({ qualifier }) => qualifier)).toEqual([
      'case',
      'agency',
      'unit',
      'by',
    ]);
  });
});
