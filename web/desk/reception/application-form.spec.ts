import { applicationForm, dataOf, valuesOf, variablesOf } from './application-form';

const form = {
  type: 'default',
  id: 'receive',
  schemaVersion: 18,
  components: [
    { type: 'text', id: 'title', text: '## Tiếp nhận' },
    { type: 'textfield', id: 'site', key: 'site' },
    { type: 'group', id: 'more', components: [{ type: 'checkbox', id: 'urgent', key: 'urgent' }] },
    { type: 'dynamiclist', id: 'copies', path: 'copies', components: [{ type: 'number', key: 'pages' }] },
    { type: 'radio', id: 'reception', key: 'reception' },
    { type: 'group', id: 'supplement', path: 'supplement', components: [] },
    { type: 'group', id: 'refusal', path: 'refusal', components: [] },
  ],
};
const fields = [
  { name: 'site', type: 'text', required: true },
  { name: 'urgent', type: 'boolean', required: true, default: false },
  { name: 'copies', type: 'list', required: true },
  { name: 'lines', type: 'list', label: { vi: 'Ngành nghề', en: 'Lines' } },
  { name: 'method', type: 'text', values: ['A', 'B'], default: 'A' },
  { name: 'start', type: 'date' },
  { name: 'house', type: 'object' },
  { name: 'homeAddress', type: 'address' },
  { name: 'owner', type: 'person' },
];

describe('the application form', () => {
  const components = applicationForm(form, fields)!.components!;

  it('leaves out the heading and the decision, and adds the data that the form does not ask', () => {
    expect(components.map(({ id }) => id)).toEqual([
      'site',
      'more',
      'copies',
      'data-lines',
      'data-method',
      'data-start',
      'data-homeAddress',
      'data-owner',
    ]);
    expect(components.slice(-2).map(({ type }) => type)).toEqual(['address', 'person']);
  });

  it('asks what the procedure needs, but not that a box be ticked', () => {
    expect(components[0]).toMatchObject({ validate: { required: true } });
    expect(components[1]!.components![0]).not.toHaveProperty('validate');
    expect(components[2]).toMatchObject({ validate: { required: true } });
  });

  it('is none where there is nothing to ask', () => {
    expect(applicationForm(null, [])).toBeNull();
    expect(applicationForm({ components: [{ type: 'radio', key: 'reception' }] }, [])).toBeNull();
    expect(applicationForm(null, [fields[4]!])).toMatchObject({ components: [{ type: 'select' }] });
  });
});

it('offers values by their words, in both languages, and a value without words as it is', () => {
  const method = {
    name: 'method',
    type: 'text',
    values: ['A', 'B'],
    valueLabels: { A: { vi: 'Kê khai', en: 'By declaration' } },
  };
  expect(applicationForm(null, [method])!.components).toMatchObject([
    {
      type: 'select',
      values: [
        { value: 'A', label: 'Kê khai' },
        { value: 'B', label: 'B' },
      ],
      properties: { 'labelEn.A': 'By declaration' },
    },
  ]);
});

describe('what was entered', () => {
  it('begins with defaults, and lists of words as a line', () => {
    expect(valuesOf({ lines: ['a', 'b'], site: 'x' }, fields)).toEqual({
      urgent: false,
      method: 'A',
      site: 'x',
      lines: 'a, b',
    });
  });

  it('goes back without what is empty', () => {
    const data = dataOf(
      { lines: 'a, b;c', site: '', copies: [{ pages: 2 }], note: 'n', start: null },
      fields,
    );
    expect(data).toEqual({ lines: ['a', 'b', 'c'], copies: [{ pages: 2 }], note: 'n' });
    expect(variablesOf(data, fields)).toEqual({ note: 'n' });
  });
});
