import { casesAddress, fileAddress, questionIn } from './report-address';

const period = { from: '2026-10-01', until: '2026-10-31' };

describe('the address of a report', () => {
  it('says the question, and nothing that is not of it', () => {
    const search = new URLSearchParams('report=ii-06b&agency=a1&period=month&wall=1&by=');
    expect(questionIn(search, period)).toEqual({ code: 'ii-06b', ...period, narrowed: { agency: 'a1' } });
    expect(questionIn(new URLSearchParams(), period).code).toBe('ii-06a');
  });

  it('leads from a figure to its cases as of the same instant', () => {
    const question = questionIn(new URLSearchParams('level=COMMUNE'), period);
    const address = casesAddress(
      question,
      'late',
      { field: 'land', lead: undefined },
      '2026-11-02T01:00:00Z',
    );
    const search = new URL(address, 'http://x').searchParams;
    expect(Object.fromEntries(search)).toEqual({
      ...period,
      level: 'COMMUNE',
      asOf: '2026-11-02T01:00:00Z',
      report: 'ii-06a',
      column: 'late',
      field: 'land',
    });
  });

  it('of a file names its format and language', () => {
    const question = questionIn(new URLSearchParams('report=07a-btp'), period);
    expect(fileAddress(question, 'xlsx', 'en', { column: 'late' })).toBe(
      '/api/v1/reports/07a-btp/file?from=2026-10-01&until=2026-10-31&column=late&format=xlsx&language=en',
    );
  });
});
