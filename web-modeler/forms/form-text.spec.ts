import { readSchema, writeSchema } from './form-text';

describe('a form file', () => {
  it('is an object with components, or nothing', () => {
    expect(readSchema('{"type":"default","components":[]}')).toEqual({ type: 'default', components: [] });
    for (const broken of ['', '{', '[]', 'null', '"x"', '{"components":{}}'])
      expect(readSchema(broken)).toBeNull();
  });

  it('is written without what only the editor wants to know, keeping what it does not know', () => {
    const text = writeSchema({
      exporter: { name: 'x' },
      type: 'default',
      own: 1,
      components: [{ asOf: '=day' }],
    });
    expect(text).toBe(
      `${JSON.stringify({ type: 'default', own: 1, components: [{ asOf: '=day' }] }, null, 2)}\n`,
    );
  });
});
