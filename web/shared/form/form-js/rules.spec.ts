import { faultsOf, type Rules } from './rules';

const now = Date.parse('2026-11-22T05:00:00Z');
const faults = (value: unknown, rules: Partial<Rules>) =>
  faultsOf(value, { type: 'textfield', label: 'Ô', validate: {}, ...rules }, 'vi', now);

describe('what is wrong with a value', () => {
  it('is nothing where nothing is asked', () => {
    for (const type of ['textfield', 'number', 'datetime', 'checkbox', 'radio', 'checklist', 'filepicker'])
      for (const value of [undefined, null, '', []]) expect(faults(value, { type })).toEqual([]);
  });

  it('is that it is missing, in the words of the kind of field', () => {
    const validate = { required: true };
    expect(faults('  ', { validate })).toEqual(['Hãy nhập “Ô”.']);
    expect(faults(null, { type: 'radio', validate })).toEqual(['Hãy chọn “Ô”.']);
    expect(faults([], { type: 'checklist', validate })).toEqual(['Hãy chọn “Ô”.']);
    expect(faults(false, { type: 'checkbox', validate })).toEqual(['Cần đánh dấu “Ô”.']);
    expect(faults([], { type: 'filepicker', validate })).toEqual(['Hãy tải lên tệp cho “Ô”.']);
    expect(faults(0, { type: 'number', validate })).toEqual([]);
  });

  it('is what is wrong with the parts of an address and of a person', () => {
    expect(faults({ line: 'Thôn 3' }, { type: 'address' })).toEqual([
      '“Ô”: hãy nhập “Tỉnh, thành phố”.',
      '“Ô”: hãy nhập “Xã, phường, đặc khu”.',
    ]);
    expect(faults({ line: '' }, { type: 'address', validate: { required: true } })).toEqual([
      'Hãy nhập “Ô”.',
    ]);
    expect(faults({ name: 'Mai', identity: '1' }, { type: 'person' })).toEqual([
      '“Ô”: cần số định danh cá nhân 12 chữ số hoặc số hộ chiếu.',
    ]);
    expect(faults({ name: 'Mai' }, { type: 'person', validate: { requiredParts: ['phone'] } })).toEqual([
      '“Ô”: hãy nhập “Điện thoại”.',
    ]);
    expect(faults({ kind: 'PERSON' }, { type: 'person', validate: { required: true } })).toEqual([
      'Hãy nhập “Ô”.',
    ]);
  });

  it('is a number out of its limits', () => {
    expect(faults(0, { type: 'number', validate: { min: 1 } })).toEqual(['“Ô” phải từ 1 trở lên.']);
    expect(faults(2_000_000, { type: 'number', validate: { max: '1000000' } })).toEqual([
      '“Ô” không được quá 1.000.000.',
    ]);
    expect(faults(1.25, { type: 'number', decimalDigits: 1 })).toEqual([
      '“Ô” có nhiều nhất 1 chữ số thập phân.',
    ]);
    expect(faults(1.5, { type: 'number', decimalDigits: 0 })).toEqual(['“Ô” phải là số nguyên.']);
    expect(faults(12345678901234567, { type: 'number' })).toEqual(['“Ô” có quá nhiều chữ số.']);
    expect(faults('12345678901234567', { type: 'number', isText: true })).toEqual([]);
  });

  it('is a text of the wrong length or form', () => {
    expect(faults('ab', { validate: { minLength: 3 } })).toHaveLength(1);
    expect(faults('abcd', { validate: { maxLength: 3 } })).toEqual(['“Ô” dài 4 ký tự, nhiều nhất là 3.']);
    expect(faults('x1', { validate: { pattern: '^\\d+$' } })).toEqual(['“Ô” không đúng định dạng.']);
    expect(faults('x1', { validate: { pattern: '^\\d+$', patternErrorMessage: 'Chỉ số.' } })).toEqual([
      'Chỉ số.',
    ]);
    expect(faults('x', { validate: { pattern: '(' } })).toEqual([]);
  });

  it('takes the telephone numbers people here have', () => {
    const validate = { validationType: 'phone' };
    for (const phone of ['0912345678', '+84 912 345 678', '0235 3852-123'])
      expect(faults(phone, { validate })).toEqual([]);
    expect(faults('gọi sau', { validate })).toHaveLength(1);
  });

  it('checks the numbers of people and enterprises', () => {
    expect(faults('001085012345', { format: 'personal-number' })).toEqual([]);
    expect(faults('123456789', { format: 'personal-number' })).toHaveLength(1);
    expect(faults('0100109106', { format: 'tax-code' })).toEqual([]);
    expect(faults('0100109107', { format: 'tax-code' })).toHaveLength(1);
  });

  it('is what could not be read, with what was typed', () => {
    expect(faults({ unreadable: '31/2/2026' }, { type: 'datetime', subtype: 'date' })[0]).toContain(
      '31/2/2026',
    );
    expect(faults({ unreadable: 'mười' }, { type: 'number' })).toEqual(['“Ô”: “mười” không phải là số.']);
  });

  it('is a day that has passed where that is forbidden', () => {
    const rules = { type: 'datetime', subtype: 'date', disallowPassedDates: true };
    expect(faults('2026-11-21', rules)).toEqual(['“Ô” là ngày đã qua.']);
    expect(faults('2026-11-22', rules)).toEqual([]);
  });
});
