import { join } from 'node:path';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { definitionMessages, filesOfFolder } from '../../definitions';
import { newId } from '../../kernel';
import { oneStopShopMessages } from '../../one-stop-shop';
import { modellingMessages, ModellingModule } from '../index';

let server: TestServer;
let designer: string;
let model: string;
let yaml: string;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, modellingMessages, ...oneStopShopMessages],
  });
  designer = await server.token('designer');
  model = (await call('POST', '/models', { name: 'Cấp phép' })).body.id;
  for (const { name, content } of await filesOfFolder(join('processes', 'P02-building-permit'))) {
    const text = Buffer.from(content).toString('utf8');
    if (name === 'procedure.yaml') yaml = text;
    else await call('PUT', `/models/${model}/files/${newId()}`, { name, content: text });
  }
});
afterAll(() => server.stop());

const call = async (method: string, path: string, body: object, token = designer): Promise<any> => {
  const reply = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': 'vi',
    },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
};
const drawn = (content: string) => ({ files: [{ name: 'procedure.yaml', content }] });
const look = async (content?: string) =>
  (await call('POST', `/models/${model}/procedure`, content === undefined ? {} : drawn(content))).body;

describe('a procedure as it is drawn', () => {
  it('is a table of steps whose longest way is compared with each limit', async () => {
    const { file, problems, table } = await look(yaml);
    expect([file, problems]).toEqual(['procedure.yaml', []]);
    expect(table.steps[0]).toMatchObject({ no: 1, act: 'receive', form: expect.any(String) });
    const sums = table.sums.map((sum: any) => [sum.limit.value, sum.workingDays]);
    expect(sums).toEqual([
      [7, 7],
      [10, 10],
      [9, 9],
      [5, 5],
    ]);
    const [{ way, workingDays, data }] = table.sums;
    expect(data).toMatchObject({ applicationType: 'NEW', buildingType: 'HOUSE' });
    const added = way.reduce((sum: number, step: any) => sum + step.workingDays, 0);
    expect(added).toBeCloseTo(workingDays, 2);
    expect(way[0].step).toBe(table.steps[0].step);
  });

  it('says every problem at its place in the file, and has no table while there are any', async () => {
    const { problems, table } = await look(yaml.replace('value: 7,', 'value: seven,'));
    expect(problems).toMatchObject([{ rule: 'procedure/type', path: ['limits', '0', 'value'] }]);
    expect(table).toBeNull();
    expect((await look(`${yaml}\nlevel: COMMUNE\n`)).problems[0]).toMatchObject({ file: 'procedure.yaml' });
  });

  it('is nothing without its file, which is said', async () => {
    expect(await look()).toMatchObject({ file: null, problems: [], table: null });
    const quote = await call('POST', `/models/${model}/quote`, { channel: 'COUNTER', data: {} });
    expect(quote).toMatchObject({ status: 422, body: { code: 'MODEL.NO_PROCEDURE' } });
  });

  it('tells a case what the counter would tell it, by what is drawn', async () => {
    const data = { applicationType: 'NEW', buildingType: 'HOUSE' };
    const ask = (content: string, answers: object) =>
      call('POST', `/models/${model}/quote`, { ...drawn(content), channel: 'COUNTER', data: answers });
    expect((await ask(yaml, data)).body.limit).toMatchObject({ value: 7, unit: 'working-day' });
    const shorter = await ask(yaml.replace('value: 7,', 'value: 6,'), data);
    expect(shorter.body.limit.value).toBe(6);
    expect(await ask(yaml, {})).toMatchObject({ status: 422, body: { code: 'PROCEDURE.DATA_INVALID' } });
  });
});
