import { readFileSync } from 'node:fs';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { definitionMessages } from '../../definitions';
import { newId } from '../../kernel';
import { modellingMessages, ModellingModule } from '../index';

const name = 'decisions/civil-status-extract-fee.dmn';
const content = readFileSync(`processes/P13-civil-status-extract/${name}`, 'utf8');
const decision = 'civil-status-extract-fee';

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

const post = async (path: string, body: object): Promise<any> => {
  const reply = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${designer}`,
      'content-type': 'application/json',
      'accept-language': 'vi',
    },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
};

describe('a decision of a model', () => {
  it('is tried as it is drawn, and says which rule was hit', async () => {
    const { id } = (await post('/models', { name: 'Trích lục' })).body;
    const ask = (more: object) => post(`/models/${id}/decide`, { name, decision, ...more });
    expect((await ask({ trials: [] })).body.code).toBe('MODEL.FILE_NOT_FOUND');

    const { status, body } = await ask({
      files: [{ name, content }],
      trials: [
        { variables: { exemption: 'NONE', copies: 3 } },
        { variables: { exemption: 'POOR', copies: 3 } },
        { variables: {} },
      ],
    });
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(body.trials).toMatchObject([
      { rows: [{ fee: 24_000 }], hits: [{ decision, rules: [`${decision}-rule-1`] }], failure: null },
      { rows: [{ fee: 0 }], hits: [{ decision, rules: [`${decision}-rule-2`] }] },
      { rows: null, failure: { code: expect.any(String) } },
    ]);

    const broken = await ask({
      files: [{ name, content: content.slice(0, 200) }],
      trials: [{ variables: {} }],
    });
    expect(broken.body).toMatchObject({ trials: [], problems: [{ code: expect.any(String) }] });
    expect((await post(`/models/${newId()}/decide`, { name, decision, trials: [] })).status).toBe(404);
  });
});
