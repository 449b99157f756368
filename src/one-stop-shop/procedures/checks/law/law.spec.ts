import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfFolder, parseFiles, type SourceFile } from '../../../../definitions';
import { checkProcedure } from '../check-procedure';
import { lawRules, lawWords } from '.';

const now = Date.parse('2026-11-20T08:00:00+07:00');

type Change = [from: string | RegExp, to: string];

/** The findings of the law on a procedure of the catalogue after `changes` of one of its files. */
async function findings(folder: string, file: string, ...changes: Change[]): Promise<string[]> {
  const sources = await filesOfFolder(join('processes', folder));
  const changed = sources.map((source): SourceFile => {
    if (source.name !== file) return source;
    let text = Buffer.from(source.content).toString('utf8');
    for (const [from, to] of changes) {
      expect(text).toMatch(from);
      text = text.replace(from, to);
    }
    return { name: source.name, content: Buffer.from(text) };
  });
  const { files, problems } = await parseFiles(changed);
  expect(problems).toEqual([]);
  const found = checkProcedure(files, now);
  return [...found.problems, ...found.warnings]
    .filter(({ rule }) => rule.startsWith('law/'))
    .map(({ rule, elementId, path }) => `${rule.slice(4)} ${elementId ?? path?.join('.')}`);
}

/** Every working step of P09 without its time; the timer of the day's end and that of the wait stay. */
const withoutTimes: Change = [/(<bpmn:userTask [^>]*) procedure:processingTime="[^"]*"/g, '$1'];
const withoutWatch: Change = [/<bpmn:subProcess id="same-day-watch"[\s\S]*?<\/bpmn:subProcess>/, ''];
/** The boundary event hears a message instead of a timer. */
const withoutTimer = (id: string): Change => [
  new RegExp(
    `(<bpmn:boundaryEvent id="${id}" [^>]*?)(?: procedure:processingTime="[^"]*" procedure:processingTimeUnit="[^"]*")?(>(?:(?!</bpmn:boundaryEvent>)[^])*?)<bpmn:timerEventDefinition(?:[^>]*/>|[^]*?</bpmn:timerEventDefinition>)`,
  ),
  '$1$2<bpmn:messageEventDefinition messageRef="supplement-message" />',
];
const copy = 'P09-certified-copy';
const permit = 'P02-building-permit';
const land = 'P06-land-transfer';

describe('what the law asks of a procedure', () => {
  it.each<[string, string, string, Change[], string[]]>([
    [
      'a path on which nothing has a time',
      'P13-civil-status-extract',
      'process.bpmn',
      [withoutTimes],
      [
        'path-without-deadline receive-dossier',
        ...['receive-dossier', 'look-up-record', 'draft-extract', 'sign-extract', 'number-and-seal'].map(
          (id) => `step-without-time ${id}`,
        ),
      ],
    ],
    ['steps without times under a timer around them', copy, 'process.bpmn', [withoutTimes], []],
    [
      'a wait for the applicant without an end',
      land,
      'process.bpmn',
      [withoutTimer('payment-reminder-due')],
      ['wait-without-deadline await-payment'],
    ],
    [
      'a wait for another agency without an end',
      land,
      'process.bpmn',
      [withoutTimer('duty-notice-overdue')],
      ['wait-without-deadline await-duty-notice'],
    ],
    [
      'one step without a time',
      land,
      'process.bpmn',
      [[/(<bpmn:userTask id="draft-registration"[^>]*) procedure:processingTime="2"/, '$1']],
      ['step-without-time draft-registration'],
    ],
    [
      'a consultation that does not say what silence means',
      permit,
      'process.bpmn',
      [[' procedure:silence="DEEMED_CONSENT"', '']],
      ['consultation-without-silence give-opinion'],
    ],
    [
      'a consultation whose silence means to wait',
      permit,
      'process.bpmn',
      [['DEEMED_CONSENT', 'WAIT_AND_ESCALATE']],
      [],
    ],
    [
      'a consultation without a time for the answer',
      permit,
      'process.bpmn',
      [
        [/(<bpmn:userTask id="give-opinion"[^>]*) procedure:processingTime="2"/, '$1'],
        withoutTimer('opinion-overdue'),
        ['DEEMED_CONSENT', 'WAIT_AND_ESCALATE'],
      ],
      ['consultation-without-deadline give-opinion', 'step-without-time give-opinion'],
    ],
    [
      'payment after the signature',
      land,
      'process.bpmn',
      [[/procedure:act="sign"( procedure:fourEyes="draft-registration")/, 'procedure:act="review"$1']],
      ['fee-after-decision await-payment'],
    ],
    [
      'a lane with work of nobody',
      copy,
      'process.bpmn',
      [[/(<bpmn:userTask id="sign-certification"[^>]*) procedure:role="leader"/, '$1']],
      ['lane-without-role commune-committee'],
    ],
    [
      'a lane that names the role for its steps',
      copy,
      'process.bpmn',
      [
        [/(<bpmn:userTask id="sign-certification"[^>]*) procedure:role="leader"/, '$1'],
        [
          'procedure:unit="commune-committee">',
          'procedure:unit="commune-committee" procedure:role="leader">',
        ],
      ],
      [],
    ],
    [
      'a refusal whose reason nobody asks for',
      copy,
      'forms/draft-certification.form',
      [['"key": "refusalReason"', '"key": "note"']],
      ['refusal-without-ground draft-certification'],
    ],
    [
      'a reason that the list does not have',
      copy,
      'forms/draft-certification.form',
      [['"value": "ALTERED"', '"value": "UGLY"']],
      ['refusal-reason-unknown reasons.refusal'],
    ],
    [
      'a paper that the population database has',
      permit,
      'procedure.yaml',
      [['Văn bản thẩm duyệt phòng cháy', 'Bản sao căn cước công dân']],
      ['document-already-held dossier.3'],
    ],
    [
      'the same paper, fetched by the system',
      permit,
      'procedure.yaml',
      [
        ['Văn bản thẩm duyệt phòng cháy', 'Bản sao căn cước công dân'],
        ['required: =fireSafetyRequired', 'required: =fireSafetyRequired\n    fromDatabase: population'],
      ],
      [],
    ],
    [
      'a held paper that is taken on paper only',
      permit,
      'procedure.yaml',
      [
        [
          'kinds: [CERTIFIED_COPY, ELECTRONIC]\n    reuse: true\n    fromDatabase: land',
          'kinds: [CERTIFIED_COPY]\n    reuse: true\n    fromDatabase: land',
        ],
      ],
      ['held-document-on-paper dossier.1.kinds'],
    ],
  ])('%s', async (_, folder, file, changes, expected) => {
    expect((await findings(folder, file, ...changes)).sort()).toEqual([...expected].sort());
  });

  it('says the way on which nothing has a time', async () => {
    const sources = await filesOfFolder(join('processes', copy));
    const text = Buffer.from(sources.find(({ name }) => name === 'process.bpmn')!.content).toString('utf8');
    const { files } = await parseFiles(
      sources.map((source) =>
        source.name === 'process.bpmn'
          ? {
              name: source.name,
              content: Buffer.from(text.replace(...withoutTimes).replace(...withoutWatch)),
            }
          : source,
      ),
    );
    const [problem] = checkProcedure(files, now).problems;
    expect(problem).toMatchObject({ rule: 'law/path-without-deadline', elementId: 'compare-with-original' });
    expect(problem!.path!.at(0)).toBe('dossier-filed');
    expect(
      files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs : []))[0]!.nodes[problem!.path!.at(-1)!]!
        .type,
    ).toBe('endEvent');
  });

  it.each(readdirSync('processes').filter((name) => name.startsWith('P')))('accepts %s', async (folder) => {
    const { files } = await parseFiles(await filesOfFolder(join('processes', folder)));
    expect(checkProcedure(files, now).problems).toEqual([]);
  });

  it('every rule has its source and its words in both languages', () => {
    for (const { id, source, why } of lawRules) {
      expect(id).toMatch(/^law\/[a-z-]+$/);
      expect([source, why.vi, why.en].every((text) => text.length > 10)).toBe(true);
      expect(lawWords[id]).toEqual({ source, why });
    }
    expect(new Set(lawRules.map(({ id }) => id)).size).toBe(lawRules.length);
  });
});
