import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { Database } from '../../database';
import {
  definitionMessages,
  DefinitionsModule,
  DeployAtBootModule,
  proceduresFolder,
} from '../../definitions';
import { DomainError, DrivenClock } from '../../kernel';
import { RuntimeModule, runtimeMessages, StartInstance } from '../../runtime';
import { examine } from '../../runtime/doctor/examine';
import { Demo, DemoServer } from './demo';
import { readStories } from './stories';

describe('the demo', () => {
  let server: TestServer;
  let rows: Database;

  beforeAll(async () => {
    server = await startTestServer({
      imports: [DefinitionsModule, RuntimeModule, WorkingTimeModule, DeployAtBootModule],
      providers: [DemoServer],
      catalogues: [definitionMessages, runtimeMessages],
      clock: new DrivenClock(new Date('2026-03-02T08:00:00+07:00')),
    });
    rows = server.app.get(Database);
  });
  afterAll(() => server.stop());

  const demo = async (seed: number) =>
    new Demo(server.app.get(DemoServer), await readStories(proceduresFolder), seed);
  const play = async (one: Demo, turns: number) => {
    let refused = 0;
    for (let turn = 0; turn < turns; turn += 1)
      await one.turn().catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        refused += 1;
      });
    return refused;
  };
  const count = async (sql: string) => (await rows.query<{ n: number }>(sql))[0]!.n;
  const active = () => count("SELECT COUNT(*) AS n FROM process_instance WHERE state = 'active'");

  it('keeps between 30 and 60 cases moving to their ends, without incidents, also after a restart', async () => {
    await server.app
      .get(StartInstance)
      .execute(
        { actor: { kind: 'service', id: 'someone', name: 'someone', roles: [] } },
        { definitionKey: 'certified-copy', businessKey: 'a real case', variables: { caseCode: 'real' } },
      );
    const refused = await play(await demo(1), 600);
    expect(refused).toBeLessThan(30);
    expect(await active()).toBeGreaterThanOrEqual(31);
    const before = await count("SELECT COUNT(*) AS n FROM process_instance WHERE state = 'completed'");
    expect(before).toBeGreaterThan(10);

    await play(await demo(2), 300);
    expect(
      await count("SELECT COUNT(*) AS n FROM process_instance WHERE state = 'completed'"),
    ).toBeGreaterThan(before);
    expect(await active()).toBeLessThanOrEqual(61);
    expect(await count('SELECT COUNT(*) AS n FROM incident')).toBe(0);
    expect(
      await rows.query('SELECT business_key FROM process_instance GROUP BY business_key HAVING COUNT(*) > 1'),
    ).toEqual([]);
    expect(
      await count("SELECT COUNT(*) AS n FROM task WHERE business_key = 'a real case' AND assignee IS NULL"),
    ).toBe(1);
    expect((await examine(rows)).findings).toEqual([]);
  }, 120_000);
});
