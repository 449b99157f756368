import { printUrgingLetter, type UrgingLetter } from './print-urging-letter';

const letter: UrgingLetter = {
  head: { superior: null, issuer: 'Ủy ban nhân dân tỉnh An Phú', place: 'An Phú' },
  symbol: 'CVĐĐ',
  directive: { number: '12/CĐ-UBND', issuedOn: '2026-11-02', abstract: 'giải quyết hồ sơ tồn đọng' },
  task: { code: 'NV-2026-000001', content: 'Rà soát hồ sơ', product: 'Báo cáo', progress: 40 },
  lead: 'UBND xã An Bình',
  cooperating: ['Sở Xây dựng'],
  dueAt: Date.parse('2026-11-20T17:00:00+07:00'),
  now: Date.parse('2026-11-23T08:00:00+07:00'),
  text: 'Đã nhắc hai lần.',
};
const wordsOf = (one: UrgingLetter) => JSON.stringify(printUrgingLetter(one).blocks);

describe('an urging letter', () => {
  it('says of which document, to whom, what, how late, and in whose words', () => {
    const words = wordsOf(letter);
    for (const part of ['12/CĐ-UBND', '02/11/2026', 'UBND xã An Bình', 'Rà soát hồ sơ', 'Báo cáo', '40 %'])
      expect(words).toContain(part);
    expect(words).toContain('đã quá hạn 3 ngày');
    expect(words).toContain('Đã nhắc hai lần.');
    expect(words).toContain('Sở Xây dựng;');
  });

  it('calls nobody late before the date, or while the issuer looks at what was reported', () => {
    expect(wordsOf({ ...letter, now: letter.dueAt! })).not.toContain('quá hạn');
    expect(wordsOf({ ...letter, dueAt: null })).not.toContain('quá hạn');
  });
});
