import { letterAbout, type LetterValues } from './case-letter.policy';
import { letterVersions } from './case-letters.data';

const [version] = letterVersions;
const same = (text: string) => ({ vi: text, en: text });
const values: LetterValues = {
  code: same('H40.12-261102-0001'),
  procedure: same('{token} ${x} $& = 1+1'),
  agency: same('UBND'),
  at: same('02/11/2026 08:00'),
  dueAt: same('16/11/2026 17:00'),
  token: same('AAAA-BBBB'),
  site: same('https://motcua.example/public/track'),
};

describe('a letter about a case', () => {
  it('has words in both languages for every event it is sent at, and leaves no place open', () => {
    const known = Object.fromEntries(
      ['reason', 'items', 'amount', 'ground', 'returnAgency', 'ratingToken'].map((name) => [name, same('x')]),
    );
    for (const one of letterVersions)
      for (const type of Object.keys(one.letters)) {
        const { subject, text } = letterAbout(type, one, { ...known, ...values, procedure: same('P') })!;
        for (const said of [subject.vi, subject.en, text.vi, text.en]) {
          expect(said).not.toMatch(/[{}]/);
          expect(said.length).toBeGreaterThan(10);
        }
        expect(subject.vi).toContain('H40.12-261102-0001');
      }
  });

  it('puts a value in once: what looks like a place or a pattern arrives as it is', () => {
    const { text } = letterAbout('case.accepted', version!, values)!;
    expect(text.vi).toContain('Thủ tục: {token} ${x} $& = 1+1');
    expect(text.vi).toContain('Hẹn trả kết quả: 16/11/2026 17:00.');
  });

  it('has a subject of one line, whatever the values', () => {
    const { subject } = letterAbout('case.accepted', version!, {
      ...values,
      code: same('X\r\nBcc: x@example.vn\u2028'),
    })!;
    expect(subject.vi).toBe('Hồ sơ X Bcc: x@example.vn  đã được tiếp nhận');
  });

  it('is not written about what concerns the agencies alone', () => {
    expect(letterAbout('case.owner.changed', version!, values)).toBeUndefined();
    expect(letterAbout('constructor', version!, values)).toBeUndefined();
  });
});
