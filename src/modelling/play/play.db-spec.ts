import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { drawBpmn } from '../../../test/support/draw-bpmn';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { Database } from '../../database';
import { definitionMessages } from '../../definitions';
import { newId } from '../../kernel';
import { modellingMessages, ModellingModule } from '../index';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, modellingMessages],
  });
  token = await server.token('designer');
});
afterAll(() => server.stop());

const call = async (method: string, path: string, body: object): Promise<any> => {
  const reply = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
  return reply.json();
};

/** Everything that running a case, deploying or drawing writes. */
const tables = [
  'process_instance',
  'history_event',
  'task',
  'job',
  'subscription',
  'buffered_message',
  'incident',
  'outbox_event',
  'command',
  'deployment',
  'process_definition',
  'model',
  'model_file',
  'model_revision',
  'model_page',
];
const rows = () =>
  Promise.all(
    tables.map(async (table) => {
      const [row] = await server.app
        .get(Database)
        .query<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
      return `${table} ${Number(row!.count)}`;
    }),
  );

const story = (when: string) =>
  `{ title: { vi: a, en: a }, process: permit, given: { at: '2026-10-05T08:00:00+07:00', caseCode: A }, when: [${when}], then: {} }`;

describe('playing a model', () => {
  let model: string;
  beforeAll(async () => {
    model = (await call('POST', '/models', { name: 'Thử' })).id;
    const files = {
      'p.bpmn': drawBpmn('start s | user a name="Xem" | end e | s > a > e', { process: 'permit' }),
      'scenarios/1.yaml': story('{ complete: a }'),
      'scenarios/2.yaml': story(''),
    };
    for (const [name, content] of Object.entries(files))
      await call('PUT', `/models/${model}/files/${newId()}`, { name, content });
  });

  it('leaves no trace, whatever is played and how', async () => {
    const before = await rows();
    await call('POST', `/models/${model}/play`, {});
    await call('POST', `/models/${model}/play`, {
      scenario: story('{ complete: a, with: { secret: 1 } }, { pass: P9D }'),
    });
    await call('POST', `/models/${model}/play`, { scenario: story('{ complete: nothing }') });
    await call('POST', `/models/${model}/play`, { files: [{ name: 'p.bpmn', content: '<broken' }] });
    expect(await rows()).toEqual(before);
  });

  it('plays those that are asked for, or only tells what is drawn', async () => {
    const one = await call('POST', `/models/${model}/play`, { only: ['scenarios/2.yaml'] });
    expect(one.stories.map(({ file }: { file: string }) => file)).toEqual(['scenarios/2.yaml']);
    const none = await call('POST', `/models/${model}/play`, { only: [] });
    expect(none).toMatchObject({
      stories: [],
      problems: [],
      elements: expect.arrayContaining([expect.objectContaining({ id: 'a', name: 'Xem' })]),
    });
  });
});
