import { readForm } from './read-form';
import { readProcedure } from './read-procedure';
import { unitsByKey } from './units-by-key';

describe('what the panel reads of other files', () => {
  it('is what procedure.yaml says, as far as it is written', () => {
    const facts = readProcedure(`
code: P02
units: { one-stop: { vi: Một cửa, en: One-stop } }
data:
  - { name: kind, type: text, values: [A, B], label: { vi: Loại, en: Kind } }
  - 5
variables: [duty]
limits:
  - { value: 7, unit: working-day, when: '=kind = "A"' }
  - { value: x, unit: working-day }
`);
    expect(facts).toMatchObject({
      code: 'P02',
      units: [{ value: 'one-stop', label: 'Một cửa' }],
      variables: [{ name: 'kind', info: 'Loại: A, B', values: ['A', 'B'] }, { name: 'duty' }],
      limits: [{ value: 7, unit: 'working-day', when: 'kind = "A"' }],
    });
    expect(readProcedure('a: [')).toBeUndefined();
    expect(readProcedure('')).toBeUndefined();
  });

  it('is the fields of a form, with their paths', () => {
    const form = readForm(
      JSON.stringify({
        id: 'a',
        components: [
          { type: 'text', text: '## Thẩm định' },
          { type: 'number', key: 'fee', label: 'Phí' },
          { type: 'group', path: 'land', components: [{ type: 'textfield', key: 'parcel' }] },
          { type: 'dynamiclist', path: 'owners', components: [{ type: 'textfield', key: 'name' }] },
        ],
      }),
    );
    expect(form).toMatchObject({
      id: 'a',
      title: 'Thẩm định',
      variables: [
        { name: 'fee', info: 'Phí', detail: 'number' },
        { name: 'land', entries: [{ name: 'parcel' }] },
        { name: 'owners', isList: true, entries: [{ name: 'name' }] },
      ],
    });
    expect(readForm('{')).toBeUndefined();
  });

  it('is one choice for all units of a key', () => {
    const units = [
      { key: 'one-stop', name: { vi: 'Một cửa', en: 'One-stop' } },
      { key: 'one-stop', name: { vi: 'Một cửa', en: 'One-stop' } },
      { key: 'one-stop', name: { vi: 'Bộ phận Một cửa', en: 'One-stop' } },
    ];
    expect(unitsByKey(units, 'vi')).toEqual([
      { value: 'one-stop', label: 'Một cửa', detail: 'one-stop, ở 3 cơ quan' },
    ]);
  });
});
