import { addressFaults, addressText, communesOf } from './address';
import { isNobody, partyRules, personFaults, personText } from './person';

const now = Date.parse('2026-11-20T03:00:00Z');
const mai = { kind: 'PERSON', name: 'Nguyễn Thị Mai', identity: '001190000001', birthDate: '1990-03-05' };

describe('a person', () => {
  const faults = (value: object, component = {}) =>
    personFaults(value, partyRules(component), now).map(({ part, code }) => `${part} ${code}`);

  it.each<[string, object, string[]]>([
    ['who is right', { ...mai, phone: '0912 345 678' }, []],
    ['with a passport', { kind: 'PERSON', name: 'John', identity: 'C1234567' }, []],
    ['who is an enterprise', { kind: 'ENTERPRISE', name: 'A', identity: '0100109106' }, []],
    ['nobody', { kind: 'PERSON', name: ' ' }, []],
    ['without a name', { ...mai, name: '' }, ['name enter']],
    ['with eleven digits', { ...mai, identity: '00119000001' }, ['identity personalNumber']],
    ['born in another year', { ...mai, birthDate: '1991-01-01' }, ['identity numberAndBirth']],
    ['born tomorrow', { kind: 'PERSON', name: 'x', birthDate: '2026-11-21' }, ['birthDate birthDate']],
    ['born on no day', { kind: 'PERSON', name: 'x', birthDate: 'hôm qua' }, ['birthDate birthDate']],
    ['with a wrong tax code', { kind: 'ENTERPRISE', name: 'A', identity: '1' }, ['identity taxCode']],
    [
      'with half an address',
      { ...mai, address: { line: 'Thôn 3', commune: 'x' } },
      ['address.province enter'],
    ],
  ])('%s', (_, value, expected) => expect(faults(value)).toEqual(expected));

  it('is asked what the form asks', () => {
    const form = {
      kinds: ['PERSON'],
      parts: ['identity', 'birthDate'],
      validate: { requiredParts: ['birthDate'] },
    };
    expect(faults({ kind: 'PERSON', name: 'Mai' }, form)).toEqual(['birthDate enter']);
    expect(faults({ kind: 'ENTERPRISE', name: 'A' }, form)).toEqual(['kind choose']);
    expect(partyRules({}).parts).toContain('address');
  });

  it('is said in one line', () => {
    expect(personText({ ...mai, address: { line: 'Thôn 3', commune: 'xã An Bình' } })).toBe(
      'Nguyễn Thị Mai, 001190000001, 05/03/1990, Thôn 3, xã An Bình',
    );
    expect(isNobody({ kind: 'PERSON', address: {} })).toBe(true);
  });
});

describe('an address', () => {
  const units = [
    { key: 'tinh', name: 'tỉnh Bình Minh', tier: 'PROVINCE', parent: null },
    { key: 'huyen', name: 'huyện An Bình', tier: 'DISTRICT', parent: 'tinh' },
    { key: 'xa-an-phu', name: 'xã An Phú', tier: 'COMMUNE', parent: 'huyen' },
    { key: 'xa-an-loc', name: 'xã An Lộc', tier: 'COMMUNE', parent: 'tinh' },
    { key: 'lost', name: 'xã Lạc', tier: 'COMMUNE', parent: null },
  ] as const;
  const chosen = {
    province: 'tỉnh Bình Minh',
    district: 'huyện An Bình',
    commune: 'xã An Phú',
    unit: 'xa-an-phu',
  };

  it('is said as on an envelope', () => {
    expect(addressText({ ...chosen, line: 'Thôn 3' })).toBe(
      'Thôn 3, xã An Phú, huyện An Bình, tỉnh Bình Minh',
    );
    expect(addressText('Thôn 3')).toBe('Thôn 3');
    expect(addressText(null)).toBe('');
  });

  it('knows the communes of a province, with and without districts', () => {
    expect(communesOf(units, 'tỉnh Bình Minh')).toEqual([
      { key: 'xa-an-phu', commune: 'xã An Phú', district: 'huyện An Bình' },
      { key: 'xa-an-loc', commune: 'xã An Lộc' },
    ]);
  });

  it('names province and commune, and what exists', () => {
    expect(addressFaults({}, units)).toEqual([]);
    expect(addressFaults(chosen, units)).toEqual([]);
    expect(addressFaults({ line: 'Thôn 3' })).toEqual([
      { part: 'province', code: 'enter' },
      { part: 'commune', code: 'enter' },
    ]);
    expect(addressFaults({ ...chosen, district: undefined }, units)).toEqual([
      { part: 'commune', code: 'unit' },
    ]);
    expect(addressFaults({ province: 'Đà Nẵng', commune: 'Hải Châu' }, units)).toEqual([]);
  });
});
