import { newId } from '../../../src/kernel';
import { type Row, to } from '../matrix';
import type { World } from '../world';

/** Who sees that instances run: those who look after them, and services. */
const watchers = to('ok', 'designer', 'administrator', 'worker', 'viewer');
/** Who reads what they hold. */
const readers = to('ok', 'worker', 'viewer');
/** Who sees what is open and what happens. */
const followers = to('ok', 'designer', 'worker', 'viewer');
const operators = to('ok', 'administrator');
const workers = to('ok', 'worker');
const reason = { reason: 'Kiểm thử quyền truy cập' };

const onInstance = async (world: World) => ({ params: { id: await world.instance() }, body: reason });
const aTask = async (world: World) => ({ params: { id: await world.plainTask() }, body: {} });
const aTakenTask = async (world: World) => {
  const id = await world.plainTask();
  await world.ok(world.api.post(`/tasks/${id}/claim`, {}));
  return { params: { id }, body: {} };
};
const versions = (world: World) => ({
  sourceDefinitionId: world.machineDefinition.id,
  targetDefinitionId: world.newerMachine.id,
});
/** Of no instance at all: who may see and undo it is what counts here. */
const aMigration = async (world: World): Promise<string> => {
  const body = { ...reason, ...versions(world), instanceIds: [newId()] };
  return (await world.ok<any>(world.api.post('/instance-migrations', body))).id;
};
const aServiceJob = async (world: World, body: object = {}) => {
  const { id, lockToken } = await world.serviceJob();
  return { params: { id }, body: { lockToken, ...body } };
};

export const runtime: Row[] = [
  {
    route: 'POST /process-instances',
    call: () => ({ body: { definitionKey: 'machine' } }),
    gets: to('ok', 'designer', 'worker'),
  },
  { route: 'GET /process-instances', gets: watchers },
  {
    route: 'GET /process-instances/:id',
    call: async (world) => ({ params: { id: await world.instance() } }),
    gets: watchers,
  },
  {
    route: 'GET /process-instances/:id/history',
    call: async (world) => ({ params: { id: await world.instance() } }),
    gets: watchers,
  },
  {
    route: 'GET /process-instances/:id/variables',
    call: async (world) => ({ params: { id: await world.instance() } }),
    gets: readers,
  },
  {
    route: 'PUT /process-instances/:id/variables',
    call: async (world) => ({
      params: { id: await world.instance() },
      body: { ...reason, variables: { n: 1 } },
    }),
    gets: operators,
  },
  {
    route: 'POST /process-instances/:id/variables',
    call: async (world) => ({
      params: { id: await world.instance() },
      body: { ...reason, variables: { n: 1 } },
    }),
    gets: operators,
  },
  { route: 'POST /process-instances/:id/cancel', call: onInstance, gets: operators },
  { route: 'POST /process-instances/:id/suspend', call: onInstance, gets: operators },
  {
    route: 'POST /process-instances/:id/resume',
    call: async (world) => {
      const id = await world.instance();
      await world.ok(world.api.post(`/process-instances/${id}/suspend`, reason));
      return { params: { id }, body: reason };
    },
    gets: operators,
  },
  {
    route: 'POST /process-instances/:id/modify',
    call: async (world) => ({
      params: { id: await world.instance() },
      body: { ...reason, operations: [{ startBefore: 'look' }] },
    }),
    gets: operators,
  },
  {
    route: 'POST /process-instances/:id/migrate',
    call: async (world) => ({
      params: { id: (await world.start(undefined, { definitionId: world.machineDefinition.id })).id },
      body: { ...reason, targetDefinitionId: world.newerMachine.id },
    }),
    gets: operators,
  },
  {
    route: 'POST /instance-migrations/rehearsal',
    call: (world) => ({ body: versions(world) }),
    gets: operators,
  },
  {
    route: 'POST /instance-migrations',
    call: (world) => ({ body: { ...reason, ...versions(world), instanceIds: [newId()] } }),
    gets: operators,
  },
  { route: 'GET /instance-migrations', gets: watchers },
  {
    route: 'GET /instance-migrations/:id',
    call: async (world) => ({ params: { id: await aMigration(world) } }),
    gets: watchers,
  },
  {
    route: 'POST /instance-migrations/:id/undo',
    call: async (world) => ({ params: { id: await aMigration(world) }, body: reason }),
    gets: operators,
  },
  { route: 'GET /tasks', gets: followers },
  { route: 'GET /tasks/:id', call: aTask, gets: followers },
  { route: 'POST /tasks/:id/claim', call: aTask, gets: workers },
  { route: 'POST /tasks/:id/unclaim', call: aTakenTask, gets: workers },
  {
    route: 'POST /tasks/:id/delegate',
    call: async (world) => ({ ...(await aTask(world)), body: { assignee: world.person('binh') } }),
    gets: workers,
  },
  { route: 'POST /tasks/:id/complete', call: aTask, gets: workers },
  { route: 'GET /jobs', gets: watchers },
  {
    route: 'GET /jobs/:id',
    call: async (world) => ({ params: { id: await world.timerJob() } }),
    gets: watchers,
  },
  {
    route: 'POST /jobs/:id/run-now',
    call: async (world) => ({ params: { id: await world.timerJob() }, body: reason }),
    gets: operators,
  },
  {
    route: 'POST /jobs/:id/retry',
    call: async (world) => ({ params: { id: await world.timerJob() } }),
    gets: operators,
  },
  { route: 'POST /service-jobs/claim', call: () => ({ body: { topic: 'nothing' } }), gets: workers },
  { route: 'POST /service-jobs/:id/complete', call: (world) => aServiceJob(world), gets: workers },
  {
    route: 'POST /service-jobs/:id/bpmn-error',
    call: (world) => aServiceJob(world, { code: 'x' }),
    gets: workers,
  },
  {
    route: 'POST /service-jobs/:id/fail',
    call: (world) => aServiceJob(world, { errorMessage: 'away' }),
    gets: workers,
  },
  { route: 'GET /incidents', gets: watchers },
  {
    route: 'GET /incidents/:id',
    call: async (world) => ({ params: { id: await world.incident() } }),
    gets: watchers,
  },
  {
    route: 'POST /incidents/:id/retry',
    call: async (world) => ({ params: { id: await world.incident() } }),
    gets: operators,
  },
  {
    route: 'POST /messages',
    call: () => ({ body: { name: 'nobody.waits', correlationKey: newId(), timeToLive: 'P1D' } }),
    gets: workers,
  },
  { route: 'GET /messages', gets: watchers },
  { route: 'POST /signals', call: () => ({ body: { name: 'nobody-waits' } }), gets: workers },
  { route: 'GET /events', gets: followers },
];
