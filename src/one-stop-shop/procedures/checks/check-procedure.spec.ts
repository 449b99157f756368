import { join } from 'node:path';
import { filesOfFolder, parseFiles, type SourceFile } from '../../../definitions';
import { checkProcedure } from './check-procedure';

const now = Date.parse('2026-11-20T08:00:00+07:00');

/** The findings on the land transfer after `changes`: pairs of texts to be replaced in one of its files. */
async function findings(file: string, ...changes: [from: string | RegExp, to: string][]) {
  const sources = await filesOfFolder(join('processes', 'P06-land-transfer'));
  return check(
    sources.map((source): SourceFile => {
      if (source.name !== file) return source;
      let text = Buffer.from(source.content).toString('utf8');
      for (const [from, to] of changes) {
        expect(text).toMatch(from);
        text = text.replace(from, to);
      }
      return { name: source.name, content: Buffer.from(text) };
    }),
  );
}

async function check(sources: SourceFile[]) {
  const { files, problems } = await parseFiles(sources);
  expect(problems).toEqual([]);
  const found = checkProcedure(files, now);
  const short = ({ rule, elementId, path }: (typeof found.problems)[0]) =>
    `${rule.replace('procedure/', '')} ${elementId ?? path?.join('.') ?? ''}`.trim();
  return { problems: found.problems.map(short), warnings: found.warnings };
}

describe('a deployment of a procedure', () => {
  it.each<[string, string, [string | RegExp, string][], string[]]>([
    [
      'an act nobody knows',
      'process.bpmn',
      [['procedure:act="urge"', 'procedure:act="push"']],
      ['unknown-act urge-tax-office'],
    ],
    [
      'an old clock effect',
      'process.bpmn',
      [['procedure:clockEffect="pause"', 'procedure:clockEffect="stop"']],
      ['unknown-clockEffect await-duty-notice'],
    ],
    [
      'an act on a node of another kind',
      'process.bpmn',
      [['procedure:act="await-payment"', 'procedure:act="sign"']],
      ['act-on-node await-payment'],
    ],
    [
      'a side act on the main path',
      'process.bpmn',
      [[/procedure:act="review"/, 'procedure:act="urge"']],
      ['side-act-on-main-path review-appraisal'],
    ],
    [
      'no reception',
      'process.bpmn',
      [['procedure:act="receive"', 'procedure:act="review"']],
      ['no-reception land-transfer'],
    ],
    [
      'no return',
      'process.bpmn',
      [['procedure:act="return"', 'procedure:act="issue"']],
      ['no-return land-transfer'],
    ],
    [
      'a task without a role',
      'process.bpmn',
      [['procedure:role="receiver"', '']],
      ['no-unit-or-role receive-dossier'],
    ],
    [
      'a unit without a name',
      'process.bpmn',
      [['procedure:unit="tax-office"', 'procedure:unit="tax"']],
      ['unit-without-name await-duty-notice'],
    ],
    [
      'silence that means consent without a timer',
      'process.bpmn',
      [['procedure:act="sign"', 'procedure:act="consult" procedure:silence="DEEMED_CONSENT"']],
      ['silence-without-timer sign-refusal'],
    ],
    [
      'silence on what is no consultation',
      'process.bpmn',
      [['procedure:act="sign"', 'procedure:act="sign" procedure:silence="WAIT_AND_ESCALATE"']],
      ['silence-without-consult sign-refusal'],
    ],
    [
      'the code of another procedure',
      'process.bpmn',
      [['procedure:code="P06-land-transfer"', 'procedure:code="P07"']],
      ['code land-transfer'],
    ],
    [
      'a process that is not there',
      'procedure.yaml',
      [['process: land-transfer', 'process: land-sale']],
      ['no-process'],
    ],
    [
      'a name nobody gives',
      'procedure.yaml',
      [['=remoteArea', '=remotArea']],
      ['unknown-name limits.0.when'],
    ],
    [
      'an outcome by a name nobody gives',
      'procedure.yaml',
      [['if appraisal =', 'if apraisal =']],
      ['unknown-name outcome'],
    ],
    [
      'a limit by what only the process knows',
      'procedure.yaml',
      [['=remoteArea', '=appraisal = "SUFFICIENT"']],
      ['unknown-name limits.0.when'],
    ],
    [
      'a decision that is not there',
      'procedure.yaml',
      [['amount: 500000', 'amount: { decision: land-transfer-duty-rates, output: fee }']],
      ['unknown-decision fees.0.amount'],
    ],
    [
      'a path of personal data to nowhere',
      'procedure.yaml',
      [['path: transfereeId', 'path: transferee.id']],
      ['unknown-name personalData.3.path'],
    ],
    [
      'no reason to refuse',
      'procedure.yaml',
      [[/ {2}refusal:\n( {4}.*\n)+/, '  refusal: []\n']],
      ['no-reasons land-transfer'],
    ],
    [
      'no ground to stop',
      'procedure.yaml',
      [[/ {2}stopGrounds:\n( {4}.*\n)+/, '  stopGrounds: []\n']],
      ['no-reasons land-transfer'],
    ],
    [
      'a wait without the applicant’s limit',
      'procedure.yaml',
      [[/ {2}supplementLimit:.*\n/, '']],
      ['no-supplement-limit land-transfer'],
    ],
    [
      'one step over the limit',
      'process.bpmn',
      [[/procedure:processingTime="1.5"/, 'procedure:processingTime="9"']],
      ['step-over-limit appraise-dossier'],
    ],
    [
      'a key nobody knows',
      'procedure.yaml',
      [['outcome:', 'result:']],
      ['unknown-key result', 'missing outcome'],
    ],
  ])('with %s is refused', async (_what, file, changes, expected) => {
    expect((await findings(file, ...changes)).problems).toEqual(expected);
  });

  it('whose steps add up to more than the limit is warned of with the numbers', async () => {
    const { problems, warnings } = await findings('process.bpmn', [
      /procedure:processingTime="1.5"/,
      'procedure:processingTime="3"',
    ]);
    expect(problems).toEqual([]);
    expect(warnings.map(({ rule, elementId }) => [rule, elementId])).toEqual([
      ['procedure/steps-over-limit', 'land-transfer'],
    ]);
    expect(warnings[0]!.message.en).toMatch(
      /^The steps add up to 9.5 working days \(receive-dossier 0\.5 \+ appraise-dossier 3 .* limit of 8 days \(remoteArea false/,
    );
  });

  it('may have its time of waiting as long as it takes', async () => {
    expect(
      await findings('process.bpmn', [
        'procedure:clockEffect="pause"',
        'procedure:clockEffect="pause" procedure:processingTime="90" procedure:processingTimeUnit="working-day"',
      ]),
    ).toEqual({ problems: [], warnings: [] });
  });

  it('has one procedure.yaml', async () => {
    const sources = await filesOfFolder(join('processes', 'P06-land-transfer'));
    const second = sources.find(({ name }) => name === 'procedure.yaml')!;
    const { problems } = await check([...sources, { ...second, name: 'other/procedure.yaml' }]);
    expect(problems).toEqual(['two-procedures']);
  });
});

describe('a deployment without procedure.yaml', () => {
  it('is only warned of acts nobody knows, whatever else it says', async () => {
    const sources = (await filesOfFolder(join('processes', 'P06-land-transfer'))).filter(
      ({ name }) => name !== 'procedure.yaml',
    );
    expect(await check(sources)).toEqual({ problems: [], warnings: [] });
    const odd = sources.map((source) =>
      source.name === 'process.bpmn'
        ? {
            ...source,
            content: Buffer.from(
              Buffer.from(source.content)
                .toString('utf8')
                .replace('procedure:act="urge"', 'procedure:act="push"')
                .replace('procedure:clockEffect="pause"', 'procedure:clockEffect="stop"'),
            ),
          }
        : source,
    );
    const { problems, warnings } = await check(odd);
    expect([problems, warnings.map(({ rule, elementId }) => `${rule} ${elementId}`)]).toEqual([
      [],
      ['procedure/unknown-act urge-tax-office'],
    ]);
  });
});
