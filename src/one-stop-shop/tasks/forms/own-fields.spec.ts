import type { JsonObject } from '../../../kernel';
import { checkSubmission } from './form.policy';

const now = Date.parse('2026-11-20T03:00:00Z');
const units = [
  { key: 'tinh', name: 'tỉnh Bình Minh', tier: 'PROVINCE', parent: null },
  { key: 'xa-an-binh', name: 'xã An Bình', tier: 'COMMUNE', parent: 'tinh' },
] as const;
const formerly = [
  units[0],
  { key: 'huyen', name: 'huyện An Bình', tier: 'DISTRICT', parent: 'tinh' },
  { key: 'xa-an-phu', name: 'xã An Phú', tier: 'COMMUNE', parent: 'huyen' },
] as const;
const unitsOn = (date: string) => (date < '2025-07-01' ? formerly : units);

const problems = (component: JsonObject, value: JsonObject, variables: JsonObject = {}) =>
  checkSubmission({
    schema: { type: 'default', components: [{ key: 'it', ...component }] },
    values: { it: value },
    variables,
    now,
    unitsOn,
  }).problems.map(({ field, code }) => `${field} ${code}`);

describe('an address', () => {
  const address = (value: JsonObject, more: JsonObject = {}, variables: JsonObject = {}) =>
    problems({ type: 'address', ...more }, value, variables);
  const chosen = { province: 'tỉnh Bình Minh', commune: 'xã An Bình', unit: 'xa-an-binh', line: 'Thôn 3' };
  const old = {
    province: 'tỉnh Bình Minh',
    district: 'huyện An Bình',
    commune: 'xã An Phú',
    unit: 'xa-an-phu',
    asOf: '2024-05-01',
  };

  it('may be chosen from the organisation, of today or of its date, or written for another province', () => {
    expect(address(chosen)).toEqual([]);
    expect(address(old)).toEqual([]);
    expect(address({ province: 'Thành phố Đà Nẵng', commune: 'phường Hải Châu' })).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ['no commune', { ...chosen, commune: '' }, 'it.commune FORM.REQUIRED'],
    ['a commune by another name', { ...chosen, commune: 'xã Khác' }, 'it.commune FORM.ADDRESS_UNIT'],
    ['a province that it is not in', { ...chosen, province: 'tỉnh Khác' }, 'it.commune FORM.ADDRESS_UNIT'],
    ['a commune that is no more', { ...old, asOf: '2026-01-01' }, 'it.commune FORM.ADDRESS_UNIT'],
    ['a date to come', { ...chosen, asOf: '2027-01-01' }, 'it.asOf FORM.ADDRESS_DATE'],
    ['no day', { ...chosen, asOf: '2026-02-30' }, 'it.asOf FORM.ADDRESS_DATE'],
    ['another key', { ...chosen, ward: 'x' }, 'it.ward FORM.TYPE'],
    ['a number', { ...chosen, line: 3 }, 'it.line FORM.TYPE'],
    ['too long a line', { ...chosen, line: 'x'.repeat(501) }, 'it.line FORM.MAX_LENGTH'],
  ])('is refused with %s', (_, value, problem) => expect(address(value)).toEqual([problem]));

  it('is of the date that the form asks for', () => {
    const asked = { asOf: '=issuedOn' };
    expect(address(old, asked, { issuedOn: '2024-05-01' })).toEqual([
      // The form does not own `issuedOn`, the process does.
    ]);
    expect(address(chosen, asked, { issuedOn: '2024-05-01' })).toEqual(['it.commune FORM.ADDRESS_UNIT']);
    expect(address({ ...chosen, asOf: '2026-11-20' }, asked, { issuedOn: '2024-05-01' })).toEqual([
      'it.asOf FORM.ADDRESS_DATE',
    ]);
  });

  it('that is empty is nothing, unless it is needed', () => {
    expect(address({ line: '', commune: null })).toEqual([]);
    expect(address({}, { validate: { required: true } })).toEqual(['it FORM.REQUIRED']);
    expect(problems({ type: 'address' }, 'Thôn 3' as never)).toEqual(['it FORM.TYPE']);
  });
});

describe('a person', () => {
  const person = (value: JsonObject, more: JsonObject = {}) => problems({ type: 'person', ...more }, value);
  const mai = { kind: 'PERSON', name: 'Nguyễn Thị Mai', identity: '001190000001', birthDate: '1990-03-05' };

  it.each<[string, JsonObject]>([
    ['a person', { ...mai, phone: '0912 345 678', email: 'mai@thu.vn' }],
    ['a foreigner', { kind: 'PERSON', name: 'John Smith', identity: 'C1234567' }],
    ['an enterprise', { kind: 'ENTERPRISE', name: 'Công ty An Phú', identity: '0100109106' }],
    ['a household by its tax code', { kind: 'HOUSEHOLD', name: 'Hộ bà Mai', identity: '0100109106-001' }],
    ['somebody with an address', { ...mai, address: { province: 'tỉnh Bình Minh', commune: 'xã An Bình' } }],
    ['nobody', { kind: 'PERSON' }],
  ])('may be %s', (_, value) => expect(person(value)).toEqual([]));

  it.each<[string, JsonObject, string[]]>([
    ['no name', { ...mai, name: ' ' }, ['it.name FORM.REQUIRED']],
    ['an unknown kind', { ...mai, kind: 'ROBOT' }, ['it.kind FORM.OPTION']],
    ['eleven digits', { ...mai, identity: '00119000001' }, ['it.identity FORM.PERSONAL_NUMBER']],
    ['a number of another year', { ...mai, birthDate: '1991-01-01' }, ['it.identity FORM.NUMBER_AND_BIRTH']],
    [
      'a birth to come',
      { kind: 'PERSON', name: 'x', birthDate: '2027-01-01' },
      ['it.birthDate FORM.BIRTH_DATE'],
    ],
    [
      'a wrong check digit',
      { kind: 'ENTERPRISE', name: 'x', identity: '0100109107' },
      ['it.identity FORM.TAX_CODE'],
    ],
    ['words for a telephone', { ...mai, phone: 'gọi sau' }, ['it.phone FORM.PATTERN']],
    [
      'half an address',
      { ...mai, address: { line: 'Thôn 3', commune: 'x' } },
      ['it.address.province FORM.REQUIRED'],
    ],
    ['another key', { ...mai, salary: '1' }, ['it.salary FORM.UNKNOWN_FIELD']],
    ['a number as name', { ...mai, name: 1 }, ['it.name FORM.TYPE']],
  ])('is refused with %s', (_, value, expected) =>
    expect(person(value).sort()).toEqual([...expected].sort()),
  );

  it('is asked only what the form asks', () => {
    const form = { kinds: ['PERSON'], parts: ['identity'], validate: { requiredParts: ['identity'] } };
    expect(person({ kind: 'PERSON', name: 'Mai', identity: '001190000001' }, form)).toEqual([]);
    expect(person({ kind: 'PERSON', name: 'Mai' }, form)).toEqual(['it.identity FORM.REQUIRED']);
    expect(person({ kind: 'ENTERPRISE', name: 'A', identity: '0100109106' }, form)).toEqual([
      'it.kind FORM.OPTION',
    ]);
    expect(person(mai, form)).toEqual(['it.birthDate FORM.UNKNOWN_FIELD']);
  });

  it('of an enterprise has no day of birth, even where people need one', () => {
    const form = { validate: { requiredParts: ['birthDate'] } };
    expect(person({ kind: 'ENTERPRISE', name: 'A' }, form)).toEqual([]);
    expect(person({ kind: 'PERSON', name: 'A' }, form)).toEqual(['it.birthDate FORM.REQUIRED']);
  });
});
