import { strengthOf } from './password-strength';

describe('strengthOf', () => {
  it.each([
    ['', 'none'],
    ['abc', 'short'],
    ['aaaaaaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['87654321', 'weak'],
    ['tiep-nhan-2026', 'weak'],
    ['xem-thu-2026', 'fair'],
    ['một cửa sổ nhìn ra vườn cau', 'strong'],
  ])('%s is %s', (password, strength) => {
    expect(strengthOf(password, 'tiep-nhan')).toBe(strength);
  });

  it('counts what one sees as one character', () => {
    expect(strengthOf('ạọụịẹỵ')).toBe('short');
  });
});
