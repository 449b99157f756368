import { type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(async () => {
  expect(await runtime.doctor()).toEqual([]);
  await runtime.stop();
});

const inbox = async (query: string): Promise<any[]> =>
  (await runtime.ok(runtime.api.get(`/tasks?${query}`))).items;
const act = (taskId: string, what: string, body: object = {}) =>
  runtime.api.post(`/tasks/${taskId}/${what}`, body);

describe('the inbox', () => {
  beforeAll(async () => {
    await runtime.deploy(
      `start s | and f
       user late camunda:candidateGroups="land, tax" camunda:dueDate="2026-03-04T17:00:00+07:00" camunda:priority="10" name="Thẩm định hồ sơ"
       user soon camunda:candidateGroups="land" camunda:dueDate="2026-03-03T17:00:00+07:00" camunda:priority="90" procedure:unit="Phòng TNMT"
       user never camunda:candidateUsers="an" camunda:assignee="binh" camunda:formKey="f1"
       user limit procedure:processingTime="1" procedure:unitOfTime="working-day"
       end e1 | end e2 | end e3 | end e4
       s > f | f > late > e1 | f > soon > e2 | f > never > e3 | f > limit > e4`.replace(
        ' procedure:processingTime="1" procedure:unitOfTime="working-day"',
        '',
      ),
      { process: 'inbox' },
    );
    await runtime.start('inbox', { businessKey: 'Đơn-2026/001' });
  });

  it.each([
    ['definitionKey=inbox', ['soon', 'late', 'never', 'limit']],
    ['definitionKey=inbox&sort=priority&limit=1', ['soon']],
    ['definitionKey=inbox&assignee=binh', ['never']],
    ['definitionKey=inbox&unassigned=true&sort=due', ['soon', 'late', 'limit']],
    ['candidateGroup=land', ['soon', 'late']],
    ['candidateGroup=tax', ['late']],
    ['candidateGroup=Land', []],
    ['candidateUser=an', ['never']],
    ['definitionKey=inbox&elementId=late', ['late']],
    [
      `businessKey=${encodeURIComponent('Đơn-2026/001')}&dueBefore=${encodeURIComponent('2026-03-04T00:00:00+07:00')}`,
      ['soon'],
    ],
    ['text=tham%20dinh', ['late']],
    ['text=DON-2026&sort=due', ['soon', 'late', 'never', 'limit']],
    ['text=%25', []],
    ['definitionKey=inbox&state=completed', []],
  ])('answers %s', async (query, expected) => {
    expect((await inbox(query)).map(({ elementId }) => elementId)).toEqual(expected);
  });

  it('gives its pages without a gap', async () => {
    for (const sort of ['due', 'priority', 'created']) {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const page = await runtime.ok(
          runtime.api.get(`/tasks?definitionKey=inbox&sort=${sort}&limit=1${cursor}`),
        );
        seen.push(...page.items.map(({ elementId }: any) => elementId));
        if (!page.next) break;
        cursor = `&cursor=${page.next}`;
      }
      expect([...seen].sort()).toEqual(['late', 'limit', 'never', 'soon']);
    }
  });

  it.each(['limit=0', 'limit=9999', 'state=any', 'dueBefore=2026-03-04', 'sort=name', 'colour=red'])(
    'refuses %s',
    async (query) => {
      expect((await runtime.api.get(`/tasks?${query}`)).status).toBe(400);
    },
  );

  it('shows one task with its form and variables', async () => {
    const [task] = await inbox('candidateUser=an');
    expect(await runtime.ok(runtime.api.get(`/tasks/${task.id}`))).toMatchObject({
      formKey: 'f1',
      assignee: 'binh',
      candidateUsers: ['an'],
      variables: {},
      version: 1,
      priority: expect.any(Number),
    });
  });
});

describe('a task', () => {
  const fresh = async (): Promise<any> => {
    const instance = await runtime.start('plain');
    return runtime.ok(runtime.api.get(`/tasks/${runtime.at(instance, 'a').taskId}`));
  };
  beforeAll(() => runtime.deploy('start s | user a | end e | s > a > e', { process: 'plain' }));

  it('is claimed, given back, handed over and completed, each time with a new version', async () => {
    const task = await fresh();
    const claimed = await runtime.ok(act(task.id, 'claim', { version: 1, assignee: 'an' }));
    expect(claimed).toMatchObject({ assignee: 'an', version: 2 });
    expect((await act(task.id, 'claim', { assignee: 'binh' })).body.code).toBe('TASK.ALREADY_CLAIMED');
    expect((await runtime.ok(act(task.id, 'claim', { assignee: 'an' }))).version).toBe(2);
    const stale = await act(task.id, 'complete', { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'TASK.STALE_VERSION']);
    expect(await runtime.ok(act(task.id, 'delegate', { version: 2, assignee: 'binh' }))).toMatchObject({
      assignee: 'binh',
      version: 3,
    });
    expect(await runtime.ok(act(task.id, 'unclaim', { version: 3 }))).toMatchObject({
      assignee: null,
      version: 4,
    });
    expect(await runtime.ok(act(task.id, 'complete', { version: 4 }))).toMatchObject({ version: 5 });
    for (const what of ['complete', 'claim', 'unclaim']) {
      const again = await act(task.id, what);
      expect([again.status, again.body.code]).toEqual([409, 'TASK.NOT_OPEN']);
    }
    const types = (await runtime.history(task.processInstanceId)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['task.claimed', 'task.delegated', 'task.unclaimed']));
  });

  it('is completed once when twenty try at once', async () => {
    const task = await fresh();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => act(task.id, 'complete', { version: 1 })),
    );
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(replies.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
      new Set(['TASK.NOT_OPEN']),
    );
  });

  it('that is submitted fifty times under one key is answered alike, and applied once', async () => {
    const task = await fresh();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        runtime.api.post(
          `/tasks/${task.id}/complete`,
          { variables: { n: 1 } },
          { 'idempotency-key': `c-${task.id}` },
        ),
      ),
    );
    expect(new Set(replies.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(replies[0].status).toBe(200);
    expect((await runtime.see(task.processInstanceId)).version).toBe(2);
    const other = await runtime.api.post(
      `/tasks/${task.id}/complete`,
      { variables: { n: 2 } },
      { 'idempotency-key': `c-${task.id}` },
    );
    expect(other.body.code).toBe('COMMAND.KEY_REUSED');
  });

  it('of a loop is a new one in each round', async () => {
    await runtime.deploy('start s | user a | xor g default="g_e" | end e | s > a > g > e | g > a ? again', {
      process: 'loop',
    });
    const instance = await runtime.start('loop', { variables: { again: true } });
    const { taskId } = runtime.at(instance, 'a');
    await runtime.complete(instance, 'a');
    const second = runtime.at(await runtime.see(instance.id), 'a').taskId;
    expect(second).not.toBe(taskId);
    expect((await act(taskId, 'complete', { variables: { again: false } })).body.code).toBe('TASK.NOT_OPEN');
    expect(runtime.at(await runtime.see(instance.id), 'a').taskId).toBe(second);
    await runtime.ok(runtime.api.post(`/process-instances/${instance.id}/cancel`, { reason: 'x' }));
  });

  it('that needs another pair of eyes refuses who did the earlier one', async () => {
    await runtime.deploy(
      'start s | user draft | user approve procedure:fourEyes="draft" | end e | s > draft > approve > e',
      { process: 'four-eyes' },
    );
    const instance = await runtime.start('four-eyes');
    await runtime.ok(act(runtime.at(instance, 'draft').taskId, 'claim', { assignee: 'an' }));
    await runtime.complete(instance, 'draft');
    const { taskId } = runtime.at(await runtime.see(instance.id), 'approve');
    for (const [what, body] of [
      ['complete', {}],
      ['claim', {}],
      ['claim', { assignee: 'an' }],
      ['delegate', { assignee: 'an' }],
    ] as const) {
      const refused = await act(taskId, what, body);
      expect([what, refused.status, refused.body.code]).toEqual([what, 403, 'TASK.FOUR_EYES']);
    }
    const chief = await runtime.clientFor('operator');
    const done = await chief.post(`/tasks/${taskId}/complete`, {});
    chief.close();
    expect(done.status).toBe(200);
  });

  it('is due by its legal limit in working time', async () => {
    await runtime.deploy(
      'start s | user a procedure:processingTime="2" procedure:processingTimeUnit="working-day" | end e | s > a > e',
      { process: 'limited' },
    );
    const task = await runtime.ok(
      runtime.api.get(`/tasks/${runtime.at(await runtime.start('limited'), 'a').taskId}`),
    );
    expect(task.dueAt).toBe('2026-03-04T10:00:00.000Z');
  });

  it('is shown to a viewer, who may not touch it', async () => {
    const task = await fresh();
    const viewer = await runtime.clientFor('viewer');
    expect((await viewer.get(`/tasks/${task.id}`)).status).toBe(200);
    expect((await viewer.post(`/tasks/${task.id}/complete`, {})).status).toBe(403);
    viewer.close();
  });
});

describe('the events', () => {
  it('tell what has happened, once and in order, without what only its readers may know', async () => {
    const before = (await runtime.ok(runtime.api.get('/events?limit=1000'))).next;
    const instance = await runtime.start('plain', { variables: { secret: 'CCCD 0123456789' } });
    await runtime.complete(instance, 'a', { secret: 'CCCD 987654321' });
    const page = await runtime.ok(
      runtime.api.get(`/events?after=${before}&processInstanceId=${instance.id}`),
    );
    expect(page.items.map(({ type }: any) => type)).toEqual([
      'instance.started',
      'task.created',
      'tokens.moved',
      'instance.completed',
      'task.completed',
      'tokens.moved',
    ]);
    expect(JSON.stringify(page.items)).not.toMatch(/secret|CCCD/);
    const all = await runtime.ok(runtime.api.get(`/events?after=${before}&limit=1000`));
    expect(all.items.map(({ seq }: any) => seq)).toEqual(
      all.items.map((_: any, index: number) => before + 1 + index),
    );
  });
});
