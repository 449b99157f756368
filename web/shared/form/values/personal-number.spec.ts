import { isTaxCode, readPersonalNumber } from './personal-number';

const now = Date.parse('2026-11-22T05:00:00Z');

describe('personal numbers', () => {
  it('tell place, sex and birth year', () => {
    expect(readPersonalNumber('001085012345', now)).toEqual({ place: '001', sex: 'MALE', birthYear: 1985 });
    expect(readPersonalNumber('079 305 000 001', now)).toEqual({
      place: '079',
      sex: 'FEMALE',
      birthYear: 2005,
    });
  });

  it.each(['', '123456789', '00108501234', '0010850123456', '000085012345', '001299012345', '00108501234x'])(
    'refuse %s',
    (text) => expect(readPersonalNumber(text, now)).toBeNull(),
  );
});

describe('tax codes', () => {
  it.each(['0100109106', '0300588569', '0100109106-001'])('%s is one', (text) =>
    expect(isTaxCode(text)).toBe(true),
  );
  it.each(['0100109107', '010010910', 'abc', '01001091061'])('%s is none', (text) =>
    expect(isTaxCode(text)).toBe(false),
  );
});
