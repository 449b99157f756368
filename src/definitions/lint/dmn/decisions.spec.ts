import { parseFiles } from '../../deploy/parse-files';
import { lintDeployment } from '..';

const table = (entry: string, attributes = 'hitPolicy="UNIQUE"', requires = '') =>
  `<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="http://motcua.vn/test">
  <decision id="Fee" name="Fee">${requires}<decisionTable id="T" ${attributes}><input id="i"><inputExpression id="ie"><text>size</text></inputExpression></input>
  <output id="o" name="fee"/><rule id="r1"><inputEntry id="e1"><text>${entry}</text></inputEntry><outputEntry id="e2"><text>5</text></outputEntry></rule></decisionTable></decision></definitions>`;

const rules = async (xml: string) => {
  const { files, problems } = await parseFiles([{ name: 'fee.dmn', content: Buffer.from(xml) }]);
  return [...problems, ...lintDeployment(files, { now: 0 }).problems].map(({ rule }) => rule);
};

describe('a decision file', () => {
  it('that is right is accepted', async () => expect(await rules(table('&gt; 10'))).toEqual([]));

  it.each([
    ['an entry that does not parse', table('&gt; &gt;'), 'dmn/syntax'],
    ['an unknown function', table('launch(?)'), 'dmn/unknown-function'],
    ['a pattern that runs away', table('matches(?, "(a+)+$")'), 'dmn/pattern-unsafe'],
    [
      'a requirement nobody meets',
      table(
        '1',
        undefined,
        '<informationRequirement id="q"><requiredDecision href="#Ghost"/></informationRequirement>',
      ),
      'dmn/missing-decision',
    ],
    [
      'a requirement of itself',
      table(
        '1',
        undefined,
        '<informationRequirement id="q"><requiredDecision href="#Fee"/></informationRequirement>',
      ),
      'dmn/cycle',
    ],
  ])('with %s is refused', async (_, xml, rule) => expect(await rules(xml)).toContain(rule));

  it.each([
    ['an unknown hit policy', table('1', 'hitPolicy="LUCKY"')],
    ['a DOCTYPE', table('1').replace('?>', '?><!DOCTYPE d>')],
    ['a misspelt element', table('1').replaceAll('outputEntry', 'outputEntri')],
    ['no end', table('1').slice(0, -20)],
  ])('with %s is refused', async (_, xml) => expect(await rules(xml)).not.toEqual([]));
});
