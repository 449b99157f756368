import { askedBy } from './asked-by';

const id = '0198f000-1111-7000-8000-000000000000';

describe('an address to verify', () => {
  it.each([
    [`https://mot-cua.example/public/verify/${id}?token=ABCD1234ABCD1234`],
    [`/public/verify/${id}?token=ABCD1234ABCD1234`],
    [` mot-cua.example/public/verify/${id}/?lang=vi&token=ABCD1234ABCD1234 `],
    [`https://mot-cua.example/public/verify/\n${id}?token=ABCD1234ABCD1234`],
  ])('%j names the document and its token', (address) => {
    expect(askedBy(address)).toEqual({ id, token: 'ABCD1234ABCD1234' });
  });

  it.each([[''], ['ABCD1234ABCD1234'], [`/public/verify/${id}`], ['/public/track?token=ABCD1234ABCD1234']])(
    '%j names none',
    (address) => expect(askedBy(address)).toBeNull(),
  );
});
