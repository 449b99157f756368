import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Shop, startShop } from '../../test/builders/start-shop';
import { isNightly } from '../../test/faults/tally';
import { ApiClient } from '../../test/support/api-client';
import { filesOfFolder } from '../definitions';
import type { JsonObject } from '../kernel';
import { nationalWorkingTime } from '../one-stop-shop';
import { readScenarios } from './read-scenarios';
import type { Duration, Scenario, Step } from './scenario';

declare const database: 'sqlite' | 'mariadb';

/** Those of registers move no case. */
const folders = readdirSync('processes').filter((name) => existsSync(`processes/${name}/procedure.yaml`));
const workingTime = nationalWorkingTime();
/** Stories begin in October 2026; the province of these tests exists from the same week day four weeks later. */
const beginning = Date.parse('2026-10-05T08:00:00+07:00');
const fourWeeks = 28 * 86_400_000;
const ends = {
  WITHDRAWN: ['withdrawn'],
  TERMINATED: ['stopped'],
  REJECTED_AT_INTAKE: ['not-completed', 'rejected'],
};

/** On MariaDB by day every third. */
const isLived = (_: unknown, index: number): boolean => database === 'sqlite' || isNightly || index % 3 === 0;

/** One story on its way through the shop; `at` is the instant of its next step. */
interface Life {
  file: string;
  scenario: Scenario;
  at: number;
  steps: Step[];
  id: string;
  code: string;
}

/** What the stories say of a process holds for a case: it lives through the one-stop shop to the end that the law names. */
describe.each(folders)('%s', (folder) => {
  let shop: Shop;
  let procedure: { code: string; dossier: { code: string }[]; data: { name: string; type: string }[] };
  /** One for each role, because some steps are not for who has done an earlier one. */
  const clients = new Map<string, ApiClient>();

  beforeAll(async () => {
    shop = await startShop();
    const files = await filesOfFolder(join('processes', folder));
    const reply = await shop.api.deploy(
      files.map(({ name, content }) => ({ name, content: Buffer.from(content) })),
    );
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    procedure = await shop.ok<any>(shop.api.get(`/procedures/${folder}`));
  });
  afterAll(async () => {
    for (const client of clients.values()) client.close();
    await shop.stop();
  });

  it('lives every story', async () => {
    const stories = await readScenarios(join('processes', folder, 'scenarios'));
    const lives = stories.filter(isLived).map(({ file, scenario }): Life => ({
      file,
      scenario,
      at: Math.max(scenario.given.at, beginning) + fourWeeks,
      steps: [...scenario.when],
      id: '',
      code: '',
    }));
    const failures: string[] = [];
    // The clock is one for all: the life whose next step comes first goes on until it lets time pass.
    for (let open = lives; open.length > 0;) {
      const life = open.reduce((first, one) => (one.at < first.at ? one : first));
      try {
        if (life.at > shop.now()) await shop.travelTo(new Date(life.at).toISOString());
        if (await goOn(life)) continue;
        await checkEnd(life);
      } catch (error) {
        failures.push(`${life.file}, ${life.steps.length} steps left: ${(error as Error).message}`);
      }
      open = open.filter((one) => one !== life);
    }
    expect(failures).toEqual([]);
  }, 120_000);

  /** True when it waits for a later instant, false at its end. */
  async function goOn(life: Life): Promise<boolean> {
    if (life.id === '') await file(life);
    for (let step = life.steps.shift(); step; step = life.steps.shift()) {
      if (step.kind === 'until') life.at = Math.max(life.at, step.at + fourWeeks);
      else if (step.kind === 'pass') life.at = after(step.by, life.at);
      else {
        await carryOut(step, life);
        continue;
      }
      return true;
    }
    return false;
  }

  const after = (by: Duration, at: number): number =>
    'milliseconds' in by ? at + by.milliseconds : workingTime.due(by, at);

  async function file(life: Life): Promise<void> {
    const { channel = 'COUNTER', ...variables } = life.scenario.given.variables;
    const { id, code } = await shop.ok<any>(
      shop.api.post('/case-files', {
        procedureCode: procedure.code,
        channel,
        receivingAgency: 'xa-an-phu',
        applicant: { kind: 'PERSON', name: collectorIn(life.steps), identity: '001099012345' },
        data: { ...toldIn(life.steps), ...variables },
        components: procedure.dossier.map((one) => ({ code: one.code, how: 'PAPER' })),
      }),
    );
    Object.assign(life, { id, code });
  }

  async function carryOut(step: Step, { id, code }: Life): Promise<void> {
    switch (step.kind) {
      case 'complete': {
        const { steps } = await shop.ok<any>(shop.api.get(`/case-files/${id}`));
        const open = steps.find((one: any) => one.elementId === step.task && one.taskId);
        if (!open)
          throw new Error(`${step.task} is not open, but ${steps.map((one: any) => one.elementId).join()}`);
        const client = await clientOf(step.as ?? '');
        await shop.ok(client.post(`/tasks/${open.taskId}/complete`, { variables: later(step.data) }));
        return;
      }
      case 'receive': {
        const { message: name, key: correlationKey = code, data: variables, heard } = step;
        const message = { name, correlationKey, variables, ...(!heard && { timeToLive: 'PT1H' }) };
        await shop.ok(shop.api.post('/messages', message));
        return;
      }
      case 'work': {
        const claim = { topic: step.topic, max: 50, lockSeconds: 1, workerId: 'worker' };
        const { items } = await shop.ok<any>(shop.api.post('/service-jobs/claim', claim));
        const job = items.find((one: any) => one.businessKey === code);
        if (!job) throw new Error(`there is no work for "${step.topic}"`);
        const { lockToken } = job;
        const answer = { lockToken, variables: step.data };
        await shop.ok(shop.api.post(`/service-jobs/${job.id}/complete`, answer));
        return;
      }
      default:
        throw new Error(`no story of a procedure has a step "${step.kind}"`);
    }
  }

  async function checkEnd({ id, scenario }: Life): Promise<void> {
    const { state } = await shop.ok<any>(shop.api.get(`/case-files/${id}`));
    const isEnded = ['RETURNED', ...Object.keys(ends)].includes(state);
    if (scenario.then.state === 'completed' ? state !== endOf(scenario) : isEnded)
      throw new Error(`the case is ${state}`);
  }

  function endOf({ when, then }: Scenario): string {
    const isRefused = when.some((step) => step.kind === 'complete' && step.data.reception === 'REFUSED');
    if (isRefused) return 'REJECTED_AT_INTAKE';
    const reached = [...(then.reached ?? []), ...(then.passed ?? [])];
    return (
      Object.entries(ends).find(([, ids]) => ids.some((one) => reached.includes(one)))?.[0] ?? 'RETURNED'
    );
  }

  async function clientOf(role: string): Promise<ApiClient> {
    const client = clients.get(role) ?? new ApiClient(shop.url, await shop.token('operator'));
    clients.set(role, client);
    return client;
  }

  /** What officials write down of the application in a story is in the form of the case; a list nobody speaks of is empty. */
  function toldIn(when: readonly Step[]): JsonObject {
    const told = Object.assign(
      {},
      ...when.map((step) => (step.kind === 'complete' ? step.data : {})).reverse(),
    );
    const fields = procedure.data.map(({ name, type }) => [
      name,
      told[name] ?? (type === 'list' ? [] : undefined),
    ]);
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as JsonObject;
  }

  /** Who fetches the result is the applicant, or an authorisation would be needed. */
  const collectorIn = (when: readonly Step[]): string => {
    const names = when.flatMap((step) => (step.kind === 'complete' ? [step.data.collectedBy] : []));
    return names.find((name) => typeof name === 'string') ?? 'Đặng Thị Ngọc Ánh';
  };

  /** A new date is after the old one, whenever the story is played. */
  const later = (data: JsonObject): JsonObject =>
    typeof data.extendUntil === 'string'
      ? { ...data, extendUntil: new Date(shop.now() + 60 * 86_400_000).toISOString().slice(0, 10) }
      : data;
});
