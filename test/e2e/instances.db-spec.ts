import { DAY, HOUR, type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(async () => {
  expect(await runtime.doctor()).toEqual([]);
  await runtime.stop();
});

describe('an instance', () => {
  it('starts, waits, is seen in the shape of the contract, and ends', async () => {
    const definition = await runtime.deploy('start s | user a | user b | end e | s > a > b > e', {
      process: 'line',
    });
    const started = await runtime.start('line', { businessKey: 'H-1', variables: { fee: 5 } });
    expect(started).toMatchObject({
      definitionId: definition.id,
      definitionKey: 'line',
      businessKey: 'H-1',
      state: 'active',
      incidents: [],
      variables: { fee: 5 },
      children: [],
      waits: [
        { kind: 'user-task', elementId: 'a', taskId: expect.any(String), executionId: expect.any(String) },
      ],
    });
    const first = await runtime.complete(started, 'a', { fee: 7 });
    expect(first).toMatchObject({
      state: 'completed',
      processInstanceState: 'active',
      nextTasks: [{ elementId: 'b' }],
    });
    const second = await runtime.see(started.id);
    expect(second.variables).toEqual({ fee: 7 });
    expect(second.version).toBe(2);
    expect(await runtime.complete(second, 'b')).toMatchObject({
      processInstanceState: 'completed',
      nextTasks: [],
    });
    const ended = await runtime.see(started.id);
    expect(ended).toMatchObject({ state: 'completed', waits: [], variables: { fee: 7 } });
    expect(ended.endedAt).toEqual(expect.any(String));
    const history = await runtime.history(started.id);
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    expect(
      history.filter(({ type }) => type === 'activity.completed').map(({ elementId }) => elementId),
    ).toEqual(expect.arrayContaining(['a', 'b']));
    expect(history.at(-1)).toMatchObject({ type: 'instance.completed' });
    const rest = await runtime.ok(
      runtime.api.get(`/process-instances/${started.id}/history?after=3&limit=2`),
    );
    expect(rest.items.map(({ seq }: any) => seq)).toEqual([4, 5]);
  });

  it('holds two megabytes and not more; what was too much has changed nothing', async () => {
    await runtime.deploy('start s | user a | end e | s > a > e', { process: 'heavy' });
    const { id } = await runtime.start('heavy');
    const put = (index: number) =>
      runtime.api.post(`/process-instances/${id}/variables`, {
        variables: { [`part${index}`]: 'x'.repeat(250_000) },
      });
    for (let index = 0; index < 8; index += 1) expect((await put(index)).status).toBeLessThan(300);
    const before = await runtime.see(id);
    expect(await put(8)).toMatchObject({ status: 413, body: { code: 'INSTANCE.TOO_LARGE' } });
    expect(await runtime.see(id)).toEqual(before);
  });

  it('is found by what it is', async () => {
    await runtime.deploy('start s | user a | end e | s > a > e', { process: 'listed' });
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await runtime.start('listed', { businessKey: `L-${n}` })).id);
    const first = await runtime.ok(runtime.api.get('/process-instances?definitionKey=listed&limit=3'));
    const second = await runtime.ok(
      runtime.api.get(`/process-instances?definitionKey=listed&limit=3&cursor=${first.next}`),
    );
    expect([...first.items, ...second.items].map(({ id }: any) => id)).toEqual([...ids].reverse());
    expect(second.next).toBeUndefined();
    const one = await runtime.ok(runtime.api.get('/process-instances?businessKey=L-2&state=active'));
    expect(one.items).toHaveLength(1);
    expect((await runtime.api.get('/process-instances?cursor=nonsense')).body.code).toBe(
      'LIST.CURSOR_INVALID',
    );
  });

  it.each([
    ['/process-instances', { definitionKey: 'nowhere' }, 404, 'DEFINITION.NOT_FOUND'],
    ['/process-instances', {}, 400, 'REQUEST.INVALID'],
    ['/process-instances', { definitionKey: 'line', variables: [1] }, 400, 'REQUEST.INVALID'],
    ['/process-instances', { definitionKey: 'line', state: 'completed' }, 400, 'REQUEST.INVALID'],
    ['/process-instances/nobody/cancel', { reason: 'x' }, 404, 'INSTANCE.NOT_FOUND'],
    ['/process-instances/nobody/cancel', {}, 422, 'SECOND_PERSON.REASON_NEEDED'],
    ['/tasks/nothing/complete', {}, 404, 'TASK.NOT_FOUND'],
  ])('refuses POST %s %j', async (path, body, status, code) => {
    const reply = await runtime.api.post(path, body);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('needs a message to start when it has no none start event', async () => {
    await runtime.deploy('start s : message | user a | end e | s > a > e', { process: 'by-message' });
    const reply = await runtime.api.post('/process-instances', { definitionKey: 'by-message' });
    expect([reply.status, reply.body.code]).toEqual([422, 'INSTANCE.NO_START_EVENT']);
  });

  it('is cancelled with a reason and everything it waits for', async () => {
    await runtime.deploy(
      'start s | and f | user a | catch c : timer P1D | end e | end g | s > f > a > e | f > c > g',
      { process: 'to-cancel' },
    );
    const started = await runtime.start('to-cancel');
    const cancelled = await runtime.ok(
      runtime.api.post(`/process-instances/${started.id}/cancel`, { reason: 'người dân rút hồ sơ' }),
    );
    expect(cancelled).toMatchObject({ state: 'cancelled', waits: [] });
    const history = await runtime.history(started.id);
    expect(history.at(-1)).toMatchObject({
      type: 'instance.cancelled',
      data: { reason: 'người dân rút hồ sơ' },
    });
    const task = await runtime.ok(runtime.api.get(`/tasks/${runtime.at(started, 'a').taskId}`));
    expect(task.state).toBe('cancelled');
    expect((await runtime.api.get(`/jobs/${runtime.at(started, 'c').jobId}`)).status).toBe(404);
    const again = await runtime.api.post(`/process-instances/${started.id}/cancel`, { reason: 'again' });
    expect([again.status, again.body.code]).toEqual([409, 'INSTANCE.ENDED']);
  });

  it('takes variables, also for a condition that waits for them', async () => {
    await runtime.deploy('start s | catch c : conditional ready = true | user a | end e | s > c > a > e', {
      process: 'conditional',
    });
    const started = await runtime.start('conditional', { variables: { ready: false } });
    expect(started.waits).toMatchObject([{ kind: 'condition', elementId: 'c' }]);
    const put = await fetch(`${runtime.url}/api/v1/process-instances/${started.id}/variables`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${await runtime.token('operator')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ variables: { ready: true } }),
    });
    expect(put.status).toBe(200);
    expect(runtime.places(await runtime.see(started.id))).toEqual(['a']);
    expect(await runtime.ok(runtime.api.get(`/process-instances/${started.id}/variables`))).toEqual({
      ready: true,
    });
  });

  it('is moved by an operator, with before and after in its history', async () => {
    await runtime.deploy('start s | user a | user b | end e | s > a > b > e', { process: 'to-modify' });
    const started = await runtime.start('to-modify');
    const moved = await runtime.ok(
      runtime.api.post(`/process-instances/${started.id}/modify`, {
        reason: 'bước a đã làm trên giấy',
        operations: [{ cancelExecution: runtime.at(started, 'a').executionId }, { startBefore: 'b' }],
        variables: { onPaper: true },
      }),
    );
    expect(runtime.places(moved)).toEqual(['b']);
    expect(moved.variables).toEqual({ onPaper: true });
    expect(
      (await runtime.history(started.id)).find(({ type }) => type === 'instance.modified'),
    ).toMatchObject({
      data: {
        reason: 'bước a đã làm trên giấy',
        before: [{ elementId: 'a', count: 1 }],
        after: [{ elementId: 'b', count: 1 }],
      },
    });
    const bad = await runtime.api.post(`/process-instances/${started.id}/modify`, {
      reason: 'x',
      operations: [{ startBefore: 'a', startAfter: 'b' }],
    });
    expect([bad.status, bad.body.code]).toEqual([422, 'INSTANCE.BAD_OPERATION']);
    const unknown = await runtime.api.post(`/process-instances/${started.id}/modify`, {
      reason: 'x',
      operations: [{ startBefore: 'nowhere' }],
    });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'ENGINE.BAD_COMMAND']);
  });

  it('goes on in a newer version that still has its places, and in no other', async () => {
    const old = await runtime.deploy('start s | user a | user b | end e | s > a > b > e', {
      process: 'to-migrate',
    });
    const instance = await runtime.start('to-migrate');
    const without = await runtime.deploy('start s | user x | user b | end e | s > x > b > e', {
      process: 'to-migrate',
    });
    const refused = await runtime.api.post(`/process-instances/${instance.id}/migrate`, {
      reason: 'luật mới',
      targetDefinitionId: without.id,
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'INSTANCE.CANNOT_MIGRATE']);
    expect(refused.body.problems).toEqual([{ elementId: 'a', reason: 'missing' }]);
    const better = await runtime.deploy('start s | user a | user c | end e | s > a > c > e', {
      process: 'to-migrate',
    });
    const migrated = await runtime.ok(
      runtime.api.post(`/process-instances/${instance.id}/migrate`, {
        reason: 'luật mới',
        targetDefinitionId: better.id,
      }),
    );
    expect(migrated).toMatchObject({ definitionId: better.id, definitionVersion: 3 });
    await runtime.complete(migrated, 'a');
    expect(runtime.places(await runtime.see(instance.id))).toEqual(['c']);
    expect(
      (await runtime.history(instance.id)).find(({ type }) => type === 'instance.migrated'),
    ).toMatchObject({
      data: { before: { definitionId: old.id }, after: { definitionId: better.id }, reason: 'luật mới' },
    });
  });
});

describe('a suspended instance', () => {
  beforeAll(() =>
    runtime.deploy(
      'start s | and f | user a | catch c : timer PT1H | catch m : message M | service w | end e | end g | end h | end i | s > f > a > e | f > c > g | f > m > h | f > w > i',
      { process: 'to-suspend' },
    ),
  );

  it('does nothing until it is resumed', async () => {
    const instance = await runtime.start('to-suspend', { businessKey: 'S-1' });
    const act = (what: string) =>
      runtime.api.post(`/process-instances/${instance.id}/${what}`, { reason: 'chờ kiểm tra' });
    const [held] = (await runtime.ok(runtime.api.post('/service-jobs/claim', { topic: 'work' }))).items;
    expect((await runtime.ok(act('suspend'))).state).toBe('suspended');
    expect((await act('suspend')).body.code).toBe('INSTANCE.SUSPENDED');

    const completion = await runtime.api.post(`/tasks/${runtime.at(instance, 'a').taskId}/complete`, {});
    expect([completion.status, completion.body.code]).toEqual([409, 'INSTANCE.SUSPENDED']);
    await runtime.travel(2 * HOUR);
    const late = await runtime.api.post(`/service-jobs/${held.id}/complete`, { lockToken: held.lockToken });
    expect([late.status, late.body.code]).toEqual([409, 'INSTANCE.SUSPENDED']);
    const message = await runtime.api.post('/messages', { name: 'm', correlationKey: 'S-1' });
    expect([message.status, message.body.code]).toEqual([409, 'INSTANCE.SUSPENDED']);
    const kept = await runtime.ok(
      runtime.api.post('/messages', { name: 'm', correlationKey: 'S-1', timeToLive: 'P2D' }),
    );
    expect(kept.result).toBe('buffered');
    expect(runtime.places(await runtime.see(instance.id))).toEqual(['a', 'c', 'm', 'w']);
    expect((await runtime.ok(runtime.api.post('/service-jobs/claim', { topic: 'work' }))).items).toEqual([]);

    expect((await runtime.ok(act('resume'))).state).toBe('active');
    expect((await act('resume')).body.code).toBe('INSTANCE.NOT_SUSPENDED');
    expect(runtime.places(await runtime.see(instance.id))).toEqual(['a', 'c', 'w']);
    await runtime.travel(0);
    expect(runtime.places(await runtime.see(instance.id))).toEqual(['a', 'w']);
    const [again] = (await runtime.ok(runtime.api.post('/service-jobs/claim', { topic: 'work' }))).items;
    expect(again.key).toBe(held.key);
    await runtime.ok(runtime.api.post(`/service-jobs/${again.id}/complete`, { lockToken: again.lockToken }));
    await runtime.complete(instance, 'a');
    expect((await runtime.see(instance.id)).state).toBe('completed');
  });

  it('can be cancelled', async () => {
    const instance = await runtime.start('to-suspend');
    await runtime.ok(runtime.api.post(`/process-instances/${instance.id}/suspend`, { reason: 'x' }));
    const cancelled = await runtime.ok(
      runtime.api.post(`/process-instances/${instance.id}/cancel`, { reason: 'y' }),
    );
    expect(cancelled).toMatchObject({ state: 'cancelled', waits: [] });
    await runtime.travel(DAY);
  });
});

describe('an incident', () => {
  it('is seen, and retried when its cause is gone', async () => {
    await runtime.deploy(
      'start s | xor g default="g_e" | user a | end e | s > g > e | g > a ? amount > 5 | a > e',
      {
        process: 'with-incident',
      },
    );
    const instance = await runtime.start('with-incident');
    expect(instance).toMatchObject({ state: 'active', incidents: [{ elementId: 'g' }] });
    const [incident] = (await runtime.ok(runtime.api.get(`/incidents?processInstanceId=${instance.id}`)))
      .items;
    expect(incident).toMatchObject({ kind: 'engine', state: 'open', elementId: 'g' });
    expect((await runtime.ok(runtime.api.get('/process-instances?hasIncidents=true'))).items).toContainEqual(
      expect.objectContaining({ id: instance.id }),
    );
    await runtime.ok(
      runtime.api.post(`/process-instances/${instance.id}/variables`, { variables: { amount: 9 } }),
    );
    await runtime.ok(runtime.api.post(`/incidents/${incident.id}/retry`));
    expect(await runtime.see(instance.id)).toMatchObject({ incidents: [], waits: [{ elementId: 'a' }] });
    expect((await runtime.api.post(`/incidents/${incident.id}/retry`)).body.code).toBe(
      'INCIDENT.ALREADY_RESOLVED',
    );
  });
});
