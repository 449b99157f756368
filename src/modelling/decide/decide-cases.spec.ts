import { decideCases } from './decide-cases';

const table = (policy: string, rules: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://x">
  <decision id="fee" name="Phí"><decisionTable id="t" hitPolicy="${policy}">
    <input id="i"><inputExpression id="e" typeRef="number"><text>copies</text></inputExpression></input>
    <output id="o" name="fee" typeRef="number" />${rules}
  </decisionTable></decision></definitions>`;
const rule = (id: string, test: string, fee: string) =>
  `<rule id="${id}"><inputEntry id="${id}-i"><text>${test}</text></inputEntry><outputEntry id="${id}-o"><text>${fee}</text></outputEntry></rule>`;
const rules = rule('few', '&lt; 10', 'copies * 8000') + rule('some', '&lt; 20', '100000');
const decide = (dmn: string, ...cases: { copies?: number }[]) =>
  decideCases({ dmn, decision: 'fee', cases: cases as never, now: 0 });

describe('a decision that is tried', () => {
  it('says what comes out and which rules were hit', async () => {
    const { problems, cases } = await decide(
      table('FIRST', rules),
      { copies: 2 },
      { copies: 15 },
      { copies: 30 },
    );
    expect(problems).toEqual([]);
    expect(cases).toEqual([
      { rows: [{ fee: 16_000 }], fired: [{ decision: 'fee', rules: ['few'] }], failure: null },
      { rows: [{ fee: 100_000 }], fired: [{ decision: 'fee', rules: ['some'] }], failure: null },
      { rows: [], fired: [{ decision: 'fee', rules: [] }], failure: null },
    ]);
  });

  it('names the rules that a policy does not take together, and what is missing', async () => {
    const { cases } = await decide(table('UNIQUE', rules), { copies: 2 }, {});
    expect(cases[0]).toMatchObject({
      rows: null,
      fired: [{ decision: 'fee', rules: ['few', 'some'] }],
      failure: { code: 'DMN.HIT_POLICY', elementId: 't' },
    });
    expect(cases[1]).toMatchObject({ rows: null, failure: { elementId: 'e' } });
  });

  it('is not tried when it cannot be read', async () => {
    const { problems, cases } = await decide('<definitions', { copies: 1 });
    expect(problems.length).toBeGreaterThan(0);
    expect(cases).toEqual([]);
  });
});
