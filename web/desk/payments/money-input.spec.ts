import { codeIn, readAmount } from './money-input';

describe('an amount as it is typed', () => {
  it.each([
    ['75000', 75_000],
    ['75.000', 75_000],
    ['75,000 đ', 75_000],
    ['1 250 000 đồng', 1_250_000],
    ['75k', 75_000],
    ['', undefined],
    ['abc', undefined],
    ['-5', undefined],
    ['99999999999999999999', undefined],
  ])('%s', (text, amount) => expect(readAmount(text)).toBe(amount));
});

describe('a scanned code', () => {
  it.each([
    [' H40.12-261102-0001 ', 'H40.12-261102-0001'],
    ['https://motcua.example.vn/public/track?code=H40.12-261102-0001&token=X', 'H40.12-261102-0001'],
    ['https://motcua.example.vn/t/H40.12-261102-0001', 'H40.12-261102-0001'],
  ])('%s', (scanned, code) => expect(codeIn(scanned)).toBe(code));
});
