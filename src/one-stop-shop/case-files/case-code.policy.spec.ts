import { writeCaseCode } from './case-code.policy';
import { caseCodePatterns, inForce } from './case-rules.data';

const write = (pattern: string, codes: Record<string, string>, serial = 1, date = '2020-01-09') =>
  writeCaseCode(pattern, { date, serial, code: (scheme) => codes[scheme] });
const on = (date: string) => inForce(caseCodePatterns, date).pattern;

describe('a case code', () => {
  it.each([
    [
      'of 2020 has the order of QCVN 102',
      on('2020-01-09'),
      { QCVN102: '000.00.12.H40' },
      1,
      '2020-01-09',
      '000.00.12.H40-200109-0001',
    ],
    [
      'of 2026 has the order of QĐ 20',
      on('2026-11-02'),
      { QCVN102: '000.00.12.H40', QD20: 'H40.12' },
      7,
      '2026-11-02',
      'H40.12-261102-0007',
    ],
    [
      'falls back to the scheme there is',
      on('2026-11-02'),
      { QCVN102: '000.00.12.H40' },
      7,
      '2026-11-02',
      '000.00.12.H40-261102-0007',
    ],
    [
      'takes what the agency writes on cases',
      on('2026-11-02'),
      { CASE: 'H15.50.05.13', QD20: 'H40.12' },
      975,
      '2026-10-08',
      'H15.50.05.13-261008-0975',
    ],
    [
      'grows beyond four digits',
      on('2026-11-02'),
      { QD20: 'H40.12' },
      12_345,
      '2026-11-02',
      'H40.12-261102-12345',
    ],
    [
      'of a ministry',
      '{QD20}-{yyyyMMdd}-{serial:7}',
      { QD20: 'G09.20' },
      92_637,
      '2026-06-09',
      'G09.20-20260609-0092637',
    ],
  ])('%s', (_, pattern, codes, serial, date, code) => {
    expect(write(pattern, codes as Record<string, string>, serial, date)).toBe(code);
  });

  it('is not made up for an agency without a code', () => {
    expect(write(on('2026-11-02'), { ADMINISTRATIVE: '37' })).toBeNull();
  });
});
