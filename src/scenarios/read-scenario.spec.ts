import { readScenario } from './read-scenario';

const head = `
title: { vi: Một, en: One }
process: p
given: { at: '2026-10-05T08:00:00+07:00', caseCode: H42-1 }
`;
const withStep = (step: string) => readScenario(`${head}when:\n  - ${step}\n`).when[0];

describe('readScenario', () => {
  it('reads every kind of step', () => {
    expect(withStep('{ complete: t, as: a.b, with: { x: 1 } }')).toEqual({
      kind: 'complete',
      task: 't',
      as: 'a.b',
      data: { x: 1 },
    });
    expect(withStep('{ pass: P1DT2H }')).toEqual({ kind: 'pass', by: { milliseconds: 26 * 3_600_000 } });
    expect(withStep('{ pass: 2 working-days }')).toEqual({
      kind: 'pass',
      by: { value: 2, unit: 'working-day' },
    });
    expect(withStep("{ until: '2026-10-05T01:00:00Z' }")).toEqual({
      kind: 'until',
      at: Date.UTC(2026, 9, 5, 1),
    });
    expect(withStep('{ receive: m, heard: false }')).toEqual({
      kind: 'receive',
      message: 'm',
      heard: false,
      data: {},
    });
    expect(withStep('{ signal: s }')).toEqual({ kind: 'signal', signal: 's', data: {} });
    expect(withStep('{ work: topic, error: E1 }')).toEqual({
      kind: 'work',
      topic: 'topic',
      error: 'E1',
      data: {},
    });
  });

  it.each([
    ['an unknown word', '{ complete: t, whit: {} }', 'unknown word "whit"'],
    ['a misspelt expectation', '{ complete: t, then: { opne: [x] } }', 'unknown word "opne"'],
    ['two verbs', '{ complete: t, pass: P1D }', 'it has 2'],
    ['no verb', '{ with: {} }', 'it has 0'],
    ['a detail of another verb', '{ pass: P1D, with: {} }', '"with" does not go with "pass"'],
    ['a time without offset', "{ until: '2026-10-05T08:00:00' }", 'is no instant'],
    ['a duration that is none', '{ pass: P }', 'is neither'],
    ['an unknown unit', '{ pass: 2 fortnights }', 'is neither'],
    ['a text that is no list', '{ complete: t, then: { open: x } }', 'must be a list'],
    ['an unknown state', '{ complete: t, then: { state: done } }', 'must be one of'],
  ])('refuses %s', (_, step, reason) => {
    expect(() => withStep(step)).toThrow(reason);
  });

  it('refuses a key that is there twice', () => {
    expect(() => readScenario(`${head}when: []\nwhen: []\n`)).toThrow(/unique/);
  });
});
