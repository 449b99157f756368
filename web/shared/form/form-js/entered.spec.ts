import { enteredIn, withoutUntouched } from './entered';
import { localise } from './localise';

const schema = {
  type: 'default',
  components: [
    { type: 'text', text: '## Thẩm định', properties: { textEn: '## Appraise' } },
    { type: 'textfield', key: 'note', label: 'Ghi chú', properties: { labelEn: 'Note' } },
    { type: 'number', key: 'fee', readonly: true },
    {
      type: 'group',
      path: 'supplement',
      components: [
        { type: 'textarea', key: 'reason' },
        {
          type: 'dynamiclist',
          path: 'items',
          components: [{ type: 'textfield', key: 'note' }],
        },
      ],
    },
    { type: 'datetime', key: 'day', dateLabel: 'Ngày', properties: { labelEn: 'Day' } },
    {
      type: 'radio',
      key: 'outcome',
      values: [
        { label: 'Đạt', value: 'OK' },
        { label: 'Không', value: false },
      ],
      properties: { 'labelEn.OK': 'Fine', 'labelEn.false': 'No' },
    },
  ],
};

describe('what is entered', () => {
  it('is what the fields hold, not what the form can read', () => {
    const data = {
      note: 'a',
      fee: 5,
      caseCode: 'H30.1',
      supplement: { reason: '', legalBasis: 'x', items: [{ note: 'b', foreign: 1 }] },
    };
    expect(enteredIn(schema, data)).toEqual({
      note: 'a',
      supplement: { reason: '', items: [{ note: 'b' }] },
    });
  });

  it('is sent without what was and is empty, but with what was emptied', () => {
    const now = {
      note: '',
      fee: null,
      done: false,
      supplement: { reason: '', items: [{ note: '' }] },
      files: [],
    };
    expect(withoutUntouched(now, {})).toEqual({ done: false, supplement: { items: [{}] } });
    expect(withoutUntouched(now, { note: 'a', files: ['1'], supplement: { reason: 'x' } })).toEqual({
      note: '',
      done: false,
      supplement: { reason: '', items: [{}] },
      files: [],
    });
  });
});

describe('a form in English', () => {
  it('says what its designer gave', () => {
    const { components } = localise(schema, 'en') as { components: Record<string, unknown>[] };
    expect(components[0]).toMatchObject({ text: '## Appraise' });
    expect(components[1]).toMatchObject({ label: 'Note' });
    expect(components[4]).toMatchObject({ dateLabel: 'Day' });
    expect(components[5]!.values).toEqual([
      { label: 'Fine', value: 'OK' },
      { label: 'No', value: false },
    ]);
  });

  it('is the very form in Vietnamese', () => expect(localise(schema, 'vi')).toBe(schema));
});
