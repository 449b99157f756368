import {
  foldCounterCode,
  foldEmail,
  identityNumberFrom,
  newCounterCode,
  newMailCode,
} from './citizen.policy';

it.each([
  [' Hoa@Example.VN ', 'hoa@example.vn'],
  ['ｈoa@example.vn', 'hoa@example.vn'],
])('%p is the address %p', (given, expected) => {
  expect(foldEmail(given)).toBe(expected);
});

it.each(['001 099 012 345', '001.099.012.345', '001099012345'])('%p is a number', (given) => {
  expect(identityNumberFrom(given)).toBe('001099012345');
});
it.each(['', '00109901234', '0010990123456', '００１０９９０１２３４５', '00109901234a'])(
  '%p is no number',
  (given) => {
    expect(() => identityNumberFrom(given)).toThrow('CITIZEN.NUMBER_INVALID');
  },
);

it('codes by letter are six digits, all of them in use', () => {
  const codes = Array.from({ length: 5_000 }, newMailCode);
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  for (const place of [0, 5]) expect(new Set(codes.map((code) => code[place])).size).toBe(10);
});

it('codes for the counter are read the same however they are said', () => {
  const codes = Array.from({ length: 500 }, newCounterCode);
  expect(new Set(codes).size).toBe(500);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const said = `${code.slice(0, 5)}-${code.slice(5)} `.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
    expect(foldCounterCode(said)).toBe(code);
  }
});
