import { startData, startSchema, trialSchema, unshown } from './start-schema';

const field = (name: string, type: string, more = {}) => ({
  name,
  type,
  label: { vi: `${name}-vi`, en: `${name}-en` },
  required: false,
  ...more,
});

describe('the form that a trial begins with', () => {
  const data = [
    field('kind', 'text', {
      required: true,
      values: ['NEW', 'OLD'],
      valueLabels: { NEW: { vi: 'Mới', en: 'New' } },
    }),
    field('age', 'number', { default: 3, required: true }),
    field('copies', 'list'),
  ];

  it('asks for single values, in both languages', () => {
    const { components } = startSchema(data) as { components: Record<string, unknown>[] };
    expect(components).toEqual([
      expect.objectContaining({
        type: 'select',
        key: 'kind',
        label: 'kind-vi',
        validate: { required: true },
        values: [
          { value: 'NEW', label: 'Mới' },
          { value: 'OLD', label: 'OLD' },
        ],
        properties: { labelEn: 'kind-en', 'labelEn.NEW': 'New' },
      }),
      expect.objectContaining({ type: 'number', key: 'age', validate: { required: false } }),
    ]);
    expect(unshown(data).map(({ name }) => name)).toEqual(['copies']);
    expect(startData(data)).toEqual({ age: 3 });
    expect(startSchema([field('copies', 'list')])).toBeNull();
  });

  it('names files instead of uploading them, wherever they stand', () => {
    const schema = {
      components: [{ type: 'group', components: [{ type: 'filepicker', key: 'paper', label: 'Giấy' }] }],
    };
    expect(trialSchema(schema)).toEqual({
      components: [{ type: 'group', components: [{ type: 'textfield', key: 'paper', label: 'Giấy' }] }],
    });
  });
});
