import { startTestServer, type TestServer } from '../../test/http/test-server';
import { drawBpmn } from '../../test/support/draw-bpmn';
import { WorkingTimeModule } from '../../test/support/working-time.module';
import { Database } from '../database';
import { definitionMessages } from '../definitions';
import { newId } from '../kernel';
import { modellingMessages, ModellingModule } from './index';

const permit = (name: string) =>
  drawBpmn(`start s | user a name="${name}" | end e | s > a > e`, { process: 'permit' });
const broken = permit('Hỏng').replace('</process>', '<userTask id="a"/></process>');

let server: TestServer;
let an: string;
let binh: string;
let watcher: string;
beforeAll(async () => {
  server = await startTestServer({
    imports: [ModellingModule, WorkingTimeModule],
    catalogues: [definitionMessages, modellingMessages],
  });
  [an, binh] = [await server.token('designer'), await server.token('designer')];
  watcher = await server.token('viewer');
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
const aModel = async (name = 'Cấp phép xây dựng') =>
  (await call(an, 'POST', '/models', { name })).body.id as string;
const save = (token: string, model: string, file: string, content: string, revision?: number, more = {}) =>
  call(token, 'PUT', `/models/${model}/files/${file}`, { name: 'p.bpmn', content, revision, ...more });

describe('a model', () => {
  it('is found by words without accents, renamed, put away and taken out again', async () => {
    const id = await aModel('Cấp phép đào đường');
    const found = async (query: string) =>
      (await call(an, 'GET', `/models?${query}`)).body.items.map((one: { id: string }) => one.id);
    expect(await found('text=phep%20dao')).toEqual([id]);
    expect((await call(an, 'PUT', `/models/${id}/name`, { name: 'Lấp hồ' })).body.name).toBe('Lấp hồ');
    expect(await found('text=dao')).toEqual([]);
    await call(an, 'POST', `/models/${id}/archive`);
    expect(await found('text=lap%20ho')).toEqual([]);
    expect(await found('text=lap%20ho&archived=true')).toEqual([id]);
    expect(await save(an, id, newId(), permit('Nhận'))).toMatchObject({
      status: 409,
      body: { code: 'MODEL.ARCHIVED' },
    });
    await call(an, 'POST', `/models/${id}/take-out`);
    expect((await save(an, id, newId(), permit('Nhận'))).status).toBe(200);
  });

  it('is created once however often it is sent', async () => {
    const send = () =>
      fetch(`${server.url}/api/v1/models`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${an}`,
          'content-type': 'application/json',
          'Idempotency-Key': 'one-model-only',
        },
        body: JSON.stringify({ name: 'Một lần' }),
      }).then((reply) => reply.json() as Promise<{ id: string }>);
    const [one, other] = await Promise.all([send(), send()]);
    expect(one.id).toBe(other.id);
  });

  it('is seen by watchers of nothing, changed by designers only', async () => {
    const id = await aModel();
    expect((await call(watcher, 'GET', `/models/${id}`)).status).toBe(403);
    expect((await call(watcher, 'PUT', `/models/${id}/name`, { name: 'x' })).status).toBe(403);
  });
});

describe('a file', () => {
  it('is saved from the revision that was seen, and otherwise loses nothing', async () => {
    const model = await aModel();
    const file = newId();
    expect((await save(an, model, file, permit('Một'))).body).toMatchObject({ revision: 1 });
    expect((await save(an, model, file, permit('Hai'), 1)).body).toMatchObject({ revision: 2 });
    const late = await save(binh, model, file, permit('Khác'), 1);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'MODEL.FILE_CHANGED', params: { revision: 2 } },
    });
    const kept = await call(binh, 'GET', `/models/${model}/files/${file}`);
    expect(kept.body).toMatchObject({ revision: 2, content: permit('Hai') });
    // What is there already is no conflict: a page that did not hear its answer asks again.
    expect((await save(an, model, file, permit('Hai'), 1)).body).toMatchObject({ revision: 2 });
  });

  it('of two saves at once one is kept and the other is told', async () => {
    const model = await aModel();
    const file = newId();
    await save(an, model, file, permit('Đầu'));
    const saves = await Promise.all([
      save(an, model, file, permit('Một'), 1),
      save(binh, model, file, permit('Hai'), 1),
    ]);
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('has a history by person, and can be had again after it was removed', async () => {
    const model = await aModel();
    const file = newId();
    await save(an, model, file, permit('Một'));
    await save(an, model, file, permit('Hai'), 1);
    await save(binh, model, file, permit('Ba'), 2);
    expect((await call(binh, 'DELETE', `/models/${model}/files/${file}?revision=2`)).status).toBe(409);
    expect((await call(binh, 'DELETE', `/models/${model}/files/${file}?revision=3`)).status).toBe(204);
    const { items } = (await call(an, 'GET', `/models/${model}/files/${file}/revisions`)).body;
    expect(items).toMatchObject([
      { revision: 4, isRemoval: true },
      { revision: 3, isRemoval: false },
      { revision: 2, isRemoval: false },
    ]);
    const before = await call(an, 'GET', `/models/${model}/files/${file}/revisions/2`);
    expect(before.body.content).toBe(permit('Hai'));
    const removed = async () => (await call(an, 'GET', `/models/${model}/removed-files`)).body.items;
    expect(await removed()).toMatchObject([{ id: file, name: 'p.bpmn', revision: 4 }]);
    expect((await save(an, model, file, before.body.content, 4)).body).toMatchObject({ revision: 5 });
    expect(await removed()).toEqual([]);
  });

  it.each(['../p.bpmn', 'p.exe', 'a//b.form', 'p'])('named %s is refused', async (name) => {
    expect(await save(an, await aModel(), newId(), 'x', undefined, { name })).toMatchObject({
      status: 400,
      body: { code: 'MODEL.BAD_FILE_NAME' },
    });
  });

  it('has a name of its own in its model, and an id of its own everywhere', async () => {
    const model = await aModel();
    const file = newId();
    await save(an, model, file, permit('Một'));
    expect(await save(an, model, newId(), permit('Hai'))).toMatchObject({
      status: 409,
      body: { code: 'MODEL.NAME_TAKEN' },
    });
    const other = await aModel();
    expect((await save(an, other, file, permit('Hai'), 1)).status).toBe(404);
    expect((await call(an, 'GET', `/models/${other}/files/${file}`)).status).toBe(404);
  });
});

describe('two designers', () => {
  const sign = (token: string, model: string, page: string, wants: string, fileId: string) =>
    call(token, 'PUT', `/models/${model}/pages/${page}`, { wants, fileId });

  it('edit a file one at a time; who looks cannot save until it takes over', async () => {
    const model = await aModel();
    const [file, mine, theirs] = [newId(), newId(), newId()];
    await save(an, model, file, permit('Một'));
    expect((await sign(an, model, mine, 'EDIT', file)).body.mayEdit).toBe(true);
    const looking = await sign(binh, model, theirs, 'EDIT', file);
    expect(looking.body.mayEdit).toBe(false);
    expect(looking.body.pages).toHaveLength(2);
    expect(await save(binh, model, file, permit('Hai'), 1)).toMatchObject({
      status: 409,
      body: { code: 'MODEL.FILE_EDITED' },
    });
    expect((await sign(binh, model, theirs, 'TAKE_OVER', file)).body.mayEdit).toBe(true);
    expect((await save(binh, model, file, permit('Hai'), 1)).status).toBe(200);
    expect((await sign(an, model, mine, 'EDIT', file)).body.mayEdit).toBe(false);
    await sign(binh, model, theirs, 'LEAVE', file);
    expect((await call(an, 'GET', `/models/${model}`)).body.pages).toMatchObject([{ id: mine }]);
  });

  it('that ask at the same moment are not both told yes', async () => {
    const model = await aModel();
    const file = newId();
    await save(an, model, file, permit('Một'));
    const answers = await Promise.all([
      sign(an, model, newId(), 'EDIT', file),
      sign(binh, model, newId(), 'EDIT', file),
    ]);
    expect(answers.map(({ body }) => body.mayEdit).sort()).toEqual([false, true]);
  });
});

describe('the rules of deployment', () => {
  it('are told of what is saved, and of what is drawn and not saved yet', async () => {
    const model = await aModel();
    await save(an, model, newId(), permit('Một'));
    expect((await call(an, 'POST', `/models/${model}/check`, {})).body.problems).toEqual([]);
    const drawn = await call(an, 'POST', `/models/${model}/check`, {
      files: [{ name: 'p.bpmn', content: broken }],
    });
    expect(drawn.status).toBe(200);
    expect(drawn.body.problems[0]).toMatchObject({ file: 'p.bpmn', messages: { vi: expect.any(String) } });
  });

  it('refuse what is sent with problems, and take into service what has none', async () => {
    const model = await aModel();
    expect(await call(an, 'POST', `/models/${model}/propose`, { reason: 'Ban hành lần đầu' })).toMatchObject({
      status: 409,
      body: { code: 'MODEL.EMPTY' },
    });
    const file = newId();
    await save(an, model, file, broken);
    expect(await call(an, 'POST', `/models/${model}/propose`, { reason: 'Ban hành lần đầu' })).toMatchObject({
      status: 422,
      body: { code: 'DEPLOYMENT.REFUSED' },
    });
    await save(an, model, file, permit('Ban hành'), 1);
    const sent = await call(an, 'POST', `/models/${model}/propose`, { reason: 'Ban hành lần đầu' });
    expect(sent).toMatchObject({ status: 201, body: { definitions: [{ key: 'permit', version: 1 }] } });

    const { id: definitionId } = sent.body.definitions[0];
    const next = await call(an, 'POST', '/models', { name: 'Sửa đổi', definitionId });
    expect(next.body).toMatchObject({ basisId: sent.body.id, files: [{ name: 'p.bpmn', revision: 1 }] });
    const copied = await call(an, 'GET', `/models/${next.body.id}/files/${next.body.files[0].id}`);
    expect(copied.body.content).toBe(permit('Ban hành'));

    const compare = async (body: object) =>
      (await call(an, 'POST', `/models/${next.body.id}/compare`, body)).body;
    expect(await compare({})).toMatchObject({ deploymentId: sent.body.id, files: [], running: 0 });
    const drawn = [{ name: 'p.bpmn', content: permit('Sửa đổi') }];
    expect((await compare({ files: drawn })).files).toMatchObject([
      {
        name: 'p.bpmn',
        change: 'changed',
        elements: [{ elementId: 'a', fields: [{ field: 'name', before: 'Ban hành', after: 'Sửa đổi' }] }],
      },
    ]);
  });
});

describe('a trial', () => {
  const story = (steps: string, then = 'then: { state: completed }') => `
title: { vi: Nhận rồi xong, en: Received and done }
process: permit
given: { at: '2026-10-05T08:00:00+07:00', caseCode: H1, variables: {} }
when: [${steps}]
${then}
`;
  const play = (model: string, body: object) => call(an, 'POST', `/models/${model}/play`, body);

  it('shows what is open after each step and what no story came by, and leaves no trace', async () => {
    const model = await aModel();
    await save(an, model, newId(), permit('Nhận'));
    const begun = await play(model, { scenario: story('', '') });
    expect(begun.body.stories).toMatchObject([
      {
        hasPassed: true,
        moments: [{ state: 'active', at: '2026-10-05T01:00:00.000Z', tasks: [{ element: 'a' }] }],
      },
    ]);
    expect(begun.body.nodes.missing).toEqual(['a', 'e']);
    const done = await play(model, { scenario: story('{ complete: a }, { pass: P2D }') });
    expect(done.body.stories[0]).toMatchObject({ hasPassed: true, steps: 2 });
    expect(done.body.stories[0].moments.at(-1)).toMatchObject({
      state: 'completed',
      at: '2026-10-07T01:00:00.000Z',
    });
    expect(done.body.nodes.missing).toEqual([]);
    const [{ count }] = await server.app
      .get(Database)
      .query<{ count: number }>("SELECT COUNT(*) AS count FROM process_definition WHERE name = 'Nhận'");
    expect(Number(count)).toBe(0);
  });

  it('says which step cannot be done, which word is not known and which problem stops the model', async () => {
    const model = await aModel();
    const file = newId();
    await save(an, model, file, permit('Nhận'));
    await save(an, model, newId(), story('{ complete: b }'), undefined, { name: 'scenarios/01.yaml' });
    await save(an, model, newId(), 'titel: x', undefined, { name: 'scenarios/02.yaml' });
    const { stories } = (await play(model, {})).body;
    expect(stories).toMatchObject([
      { file: 'scenarios/01.yaml', hasPassed: false, failures: [{ step: '1' }] },
      { file: 'scenarios/02.yaml', hasPassed: false, failures: [{ step: 'given' }] },
    ]);
    const wrong = await play(model, { files: [{ name: 'p.bpmn', content: broken }] });
    expect(wrong.body).toMatchObject({ problems: [{ file: 'p.bpmn' }], stories: [] });
  });

  it('that does not end is ended, and the next one is played', async () => {
    const model = await aModel();
    // A pattern that no reader of it can tell from a harmless one.
    const endless = permit('Nhận').replace(
      '<userTask id="a"',
      `<userTask id="a" camunda:priority='=if matches(s, "a*a*a*a*a*a*b") then 1 else 2'`,
    );
    const long = story('', '').replace('variables: {}', `variables: { s: ${'a'.repeat(20_000)}! }`);
    const answers = await Promise.all([
      play(model, { scenario: long, files: [{ name: 'p.bpmn', content: endless }] }),
      play(model, { scenario: story('', ''), files: [{ name: 'p.bpmn', content: permit('Nhận') }] }),
    ]);
    expect(answers[0]).toMatchObject({ status: 422, body: { code: 'MODEL.PLAY_OVERRUN' } });
    expect(answers[1].body.stories[0].hasPassed).toBe(true);
  }, 60_000);
});
