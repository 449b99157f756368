import { composeMail } from './compose-mail';

const compose = (input: object, key = 'i:e') =>
  composeMail({ to: 'a@example.vn', subject: 's', text: 't', ...input }, key, 'motcua.vn');

describe('composing a mail', () => {
  it('keeps every text as it is, also one that looks like a template', () => {
    const name = "${environment.variables.name} $` $' {{x}}";
    expect(compose({ subject: name, text: `Kính gửi ${name}\nDòng 2` })).toMatchObject({
      subject: name,
      text: `Kính gửi ${name}\nDòng 2`,
    });
  });

  it('gives the same message id to every attempt and another to another piece of work', () => {
    expect(compose({}).messageId).toBe(compose({}).messageId);
    expect(compose({}).messageId).not.toBe(compose({}, 'i:f').messageId);
  });

  it.each([
    [{ to: 'a@example.vn\r\nbcc: b@example.vn' }, /to/],
    [{ to: 'a@example.vn, b@example.vn' }, /to/],
    [{ to: '"x" <a@example.vn>' }, /to/],
    [{ to: 1 }, /to/],
    [{ subject: 'Hồ sơ\r\nBcc: b@example.vn' }, /subject/],
    [{ subject: 'a\u2028b' }, /subject/],
    [{ subject: '' }, /subject/],
    [{ text: { a: 1 } }, /text/],
    [{ text: 'x'.repeat(100_001) }, /text/],
  ])('refuses %j', (input, field) => expect(() => compose(input)).toThrow(field));
});
