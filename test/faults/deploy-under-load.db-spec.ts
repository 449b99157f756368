import { drawBpmn } from '../support/draw-bpmn';
import { doctor } from './doctor';
import { freshDatabase } from './fresh-database';
import { Nodes } from './nodes';
import { describeOn, tally, times } from './tally';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(300_000);

/** What tells the versions apart is a step of its own: `only1`, `only2`. */
const version = (n: number) =>
  drawBpmn(`start s | user a name="v${n}" | user only${n} | end e | s > a > only${n} > e`, {
    process: 'busy',
  });

describeOn('mariadb')('deployments while cases are worked on', () => {
  const databaseUrl = freshDatabase();
  let nodes: Nodes;
  beforeAll(async () => {
    nodes = await Nodes.start(database === 'mariadb' ? 2 : 1, () => ({ databaseUrl }));
  });
  afterAll(() => nodes?.stop());
  const deploy = (at: number, n: number) => nodes.at(at).deploy([{ name: 'busy.bpmn', content: version(n) }]);

  it('leave what runs on its version, start what is new on theirs, and make one version of one text', async () => {
    expect((await deploy(0, 1)).status).toBe(201);
    const rounds = times(5);
    let isOver = false;
    const lives: { version: number; steps: string[] }[] = [];
    const wrong: string[] = [];
    const live = async (worker: number) => {
      while (!isOver) {
        const started = await nodes.at(worker).post('/process-instances', { definitionKey: 'busy' });
        if (started.status !== 201) {
          wrong.push(`a start answered ${started.status} ${started.body.code}`);
          continue;
        }
        const steps: string[] = [];
        let instance = started.body;
        while (instance.state === 'active') {
          const [{ taskId, elementId }] = instance.waits;
          steps.push(elementId);
          const done = await nodes.at(worker + 1).post(`/tasks/${taskId}/complete`, {});
          if (done.status !== 200) wrong.push(`a completion answered ${done.status} ${done.body.code}`);
          instance = (await nodes.at(worker).get(`/process-instances/${instance.id}`)).body;
        }
        lives.push({ version: instance.definitionVersion, steps });
        if (instance.definitionVersion !== started.body.definitionVersion) wrong.push('a version changed');
      }
    };
    const load = [0, 1, 2].map(live);
    for (let n = 2; n < 2 + rounds; n += 1) {
      // The same text at every node at once.
      const replies = await Promise.all([deploy(0, n), deploy(1, n), deploy(2, n)]);
      const answers = replies.map(({ status, body }) => [
        status,
        body.definitions?.[0]?.version ?? body.code,
      ]);
      if (answers.some(([status, made]) => status >= 300 || made !== n))
        wrong.push(`version ${n}: ${JSON.stringify(answers)}`);
      const enough = lives.length + 3;
      while (lives.length < enough && wrong.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    isOver = true;
    await Promise.all(load);
    expect(wrong).toEqual([]);
    for (const life of lives) expect(life.steps).toEqual(['a', `only${life.version}`]);
    expect(new Set(lives.map((life) => life.version)).size).toBeGreaterThan(rounds / 2);
    expect(doctor({ dataDir: nodes.servers[0].dataDir, databaseUrl })).toBe('');
    tally('deployments under load', { 'deployments at the same moment': rounds });
  });
});
