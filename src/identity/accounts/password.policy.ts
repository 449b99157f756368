import { DomainError } from '../../kernel';

export const shortestPassword = 8;
export const longestPassword = 200;

/** Words of the place and the product, which a guesser tries with digits and signs around them. */
const ownWords = new Set([
  'motcua',
  'mot cua',
  'một cửa',
  'dichvucong',
  'dịch vụ công',
  'hanhchinhcong',
  'hành chính công',
  'matkhau',
  'mật khẩu',
]);

/** First guesses in Vietnamese, which lists from elsewhere lack; in lower case. */
export const commonInVietnam: readonly string[] =
  `anhyeuem emyeuanh yeuanhem anhyeuem1 anhyeuem123 khongbiet khongnho khongcopass quenroi123 vietnam1 vietnam123
  vietnam@123 vietnam2026 hanoi123 hanoi@123 saigon123 saigon@123 danang123 xinchao123 conyeume conyeubame giadinh1
  giadinh123 tinhyeu1 tinhyeu123 hanhphuc1 hanhphuc123 66668888 68686868 86868686 79797979 12341234 11223344 abc@1234
  abcd@1234 admin@123 123456aa@ 123456a@ abc123456@ p@ssw0rd1 pass@123 pass@word1 qwerty@123 welcome@123 changeme
  changeme1`.split(/\s+/);

/**
 * NIST SP 800-63B: long enough, not among the first guesses, not the name itself; no rules about kinds of characters and
 * no expiry. `isCommon` knows what everybody tries, in lower case. Throws `IDENTITY.PASSWORD_*`.
 */
export function assertPassword(
  password: string,
  username: string,
  isCommon: (folded: string) => boolean,
): void {
  const normalised = password.normalize('NFKC');
  const length = [...normalised].length;
  const folded = normalised.toLowerCase();
  const refuse = (rule: string) => {
    throw new DomainError(`IDENTITY.PASSWORD_${rule}`, 'invalid', {
      field: 'password',
      minimum: shortestPassword,
      maximum: longestPassword,
    });
  };
  if (length < shortestPassword) refuse('TOO_SHORT');
  if (length > longestPassword) refuse('TOO_LONG');
  if (folded === username || lettersOf(folded) === lettersOf(username)) refuse('HAS_USERNAME');
  if (isCommon(folded) || /^(.)\1*$/u.test(folded) || ownWords.has(lettersOf(folded))) refuse('TOO_COMMON');
}

/** Without the digits and signs that people put around a word. */
const lettersOf = (text: string): string => text.replace(/^\P{L}+|\P{L}+$/gu, '');
