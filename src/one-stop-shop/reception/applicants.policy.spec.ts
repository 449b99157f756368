import type { Party } from '../case-files/case-file';
import { applicantsOf, closenessOf, isMeant, wantedOf } from './applicants.policy';

const party = (more: Partial<Party> = {}): Party => ({ kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh', ...more });
const applied = (id: string, applicant: Party) => ({
  id,
  code: `H40-${id}`,
  procedureCode: 'PERMIT',
  filedAt: 0,
  applicant,
});

describe('what is looked for', () => {
  it.each([
    ['001 099 012345', { number: '001099012345' }],
    ['0912.345.678', { number: '0912345678' }],
    ['C1234567', { number: 'c1234567' }],
    ['12345', null],
    ['Ngọc Ánh', { words: ['ngoc', 'anh'] }],
    ['tổ 5 an lạc', { words: ['to', '5', 'an', 'lac'] }],
    ['a', null],
    ['   ', null],
  ])('%s', (text, expected) => expect(wantedOf(text)).toEqual(expected));

  it.each<[string, Partial<Party>, boolean]>([
    ['anh ngoc', {}, true],
    ['dang thi', {}, true],
    ['goc', {}, false],
    ['001099', { identity: '001 099 012345' }, true],
    ['091234', { phone: '0912 345 678' }, true],
    ['991234', { phone: '0912 345 678' }, false],
  ])('%s of %j: %s', (text, more, expected) => expect(isMeant(party(more), wantedOf(text)!)).toBe(expected));
});

it.each<[string, Partial<Party>, number]>([
  ['đặng thị ngọc ánh', {}, 0],
  ['ngoc anh', {}, 1],
  ['anh ngoc', {}, 2],
  ['ng anh', {}, 3],
  ['ngo dang', {}, 3],
  ['minh', {}, Infinity],
  ['001099012345', { identity: '001 099 012 345' }, 0],
  ['001099', { identity: '001 099 012 345' }, 1],
])('%s of %j is %d away', (text, more, expected) =>
  expect(closenessOf(party(more), wantedOf(text)!)).toBe(expected),
);

describe('applicants of cases', () => {
  it('are one by their number, however it is spelt, with what was said last', () => {
    expect(
      applicantsOf([
        applied('3', party({ identity: '001 099 012345', phone: '0900000001' })),
        applied(
          '2',
          party({ name: 'Đặng Ánh', identity: '001099012345', phone: '0900000002', address: 'An Lạc' }),
        ),
        applied('1', party({ identity: '001099099999' })),
      ]),
    ).toMatchObject([
      { name: 'Đặng Thị Ngọc Ánh', phone: '0900000001', address: 'An Lạc', cases: 2, last: { id: '3' } },
      { identity: '001099099999', cases: 1 },
    ]);
  });

  it('without a number are told apart by day of birth and telephone', () => {
    expect(
      applicantsOf([
        applied('3', party({ birthDate: '1990-01-01' })),
        applied('2', party({ birthDate: '1991-01-01' })),
        applied('1', party({ birthDate: '1990-01-01' })),
      ]).map(({ cases }) => cases),
    ).toEqual([2, 1]);
  });
});
