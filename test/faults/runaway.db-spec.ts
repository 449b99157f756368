import { createHash } from 'node:crypto';
import { openDatabase } from '../../src/database';
import { ApiClient } from '../support/api-client';
import { drawBpmn } from '../support/draw-bpmn';
import { ServerProcess } from '../support/server-process';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';

interface Runaway {
  drawing: string;
  /** Given when the official completes the task in front of it. */
  variables: object;
  /** Changes the stored graph behind the lint's back. */
  forced?: (graph: any) => void;
  /** The incident it becomes, or the refusal of the completion. */
  ends: RegExp;
}

const script = (id: string, feel: string, more = '') =>
  `<scriptTask id="${id}" scriptFormat="feel" camunda:resultVariable="r"><script>${feel}</script>${more}</scriptTask>`;
const behindTask = (bomb: string) => `start s | user go | ${bomb} | end e | s > go > x > e`;

const runaways: Record<string, Runaway> = {
  nested: {
    drawing: behindTask(script('x', '= count(for i in 1..n, j in 1..n, k in 1..n return i * j * k)')),
    variables: { n: 100_000 },
    ends: /^(FEEL\.|ENGINE\.OVERRUN$)/,
  },
  texts: {
    drawing: behindTask(
      script('x', '= string join(for i in 1..n return string join(for j in 1..n return t))'),
    ),
    variables: { n: 50_000, t: 'a'.repeat(1_000) },
    ends: /^(FEEL\.|ENGINE\.OVERRUN$)/,
  },
  quadratic: {
    drawing: behindTask(script('x', '= count(l[count(l[item &lt; 5]) &gt; item])')),
    variables: { l: Array.from({ length: 20_000 }, (_, index) => index) },
    ends: /^(FEEL\.|ENGINE\.OVERRUN$)/,
  },
  copies: {
    drawing: behindTask(
      script(
        'x',
        '= 1',
        `<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>= n</loopCardinality></multiInstanceLoopCharacteristics>`,
      ),
    ),
    variables: { n: 1_000_000_000 },
    ends: /./,
  },
  cycles: {
    drawing: `start s | user go | user x | end e | s > go > x > e
      <boundaryEvent id="b" attachedToRef="x" cancelActivity="false"><timerEventDefinition><timeCycle>= c</timeCycle></timerEventDefinition></boundaryEvent>
      end be | b > be`,
    variables: { c: 'R/PT0S' },
    ends: /./,
  },
  loop: {
    drawing: `start s | user go | xor x default="x_e" | end e | user u | s > go > x | x > u ? again | u > x | x > e`,
    variables: { again: true },
    forced: (graph) => {
      const node = graph.nodes.u;
      for (const key of Object.keys(node))
        if (!['id', 'name', 'parent', 'scope', 'incoming', 'outgoing', 'lane'].includes(key))
          delete node[key];
      node.type = 'task';
    },
    ends: /^ENGINE\.STEP_BUDGET$/,
  },
};

/**
 * Models that would run for ever, some of them forced past the deployment lint, while another official works on: she
 * notices nothing, the server stays, and each runaway ends as an incident or a refusal that has changed nothing.
 */
describe('runaway models', () => {
  jest.setTimeout(120_000);
  const databaseUrl = freshDatabase();
  let server: ServerProcess;
  let token: string;
  let api: ApiClient;

  beforeAll(async () => {
    server = await ServerProcess.start({ databaseUrl });
    token = server.token('operator');
    api = new ApiClient(server.url, token);
    await deploy('calm', 'start s | user a | end e | s > a > e');
    for (const [name, { drawing }] of Object.entries(runaways)) await deploy(name, drawing);
    api.close();
    await server.stop();
    await force();
    server = await ServerProcess.start({ databaseUrl, dataDir: server.dataDir });
    api = new ApiClient(server.url, token);
  });
  afterAll(async () => {
    api?.close();
    await server?.stop();
    server?.removeData();
  });

  async function deploy(process: string, drawing: string): Promise<void> {
    const reply = await api.deploy([{ name: `${process}.bpmn`, content: drawBpmn(drawing, { process }) }]);
    if (reply.status !== 201) throw new Error(`${process}: ${JSON.stringify(reply.body)}`);
  }

  /** Writes into the rows what no deployment would have let in. */
  async function force(): Promise<void> {
    const location = databaseUrl ? { url: databaseUrl } : { file: `${server.dataDir}/motcua.sqlite` };
    const { unitOfWork, close } = await openDatabase({ location, entities: [], migrations: [] });
    for (const [name, { forced }] of Object.entries(runaways)) {
      if (!forced) continue;
      await unitOfWork.run(async (tx) => {
        const [row] = await tx.query<{ graph: string }>(
          'SELECT graph FROM process_definition WHERE definition_key = ?',
          [name],
        );
        const graph = JSON.parse(row.graph);
        forced(graph);
        const text = JSON.stringify(graph);
        await tx.execute('UPDATE process_definition SET graph = ?, graph_hash = ? WHERE definition_key = ?', [
          text,
          createHash('sha256').update(text).digest('hex'),
          name,
        ]);
      });
    }
    await close();
  }

  const start = async (definitionKey: string) =>
    (await api.post('/process-instances', { definitionKey })).body;

  it('end as incidents or refusals while others work', async () => {
    let isOver = false;
    const latencies: number[] = [];
    const calm = (async () => {
      while (!isOver || latencies.length < 50) {
        const began = performance.now();
        const { waits } = await start('calm');
        const done = await api.post(`/tasks/${waits[0].taskId}/complete`);
        expect(done.status).toBe(200);
        latencies.push(performance.now() - began);
      }
    })();
    const ends = await Promise.all(
      Object.entries(runaways).flatMap(([name, { variables, ends }]) =>
        [1, 2, 3].map(async () => {
          const { id, waits } = await start(name);
          const { status, body } = await api.post(`/tasks/${waits[0].taskId}/complete`, { variables });
          const after = (await api.get(`/process-instances/${id}`)).body;
          const [incident] = after.incidents;
          expect([name, status === 200 ? incident?.code : body.code]).toEqual([
            name,
            expect.stringMatching(ends),
          ]);
          // A refusal has changed nothing: the task is where it was.
          if (status !== 200)
            expect(after.waits).toMatchObject([{ elementId: 'go', taskId: waits[0].taskId }]);
          return name;
        }),
      ),
    );
    isOver = true;
    await calm;
    expect(ends).toHaveLength(18);
    latencies.sort((a, b) => a - b);
    // A start and a completion; generous, because the machine may be busy with other tests.
    expect(latencies[Math.floor(latencies.length / 2)]).toBeLessThan(1_000);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(doctor({ dataDir: server.dataDir, databaseUrl })).toBe('');
  });
});
