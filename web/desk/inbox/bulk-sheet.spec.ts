import { cellsOf, cellValue, pastedCells, rowValues, sheetOf } from './bulk-sheet';

const schema = {
  components: [
    { type: 'text', text: '## Ký' },
    {
      type: 'radio',
      key: 'decision',
      label: 'Quyết định',
      values: [{ value: 'SIGN', label: 'Ký' }],
      validate: { required: true },
      properties: { labelEn: 'Decision', 'labelEn.SIGN': 'Sign' },
    },
    { type: 'group', components: [{ type: 'number', key: 'fee', label: 'Phí' }] },
    { type: 'datetime', subtype: 'date', key: 'day', dateLabel: 'Ngày' },
    { type: 'textfield', key: 'seen', label: 'Chỉ xem', readonly: true },
    { type: 'filepicker', key: 'file', label: 'Tệp' },
  ],
};

describe('a form as a sheet', () => {
  it('has a column for each simple field, in both languages, and names the rest', () => {
    const { fields, left, isPossible } = sheetOf(schema, 'en');
    expect(fields.map(({ key, kind, label }) => [key, kind, label])).toEqual([
      ['decision', 'choice', 'Decision'],
      ['fee', 'number', 'Phí'],
      ['day', 'date', 'Ngày'],
    ]);
    expect(fields[0].options).toEqual([{ value: 'SIGN', means: 'SIGN', label: 'Sign' }]);
    expect(left).toEqual(['Tệp']);
    expect(isPossible).toBe(true);
  });

  it('has no column for an address or a person: they are named, and what is needed has to be opened', () => {
    const schema = (isNeeded: boolean) => ({
      components: [
        { type: 'person', key: 'owner', label: 'Chủ hộ', validate: { required: isNeeded } },
        { type: 'address', key: 'site', label: 'Địa điểm' },
      ],
    });
    expect(sheetOf(schema(false), 'vi')).toEqual({
      fields: [],
      left: ['Chủ hộ', 'Địa điểm'],
      isPossible: true,
    });
    expect(sheetOf(schema(true), 'vi').isPossible).toBe(false);
  });

  it('is not possible when something required has no column', () => {
    const needed = { type: 'dynamiclist', path: 'x', label: 'Danh sách', validate: { required: true } };
    expect(sheetOf({ components: [needed] }, 'vi')).toEqual({
      fields: [],
      left: ['Danh sách'],
      isPossible: false,
    });
  });

  it.each([
    ['number', '1.234,5', 1234.5],
    ['number', '12.5', 12.5],
    ['number', 'x', 'x'],
    ['number', ' ', undefined],
    ['text', ' a ', 'a'],
    ['check', '', undefined],
    ['check', 'false', false],
    ['number', '1.234', 1234],
    ['check', 'true', true],
  ] as const)('%s %j means %j', (kind, text, value) => expect(cellValue({ kind }, text)).toBe(value));

  it('sends a choice as the form has it: yes and no are no texts', () => {
    const values = [
      { value: true, label: 'Ký' },
      { value: false, label: 'Trả lại để sửa' },
    ];
    const { fields } = sheetOf({ components: [{ type: 'radio', key: 'signed', values }] }, 'vi');
    expect(rowValues(fields, { signed: 'true' })).toEqual({ signed: true });
    expect(rowValues(fields, { signed: 'false' })).toEqual({ signed: false });
  });

  it('sends what is filled in, begins with what is known, and takes what is pasted', () => {
    const { fields } = sheetOf(schema, 'vi');
    expect(rowValues(fields, { decision: 'SIGN', fee: '', day: '2026-11-24' })).toEqual({
      decision: 'SIGN',
      day: '2026-11-24',
    });
    expect(cellsOf(fields, { fee: 5, decision: null, day: { not: 'text' } })).toEqual({
      decision: '',
      fee: '5',
      day: '',
    });
    expect(pastedCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
