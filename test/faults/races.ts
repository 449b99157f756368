import { ApiClient, type Reply } from '../support/api-client';
import { Journey } from './journey';

/** What happens in a race that must not; in words, empty when all is well. */
export type Race = (apis: Racers) => Promise<string[]>;

/** One client per node; the same node again where there is only one. */
export class Racers {
  constructor(private readonly apis: readonly ApiClient[]) {}

  at(index: number): ApiClient {
    return this.apis[index % this.apis.length];
  }

  async start(businessKey: string): Promise<any> {
    const body = { definitionKey: 'journey', businessKey, variables: { rework: false } };
    return (await this.at(0).post('/process-instances', body)).body;
  }

  async instance(id: string): Promise<any> {
    return (await this.at(1).get(`/process-instances/${id}`)).body;
  }

  async wait(id: string, elementId: string): Promise<any> {
    return (await this.instance(id)).waits.find((wait: any) => wait.elementId === elementId);
  }

  complete(index: number, taskId: string, body: object = {}): Promise<Reply> {
    return this.at(index).post(`/tasks/${taskId}/complete`, body);
  }

  /** How often an element has had an event of this type. */
  async count(id: string, type: string, elementId: string): Promise<number> {
    const history = (await this.at(0).get(`/process-instances/${id}/history?limit=500`)).body.items;
    return history.filter((event: any) => event.type === type && event.elementId === elementId).length;
  }

  async claimCharge(instanceId: string, workerId: string, lockSeconds = 30): Promise<any> {
    const claim = { topic: 'charge', max: 50, lockSeconds, workerId };
    const { body } = await this.at(0).post('/service-jobs/claim', claim);
    return body.items.find((job: any) => job.processInstanceId === instanceId);
  }
}

const expectSame = (what: string, found: unknown, expected: unknown): string[] =>
  JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
const statuses = (replies: Reply[]) => replies.map(({ status }) => status).sort();
const refused = (replies: Reply[]) =>
  replies.filter(({ status }) => status >= 300).map(({ status, body }) => `${status} ${body.code}`);

const fifty = Array.from({ length: 50 }, (_, index) => index);

async function doubleClick(racers: Racers): Promise<string[]> {
  const instance = await racers.start('double-click');
  const { taskId } = instance.waits[0];
  const task = (await racers.at(0).get(`/tasks/${taskId}`)).body;
  const replies = await Promise.all(
    fifty.map((index) => racers.complete(index, taskId, { version: task.version })),
  );
  return [
    ...expectSame('answers', statuses(replies), [200, ...fifty.slice(1).map(() => 409)]),
    ...expectSame('next steps', await racers.count(instance.id, 'activity.entered', 'fork'), 1),
  ];
}

async function duplicateSubmit(racers: Racers): Promise<string[]> {
  const body = { definitionKey: 'journey', businessKey: 'one-submit', variables: { rework: false } };
  const submit = (index: number, businessKey: string) =>
    racers
      .at(index)
      .post('/process-instances', { ...body, businessKey }, { 'idempotency-key': 'submit-one' });
  const replies = await Promise.all(fifty.map((index) => submit(index, 'one-submit')));
  const found = await racers.at(0).get('/process-instances?businessKey=one-submit&limit=10');
  const other = await submit(1, 'another');
  return [
    ...expectSame('answers', [...new Set(replies.map((reply) => JSON.stringify(reply.body)))].length, 1),
    ...expectSame('statuses', [...new Set(statuses(replies))], [201]),
    ...expectSame('instances', found.body.items.length, 1),
    ...expectSame('another request under the key', other.body.code, 'COMMAND.KEY_REUSED'),
  ];
}

/** The three branches of a join end at one moment, on two nodes. */
async function joins(racers: Racers): Promise<string[]> {
  const wrong: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    const { id, waits } = await racers.start(`join-${round}`);
    await racers.complete(0, waits[0].taskId);
    const job = await racers.claimCharge(id, 'race');
    const appraise = await racers.wait(id, 'appraise');
    const pause = await racers.wait(id, 'pause');
    const replies = await Promise.all([
      racers.complete(0, appraise.taskId, { variables: { rework: false } }),
      racers.at(1).post(`/service-jobs/${job.id}/complete`, { lockToken: job.lockToken, workerId: 'race' }),
      racers.at(0).post(`/jobs/${pause.jobId}/run-now`),
    ]);
    const counts = [
      await racers.count(id, 'activity.completed', 'join'),
      await racers.count(id, 'activity.entered', 'tell'),
    ];
    // The timer may fire by itself a moment earlier.
    const refusals = refused(replies).filter((refusal) => !/^(404|409) JOB\./.test(refusal));
    wrong.push(...expectSame(`refusals of round ${round}`, refusals, []));
    wrong.push(...expectSame(`joins of round ${round}`, counts, [1, 1]));
  }
  return wrong;
}

/** Whoever comes second to a completion and a cancellation finds a case that has ended, or ends it. */
async function cancellation(racers: Racers): Promise<string[]> {
  const wrong: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    const { id, waits } = await racers.start(`cancel-${round}`);
    const [completed, cancelled] = await Promise.all([
      racers.complete(0, waits[0].taskId),
      racers.at(1).post(`/process-instances/${id}/cancel`, { reason: 'withdrawn' }),
    ]);
    if (![200, 409].includes(completed.status)) wrong.push(`the completion answered ${completed.status}`);
    wrong.push(...expectSame('the cancellation', cancelled.status < 300, true));
    wrong.push(...expectSame('the state', (await racers.instance(id)).state, 'cancelled'));
  }
  return wrong;
}

/** A browser tab that shows the first round of a loop cannot complete the second. */
async function staleTab(racers: Racers): Promise<string[]> {
  const { id, waits } = await racers.start('stale-tab');
  await racers.complete(0, waits[0].taskId);
  const first = await racers.wait(id, 'appraise');
  const done = await racers.complete(0, first.taskId, { variables: { rework: true } });
  const stale = await racers.complete(1, first.taskId, { variables: { rework: false } });
  const second = await racers.wait(id, 'appraise');
  return [
    ...expectSame('answers', [done.status, stale.status], [200, 409]),
    ...expectSame('a task of its own for each round', second?.taskId !== first.taskId, true),
  ];
}

async function hostileFields(racers: Racers): Promise<string[]> {
  const { id, waits } = await racers.start('hostile-fields');
  const variables = { id: 'ledger', executionId: 'x', type: 'error', state: 'completed', version: 99 };
  const done = await racers.complete(0, waits[0].taskId, { variables });
  const view = await racers.instance(id);
  return [
    ...expectSame('answer', done.status, 200),
    ...expectSame('state', view.state, 'active'),
    ...expectSame('waits', view.waits.map((wait: any) => wait.elementId).sort(), [
      'appraise',
      'charge',
      'pause',
    ]),
  ];
}

/** A worker that comes back after its lock has gone to another is refused and changes nothing. */
async function lateWorker(racers: Racers): Promise<string[]> {
  const { id, waits } = await racers.start('late-worker');
  await racers.complete(0, waits[0].taskId);
  const late = await racers.claimCharge(id, 'late', 1);
  let current: any;
  while (!current) current = await racers.claimCharge(id, 'current');
  const answer = (job: any, workerId: string) =>
    racers.at(1).post(`/service-jobs/${job.id}/complete`, {
      lockToken: job.lockToken,
      workerId,
      variables: { chargedBy: workerId },
    });
  const refusal = await answer(late, 'late');
  const done = await answer(current, 'current');
  const { variables } = await racers.instance(id);
  return [
    ...expectSame('the late answer', [refusal.status, refusal.body.code], [409, 'JOB.LEASE_LOST']),
    ...expectSame('the answer of the worker that holds it', done.status, 200),
    ...expectSame('whose result counts', variables.chargedBy, 'current'),
  ];
}

/** Two people try to do all the work there is, each at a node of their own. */
async function allTheWork(racers: Racers): Promise<string[]> {
  // What earlier races have left is in the hands of workers that keep it for half a minute.
  const left = (await racers.at(0).get('/process-instances?state=active&limit=200')).body.items;
  for (const { id } of left)
    await racers.at(0).post(`/process-instances/${id}/cancel`, { reason: 'the race is over' });
  const journey = new Journey(8, 'race');
  const drive = async (index: number) => {
    while (await journey.round(racers.at(index)));
  };
  await Promise.all([drive(0), drive(1)]);
  return journey.verdict(racers.at(0));
}

export const races: Record<string, Race> = {
  'completes a task once when fifty try at once': doubleClick,
  'starts one instance when fifty submit the same under one key, and answers all alike': duplicateSubmit,
  'fires a join once when its branches end at the same moment': joins,
  'ends a case once when it is completed and cancelled at the same moment': cancellation,
  'refuses the task of an earlier round of a loop': staleTab,
  'never reads a form field as a command': hostileFields,
  'refuses the answer of a worker whose lock has gone to another': lateWorker,
  'does all the work once when two drive everything at once': allTheWork,
};
