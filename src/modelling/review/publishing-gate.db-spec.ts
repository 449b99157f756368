import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { peopleAt } from '../../../test/support/as-person';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { Database } from '../../database';
import { definitionMessages } from '../../definitions';
import { newId } from '../../kernel';
import { type EngineCore, runtimeMessages, tokenCore } from '../../runtime';
import { twoCores } from '../../scenarios';
import { modellingMessages, ModellingModule } from '../index';
import { refusals } from '../modelling.errors';
import { askSecondOpinion } from './ask-second-opinion';
import { SecondOpinions } from './second-opinions';

const reason = 'Rút ngắn thời hạn thẩm định theo phản ánh';
const decision = { decisionNumber: '125/QĐ-UBND', decisionDate: '2026-11-20' };
const line = 'start s | user a name="Nhận" | user b name="Trả" | end e | s > a > b > e';
const withdrawable = `${line}
esp withdrawal {
  start asked : message M
  user closed name="Trả hồ sơ rút"
  end withdrawn
  asked > closed > withdrawn
}`;

let server: TestServer;
let as: ReturnType<typeof peopleAt>;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, runtimeMessages, modellingMessages],
  });
  as = peopleAt(server);
});
afterAll(() => server.stop());
/** Another answer than the second core gives; restored one by one, because who acts is stubbed too. */
let answer: jest.SpyInstance | undefined;
afterEach(() => answer?.mockRestore());

/** What somebody has drawn and sent, with these stories. */
async function sent(drawing: string, ...stories: string[][]) {
  const [dung, chi] = [as('dung', 'designer'), as('chi', 'controller')];
  const process = `p${newId().replaceAll('-', '')}`;
  const { id } = (await dung.post('/models', { name: 'Cấp phép' })).body as { id: string };
  const files = [
    { name: 'p.bpmn', content: drawBpmn(drawing, { process }) },
    ...stories.map((when, index) => ({
      name: `scenarios/0${index + 1}.yaml`,
      content: `{ title: { vi: Kịch bản, en: Story }, process: ${process}, given: { at: '2026-10-05T08:00:00+07:00', caseCode: A }, when: [${when.join(', ')}], then: {} }`,
    })),
  ];
  for (const file of files) await dung.put(`/models/${id}/files/${newId()}`, file);
  const reply = await dung.post(`/models/${id}/propose`, { reason });
  if (reply.status !== 202) throw new Error(JSON.stringify(reply));
  const review: string = reply.body.proposal.id;
  return {
    findings: async () => (await chi.get(`/reviews/${review}/findings`)).body,
    approve: (...confirmed: string[]) => chi.post(`/reviews/${review}/approve`, { ...decision, confirmed }),
    state: async () => (await chi.get(`/reviews/${review}`)).body.state,
    process,
  };
}
const rulesOf = (findings: { rule: string }[]) => findings.map(({ rule }) => rule);

/** The token core on a model in which the second step is skipped. */
const skipping: EngineCore = {
  ...tokenCore,
  advance: (step) => {
    const { a_b } = step.graph.flows;
    const flows = { ...step.graph.flows, a_b: { ...a_b, target: 'e' } };
    return tokenCore.advance({ ...step, graph: { ...step.graph, flows } });
  },
};

describe('publishing', () => {
  it('goes through when both cores agree on every story', async () => {
    const { findings, approve } = await sent(line, ['{ complete: a }', '{ complete: b }']);
    expect(await findings()).toMatchObject({
      problems: [],
      warnings: [],
      opinions: {
        cores: ['token-core', 'bpmn-engine'],
        stories: [{ file: 'scenarios/01.yaml', verdict: 'agreed', compared: 2, cut: [], trace: [] }],
      },
    });
    expect((await approve()).status).toBe(200);
  });

  it('is refused with both traces when they differ, and stays open', async () => {
    const { findings, approve, state } = await sent(line, ['{ complete: a }', '{ complete: b }']);
    answer = jest
      .spyOn(server.app.get(SecondOpinions), 'on')
      .mockImplementation((files, stories) =>
        askSecondOpinion({ files: [...files], stories: [...stories] }, { ...twoCores(), first: skipping }),
      );
    const seen = await findings();
    expect(seen.problems).toMatchObject([{ file: 'scenarios/01.yaml', rule: 'second-opinion/differs' }]);
    expect(seen.opinions.stories[0].trace).toMatchObject([
      { step: 0, did: 'start', differsIn: [] },
      {
        step: 1,
        did: 'complete a',
        differsIn: ['state', 'waits'],
        first: { state: 'completed', waits: [] },
        second: { state: 'active', waits: ['user-task b'] },
      },
    ]);
    expect(seen.opinions.names).toContainEqual({ id: 'b', name: 'Trả' });
    const refused = await approve();
    expect([refused.status, refused.body.code]).toEqual([409, 'MODEL.OPINIONS_DIFFER']);
    expect(refused.body.params.traces).toMatchObject([
      { file: 'scenarios/01.yaml', trace: [{}, { step: 1 }] },
    ]);
    expect(await state()).toBe('OPEN');
  });

  it('needs the approver to confirm what could not be compared, and keeps that with the deployment', async () => {
    const { findings, approve, state, process } = await sent(
      withdrawable,
      ['{ complete: a }', '{ complete: b }'],
      ['{ complete: a }', '{ receive: m }', '{ complete: closed }'],
      ['{ receive: m }', '{ complete: closed }'],
      ['{ complete: nobody }'],
    );
    const { warnings, opinions } = await findings();
    expect(rulesOf(warnings)).toEqual([
      'second-opinion/in-part',
      'second-opinion/not-possible',
      'second-opinion/scenario-fails',
    ]);
    expect(opinions.stories[0]).toMatchObject({
      verdict: 'agreed',
      cut: [{ process, element: 'withdrawal', what: 'event-sub-process' }],
    });
    expect(opinions.stories[1]).toMatchObject({ verdict: 'agreed', compared: 1, steps: 3 });
    const refused = await approve('second-opinion/in-part', 'second-opinion/scenario-fails');
    expect([refused.status, refused.body.code]).toEqual([409, 'MODEL.WARNINGS_TO_CONFIRM']);
    expect(refused.body.params.rules).toBe('second-opinion/not-possible');
    expect(await state()).toBe('OPEN');
    expect((await approve(...rulesOf(warnings))).status).toBe(200);
    const [kept] = await server.app
      .get(Database)
      .query<{ warnings: string }>(
        'SELECT d.warnings FROM deployment d JOIN process_definition p ON p.deployment_id = d.id WHERE p.definition_key = ?',
        [process],
      );
    expect(rulesOf(JSON.parse(kept.warnings))).toEqual(rulesOf(warnings));
  });

  it('needs the same for a model without scenarios', async () => {
    const { findings, approve } = await sent(line);
    expect(rulesOf((await findings()).warnings)).toEqual(['second-opinion/no-scenario']);
    expect((await approve()).body.code).toBe('MODEL.WARNINGS_TO_CONFIRM');
    expect((await approve('second-opinion/no-scenario')).status).toBe(200);
  });

  it('needs the same for what the exploration leaves in doubt', async () => {
    const doubtful = `start s | xor x default="x_c" | user a | user c | and f | user g | user h | xor y default="y_h2" | user h2 | and j | end e | end e2
s > x | x > a ? n > 1 | x > c | c > e2 | a > f | f > g > j | f > h > y | y > j ? n > 1 | y > h2 > e2 | j > e`;
    const { findings, approve } = await sent(doubtful, ['{ work: none }']);
    const doubts = rulesOf((await findings()).warnings).filter((rule) => rule.startsWith('soundness/'));
    expect(doubts).toEqual(['soundness/join-starves']);
    const rest = rulesOf((await findings()).warnings).filter((rule) => !rule.startsWith('soundness/'));
    expect((await approve(...rest)).body.params.rules).toBe('soundness/join-starves');
    expect((await approve(...rest, ...doubts)).status).toBe(200);
  });

  it('says so when there was no time for an opinion', async () => {
    answer = jest.spyOn(server.app.get(SecondOpinions), 'on').mockRejectedValue(refusals.opinionOverrun());
    const { findings, approve } = await sent(line, ['{ complete: a }']);
    expect(rulesOf((await findings()).warnings)).toEqual(['second-opinion/not-looked-at']);
    expect((await approve('second-opinion/not-looked-at')).status).toBe(200);
  });
});
