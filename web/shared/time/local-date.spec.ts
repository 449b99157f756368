import { localDateOf } from './local-date';

describe('localDateOf', () => {
  it('is the date in Vietnam, whatever the zone of the computer', () => {
    expect(localDateOf('2026-11-22T16:59:59Z')).toBe('2026-11-22');
    expect(localDateOf('2026-11-22T17:00:00Z')).toBe('2026-11-23');
    expect(localDateOf(Date.parse('2026-12-31T23:30:00+07:00'))).toBe('2026-12-31');
  });
});
