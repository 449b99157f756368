import fc from 'fast-check';
import type { JsonObject } from '../../../kernel';
import { checkSubmission } from './form.policy';

const now = Date.parse('2026-11-20T18:30:00Z');

const schema: JsonObject = {
  type: 'default',
  components: [
    { type: 'text', text: '## Hồ sơ' },
    { type: 'textfield', key: 'name', validate: { required: true, minLength: 2, maxLength: 20 } },
    { type: 'textfield', key: 'identity', validate: { pattern: '^[0-9]{12}$' } },
    { type: 'textfield', key: 'evil', validate: { pattern: '(a+)+$' } },
    { type: 'textfield', key: 'slow', validate: { pattern: '^a*a*a*a*a*a*b$' } },
    { type: 'textfield', key: 'email', validate: { validationType: 'email' } },
    { type: 'textarea', key: 'note' },
    { type: 'number', key: 'area', decimalDigits: 2, validate: { min: 0, max: '=limit' } },
    { type: 'number', key: 'amount', serializeToString: true, validate: { min: 1 } },
    { type: 'datetime', key: 'visit', subtype: 'date', disallowPassedDates: true },
    { type: 'datetime', key: 'hour', subtype: 'time' },
    { type: 'datetime', key: 'moment', subtype: 'datetime' },
    { type: 'checkbox', key: 'agreed', validate: { required: true } },
    { type: 'checkbox', key: 'urgent' },
    {
      type: 'radio',
      key: 'kind',
      values: [
        { label: 'Nhà', value: 'HOUSE' },
        { label: 'Khác', value: 'OTHER' },
      ],
    },
    { type: 'select', key: 'officer', valuesKey: 'officers' },
    { type: 'select', key: 'storey', valuesExpression: '=for n in 1..storeys return n' },
    { type: 'checklist', key: 'agencies', values: [{ value: 'police' }, { value: 'tax' }] },
    { type: 'filepicker', key: 'plan' },
    { type: 'textfield', key: 'code', readonly: true },
    { type: 'textfield', key: 'frozen', readonly: '=kind = "OTHER"' },
    { type: 'textfield', key: 'decidedBy', disabled: true, validate: { required: true } },
    {
      type: 'textfield',
      key: 'otherReason',
      conditional: { hide: '=kind != "OTHER"' },
      validate: { required: true },
    },
    { type: 'expression', key: 'fee', expression: '=area * 2' },
    {
      type: 'group',
      path: 'applicant',
      components: [
        { type: 'textfield', key: 'phone', validate: { validationType: 'phone' } },
        { type: 'textfield', key: 'address.street' },
      ],
    },
    {
      type: 'group',
      conditional: { hide: '=not(urgent = true)' },
      components: [{ type: 'textfield', key: 'urgentBecause' }],
    },
    {
      type: 'dynamiclist',
      path: 'copies',
      components: [
        { type: 'textfield', key: 'title', validate: { required: true } },
        { type: 'number', key: 'pages', validate: { min: 1 } },
        { type: 'textfield', key: 'why', conditional: { hide: '=this.pages < 100' } },
        { type: 'textfield', key: 'shelf', readonly: true },
      ],
    },
    {
      type: 'dynamiclist',
      path: 'parcels',
      allowAddRemove: false,
      components: [{ type: 'textfield', key: 'use' }],
    },
  ],
};
const variables: JsonObject = {
  limit: 500,
  storeys: 3,
  officers: ['an', { label: 'Bình', value: 'binh' }],
  code: 'H40-1',
  frozen: 'as it was',
  applicant: { kind: 'PERSON', name: 'Nguyễn Văn An', phone: '0912 345 678' },
  copies: [{ title: 'Bằng', pages: 2, shelf: 'A1' }],
  parcels: [{ use: 'ODT' }, { use: 'LUK' }],
  secret: 'của cơ quan',
};
const good: JsonObject = { name: 'Nguyễn Văn An', agreed: true, kind: 'HOUSE' };

const findings = (change: JsonObject, allowed: string[] = []) =>
  checkSubmission({ schema, values: { ...good, ...change }, variables, now, allowed }).problems.map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('a submission', () => {
  it.each<[string, JsonObject]>([
    ['with nothing but what is required', {}],
    ['with empty optional fields', { note: '', area: null, officer: null, agencies: [], visit: null }],
    [
      'of all kinds',
      { area: 120.25, amount: '12', visit: '2026-11-21', hour: '08:30', moment: '2026-11-23T08:30:00+07:00' },
    ],
    ['with options from variables', { officer: 'binh', storey: 3, agencies: ['tax', 'police'] }],
    [
      'with a pattern, an address of mail and a file',
      { identity: '001099000123', email: 'an@xa.gov.vn', plan: 'files::1' },
    ],
    ['with a field that has become visible', { kind: 'OTHER', otherReason: 'Nhà kho' }],
    [
      'with read-only fields as they were',
      { code: 'H40-1', kind: 'HOUSE', frozen: 'changed, for it is open' },
    ],
    ['with a disabled field that has no value yet', { decidedBy: '' }],
    ['with what the form computes', { area: 10, fee: 20 }],
    [
      'with groups',
      {
        applicant: { phone: '0900 000 000', address: { street: 'Lê Lợi' } },
        urgent: true,
        urgentBecause: 'x',
      },
    ],
    [
      'with lists',
      {
        copies: [
          { title: 'Bằng', pages: 1, shelf: 'A1' },
          { title: 'CCCD', pages: 200, why: 'dày' },
        ],
      },
    ],
    ['with a list of fixed length', { parcels: [{ use: 'CLN' }, { use: 'LUK' }] }],
  ])('%s is accepted', (_, change) => {
    expect(findings(change)).toEqual([]);
  });

  it.each<[string, JsonObject, string[]]>([
    [
      'a field the form does not have',
      { approvedBySupervisor: true },
      ['approvedBySupervisor FORM.UNKNOWN_FIELD'],
    ],
    ['a variable of the process', { secret: 'lộ' }, ['secret FORM.UNKNOWN_FIELD']],
    [
      'its own list of options',
      { officers: ['me'], officer: 'me' },
      ['officer FORM.OPTION', 'officers FORM.UNKNOWN_FIELD'],
    ],
    ['its own limit', { limit: 9999, area: 600 }, ['limit FORM.UNKNOWN_FIELD']],
    ['a required field taken out', { name: null }, ['name FORM.REQUIRED']],
    ['a required field of blanks', { name: '   ' }, ['name FORM.REQUIRED']],
    ['a required box not ticked', { agreed: false }, ['agreed FORM.REQUIRED']],
    ['a box that is not true', { agreed: 'true' }, ['agreed FORM.TYPE']],
    ['too short a text', { name: 'A' }, ['name FORM.MIN_LENGTH']],
    ['too long a text', { name: 'a'.repeat(21) }, ['name FORM.MAX_LENGTH']],
    ['a number for a text', { name: 12 }, ['name FORM.TYPE']],
    ['an object for a text', { note: { toString: 'x' } }, ['note FORM.TYPE']],
    ['a list for a text', { note: [] }, ['note FORM.TYPE']],
    ['what the pattern does not allow', { identity: '12a' }, ['identity FORM.PATTERN']],
    ['more text than a pattern may read', { identity: '0'.repeat(1_001) }, ['identity FORM.PATTERN_REFUSED']],
    [
      'a text for a pattern that may run for ever',
      { evil: `${'a'.repeat(40)}!` },
      ['evil FORM.PATTERN_REFUSED'],
    ],
    ['a text for a pattern that is only slow', { slow: 'a'.repeat(1_000) }, ['slow FORM.PATTERN_REFUSED']],
    ['no address of mail', { email: 'an@' }, ['email FORM.PATTERN']],
    ['a text for a number', { area: '12' }, ['area FORM.TYPE']],
    ['the empty text for a number', { area: '' }, ['area FORM.TYPE']],
    ['a number below the least', { area: -1 }, ['area FORM.MIN']],
    ['a number above a computed limit', { area: 500.5 }, ['area FORM.MAX']],
    ['too many decimals', { area: 1.005 }, ['area FORM.DECIMALS']],
    ['a number for one that is kept as text', { amount: 12 }, ['amount FORM.TYPE']],
    ['an exponent in a number kept as text', { amount: '1e3' }, ['amount FORM.TYPE']],
    ['a day that is none', { visit: '2026-02-30' }, ['visit FORM.TYPE']],
    ['a day in another order', { visit: '21/11/2026' }, ['visit FORM.TYPE']],
    ['a day that has passed in Việt Nam', { visit: '2026-11-20' }, ['visit FORM.PASSED_DATE']],
    ['an hour that is none', { hour: '24:00' }, ['hour FORM.TYPE']],
    ['a moment without its hour', { moment: '2026-11-23' }, ['moment FORM.TYPE']],
    ['another option', { kind: 'TOWER' }, ['kind FORM.OPTION']],
    ['a label for its value', { officer: 'Bình' }, ['officer FORM.OPTION']],
    ['an option beyond the computed ones', { storey: 4 }, ['storey FORM.OPTION']],
    ['one text where several are chosen', { agencies: 'tax' }, ['agencies FORM.TYPE']],
    ['a choice made twice', { agencies: ['tax', 'tax'] }, ['agencies FORM.OPTION']],
    ['a choice that is not offered', { agencies: ['tax', 'court'] }, ['agencies FORM.OPTION']],
    ['several files for one', { plan: ['files::1', 'files::2'] }, ['plan FORM.OPTION']],
    ['a changed read-only field', { code: 'H40-2' }, ['code FORM.READ_ONLY']],
    ['a read-only field emptied', { code: null }, ['code FORM.READ_ONLY']],
    [
      'a field that an answer has made read-only',
      { kind: 'OTHER', otherReason: 'x', frozen: 'new' },
      ['frozen FORM.READ_ONLY'],
    ],
    ['a disabled field', { decidedBy: 'tôi' }, ['decidedBy FORM.READ_ONLY']],
    ['a hidden field', { otherReason: 'x' }, ['otherReason FORM.HIDDEN']],
    ['a field of a hidden group', { urgentBecause: 'x' }, ['urgentBecause FORM.HIDDEN']],
    ['a visible field left out that is required', { kind: 'OTHER' }, ['otherReason FORM.REQUIRED']],
    ['another fee than the form computes', { area: 10, fee: 1 }, ['fee FORM.READ_ONLY']],
    [
      'an unknown part of a group',
      { applicant: { identity: '1' } },
      ['applicant.identity FORM.UNKNOWN_FIELD'],
    ],
    ['a text for a group', { applicant: 'An' }, ['applicant FORM.TYPE']],
    ['a bad part of a group', { applicant: { phone: 'gọi tôi' } }, ['applicant.phone FORM.PATTERN']],
    ['an object for a list', { copies: { 0: { title: 'x' } } }, ['copies FORM.TYPE']],
    ['a list of something else', { copies: ['x'] }, ['copies FORM.TYPE']],
    [
      'bad items of a list',
      { copies: [{ title: 'a' }, { title: '', pages: 0 }] },
      ['copies[1].title FORM.REQUIRED', 'copies[1].pages FORM.MIN'],
    ],
    [
      'an unknown part of an item',
      { copies: [{ title: 'a', stamp: 1 }] },
      ['copies[0].stamp FORM.UNKNOWN_FIELD'],
    ],
    [
      'a hidden part of an item',
      { copies: [{ title: 'a', pages: 1, why: 'x' }] },
      ['copies[0].why FORM.HIDDEN'],
    ],
    [
      'a changed read-only part of an item',
      { copies: [{ title: 'a', shelf: 'B2' }] },
      ['copies[0].shelf FORM.READ_ONLY'],
    ],
    [
      'a row more than there may be',
      { parcels: [{ use: 'a' }, { use: 'b' }, { use: 'c' }] },
      ['parcels FORM.FIXED_ROWS'],
    ],
    [
      'more rows than anybody needs',
      { copies: Array.from({ length: 1_001 }, () => ({ title: 'x' })) },
      ['copies FORM.MAX_LENGTH'],
    ],
  ])('with %s is refused', (_, change, expected) => {
    expect(findings(change)).toEqual(expected);
  });

  it('may bring the words of its act beside the form, and no others', () => {
    const change = { reception: 'ACCEPTED', supplement: {} };
    expect(findings(change, ['reception'])).toEqual(['supplement FORM.UNKNOWN_FIELD']);
  });

  it('without a form brings only the words of its act', () => {
    const values = { reception: 'ACCEPTED', id: 'x', executionId: 'y' };
    const { problems } = checkSubmission({ schema: null, values, variables, now, allowed: ['reception'] });
    expect(problems.map(({ field }) => field)).toEqual(['id', 'executionId']);
  });

  it('keeps the parts of an object that the form does not show', () => {
    const values = { ...good, applicant: { phone: '0900 000 000' }, copies: [] };
    expect(checkSubmission({ schema, values, variables, now }).variables).toEqual({
      ...good,
      applicant: { kind: 'PERSON', name: 'Nguyễn Văn An', phone: '0900 000 000' },
      copies: [],
    });
  });

  it('of any shape is answered, never thrown at, and never accepted with a name the form lacks', () => {
    const names = ['name', 'agreed', 'kind', 'copies', 'applicant', 'area', 'agencies', 'stranger'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), (values) => {
        const { problems } = checkSubmission({ schema, values: values as JsonObject, variables, now });
        if ('stranger' in values)
          expect(problems).toContainEqual({ field: 'stranger', code: 'FORM.UNKNOWN_FIELD' });
      }),
    );
  });
});
