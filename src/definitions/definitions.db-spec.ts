import { startTestServer, type TestServer } from '../../test/http/test-server';
import { bpmn } from './fixtures/bpmn';
import { definitionMessages, DefinitionsModule } from './index';

const permit = (taskName: string, due = 'P2D') =>
  bpmn(
    `<laneSet id="ls"><lane id="counter" name="Một cửa"><flowNodeRef>s</flowNodeRef><flowNodeRef>t</flowNodeRef><flowNodeRef>e</flowNodeRef></lane></laneSet>
     <startEvent id="s"/><userTask id="t" name="${taskName}" camunda:candidateGroups="clerks" camunda:formKey="forms/apply.form" procedure:unit="${taskName}-unit"/>
     <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>${due}</timeDuration></timerEventDefinition></intermediateCatchEvent><endEvent id="e"/>
     <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="wait"/><sequenceFlow id="f3" sourceRef="wait" targetRef="e"/>`,
    { attributes: 'id="permit" name="Cấp phép" isExecutable="true"' },
  );
const form = JSON.stringify({
  id: 'apply',
  type: 'default',
  components: [{ type: 'textfield', key: 'name', label: 'Họ tên' }],
});

describe('the definitions API', () => {
  let server: TestServer;
  let tokens: Record<'designer' | 'worker' | 'viewer', string>;
  beforeAll(async () => {
    server = await startTestServer({ imports: [DefinitionsModule], catalogues: [definitionMessages] });
    tokens = {
      designer: await server.token('designer'),
      worker: await server.token('worker'),
      viewer: await server.token('viewer'),
    };
  });
  afterAll(() => server.stop());

  const send = async (path: string, init: RequestInit & { role?: keyof typeof tokens } = {}) => {
    const { role = 'designer', headers, ...rest } = init;
    const response = await fetch(`${server.url}/api/v1${path}`, {
      ...rest,
      headers: { authorization: `Bearer ${tokens[role]}`, ...(headers as Record<string, string>) },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: isJson ? JSON.parse(text) : text,
    };
  };
  const upload = (
    files: Record<string, string | Uint8Array>,
    headers: Record<string, string> = {},
    field = 'files[]',
  ) => {
    const body = new FormData();
    for (const [name, content] of Object.entries(files))
      body.append(field, new Blob([content as string]), name);
    return send('/deployments', { method: 'POST', body, headers });
  };

  it('deploys, lists, shows, compares', async () => {
    const first = await upload({ 'cấp phép.bpmn': permit('Tiếp nhận'), 'forms/apply.form': form });
    expect(first).toMatchObject({
      status: 201,
      body: {
        id: expect.any(String),
        definitions: [{ id: expect.any(String), key: 'permit', version: 1, name: 'Cấp phép' }],
      },
    });
    expect(Object.keys(first.body).sort()).toEqual(['definitions', 'id', 'warnings']);
    const again = await upload(
      { 'forms/apply.form': form, 'cấp phép.bpmn': permit('Tiếp nhận') },
      {},
      'files',
    );
    expect(again).toEqual({ ...first, body: { ...first.body } });
    const second = await upload({ 'cấp phép.bpmn': permit('Thẩm định', 'P3D'), 'forms/apply.form': form });
    const [one, two] = [first.body.definitions[0].id, second.body.definitions[0].id];

    const list = await send('/definitions?key=permit&limit=1', { role: 'viewer' });
    expect(list.body.items).toMatchObject([
      { id: two, version: 2, file: 'cấp phép.bpmn', core: 'token-core' },
    ]);
    const next = await send(`/definitions?key=permit&limit=1&cursor=${list.body.next}`);
    expect(next.body).toMatchObject({ items: [{ id: one, version: 1 }] });
    expect((await send('/definitions?latest=true')).body.items).toHaveLength(1);
    expect((await send(`/definitions/${one}`)).body).toMatchObject({
      id: one,
      key: 'permit',
      deployedBy: expect.any(String),
    });

    const xml = await send(`/definitions/${one}/xml`);
    expect(xml).toMatchObject({
      status: 200,
      type: 'application/xml; charset=utf-8',
      body: permit('Tiếp nhận'),
    });
    expect((await send(`/definitions/${one}/forms/apply`)).body).toEqual({
      key: 'apply',
      schema: JSON.parse(form),
    });
    expect((await send(`/definitions/${one}/forms/forms/apply.form`)).body).toMatchObject({ key: 'apply' });

    expect((await send(`/definitions/${one}/diff/${two}`)).body).toEqual({
      from: { id: one, key: 'permit', version: 1 },
      to: { id: two, key: 'permit', version: 2 },
      elements: [
        {
          elementId: 't',
          type: 'userTask',
          name: 'Thẩm định',
          change: 'changed',
          fields: [
            { field: 'name', before: 'Tiếp nhận', after: 'Thẩm định' },
            { field: 'user.unit', before: 'Tiếp nhận-unit', after: 'Thẩm định-unit' },
          ],
        },
        {
          elementId: 'wait',
          type: 'intermediateCatchEvent',
          name: null,
          change: 'changed',
          fields: [{ field: 'events.0.timer.value.literal', before: 'P2D', after: 'P3D' }],
        },
      ],
      files: [{ name: 'cấp phép.bpmn', change: 'changed' }],
    });
  });

  it('says every problem of a refused deployment in the language of the caller and in both', async () => {
    const broken = { 'a.bpmn': bpmn('<userTask id="t" camunda:assignee="${x}"/>'), 'b.exe': 'MZ' };
    const vi = await upload(broken);
    expect(vi).toMatchObject({ status: 422, type: expect.stringContaining('application/problem+json') });
    expect(vi.body).toMatchObject({ status: 422, code: 'DEPLOYMENT.REFUSED' });
    const found = vi.body.problems.find(({ rule }: { rule: string }) => rule === 'expression/not-feel');
    expect(found).toMatchObject({ file: 'a.bpmn', elementId: 't' });
    expect(found.message).toBe(found.messages.vi);
    expect(vi.body.problems.map(({ file }: { file: string }) => file)).toContain('b.exe');
    const en = await upload(broken, { 'accept-language': 'en' });
    expect(
      en.body.problems.find(({ rule }: { rule: string }) => rule === 'expression/not-feel').message,
    ).toBe(found.messages.en);
    expect((await send('/definitions?key=P')).body.items).toEqual([]);
  });

  it('answers the same key with the same deployment and refuses it for other files', async () => {
    const headers = { 'idempotency-key': 'deploy-1' };
    const first = await upload({ 'k.bpmn': permit('Một') }, headers);
    expect(first.status).toBe(201);
    expect(await upload({ 'k.bpmn': permit('Một') }, headers)).toEqual(first);
    expect(await upload({ 'k.bpmn': permit('Hai') }, headers)).toMatchObject({
      body: { code: 'COMMAND.KEY_REUSED' },
    });
  });

  it('lets only those deploy who may, and names nothing to the others', async () => {
    const body = new FormData();
    body.append('files[]', new Blob([permit('x')]), 'x.bpmn');
    expect((await send('/deployments', { method: 'POST', body, role: 'worker' })).status).toBe(403);
    const anonymous = await fetch(`${server.url}/api/v1/definitions`);
    expect(anonymous.status).toBe(401);
  });

  it.each([
    ['no files', {}, 400],
    ['a file that is far too large', { 'big.bpmn': 'x'.repeat(3 * 1024 * 1024) }, 413],
    ['a file that is a little too large', { 'big.bpmn': 'x'.repeat(1024 * 1024 + 1) }, 422],
    ['a path out of the folder', { '../../etc/passwd.bpmn': permit('x') }, 422],
    ['bytes that are no XML', { 'a.bpmn': new Uint8Array([0, 1, 2, 255]) }, 422],
    ['a form that is an array', { 'a.form': '[]' }, 422],
    ['a form of __proto__', { 'a.form': '{"__proto__":{"components":[]}}' }, 422],
    [
      'a YAML bomb',
      {
        'procedure.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]`,
      },
      422,
    ],
  ])('refuses %s', async (_, files, status) => {
    expect((await upload(files as Record<string, string>)).status).toBe(status);
  });

  it.each([
    [
      'a body that ends early',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="files[]"; filename="a.bpmn"\r\n\r\nabc',
    ],
    ['no boundary', 'multipart/form-data', 'abc'],
    [
      'a numeric field name',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\nabc\r\n--x--\r\n',
    ],
    [
      'a field name of __proto__',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="__proto__[a]"\r\n\r\nabc\r\n--x--\r\n',
    ],
    ['JSON', 'application/json', '{}'],
  ])("refuses %s as the caller's mistake", async (_, type, body) => {
    const { status } = await send('/deployments', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('does not know what does not exist', async () => {
    const nothing = '019a0000-0000-7000-8000-000000000000';
    for (const path of [
      `/definitions/${nothing}`,
      '/definitions/x',
      `/definitions/${nothing}/xml`,
      `/definitions/${nothing}/diff/${nothing}`,
      `/definitions/${nothing}/forms/a`,
    ])
      expect(await send(path)).toMatchObject({ status: 404, body: { code: 'DEFINITION.NOT_FOUND' } });
    expect((await send('/definitions?cursor=abc')).status).toBe(400);
    expect((await send('/definitions?latest=perhaps')).status).toBe(400);
  });
});
