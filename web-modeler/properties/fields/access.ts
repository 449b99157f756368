import type { Change, Factory, Moddle } from '../moddle';

/** How a field reads and writes one place of the model. */
export interface Access {
  read(): string | undefined;
  write(value: string | undefined): Change[];
}

const given = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value;

/** An attribute of `part`; one that is not there any more leaves nothing in the XML. */
export const attribute = (part: Moddle, name: string): Access => ({
  read: () => {
    const value = part.get(name);
    return value === undefined || value === null ? undefined : String(value);
  },
  write: (value) => [{ holder: part, properties: { [name]: given(value) } }],
});

/** The text of an expression element, `timeDuration` of a timer for instance. */
export const expression = (part: Moddle, property: string, factory: Factory): Access => ({
  read: () => (part.get(property) as Moddle | undefined)?.get('body') as string | undefined,
  write: (value) => {
    const body = given(value);
    if (body === undefined) return [{ holder: part, properties: { [property]: undefined } }];
    const made = factory.create('bpmn:FormalExpression', { body });
    made.$parent = part;
    return [{ holder: part, properties: { [property]: made } }];
  },
});

/** `FEEL` in a place that always holds an expression: the model has it with `=`, or with `language="feel"` and without. */
export const alwaysFeel = (access: Access): Access => ({
  read: () => {
    const text = access.read();
    return text === undefined || text.startsWith('=') ? text : `=${text}`;
  },
  write: access.write,
});

export const flag = (part: Moddle, name: string, standard = false): Access => ({
  read: () => ((part.get(name) ?? standard) ? 'true' : undefined),
  write: (value) => [{ holder: part, properties: { [name]: value === 'true' } }],
});
