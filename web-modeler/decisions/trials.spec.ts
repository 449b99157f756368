import { answerText, isAsExpected, readTrials, valueOf, variablesOf, writeTrials } from './trials';

const trial = { inputs: { copies: '3', exemption: 'NONE' }, expected: { fee: '24000' } };

describe('trials of a decision', () => {
  it('are kept as they are typed', () => {
    expect(readTrials(writeTrials({ fee: [trial] }))).toEqual({ fee: [trial] });
    for (const broken of [undefined, '', '{', '[]', '{"decisions":[]}'])
      expect(readTrials(broken)).toEqual({});
    expect(readTrials('{"decisions":{"fee":[{"inputs":{"copies":3}},7]}}')).toEqual({
      fee: [{ inputs: { copies: '3' }, expected: {} }],
    });
  });

  it.each([
    ['number', '1,5', 1.5],
    ['number', 'ba', 'ba'],
    ['integer', '3', 3],
    ['string', '3', '3'],
    ['boolean', 'true', true],
    ['boolean', 'có', true],
    ['boolean', 'false', false],
    ['date', '2026-11-22', '2026-11-22'],
    [undefined, '[1,2]', [1, 2]],
    [undefined, 'POOR', 'POOR'],
    ['string', ' ', undefined],
  ])('a %s written %s is %j', (type, typed, value) => expect(valueOf({ type }, typed)).toEqual(value));

  it('send what is filled in', () => {
    const columns = [
      { name: 'copies', label: 'Số bản', type: 'number' },
      { name: 'note', label: 'Ghi chú', type: 'string' },
    ];
    expect(variablesOf(columns, trial)).toEqual({ copies: 3 });
  });

  it('are right when everything that is expected comes out', () => {
    const outputs = [
      { name: 'fee', label: 'Phí', type: 'number' },
      { name: 'why', label: 'Lý do', type: 'string' },
    ];
    expect(isAsExpected(outputs, trial, [{ fee: 24_000, why: 'x' }])).toBe(true);
    expect(isAsExpected(outputs, trial, [{ fee: 24_001 }])).toBe(false);
    expect(isAsExpected(outputs, trial, null)).toBe(false);
    expect(isAsExpected(outputs, { ...trial, expected: {} }, [])).toBeNull();
    expect(isAsExpected(outputs, { ...trial, expected: { fee: '-' } }, [])).toBe(true);
    expect(isAsExpected(outputs, { ...trial, expected: { fee: '1; 2' } }, [{ fee: 1 }, { fee: 2 }])).toBe(
      true,
    );
    expect(answerText([{ why: 'a' }, { why: null }], 'why')).toBe('a; ');
  });
});
