import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { Database } from '../../database';
import { definitionMessages } from '../../definitions';
import { newId } from '../../kernel';
import { dateAt } from '../../one-stop-shop';
import { modellingMessages, ModellingModule } from '../index';

const drawn = (text: string) => drawBpmn(text, { process: 'permit' });
const inService = drawn('start s | user receive | user decide | end e | s > receive > decide > e');

let server: TestServer;
let designer: string;
let operator: string;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, modellingMessages],
  });
  [designer, operator] = [await server.token('designer'), await server.token('operator')];
});
afterAll(() => server.stop());

const call = async (token: string, method: string, path: string, body?: object): Promise<any> => {
  const reply = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, ...(text && { body: JSON.parse(text) }) };
};

/** A case that is received and decided, or only received. */
async function aCase(code: string, steps: number): Promise<void> {
  const { body } = await call(operator, 'POST', '/process-instances', {
    definitionKey: 'permit',
    businessKey: code,
    variables: { applicant: 'Ân' },
  });
  for (let done = 0; done < steps; done += 1) {
    const { items } = (await call(operator, 'GET', `/tasks?processInstanceId=${body.id}`)).body;
    const { id, version } = items[0];
    const claimed = await call(operator, 'POST', `/tasks/${id}/claim`, { version });
    const { status } = await call(operator, 'POST', `/tasks/${id}/complete`, {
      version: claimed.body.version,
      variables: { granted: true },
    });
    expect(status).toBe(200);
  }
}

describe('the cases of a past period', () => {
  let model: string;
  const today = () => dateAt(Date.now());
  const replay = (more: object = {}, token = designer) =>
    call(token, 'POST', `/models/${model}/replay`, { from: today(), until: today(), ...more });

  beforeAll(async () => {
    const form = new FormData();
    form.append('files', new Blob([inService]), 'p.bpmn');
    const deployed = await fetch(`${server.url}/api/v1/deployments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operator}` },
      body: form,
    });
    const { definitions } = (await deployed.json()) as { definitions: { id: string }[] };
    for (const [code, steps] of [
      ['H1', 2],
      ['H2', 2],
      ['H3', 1],
    ] as const)
      await aCase(code, steps);
    const created = await call(designer, 'POST', '/models', {
      name: 'Cấp phép',
      definitionId: definitions[0]!.id,
    });
    model = created.body.id;
  });

  it('go as they went while nothing is changed', async () => {
    expect((await replay()).body).toMatchObject({
      problems: [],
      found: 3,
      cases: 3,
      reproduced: 3,
      answered: 5,
      assumed: [],
      before: { finished: 2, running: 1 },
      after: { finished: 2, running: 1 },
      changed: [],
    });
  });

  it('show which of them would not get to the end of what is drawn and not saved', async () => {
    const waits = drawn(
      'start s | user receive | receive wait | user decide | end e | s > receive > wait > decide > e',
    );
    const { body } = await replay({ files: [{ name: 'p.bpmn', content: waits }] });
    expect(body.after).toMatchObject({ finished: 0, stuck: 2, running: 1 });
    expect(body.changed.map((one: any) => [one.caseCode, one.change, one.elements[0].id])).toEqual([
      ['H1', 'NEWLY_STUCK', 'wait'],
      ['H2', 'NEWLY_STUCK', 'wait'],
    ]);
    expect(JSON.stringify(body)).not.toContain('Ân');
  });

  it('leave no trace', async () => {
    const rows = async (table: string) =>
      Number(
        (await server.app.get(Database).query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n,
      );
    const tables = ['process_instance', 'history_event', 'task', 'job', 'outbox_event'];
    const before = await Promise.all(tables.map(rows));
    expect((await replay({ daysOff: [{ date: today(), name: 'Nghỉ' }] })).status).toBe(200);
    expect(await Promise.all(tables.map(rows))).toEqual(before);
  });

  it('are refused with what is wrong', async () => {
    expect(await replay({ from: '2026-02-30' })).toMatchObject({
      status: 400,
      body: { code: 'MODEL.BAD_PERIOD' },
    });
    expect(await replay({ pace: [{ group: 'a', times: 0 }] })).toMatchObject({ status: 400 });
    expect((await replay({}, await server.token('viewer'))).status).toBe(403);
    expect(
      (await call(designer, 'POST', `/models/${newId()}/replay`, { from: today(), until: today() })).status,
    ).toBe(404);
    const broken = inService.replace('sourceRef="s"', 'sourceRef="nowhere"');
    const { body } = await replay({ files: [{ name: 'p.bpmn', content: broken }] });
    expect([body.after, body.problems[0].file]).toEqual([null, 'p.bpmn']);
  });
});
