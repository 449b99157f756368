import { BpmnError, PermanentFailure, type ServiceContext } from '../../src/runtime';
import { DAY, HOUR, MINUTE, type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
const calls: ServiceContext[] = [];
beforeAll(async () => {
  runtime = await startRuntime({
    handlers: {
      good: async ({ variables }, context) => {
        calls.push(context);
        return { doubled: Number(variables.n) * 2 };
      },
      bad: async (_, context) => {
        calls.push(context);
        throw new Error('the other side is away');
      },
      business: async () => {
        throw new BpmnError('e', 'not allowed', { why: 'age' });
      },
      hopeless: async () => {
        throw new PermanentFailure('there is no such address', 'MAIL.ADDRESS');
      },
      hostile: async () => JSON.parse('{"__proto__":{"isAdmin":true}}'),
    },
  });
});
beforeEach(() => calls.splice(0));
afterAll(async () => {
  expect(await runtime.doctor()).toEqual([]);
  await runtime.stop();
});

const external = (id: string, topic: string, more = '') =>
  `service ${id} camunda:type="external" camunda:topic="${topic}" ${more}`;
const handled = (id: string, name: string) => `<serviceTask id="${id}" procedure:handler="${name}"/>`;
const claim = async (topic: string, more: object = {}): Promise<any[]> =>
  (await runtime.ok(runtime.api.post('/service-jobs/claim', { topic, ...more }))).items;
const answer = (job: any, what: string, body: object = {}) =>
  runtime.api.post(`/service-jobs/${job.id}/${what}`, { lockToken: job.lockToken, ...body });

describe('a timer', () => {
  it('fires when it is due, once, and not before', async () => {
    await runtime.deploy('start s | catch c : timer P30D | user a | end e | s > c > a > e', {
      process: 'month',
    });
    const instance = await runtime.start('month');
    expect(Date.parse(runtime.at(instance, 'c').dueAt)).toBe(runtime.now() + 30 * DAY);
    expect(await runtime.travel(30 * DAY - 1)).toBe(0);
    expect(await runtime.travel(1)).toBe(1);
    expect(runtime.places(await runtime.see(instance.id))).toEqual(['a']);
    expect(await runtime.travel(30 * DAY)).toBe(0);
  });

  it('that repeats is armed again each time', async () => {
    await runtime.deploy(
      'start s | user a | <boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent> | task remind | end e | end f | s > a > e | b > remind > f',
      { process: 'reminds' },
    );
    const instance = await runtime.start('reminds');
    for (let n = 0; n < 5; n += 1) await runtime.travel(HOUR);
    const reminders = (await runtime.history(instance.id)).filter(
      ({ type, elementId }) => type === 'activity.completed' && elementId === 'remind',
    );
    expect(reminders).toHaveLength(3);
    await runtime.complete(instance, 'a');
    expect((await runtime.see(instance.id)).state).toBe('completed');
  });

  it('fires now when an operator says so', async () => {
    const instance = await runtime.start('month');
    const { jobId } = runtime.at(instance, 'c');
    expect(await runtime.ok(runtime.api.post(`/jobs/${jobId}/run-now`))).toEqual({
      id: jobId,
      state: 'done',
    });
    expect(runtime.places(await runtime.see(instance.id))).toEqual(['a']);
    const again = await runtime.api.post(`/jobs/${jobId}/run-now`);
    expect([again.status, again.body.code]).toEqual([404, 'JOB.NOT_FOUND']);
  });

  it('of a limit in working time ends on a working day', async () => {
    await runtime.deploy(
      'start s | <intermediateCatchEvent id="c"><timerEventDefinition procedure:processingTime="2" procedure:unit="working-day"/></intermediateCatchEvent> | user a | end e | s > c > a > e',
      { process: 'working' },
    );
    const instance = await runtime.start('working');
    const due = new Date(Date.parse(runtime.at(instance, 'c').dueAt) + 7 * HOUR);
    expect([0, 6]).not.toContain(due.getUTCDay());
    expect([due.getUTCHours(), due.getUTCMinutes()]).toEqual([17, 0]);
  });
});

describe('an external worker', () => {
  beforeAll(() =>
    runtime.deploy(
      `start s | ${external('w', 'stamp')} | boundary b on w : error E | user a | user fix | end e | end f | s > w > a > e | b > fix > f`,
      { process: 'stamped' },
    ),
  );

  it('claims work with its variables and key, and completes it', async () => {
    const instance = await runtime.start('stamped', { businessKey: 'W-1', variables: { pages: 2 } });
    const [job] = await claim('stamp', { max: 5, lockSeconds: 30, workerId: 'w1' });
    expect(job).toMatchObject({
      topic: 'stamp',
      processInstanceId: instance.id,
      businessKey: 'W-1',
      elementId: 'w',
      variables: { pages: 2 },
      attempt: 1,
    });
    expect(job.key).toMatch(new RegExp(`^${instance.id}:`));
    expect(await claim('stamp')).toEqual([]);
    expect(await runtime.ok(answer(job, 'complete', { variables: { number: 'S-7' } }))).toEqual({
      id: job.id,
      state: 'done',
    });
    expect(await runtime.see(instance.id)).toMatchObject({
      waits: [{ elementId: 'a' }],
      variables: { number: 'S-7' },
    });
    expect((await answer(job, 'complete')).status).toBe(404);
  });

  it('is answered alike when it completes twice under one key', async () => {
    const instance = await runtime.start('stamped');
    const [job] = await claim('stamp');
    const complete = () =>
      runtime.api.post(
        `/service-jobs/${job.id}/complete`,
        { lockToken: job.lockToken, variables: { n: 1 } },
        { 'idempotency-key': `stamp-${job.id}` },
      );
    const replies = [await complete(), await complete()];
    expect(replies.map(({ status, body }) => [status, body])).toEqual([
      [200, { id: job.id, state: 'done' }],
      [200, { id: job.id, state: 'done' }],
    ]);
    expect((await runtime.see(instance.id)).version).toBe(2);
  });

  it('loses the job when it is late, and cannot hand in any more', async () => {
    const instance = await runtime.start('stamped');
    const [late] = await claim('stamp', { lockSeconds: 10, workerId: 'slow' });
    await runtime.travel(11_000);
    const [taken] = await claim('stamp', { lockSeconds: 60, workerId: 'quick' });
    expect([taken.id, taken.key, taken.attempt]).toEqual([late.id, late.key, 2]);
    const reply = await answer(late, 'complete', { variables: { by: 'slow' } });
    expect([reply.status, reply.body.code]).toEqual([409, 'JOB.LEASE_LOST']);
    await runtime.ok(answer(taken, 'complete', { variables: { by: 'quick' } }));
    expect((await runtime.see(instance.id)).variables).toEqual({ by: 'quick' });
  });

  it('proves itself by its account and name as well, and nobody else can', async () => {
    await runtime.start('stamped');
    const [job] = await claim('stamp', { workerId: 'me' });
    const path = `/service-jobs/${job.id}/complete`;
    expect((await runtime.api.post(path, { workerId: 'you' })).body.code).toBe('JOB.LEASE_LOST');
    expect((await runtime.api.post(path, { lockToken: 'guess' })).body.code).toBe('JOB.LEASE_LOST');
    const stranger = await runtime.clientFor('worker');
    expect((await stranger.post(path, {})).body.code).toBe('JOB.LEASE_LOST');
    stranger.close();
    await runtime.ok(runtime.api.post(path, { workerId: 'me' }));
  });

  it('answers with an error that the model handles', async () => {
    const instance = await runtime.start('stamped');
    const [job] = await claim('stamp');
    await runtime.ok(answer(job, 'bpmn-error', { code: 'e', message: 'no ink', variables: { ink: 0 } }));
    expect(await runtime.see(instance.id)).toMatchObject({ waits: [{ elementId: 'fix' }] });
  });

  it('fails: tried again after 10 s, 1 min and 10 min, then an incident that can be retried', async () => {
    const instance = await runtime.start('stamped');
    for (const pause of [10_000, MINUTE, 10 * MINUTE]) {
      const [job] = await claim('stamp');
      expect(await runtime.ok(answer(job, 'fail', { errorMessage: 'paper jam' }))).toMatchObject({
        state: 'ready',
      });
      await runtime.travel(pause - 1);
      expect(await claim('stamp')).toEqual([]);
      await runtime.travel(1);
    }
    const [last] = await claim('stamp');
    expect(await runtime.ok(answer(last, 'fail', { errorMessage: 'paper jam' }))).toMatchObject({
      state: 'failed',
    });
    const view = await runtime.see(instance.id);
    expect(view).toMatchObject({
      state: 'active',
      incidents: [{ code: 'SERVICE.FAILED', message: 'paper jam', elementId: 'w', jobId: last.id }],
    });
    await runtime.travel(DAY);
    expect(await claim('stamp')).toEqual([]);
    expect(await runtime.doctor()).toEqual([]);
    await runtime.ok(runtime.api.post(`/jobs/${last.id}/retry`));
    expect((await runtime.see(instance.id)).incidents).toEqual([]);
    const [again] = await claim('stamp');
    expect([again.key, again.attempt]).toEqual([last.key, 1]);
    await runtime.ok(answer(again, 'fail', { errorMessage: 'x', retryIn: 5 }));
    await runtime.travel(5_000);
    const [soon] = await claim('stamp');
    await runtime.ok(answer(soon, 'complete'));
    const types = (await runtime.history(instance.id)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['incident.raised', 'incident.resolved', 'job.retried']));
  });

  it('that always dies with the job becomes an incident too: attempts count when they begin', async () => {
    const instance = await runtime.start('stamped');
    for (let n = 0; n < 4; n += 1) {
      expect(await claim('stamp', { lockSeconds: 5 })).toHaveLength(1);
      await runtime.travel(6_000);
    }
    expect(await claim('stamp')).toEqual([]);
    expect((await runtime.see(instance.id)).incidents).toMatchObject([{ code: 'JOB.ATTEMPTS_EXHAUSTED' }]);
    await runtime.ok(runtime.api.post(`/process-instances/${instance.id}/cancel`, { reason: 'x' }));
    expect((await runtime.ok(runtime.api.get(`/incidents?processInstanceId=${instance.id}`))).items).toEqual(
      [],
    );
  });
});

describe('a handler in the server', () => {
  it('does its work once and moves the process on', async () => {
    await runtime.deploy(`start s | ${handled('w', 'good')} | user a | end e | s > w > a > e`, {
      process: 'good',
    });
    const instance = await runtime.start('good', { variables: { n: 21 } });
    await runtime.travel(0);
    expect(await runtime.see(instance.id)).toMatchObject({
      waits: [{ elementId: 'a' }],
      variables: { doubled: 42 },
    });
    expect(calls).toHaveLength(1);
  });

  it('that fails is tried again under the same key, then becomes an incident', async () => {
    await runtime.deploy(`start s | ${handled('w', 'bad')} | end e | s > w > e`, { process: 'bad' });
    const instance = await runtime.start('bad');
    await runtime.travel(0);
    await runtime.travel(10_000);
    await runtime.travel(MINUTE);
    expect((await runtime.see(instance.id)).incidents).toEqual([]);
    await runtime.travel(10 * MINUTE);
    expect(calls.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(1);
    expect((await runtime.see(instance.id)).incidents).toMatchObject([
      { code: 'SERVICE.FAILED', message: 'the other side is away' },
    ]);
  });

  it.each([
    ['business', { waits: [{ elementId: 'fix' }], incidents: [] }],
    ['hopeless', { incidents: [{ code: 'MAIL.ADDRESS' }] }],
    ['hostile', { incidents: [{ code: 'VARIABLES.REFUSED' }] }],
  ])('"%s" ends in %j', async (name, expected) => {
    await runtime.deploy(
      `start s | ${handled('w', name)} | boundary b on w : error E | user fix | end e | end f | s > w > e | b > fix > f`,
      { process: name },
    );
    const instance = await runtime.start(name);
    await runtime.travel(0);
    expect(await runtime.see(instance.id)).toMatchObject(expected);
    expect(({} as any).isAdmin).toBeUndefined();
  });
});
