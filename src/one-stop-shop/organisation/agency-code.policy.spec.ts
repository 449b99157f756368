import { isCodeOf, schemeOfIdentifier } from './agency-code.policy';
import { isLocalDate, dateAt } from '../local-date';
import { overlap } from './period';

describe('agency identifiers', () => {
  it.each([
    ['000.00.12.H40', 'QCVN102'],
    [' 000.00.12.h40 ', 'QCVN102'],
    ['H40', 'QD20'],
    ['h40.12', 'QD20'],
    ['H15.50.05.13', 'QD20'],
    ['H15.50.05.13.01', undefined],
    ['000.00.12.I40', undefined],
    ['00.00.12.H40', undefined],
    ['H4', undefined],
    ['37', undefined],
    ['', undefined],
  ])('%p is of %p', (code, scheme) => {
    expect(schemeOfIdentifier(code)).toBe(scheme);
  });

  it('follow the grammar of their scheme, and others a plain one', () => {
    expect(isCodeOf('QD20', 'H40.12')).toBe(true);
    expect(isCodeOf('QCVN102', 'H40.12')).toBe(false);
    expect(isCodeOf('ADMINISTRATIVE', '37')).toBe(true);
    expect(isCodeOf('ADMINISTRATIVE', 'a b')).toBe(false);
    expect(isCodeOf('constructor', '37')).toBe(true);
  });
});

describe('local dates', () => {
  it('turn at midnight in Hanoi', () => {
    expect(dateAt(Date.parse('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
    expect(dateAt(Date.parse('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['2025-01-01T00', false],
  ])('%p is one: %p', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  it.each([
    ['2025-01-01', null, '2025-06-01', null, true],
    ['2025-01-01', '2025-06-01', '2025-06-01', null, false],
    ['2025-01-01', '2025-06-02', '2025-06-01', null, true],
    ['2025-07-01', null, '2025-01-01', '2025-07-01', false],
  ])('[%s, %s) and [%s, %s) overlap: %p', (a, b, c, d, expected) => {
    expect(overlap({ validFrom: a, validTo: b }, { validFrom: c, validTo: d })).toBe(expected);
    expect(overlap({ validFrom: c, validTo: d }, { validFrom: a, validTo: b })).toBe(expected);
  });
});
