import type { Role } from '../../src/identity';
import { peopleAt } from '../support/as-person';
import { startRuntime } from './runtime-server';

/** Requirement 25: who runs the installation sees that instances run, and nothing of what they hold. */
let runtime: Awaited<ReturnType<typeof startRuntime>>;
const secret = 'Nguyễn Thị Hoa';
let paths: Record<string, string>;

beforeAll(async () => {
  runtime = await startRuntime();
  await runtime.deploy(
    `start s
xor g
user work
user other
end e
s > work > g
g > other ? applicant.age > 18
g > e ? applicant.age <= 18
other > e`,
    { process: 'held' },
  );
  const { id } = await runtime.start('held', {
    businessKey: secret,
    variables: { applicant: { name: secret } },
  });
  const taskId = runtime.at(await runtime.see(id), 'work').taskId;
  // The condition has no age to look at: the step fails and becomes an incident.
  await runtime.api.post(`/tasks/${taskId}/complete`, { variables: { note: secret } });
  await runtime.deploy('start s | service call | end e | s > call > e', { process: 'job' });
  await runtime.start('job', { businessKey: secret });
  const [job] = (await runtime.ok(runtime.api.get('/jobs'))).items;
  await runtime.unitOfWork.run((tx) =>
    tx.execute('UPDATE job SET last_error = ? WHERE id = ?', [secret, job.id]),
  );
  await runtime.api.post('/messages', { name: 'later', correlationKey: secret, timeToLive: 'P1D' });
  const [incident] = (await runtime.ok(runtime.api.get('/incidents'))).items;
  await runtime.unitOfWork.run((tx) =>
    tx.execute('UPDATE incident SET message = ? WHERE id = ?', [secret, incident.id]),
  );
  paths = {
    instances: '/process-instances',
    instance: `/process-instances/${id}`,
    history: `/process-instances/${id}/history`,
    variables: `/process-instances/${id}/variables`,
    jobs: '/jobs',
    job: `/jobs/${job.id}`,
    incidents: '/incidents',
    incident: `/incidents/${incident.id}`,
    messages: '/messages',
    tasks: '/tasks',
    task: `/tasks/${taskId}`,
  };
});
afterAll(() => runtime.stop());

/** Every field that an answer has, as `items[].waits[].name`; fields that are null are marked. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [value === null ? `${path}: null` : path];
  return Object.entries(value).flatMap(([name, part]) =>
    fieldsOf(part, path === '' ? name : `${path}.${name}`),
  );
}
const distinct = (fields: string[]) => [...new Set(fields)].sort();

it('an administrator is answered without content, everywhere', async () => {
  const administrator = peopleAt(runtime)('quan', 'administrator');
  const answers: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(paths)) {
    const { status, body } = await administrator.get(path);
    answers[name] = status === 200 ? distinct(fieldsOf(body)) : status;
    expect([name, JSON.stringify(body).includes(secret)]).toEqual([name, false]);
  }
  expect(answers).toMatchSnapshot();
});

it.each<Role>(['viewer', 'operator'])('a %s, who may read content, is answered with it', async (role) => {
  const client = await runtime.clientFor(role);
  const answers: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(paths)) {
    const { status, body } = await client.get(path);
    answers[name] = status === 200 ? distinct(fieldsOf(body)) : status;
  }
  expect(answers).toMatchSnapshot();
  expect(JSON.stringify((await client.get(paths.instance)).body)).toContain(secret);
});

it.each<Role>(['official', 'supervisor', 'controller'])('an %s reaches none of it', async (role) => {
  const person = peopleAt(runtime)('em', role);
  for (const path of Object.values(paths)) expect((await person.get(path)).status).toBe(403);
});
