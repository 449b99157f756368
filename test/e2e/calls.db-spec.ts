import { type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(async () => {
  expect(await runtime.doctor()).toEqual([]);
  await runtime.stop();
});

const call = (id: string, key: string) =>
  `<callActivity id="${id}" calledElement="${key}"><extensionElements><camunda:in variables="all"/><camunda:out variables="all"/></extensionElements></callActivity>`;

describe('a called process', () => {
  it('is an instance of its own, and its end moves its caller on', async () => {
    await runtime.deploy('start s | user work | end e | s > work > e', { process: 'called' });
    await runtime.deploy(`start s | ${call('c', 'called')} | user after | end e | s > c > after > e`, {
      process: 'caller',
    });
    const parent = await runtime.start('caller', { variables: { n: 1 } });
    expect(parent).toMatchObject({
      waits: [{ kind: 'call', elementId: 'c' }],
      children: [{ definitionKey: 'called', state: 'active' }],
    });
    const child = await runtime.see(parent.children[0].id);
    expect(child).toMatchObject({ parentId: parent.id, rootId: parent.id, variables: { n: 1 } });
    const done = await runtime.complete(child, 'work', { n: 2 });
    expect(done.nextTasks).toMatchObject([{ elementId: 'after' }]);
    expect(await runtime.see(parent.id)).toMatchObject({
      waits: [{ elementId: 'after' }],
      variables: { n: 2 },
      children: [{ state: 'completed' }],
    });
    expect((await runtime.see(child.id)).state).toBe('completed');
  });

  it('may be over before anybody sees it, at any depth', async () => {
    await runtime.deploy('start s | task t | end e | s > t > e', { process: 'quick' });
    await runtime.deploy(`start s | ${call('c', 'quick')} | ${call('d', 'quick')} | end e | s > c > d > e`, {
      process: 'twice',
    });
    await runtime.deploy(`start s | ${call('c', 'twice')} | user a | end e | s > c > a > e`, {
      process: 'outer',
    });
    const outer = await runtime.start('outer');
    expect(runtime.places(outer)).toEqual(['a']);
    const tree = await runtime.ok(runtime.api.get(`/process-instances?rootId=${outer.id}`));
    expect(tree.items.map(({ definitionKey, state }: any) => `${definitionKey} ${state}`).sort()).toEqual([
      'outer active',
      'quick completed',
      'quick completed',
      'twice completed',
    ]);
  });

  it('throws its error through two calls to the nearest catcher, and is cancelled with all it holds', async () => {
    await runtime.deploy(
      'start s | and f | user check | user other | end bad : error E | end e | s > f | f > check > bad | f > other > e',
      { process: 'thrower' },
    );
    await runtime.deploy(`start s | ${call('c', 'thrower')} | end e | s > c > e`, { process: 'between' });
    await runtime.deploy(
      `start s | ${call('c', 'between')} | boundary b on c : error E | user repair | user fine | end e | end g | s > c > fine > e | b > repair > g`,
      { process: 'catcher' },
    );
    const top = await runtime.start('catcher');
    const middle = await runtime.see(top.children[0].id);
    const bottom = await runtime.see(middle.children[0].id);
    await runtime.complete(bottom, 'check');
    expect(runtime.places(await runtime.see(top.id))).toEqual(['repair']);
    expect((await runtime.see(middle.id)).state).toBe('cancelled');
    expect(await runtime.see(bottom.id)).toMatchObject({ state: 'cancelled', waits: [], incidents: [] });
    const other = await runtime.ok(runtime.api.get(`/tasks/${runtime.at(bottom, 'other').taskId}`));
    expect(other.state).toBe('cancelled');
  });

  it('keeps an error nobody catches as its own incident', async () => {
    await runtime.deploy(`start s | ${call('c', 'thrower')} | end e | s > c > e`, { process: 'careless' });
    const top = await runtime.start('careless');
    const child = await runtime.see(top.children[0].id);
    await runtime.complete(child, 'check');
    expect(await runtime.see(child.id)).toMatchObject({
      state: 'active',
      incidents: [{ code: 'ENGINE.UNCAUGHT_ERROR' }],
    });
    expect((await runtime.see(top.id)).state).toBe('active');
  });

  it('goes on after an escalation that its caller handles beside it', async () => {
    await runtime.deploy('start s | throw up : escalation X | user go | end e | s > up > go > e', {
      process: 'escalating',
    });
    await runtime.deploy(
      `start s | ${call('c', 'escalating')} | <boundaryEvent id="b" attachedToRef="c" cancelActivity="false"><escalationEventDefinition escalationRef="X"/></boundaryEvent> | user chief | end e | end g | s > c > e | b > chief > g`,
      { process: 'listening' },
    );
    const top = await runtime.start('listening');
    expect(runtime.places(top)).toEqual(['c', 'chief']);
    expect(runtime.places(await runtime.see(top.children[0].id))).toEqual(['go']);
  });

  it('is compensated across the call when its caller undoes it', async () => {
    await runtime.deploy(
      'start s | task book | <boundaryEvent id="b" attachedToRef="book"><compensateEventDefinition id="bc"/></boundaryEvent> | user unbook isForCompensation="true" | <association id="as" sourceRef="b" targetRef="unbook" associationDirection="One"/> | end e | s > book > e',
      { process: 'booking' },
    );
    await runtime.deploy(
      `start s | ${call('c', 'booking')} | user decide | throw undo : compensate | user after | end e | s > c > decide > undo > after > e`,
      { process: 'travel' },
    );
    const top = await runtime.start('travel');
    expect(runtime.places(top)).toEqual(['decide']);
    await runtime.complete(top, 'decide');
    const undoing = await runtime.see(top.children[0].id);
    expect(runtime.places(undoing)).toEqual(['unbook']);
    expect(await runtime.doctor()).toEqual([]);
    await runtime.complete(undoing, 'unbook');
    expect(runtime.places(await runtime.see(top.id))).toEqual(['after']);
    expect((await runtime.see(undoing.id)).state).toBe('completed');
  });

  it('cannot be cancelled alone, but goes with its caller', async () => {
    const top = await runtime.start('caller');
    const childId = top.children[0].id;
    const alone = await runtime.api.post(`/process-instances/${childId}/cancel`, { reason: 'x' });
    expect([alone.status, alone.body.code]).toEqual([409, 'INSTANCE.IS_CALLED']);
    await runtime.ok(runtime.api.post(`/process-instances/${top.id}/cancel`, { reason: 'x' }));
    expect((await runtime.see(childId)).state).toBe('cancelled');
  });

  it('is suspended and resumed with its caller, and not without it', async () => {
    const top = await runtime.start('caller');
    const childId = top.children[0].id;
    await runtime.ok(runtime.api.post(`/process-instances/${top.id}/suspend`, { reason: 'x' }));
    expect((await runtime.see(childId)).state).toBe('suspended');
    const alone = await runtime.api.post(`/process-instances/${childId}/resume`, { reason: 'x' });
    expect([alone.status, alone.body.code]).toEqual([409, 'INSTANCE.PARENT_SUSPENDED']);
    await runtime.ok(runtime.api.post(`/process-instances/${top.id}/resume`, { reason: 'x' }));
    const child = await runtime.see(childId);
    await runtime.complete(child, 'work');
    expect(runtime.places(await runtime.see(top.id))).toEqual(['after']);
  });

  it('that is nested without end becomes an incident', async () => {
    await runtime.deploy(`start s | user a | ${call('c', 'recursive')} | end e | s > a > c > e`, {
      process: 'recursive',
    });
    let instance = await runtime.start('recursive');
    const top = instance.id;
    for (let depth = 0; depth < 31 && instance.incidents.length === 0; depth += 1) {
      await runtime.complete(instance, 'a');
      const after = await runtime.see(instance.id);
      if (after.children.length === 0) {
        expect(depth).toBe(30);
        expect(after.incidents).toMatchObject([{ code: 'ENGINE.CALL_FAILED', elementId: 'c' }]);
        break;
      }
      instance = await runtime.see(after.children[0].id);
    }
    await runtime.ok(runtime.api.post(`/process-instances/${top}/cancel`, { reason: 'x' }));
  });

  it('of several branches and joins ends each caller exactly once when they complete at the same moment', async () => {
    await runtime.deploy(
      `start s | and f | ${call('c', 'called')} | ${call('d', 'called')} | and j | user after | end e | s > f | f > c > j | f > d > j | j > after > e`,
      { process: 'racing' },
    );
    for (let round = 0; round < 5; round += 1) {
      const top = await runtime.start('racing');
      const children = await Promise.all(top.children.map(({ id }: any) => runtime.see(id)));
      await Promise.all(children.map((child) => runtime.complete(child, 'work')));
      const after = await runtime.see(top.id);
      expect(runtime.places(after)).toEqual(['after']);
      const entered = (await runtime.history(top.id)).filter(
        ({ type, elementId }) => type === 'activity.entered' && elementId === 'after',
      );
      expect(entered).toHaveLength(1);
    }
  });
});
