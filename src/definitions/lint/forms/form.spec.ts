import type { Json } from '../../../kernel';
import { lintForm } from './form';

const lint = (...components: Json[]) =>
  lintForm({ kind: 'form', file: 'f.form', key: 'f', schema: { type: 'default', components } }).problems.map(
    ({ rule, elementId }) => `${rule} ${elementId}`,
  );
const field = (more: Record<string, Json>) => ({ id: 'F', key: 'name', type: 'textfield', ...more });

describe('a form', () => {
  it.each<[string, Json]>([
    ['a text field', field({ label: 'Họ tên', validate: { required: true, pattern: '^[0-9]{9,12}$' } })],
    ['a condition in FEEL', field({ conditional: { hide: '=age < 18' } })],
    ['a text without a key', { id: 'T', type: 'text', text: '# {{name}}' }],
    ['a group', { id: 'G', type: 'group', components: [field({})] }],
    ['a nested key', field({ key: 'applicant.name' })],
    ['an address', field({ type: 'address', asOf: '=issuedOn' })],
    [
      'a person',
      field({
        type: 'person',
        kinds: ['PERSON'],
        parts: ['identity'],
        validate: { requiredParts: ['identity'] },
      }),
    ],
    ['a list with its own keys', { id: 'L', type: 'dynamiclist', path: 'people', components: [field({})] }],
  ])('may have %s', (_, component) => expect(lint(component)).toEqual([]));

  it.each<[string, Json, string]>([
    ['a pattern that runs away', field({ validate: { pattern: '(a+)+$' } }), 'form/pattern-unsafe F'],
    ['alternatives that run away', field({ validate: { pattern: '(a|a)*$' } }), 'form/pattern-unsafe F'],
    ['a broken pattern', field({ validate: { pattern: '([a-z' } }), 'form/pattern F'],
    ['FEEL that does not parse', field({ conditional: { hide: '=age <' } }), 'form/feel-syntax F'],
    ['an unknown function', field({ defaultValue: '=launch()' }), 'form/feel-unknown-function F'],
    ['an unknown component', field({ type: 'laser' }), 'form/unknown-component F'],
    ['a field without a key', { id: 'F', type: 'number' }, 'form/key F'],
    ['an address of no day', field({ type: 'address', asOf: 'today' }), 'form/address-date F'],
    ['a person of no kind', field({ type: 'person', kinds: [] }), 'form/person-parts F'],
    [
      'a part that is needed and not asked',
      field({ type: 'person', parts: ['phone'], validate: { requiredParts: ['email'] } }),
      'form/person-parts F',
    ],
    ['an address without a key', { id: 'F', type: 'address' }, 'form/key F'],
    ['a key of a prototype', field({ key: '__proto__' }), 'form/key F'],
    ['a key inside a prototype', field({ key: 'a.constructor.b' }), 'form/key F'],
    ['words for a component', 'text', 'form/component undefined'],
  ])('must not have %s', (_, component, refusal) => expect(lint(component)).toContain(refusal));

  it('must not have two fields of one key, nor two components of one id', () => {
    expect(lint(field({}), field({ id: 'G' }))).toEqual(['form/duplicate-key G']);
    expect(lint(field({}), field({ key: 'other' }))).toEqual(['form/duplicate-id F']);
  });

  it('must not be endless', () => {
    expect(lint(...Array.from({ length: 501 }, (_, i) => field({ id: `F${i}`, key: `k${i}` })))).toEqual([
      'form/too-many undefined',
    ]);
    let deep: Json = field({});
    for (let i = 0; i < 12; i += 1) deep = { id: `G${i}`, type: 'group', components: [deep] };
    expect(lint(deep)).toEqual(['form/too-deep undefined']);
  });
});
