import { addDuration, firstDue, parseDuration, readTimer } from '.';

const now = Date.parse('2026-11-21T08:00:00+07:00');
const at = (text: string) => Date.parse(text);
const verdict = (type: 'date' | 'duration' | 'cycle', text: string) => {
  const reading = readTimer(type, text, now);
  return reading.ok ? 'ok' : reading.rule;
};

describe('reading a timer', () => {
  it.each([
    'P30D',
    'PT0S',
    'P1Y2M3DT4H5M6S',
    'P2W',
    'PT1.5H',
    'P0.5D',
    'PT86400S',
    'P100Y',
    'PT0,5S',
    ' P1D ',
  ])('takes the duration %s', (text) => expect(verdict('duration', text)).toBe('ok'));

  it.each([
    ['P', 'duration'],
    ['PT', 'duration'],
    ['P1', 'duration'],
    ['1D', 'duration'],
    ['-P1D', 'duration'],
    ['PT1D', 'duration'],
    ['P1H', 'duration'],
    ['P1DT', 'duration'],
    ['P1D2M', 'duration'],
    ['tomorrow', 'duration'],
    ['P-1D', 'duration'],
    ['', 'duration'],
    ['P101Y', 'too-long'],
    ['P36600D', 'too-long'],
    ['PT999999999999S', 'too-long'],
    ['2026-01-01', 'duration'],
    [`P${'9'.repeat(50_000)}D`, 'duration'],
  ])('refuses the duration %s', (text, rule) => expect(verdict('duration', text)).toBe(`timer/${rule}`));

  it.each([
    '2026-12-01T08:00:00+07:00',
    '2026-12-01T08:00Z',
    '2011-03-11T12:13:14Z',
    '2028-02-29T00:00:00.123456789+0700',
    '2026-12-01T08:00:00+07',
    '2026-12-01T08:00:00+07:00[Asia/Ho_Chi_Minh]',
  ])('takes the date %s', (text) => expect(verdict('date', text)).toBe('ok'));

  it.each([
    ['2026-12-01T08:00:00', 'date-offset'],
    ['2026-12-01', 'date-offset'],
    ['2026-02-30T00:00:00Z', 'date'],
    ['2026-13-01T00:00:00Z', 'date'],
    ['2026-12-01T25:00:00Z', 'date'],
    ['2026-12-01T08:61:00Z', 'date'],
    ['01/12/2026', 'date'],
    ['2026-12-01 08:00:00Z', 'date'],
    ['2026-12-01T08:00:00+99:00', 'date'],
    ['2200-01-01T00:00:00Z', 'too-long'],
    ['', 'date'],
  ])('refuses the date %s', (text, rule) => expect(verdict('date', text)).toBe(`timer/${rule}`));

  it.each([
    'R3/PT1H',
    'R/PT60S',
    'R1000/P1D',
    'R/2026-11-01T00:00:00+07:00/P1M',
    'R5/2027-01-01T00:00:00Z/PT1M',
  ])('takes the cycle %s', (text) => expect(verdict('cycle', text)).toBe('ok'));

  it.each([
    ['R/PT0S', 'cycle-interval'],
    ['R5/PT0S', 'cycle-interval'],
    ['R99999999/PT0S', 'cycle-repetitions'],
    ['R-1/PT0S', 'cycle'],
    ['R-1/PT1H', 'cycle'],
    ['R/1970-01-01T00:00:00Z/PT0.001S', 'cycle-interval'],
    ['R/1970-01-01T00:00:00Z/PT1H', 'cycle-start'],
    ['R/PT0.001S', 'cycle-interval'],
    ['R/PT59S', 'cycle-interval'],
    ['R1001/PT1H', 'cycle-repetitions'],
    ['R0/PT1H', 'cycle-repetitions'],
    ['R/', 'cycle'],
    ['R3', 'cycle'],
    ['PT1H', 'cycle'],
    ['0 0/5 * * * ?', 'cycle'],
    ['R/2026-11-01T00:00:00/PT1H', 'date-offset'],
    ['R/x/PT1H', 'date'],
    ['R/P200Y', 'too-long'],
    ['R3/PT1H/2027-01-01T00:00:00Z', 'cycle'],
    ['R1/2026-12-01T00:00:00Z/PT1H/PT1H', 'cycle'],
  ])('refuses the cycle %s', (text, rule) => expect(verdict('cycle', text)).toBe(`timer/${rule}`));
});

describe('durations on the calendar', () => {
  const after = (from: string, duration: string) => addDuration(at(from), parseDuration(duration)!);

  it.each([
    ['2026-01-31T08:00:00+07:00', 'P1M', '2026-02-28T08:00:00+07:00'],
    ['2024-02-29T08:00:00+07:00', 'P1Y', '2025-02-28T08:00:00+07:00'],
    ['2026-11-30T23:30:00+07:00', 'P1M', '2026-12-30T23:30:00+07:00'],
    ['2026-12-31T23:30:00+07:00', 'P2M', '2027-02-28T23:30:00+07:00'],
    ['2026-01-01T00:30:00+07:00', 'P1M1DT1H', '2026-02-02T01:30:00+07:00'],
    ['2026-03-28T12:00:00Z', 'P30D', '2026-04-27T12:00:00Z'],
  ])('%s + %s = %s', (from, duration, to) => expect(after(from, duration)).toBe(at(to)));
});

describe('the first firing', () => {
  const due = (type: 'date' | 'duration' | 'cycle', text: string) => {
    const reading = readTimer(type, text, now);
    if (!reading.ok) throw new Error(reading.rule);
    return firstDue(reading.value, now);
  };
  it.each([
    ['duration', 'PT2H', '2026-11-21T10:00:00+07:00'],
    ['date', '2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z'],
    ['cycle', 'R3/PT1H', '2026-11-21T09:00:00+07:00'],
    ['cycle', 'R/2026-11-22T00:00:00Z/P1D', '2026-11-22T00:00:00Z'],
    ['cycle', 'R/2026-11-01T00:00:00+07:00/P1D', '2026-11-22T00:00:00+07:00'],
    ['cycle', 'R/2026-01-31T00:00:00+07:00/P1M', '2026-11-30T00:00:00+07:00'],
  ] as const)('of the %s %s is %s', (type, text, instant) => expect(due(type, text)).toBe(at(instant)));
});
