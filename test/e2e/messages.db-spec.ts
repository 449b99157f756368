import { Definitions } from '../../src/definitions';
import { DAY, HOUR, type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(async () => {
  expect(await runtime.doctor()).toEqual([]);
  await runtime.stop();
});

const roots = (...names: string[]) =>
  names
    .map((name) => `<message id="M-${name}" name="${name}"/><signal id="S-${name}" name="${name}"/>`)
    .join('');
const send = (body: object) => runtime.api.post('/messages', body);
const buffered = async (name: string): Promise<any[]> =>
  (await runtime.ok(runtime.api.get(`/messages?name=${name}`))).items;

describe('a message', () => {
  it('continues the one instance with its key', async () => {
    await runtime.deploy('start s | catch c : message M-tax | user a | end e | s > c > a > e', {
      process: 'waits-tax',
      roots: roots('tax'),
    });
    const one = await runtime.start('waits-tax', { businessKey: 'T-1' });
    const two = await runtime.start('waits-tax', { businessKey: 'T-2' });
    expect(await runtime.ok(send({ name: 'tax', correlationKey: 'T-2', variables: { paid: 3 } }))).toEqual({
      result: 'correlated',
      processInstanceId: two.id,
      elementId: 'c',
    });
    expect(await runtime.see(two.id)).toMatchObject({ waits: [{ elementId: 'a' }], variables: { paid: 3 } });
    expect(runtime.places(await runtime.see(one.id))).toEqual(['c']);
    const twice = await send({ name: 'tax', correlationKey: 'T-2' });
    expect([twice.status, twice.body.code]).toEqual([404, 'MESSAGE.NO_RECEIVER']);
    const otherCase = await send({ name: 'tax', correlationKey: 't-1' });
    expect(otherCase.status).toBe(404);
  });

  it('without a key is refused when several wait, and narrowed by the instance', async () => {
    const one = await runtime.start('waits-tax', { businessKey: 'T-3' });
    const ambiguous = await send({ name: 'tax' });
    expect([ambiguous.status, ambiguous.body.code]).toEqual([409, 'MESSAGE.AMBIGUOUS']);
    const narrowed = await runtime.ok(send({ name: 'tax', processInstanceId: one.id }));
    expect(narrowed).toMatchObject({ result: 'correlated', processInstanceId: one.id });
    expect(await runtime.ok(send({ name: 'tax' }))).toMatchObject({ result: 'correlated' });
  });

  it('answers to the key a wait computes for itself', async () => {
    await runtime.deploy(
      'start s | <intermediateCatchEvent id="c"><messageEventDefinition messageRef="M-land" procedure:correlationKey="= plot"/></intermediateCatchEvent> | user a | end e | s > c > a > e',
      { process: 'waits-land', roots: roots('land') },
    );
    const one = await runtime.start('waits-land', { businessKey: 'B-1', variables: { plot: 'thửa-7' } });
    expect((await send({ name: 'land', correlationKey: 'B-1' })).status).toBe(404);
    expect(await runtime.ok(send({ name: 'land', correlationKey: 'thửa-7' }))).toMatchObject({
      processInstanceId: one.id,
    });
  });

  it('starts the newest version when nobody waits', async () => {
    await runtime.deploy('start s : message M-apply | user old | end e | s > old > e', {
      process: 'by-apply',
      roots: roots('apply'),
    });
    await runtime.deploy('start s : message M-apply | user new | end e | s > new > e', {
      process: 'by-apply',
      roots: roots('apply'),
    });
    const answer = await runtime.ok(send({ name: 'apply', correlationKey: 'A-1', variables: { x: 1 } }));
    expect(answer).toMatchObject({ result: 'started' });
    expect(await runtime.see(answer.processInstanceId)).toMatchObject({
      businessKey: 'A-1',
      definitionVersion: 2,
      waits: [{ elementId: 'new' }],
      variables: { x: 1 },
    });
    await runtime.deploy('start s | user new | end e | s > new > e', { process: 'by-apply' });
    expect((await send({ name: 'apply', correlationKey: 'A-2' })).status).toBe(404);
  });

  it('is kept for a wait that opens later, oldest first, and forgotten when its time is over', async () => {
    await runtime.deploy('start s | user a | catch c : message M-late | user b | end e | s > a > c > b > e', {
      process: 'waits-late',
      roots: roots('late'),
    });
    const instance = await runtime.start('waits-late', { businessKey: 'L-1' });
    const answers = [];
    for (const n of [1, 2])
      answers.push(
        await runtime.ok(send({ name: 'late', correlationKey: 'L-1', timeToLive: 'P1D', variables: { n } })),
      );
    expect(answers.map(({ result }) => result)).toEqual(['buffered', 'buffered']);
    expect(await buffered('late')).toHaveLength(2);
    await runtime.complete(instance, 'a');
    expect(await runtime.see(instance.id)).toMatchObject({
      waits: [{ elementId: 'b' }],
      variables: { n: 1 },
    });
    expect(await buffered('late')).toHaveLength(1);
    await runtime.travel(2 * DAY);
    const later = await runtime.start('waits-late', { businessKey: 'L-1' });
    await runtime.complete(later, 'a');
    expect(runtime.places(await runtime.see(later.id))).toEqual(['c']);
    expect((await send({ name: 'late', correlationKey: 'L-9', timeToLive: 'soon' })).body.code).toBe(
      'DURATION.INVALID',
    );
  });

  it('thrown by an instance reaches another, within the request that caused it', async () => {
    await runtime.deploy('start s | user a | throw t : message M-tell | user b | end e | s > a > t > b > e', {
      process: 'teller',
      roots: roots('tell'),
      beside: '',
    });
    await runtime.deploy('start s | catch c : message M-tell | user got | end e | s > c > got > e', {
      process: 'listener',
      roots: roots('tell'),
    });
    const listener = await runtime.start('listener', { businessKey: 'TL-1' });
    const other = await runtime.start('listener', { businessKey: 'TL-2' });
    const teller = await runtime.start('teller', { businessKey: 'TL-1' });
    await runtime.complete(teller, 'a');
    expect(runtime.places(await runtime.see(teller.id))).toEqual(['b']);
    expect(runtime.places(await runtime.see(listener.id))).toEqual(['got']);
    expect(runtime.places(await runtime.see(other.id))).toEqual(['c']);
    expect((await runtime.ok(runtime.api.get('/jobs?kind=message-delivery'))).items).toEqual([]);
  });

  it('thrown and heard by nobody is kept, and seen', async () => {
    const teller = await runtime.start('teller', { businessKey: 'TL-3' });
    await runtime.complete(teller, 'a');
    expect(await buffered('tell')).toMatchObject([{ correlationKey: 'TL-3', sourceInstanceId: teller.id }]);
    const listener = await runtime.start('listener', { businessKey: 'TL-3' });
    expect(runtime.places(listener)).toEqual(['got']);
    expect(await buffered('tell')).toEqual([]);
  });

  it('thrown to several who fit equally becomes an incident, and is delivered once when it is clear', async () => {
    await runtime.deploy('start s | catch c : message M-tell | user got | end e | s > c > got > e', {
      process: 'listener-b',
      roots: roots('tell'),
    });
    const one = await runtime.start('listener', { businessKey: 'TL-4' });
    const two = await runtime.start('listener-b', { businessKey: 'TL-4' });
    const teller = await runtime.start('teller', { businessKey: 'TL-4' });
    await runtime.complete(teller, 'a');
    const view = await runtime.see(teller.id);
    expect(view.incidents).toMatchObject([{ code: 'MESSAGE.AMBIGUOUS', elementId: 't' }]);
    await runtime.ok(runtime.api.post(`/process-instances/${two.id}/cancel`, { reason: 'x' }));
    await runtime.ok(runtime.api.post(`/incidents/${view.incidents[0].id}/retry`));
    await runtime.travel(0);
    expect(runtime.places(await runtime.see(one.id))).toEqual(['got']);
    expect((await runtime.see(teller.id)).incidents).toEqual([]);
  });

  it('and a timer at the same gateway: exactly one wins', async () => {
    await runtime.deploy(
      'start s | events g | catch m : message M-race | catch t : timer PT1H | user heard | user expired | end e | end f | s > g | g > m > heard > e | g > t > expired > f',
      { process: 'race', roots: roots('race') },
    );
    const instances = [];
    for (let n = 0; n < 6; n += 1) instances.push(await runtime.start('race', { businessKey: `R-${n}` }));
    const replies = await Promise.all(
      instances.flatMap((instance, n) => [
        send({ name: 'race', correlationKey: `R-${n}` }),
        runtime.api.post(`/jobs/${runtime.at(instance, 't').jobId}/run-now`),
      ]),
    );
    for (const [n, instance] of instances.entries()) {
      const statuses = [replies[2 * n].status, replies[2 * n + 1].status];
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(runtime.places(await runtime.see(instance.id))).toEqual([
        statuses[0] === 200 ? 'heard' : 'expired',
      ]);
    }
  });
});

describe('a signal', () => {
  it('reaches everyone who waits, starts what it starts, and nobody else', async () => {
    await runtime.deploy('start s | catch c : signal S-flood | user a | end e | s > c > a > e', {
      process: 'waits-flood',
      roots: roots('flood'),
    });
    await runtime.deploy('start s : signal S-flood | user help | end e | s > help > e', {
      process: 'by-flood',
      roots: roots('flood'),
    });
    const waiting = [];
    for (let n = 0; n < 3; n += 1) waiting.push(await runtime.start('waits-flood'));
    expect(
      await runtime.ok(runtime.api.post('/signals', { name: 'flood', variables: { level: 2 } })),
    ).toEqual({
      instances: 3,
      starts: 1,
    });
    for (const { id } of waiting)
      expect(await runtime.see(id)).toMatchObject({ waits: [{ elementId: 'a' }], variables: { level: 2 } });
    const started = await runtime.ok(runtime.api.get('/process-instances?definitionKey=by-flood'));
    expect(started.items).toHaveLength(1);
    expect(await runtime.ok(runtime.api.post('/signals', { name: 'nothing' }))).toEqual({
      instances: 0,
      starts: 0,
    });
  });

  it('thrown by an instance reaches the others, and waits for those that are suspended', async () => {
    await runtime.deploy('start s | user go | throw t : signal S-alarm | end e | s > go > t > e', {
      process: 'alarms',
      roots: roots('alarm'),
    });
    await runtime.deploy('start s | catch c : signal S-alarm | user a | end e | s > c > a > e', {
      process: 'alarmed',
      roots: roots('alarm'),
    });
    const [awake, asleep] = [await runtime.start('alarmed'), await runtime.start('alarmed')];
    await runtime.ok(runtime.api.post(`/process-instances/${asleep.id}/suspend`, { reason: 'x' }));
    await runtime.complete(await runtime.start('alarms'), 'go');
    expect(runtime.places(await runtime.see(awake.id))).toEqual(['a']);
    expect(runtime.places(await runtime.see(asleep.id))).toEqual(['c']);
    await runtime.ok(runtime.api.post(`/process-instances/${asleep.id}/resume`, { reason: 'x' }));
    await runtime.travel(0);
    expect(runtime.places(await runtime.see(asleep.id))).toEqual(['a']);
  });
});

describe('a start timer', () => {
  it('that has failed for good goes, with its incident, when a newer version comes', async () => {
    await runtime.deploy('start s : timer PT1H | user a | end e | s > a > e', { process: 'failing-start' });
    const [job] = (await runtime.ok(runtime.api.get('/jobs?definitionKey=failing-start'))).items;
    await runtime.unitOfWork.run(async (tx) => {
      await tx.execute("UPDATE process_definition SET graph = '{}' WHERE definition_key = 'failing-start'");
      await tx.execute('UPDATE job SET max_attempts = 1 WHERE id = ?', [job.id]);
    });
    (runtime.app.get(Definitions) as any).processes.entries.clear();
    await runtime.travel(HOUR);
    const open = async () => (await runtime.ok(runtime.api.get('/incidents?code=DEFINITION.ALTERED'))).items;
    expect(await open()).toMatchObject([
      { processInstanceId: null, kind: 'job', jobId: job.id, elementId: 's' },
    ]);
    await runtime.deploy('start s | user a | end e | s > a > e', { process: 'failing-start' });
    expect(await open()).toEqual([]);
    expect((await runtime.api.get(`/jobs/${job.id}`)).status).toBe(404);
  });

  it('starts instances of the newest version only, as often as its cycle says', async () => {
    await runtime.deploy('start s : timer R3/PT1H | user old | end e | s > old > e', { process: 'hourly' });
    await runtime.deploy('start s : timer R3/PT1H | user new | end e | s > new > e', { process: 'hourly' });
    const count = async () =>
      (await runtime.ok(runtime.api.get('/process-instances?definitionKey=hourly'))).items.length;
    const [job] = (await runtime.ok(runtime.api.get('/jobs?kind=start-timer&definitionKey=hourly'))).items;
    expect(job).toMatchObject({ processInstanceId: null, elementId: 's', state: 'ready' });
    await runtime.travel(HOUR - 1);
    expect(await count()).toBe(0);
    await runtime.travel(1);
    expect(await count()).toBe(1);
    for (let n = 0; n < 4; n += 1) await runtime.travel(HOUR);
    expect(await count()).toBe(3);
    const all = await runtime.ok(runtime.api.get('/process-instances?definitionKey=hourly'));
    expect(new Set(all.items.map(({ definitionVersion }: any) => definitionVersion))).toEqual(new Set([2]));
  });
});
