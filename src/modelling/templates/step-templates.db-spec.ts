import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { definitionMessages } from '../../definitions';
import { modellingMessages, ModellingModule } from '../index';

let server: TestServer;
let designer: string;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, modellingMessages],
  });
  designer = await server.token('designer');
});
afterAll(() => server.stop());

const call = async (token: string, method: string, path: string, body?: object): Promise<any> => {
  const reply = await fetch(`${server.url}/api/v1/step-templates${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: JSON.parse(await reply.text()) };
};
const content = (vi: string) =>
  JSON.stringify({
    name: { vi, en: 'Urge' },
    description: { vi: 'Một bước', en: 'One step' },
    nodes: [{ id: 'urge', type: 'bpmn:UserTask', x: 0, y: 0 }],
  });
const one = async (key: string) =>
  (await call(designer, 'GET', '')).body.items.find((item: { key: string }) => item.key === key);

describe('ready steps', () => {
  it('come with the product', async () => {
    const { items } = (await call(designer, 'GET', '')).body;
    expect(items[0]).toMatchObject({ key: 'reception', version: 1, isShipped: true, savedBy: null });
  });

  it('are changed version by version, and every version is kept', async () => {
    expect(await call(designer, 'PUT', '/withdrawal', { version: 1, content: content('Rút') })).toMatchObject(
      {
        status: 200,
        body: { version: 2, isShipped: true },
      },
    );
    expect(JSON.parse((await one('withdrawal')).content).name.vi).toBe('Rút');
    const { items } = (await call(designer, 'GET', '/withdrawal/versions')).body;
    expect(items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect(JSON.parse(items[1].content).name.vi).toBe('Rút hồ sơ');
  });

  it('are not changed over what another has saved meanwhile', async () => {
    await call(designer, 'PUT', '/own-step', { version: 0, content: content('Một') });
    expect(await call(designer, 'PUT', '/own-step', { version: 0, content: content('Hai') })).toMatchObject({
      status: 409,
      body: { code: 'STEP_TEMPLATE.CHANGED' },
    });
    expect(JSON.parse((await one('own-step')).content).name.vi).toBe('Một');
  });

  it('are taken out and taken in again', async () => {
    await call(designer, 'PUT', '/stop', { version: 1 });
    expect(await one('stop')).toBeUndefined();
    await call(designer, 'PUT', '/stop', { version: 2, content: content('Dừng') });
    expect(await one('stop')).toMatchObject({ version: 3 });
  });

  it('are refused with what is wrong in them', async () => {
    expect(await call(designer, 'PUT', '/wrong', { version: 0, content: '{' })).toMatchObject({
      status: 400,
      body: { code: 'STEP_TEMPLATE.WRONG', detail: expect.stringContaining('JSON') },
    });
    expect(await call(designer, 'PUT', '/Hoa', { version: 0, content: content('A') })).toMatchObject({
      body: { code: 'STEP_TEMPLATE.BAD_KEY' },
    });
    expect((await call(designer, 'GET', '/nothing/versions')).status).toBe(404);
  });
});
