import { newId, systemActor } from '../../src/kernel';
import { SERVER_QUEUE } from '../../src/runtime/instances/wait-rows';
import { claimJobs } from '../../src/runtime/jobs/job.repository';
import { CarryOnMigration } from '../../src/runtime/migration/carry-on-migration.command';
import { DAY, HOUR, MINUTE, type RuntimeServer, startRuntime } from './runtime-server';

let runtime: RuntimeServer;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(async () => {
  expect(await runtime.doctor()).toEqual([]);
  await runtime.stop();
});

const reason = { reason: 'NĐ 118/2025 đổi trình tự' };
const start = (key: string, definitionId: string, variables: object = {}) =>
  runtime.ok(
    runtime.api.post('/process-instances', { definitionId, businessKey: `${key}-${newId()}`, variables }),
  );
const rehearse = (body: object) => runtime.ok(runtime.api.post('/instance-migrations/rehearsal', body));
const migrate = async (body: object) => {
  const { id } = await runtime.ok(runtime.api.post('/instance-migrations', { ...reason, ...body }));
  await runtime.runner.runDue();
  return seeMigration(id);
};
const seeMigration = (id: string) => runtime.ok(runtime.api.get(`/instance-migrations/${id}?limit=200`));
const undo = async (id: string) => {
  await runtime.ok(runtime.api.post(`/instance-migrations/${id}/undo`, reason));
  await runtime.runner.runDue();
  return seeMigration(id);
};
/** All rows that say what an instance waits for, and its state, without what every command changes. */
async function rows(id: string): Promise<object> {
  const all = async (sql: string) => runtime.database.query<Record<string, unknown>>(sql, [id]);
  const without = (row: Record<string, unknown>, ...names: string[]) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  return {
    state: await all(
      'SELECT definition_id, definition_version, state, engine_state FROM process_instance WHERE id = ?',
    ),
    tasks: await all(
      'SELECT id, wait_id, element_id, definition_id, state, due_at, assignee FROM task WHERE instance_id = ? ORDER BY id',
    ),
    // A job that closes and opens again is another row.
    jobs: (await all('SELECT * FROM job WHERE instance_id = ? ORDER BY wait_id')).map((row) =>
      without(row, 'id', 'created_at'),
    ),
    subscriptions: (await all('SELECT * FROM subscription WHERE instance_id = ? ORDER BY wait_id')).map(
      (row) => without(row, 'id'),
    ),
  };
}

const before = `start s
  user look name="Xem hồ sơ"
  boundary late on look : timer P3D
  end l
  user sign name="Ký" procedure:fourEyes="look"
  end e
  esp withdrawn {
    start ws : message M
    user note name="Ghi nhận"
    end we
    ws > note > we
  }
  s > look > sign > e
  late > l`;
const after = `start s
  user examine name="Xem hồ sơ"
  boundary asked on examine : message N
  end l
  user sign name="Ký" procedure:fourEyes="examine"
  catch wait : timer P1D
  end e
  s > examine > sign > wait > e
  asked > l`;

describe('a migration', () => {
  let source: { id: string };
  let target: { id: string };
  let versions: { sourceDefinitionId: string; targetDefinitionId: string };
  const mapping = { look: 'examine' };
  beforeAll(async () => {
    source = await runtime.deploy(before, { process: 'moved' });
    target = await runtime.deploy(after, { process: 'moved' });
    versions = { sourceDefinitionId: source.id, targetDefinitionId: target.id };
  });

  it('is rehearsed: names are suggested, and each instance says which waits go on, close and open, or why not', async () => {
    const one = await start('rehearsed', source.id);
    const withdrawn = await start('rehearsed', source.id);
    await runtime.ok(
      runtime.api.post('/messages', { name: 'm', processInstanceId: withdrawn.id, variables: {} }),
    );
    const blind = await rehearse({ ...versions, instanceIds: [one.id, withdrawn.id] });
    expect(blind.suggestions).toEqual([{ from: 'look', to: 'examine', name: 'Xem hồ sơ' }]);
    expect(blind.items.map(({ goesOn }: any) => goesOn)).toEqual([false, false]);
    const seen = await rehearse({ ...versions, mapping, instanceIds: [one.id, withdrawn.id] });
    expect(seen).toMatchObject({ problems: [], suggestions: [], running: expect.any(Number) });
    const of = (id: string) => seen.items.find((item: any) => item.instanceId === id);
    expect(of(one.id)).toMatchObject({
      goesOn: true,
      problems: [],
      opens: ['asked'],
      waits: expect.arrayContaining([
        expect.objectContaining({ elementId: 'look', targetElementId: 'examine' }),
        expect.objectContaining({ elementId: 'late', targetElementId: null }),
        expect.objectContaining({ elementId: 'ws', targetElementId: null }),
      ]),
    });
    expect(of(withdrawn.id)).toMatchObject({
      goesOn: false,
      problems: expect.arrayContaining([{ elementId: 'withdrawn', reason: 'missing' }]),
    });
    expect((await rehearse({ ...versions, mapping: { look: 'sign' } })).problems).toEqual([
      { elementId: 'look', reason: 'name-taken' },
    ]);
    expect((await runtime.see(one.id)).definitionId).toBe(source.id);
  });

  it('moves what can be moved, refuses the rest with the reason, and tells how far it is', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 45; n += 1) ids.push((await start('many', source.id)).id);
    const withdrawn = ids[7];
    await runtime.ok(
      runtime.api.post('/messages', { name: 'm', processInstanceId: withdrawn, variables: {} }),
    );
    const untouched = await rows(withdrawn);
    const { id } = await runtime.ok(
      runtime.api.post('/instance-migrations', { ...reason, ...versions, mapping, instanceIds: ids }),
    );
    expect((await seeMigration(id)).progress).toMatchObject({ waiting: 45, moved: 0 });
    await runtime.runner.runDue();
    const done = await seeMigration(id);
    expect(done).toMatchObject({ state: 'done', progress: { waiting: 0, moved: 44, refused: 1 } });
    const refused = await runtime.ok(runtime.api.get(`/instance-migrations/${id}?instances=refused`));
    expect(refused.items).toEqual([
      {
        instanceId: withdrawn,
        state: 'refused',
        movedAt: null,
        problems: expect.arrayContaining([{ elementId: 'withdrawn', reason: 'missing' }]),
      },
    ]);
    expect(await rows(withdrawn)).toEqual(untouched);
    const moved = await runtime.see(ids[0]);
    expect(moved).toMatchObject({ definitionId: target.id, definitionVersion: 2 });
    expect(runtime.places(moved)).toEqual(['asked', 'examine']);
    const history = await runtime.history(ids[0]);
    expect(history.filter(({ type }) => type === 'instance.migrated')).toMatchObject([
      {
        data: {
          ...reason,
          migrationId: id,
          before: { definitionId: source.id },
          after: { definitionId: target.id },
          renamed: mapping,
          closed: expect.arrayContaining(['late', 'ws']),
          opened: ['asked'],
        },
      },
    ]);
    await runtime.complete(moved, 'examine');
    const { taskId } = runtime.at(await runtime.see(ids[0]), 'sign');
    const other = await runtime.clientFor('operator');
    await runtime.ok(other.post(`/tasks/${taskId}/complete`, {}));
    await runtime.travel(DAY);
    expect((await runtime.see(ids[0])).state).toBe('completed');
    await runtime.ok(runtime.api.post('/messages', { name: 'n', processInstanceId: ids[1], variables: {} }));
    expect((await runtime.see(ids[1])).state).toBe('completed');
  });

  it('keeps four eyes on who did a step that is now called something else', async () => {
    const [binh, chi] = [await runtime.clientFor('operator'), await runtime.clientFor('operator')];
    const one = await start('eyes', source.id);
    await runtime.ok(binh.post(`/tasks/${runtime.at(one, 'look').taskId}/complete`, {}));
    await migrate({ ...versions, mapping, instanceIds: [one.id] });
    const { taskId } = runtime.at(await runtime.see(one.id), 'sign');
    expect(await binh.post(`/tasks/${taskId}/complete`, {})).toMatchObject({
      status: 403,
      body: { code: 'TASK.FOUR_EYES' },
    });
    expect((await chi.post(`/tasks/${taskId}/complete`, {})).status).toBe(200);
  });

  it('is undone for an hour: what has not moved is exactly as it was, what has stays and says why', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push((await start('undone', source.id, { n })).id);
    const [untouched, claimed, held, worked] = ids;
    const was = new Map<string, object>();
    for (const id of ids) was.set(id, await rows(id));
    const { id } = await migrate({ ...versions, mapping, instanceIds: ids });
    expect(await rows(untouched)).not.toEqual(was.get(untouched));
    const { taskId } = runtime.at(await runtime.see(claimed), 'examine');
    await runtime.ok(runtime.api.post(`/tasks/${taskId}/claim`, {}));
    await runtime.ok(runtime.api.post(`/process-instances/${held}/suspend`, reason));
    await runtime.complete(await runtime.see(worked), 'examine');
    const stands = await rows(worked);
    await runtime.travel(59 * MINUTE);
    const undone = await undo(id);
    expect(undone).toMatchObject({ state: 'undone', progress: { undone: 3, stays: 1, moved: 0 } });
    expect(undone.items.find(({ instanceId }: any) => instanceId === worked)).toMatchObject({
      state: 'stays',
      problems: [{ reason: 'moved' }],
    });
    expect(await rows(untouched)).toEqual(was.get(untouched));
    expect(await rows(worked)).toEqual(stands);
    // What people have done without moving it stays done.
    const back = await runtime.see(claimed);
    expect(
      (await runtime.ok(runtime.api.get(`/tasks/${runtime.at(back, 'look').taskId}`))).assignee,
    ).not.toBeNull();
    await runtime.ok(runtime.api.post(`/process-instances/${held}/resume`, reason));
    expect(await rows(held)).toEqual(was.get(held));
    expect((await runtime.history(untouched)).at(-1)).toMatchObject({
      type: 'instance.migration-undone',
      data: { ...reason, migrationId: id, after: { definitionId: source.id } },
    });
    await runtime.travel(2 * DAY + 23 * HOUR);
    expect((await runtime.see(untouched)).state).toBe('active');
    await runtime.travel(2 * MINUTE);
    expect((await runtime.see(untouched)).state).toBe('completed');
    const again = await runtime.api.post(`/instance-migrations/${id}/undo`, reason);
    expect([again.status, again.body.code]).toEqual([409, 'MIGRATION.UNDONE']);
  });

  it('can no longer be undone after the hour, and then keeps nothing of what the instances held', async () => {
    const one = await start('late', source.id, { secret: 'CCCD 001' });
    const { id } = await migrate({ ...versions, mapping, instanceIds: [one.id] });
    const kept = () =>
      runtime.database.query('SELECT before_state FROM instance_migration_item WHERE migration_id = ?', [id]);
    expect(JSON.stringify(await kept())).toContain('CCCD');
    await runtime.travel(61 * MINUTE);
    expect(await kept()).toEqual([{ before_state: null }]);
    const late = await runtime.api.post(`/instance-migrations/${id}/undo`, reason);
    expect([late.status, late.body.code]).toEqual([409, 'MIGRATION.TOO_OLD']);
  });

  it('that has not come to all yet leaves the rest alone when it is undone', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await start('early', source.id)).id);
    const { id } = await runtime.ok(
      runtime.api.post('/instance-migrations', { ...reason, ...versions, mapping, instanceIds: ids }),
    );
    expect((await undo(id)).progress).toMatchObject({ skipped: 3, moved: 0, undone: 0 });
    expect((await runtime.see(ids[0])).definitionId).toBe(source.id);
  });

  it('of one instance is a migration like any other', async () => {
    const one = await start('single', source.id);
    const was = await rows(one.id);
    await runtime.ok(
      runtime.api.post(`/process-instances/${one.id}/migrate`, {
        ...reason,
        targetDefinitionId: target.id,
        mapping,
      }),
    );
    expect(runtime.places(await runtime.see(one.id))).toEqual(['asked', 'examine']);
    const [{ id }] = (await runtime.ok(runtime.api.get('/instance-migrations?definitionKey=moved&limit=1')))
      .items;
    await undo(id);
    expect(await rows(one.id)).toEqual(was);
  });

  it('refuses plans that fit no instance, and instances that have gone elsewhere meanwhile', async () => {
    const other = await runtime.deploy('start s | user a | end e | s > a > e', { process: 'elsewhere' });
    for (const [body, reasonOf] of [
      [{ ...versions, targetDefinitionId: other.id }, 'other-process'],
      [{ ...versions, targetDefinitionId: source.id }, 'same-version'],
      [{ ...versions, mapping: { look: 'nowhere' } }, 'missing'],
    ] as const) {
      const reply = await runtime.api.post('/instance-migrations', { ...reason, ...body });
      expect([reply.status, reply.body.code, reply.body.params?.problems?.[0].reason ?? reasonOf]).toEqual([
        422,
        'INSTANCE.CANNOT_MIGRATE',
        reasonOf,
      ]);
    }
    const gone = await start('gone', source.id);
    const ended = await start('ended', source.id);
    const plan = { ...versions, mapping, instanceIds: [gone.id, ended.id] };
    const { id } = await runtime.ok(runtime.api.post('/instance-migrations', { ...reason, ...plan }));
    await runtime.ok(
      runtime.api.post(`/process-instances/${gone.id}/migrate`, {
        ...reason,
        targetDefinitionId: target.id,
        mapping,
      }),
    );
    await runtime.ok(runtime.api.post(`/process-instances/${ended.id}/cancel`, reason));
    await runtime.runner.runDue();
    const { items } = await seeMigration(id);
    const reasons = new Map(items.map(({ instanceId, problems }: any) => [instanceId, problems[0].reason]));
    expect([reasons.get(gone.id), reasons.get(ended.id)]).toEqual(['other-version', 'ended']);
  });

  it('does not run out of attempts by servers that die between its instances, both ways', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await start('dying', source.id)).id);
    const { id } = await runtime.ok(
      runtime.api.post('/instance-migrations', { ...reason, ...versions, mapping, instanceIds: ids }),
    );
    const carryOn = runtime.app.get(CarryOnMigration);
    const dieInTheLastAttempt = async () => {
      const of = `effect_key = 'migration:${id}'`;
      await runtime.unitOfWork.run((tx) =>
        tx.execute(`UPDATE job SET attempts = max_attempts - 1 WHERE ${of}`, []),
      );
      const { leased } = await runtime.unitOfWork.run((tx) =>
        claimJobs(tx, runtime.now(), { queue: SERVER_QUEUE, owner: 'mortal', limit: 50, lease: MINUTE }),
      );
      const job = leased.find(({ kind }) => kind === 'migration')!;
      expect(job.attempts).toBe(job.maxAttempts);
      // All instances are done, and the visit never ends.
      const death = jest.spyOn(carryOn as never, 'endVisit').mockRejectedValue(new Error('dead') as never);
      await expect(carryOn.execute({ actor: systemActor }, job)).rejects.toThrow('dead');
      death.mockRestore();
      expect(await runtime.database.query(`SELECT state, attempts FROM job WHERE ${of}`)).toEqual([
        { state: 'leased', attempts: 1 },
      ]);
      await runtime.travel(MINUTE);
    };
    await dieInTheLastAttempt();
    expect(await seeMigration(id)).toMatchObject({ state: 'done', progress: { moved: 3 } });
    await runtime.ok(runtime.api.post(`/instance-migrations/${id}/undo`, reason));
    await dieInTheLastAttempt();
    expect(await seeMigration(id)).toMatchObject({ state: 'undone', progress: { undone: 3 } });
  });

  it('is applied once by two who carry it on at the same moment', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) ids.push((await start('twice', source.id)).id);
    const { id } = await runtime.ok(
      runtime.api.post('/instance-migrations', { ...reason, ...versions, mapping, instanceIds: ids }),
    );
    const claimed = async () => {
      await runtime.unitOfWork.run((tx) =>
        tx.execute("UPDATE job SET state = 'ready', available_at = 1, owner = NULL WHERE effect_key = ?", [
          `migration:${id}`,
        ]),
      );
      return runtime.runner.runDue();
    };
    await Promise.all([claimed(), claimed(), claimed()]);
    await runtime.runner.runDue();
    expect((await seeMigration(id)).progress).toMatchObject({ moved: 12, waiting: 0, refused: 0 });
    for (const instanceId of ids) {
      const moves = (await runtime.history(instanceId)).filter(({ type }) => type === 'instance.migrated');
      expect(moves).toHaveLength(1);
    }
  });
});
