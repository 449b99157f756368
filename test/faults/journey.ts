import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiClient, Reply } from '../support/api-client';
import { projectRoot } from '../support/server-process';

/**
 * A fixed workload that every fault is put into: cases with parallel work, one rework round, a timer, a charged
 * service of a worker outside, a message to another process and a mail. It keeps trying, as people and workers do,
 * until everything is done, and remembers what the server acknowledged.
 */
export class Journey {
  /** Instances by the key they were started under. */
  readonly started = new Map<string, string>();
  /** Requests whose answer never came, by their key: sent again before anything else. */
  private readonly unanswered = new Map<string, { path: string; body: object }>();
  /** The first task of the loop in each instance: the one that asks for another round. */
  private readonly firstRound = new Map<string, string>();
  /** Effect keys at the receiver of the charge: how often each arrived. */
  readonly charges = new Map<string, number>();
  readonly surprises: string[] = [];
  private readonly keys: string[];

  constructor(size: number, name: string) {
    this.keys = Array.from({ length: size }, (_, index) => `${name}-${index}`);
  }

  static async deploy(api: ApiClient): Promise<void> {
    const content = readFileSync(join(projectRoot, 'test/faults/models/journey.bpmn'));
    const reply = await api.deploy([{ name: 'journey.bpmn', content }]);
    if (reply.status !== 201) throw new Error(`the journey was refused: ${JSON.stringify(reply.body)}`);
  }

  /** One round over everything that can be done now. False when all cases and all they have set off have ended. */
  async round(api: ApiClient): Promise<boolean> {
    for (const [key, { path, body }] of [...this.unanswered]) await this.send(api, key, path, body);
    await this.start(api);
    await this.work(api);
    await this.charge(api);
    if (this.started.size < this.keys.length) return true;
    const open = await read(api, '/process-instances?definitionKey=journey&state=active&limit=1');
    return open.length > 0 || (await this.ledger(api)).length < this.keys.length;
  }

  private async start(api: ApiClient): Promise<void> {
    for (const businessKey of this.keys) {
      if (this.started.has(businessKey)) continue;
      const body = { definitionKey: 'journey', businessKey, variables: {} };
      const reply = await this.send(api, `start-${businessKey}`, '/process-instances', body);
      if (reply.status === 201) this.started.set(businessKey, reply.body.id);
    }
  }

  private async work(api: ApiClient): Promise<void> {
    for (const task of await read(api, '/tasks?state=open&definitionKey=journey&limit=200')) {
      const { id, elementId, processInstanceId, version } = task;
      if (elementId === 'appraise' && !this.firstRound.has(processInstanceId))
        this.firstRound.set(processInstanceId, id);
      const variables = { rework: this.firstRound.get(processInstanceId) === id };
      await this.send(api, `complete-${id}`, `/tasks/${id}/complete`, { version, variables });
    }
  }

  /** Under one key until an answer comes: whatever the server had done by then, it is done once. */
  private async send(api: ApiClient, key: string, path: string, body: object): Promise<Reply> {
    this.unanswered.set(key, { path, body });
    const reply = await api.post(path, body, { 'idempotency-key': key });
    if (reply.status !== 503) this.unanswered.delete(key);
    if (reply.status >= 300 && reply.status !== 409) this.unexpected(path, reply);
    return reply;
  }

  private async charge(api: ApiClient): Promise<void> {
    const claim = { topic: 'charge', max: 20, lockSeconds: 2, workerId: 'till' };
    const claimed = await api.post('/service-jobs/claim', claim);
    if (claimed.status >= 300) return this.unexpected('claim', claimed);
    for (const job of claimed.body.items) {
      if (this.keys.includes(job.businessKey))
        this.charges.set(job.key, (this.charges.get(job.key) ?? 0) + 1);
      const answer = { lockToken: job.lockToken, workerId: 'till', variables: { charged: true } };
      const reply = await api.post(`/service-jobs/${job.id}/complete`, answer);
      if (reply.status >= 300 && reply.status !== 409 && reply.status !== 404)
        this.unexpected('charge', reply);
    }
  }

  private unexpected(what: string, reply: Reply): void {
    if (reply.status === 503) return;
    this.surprises.push(`${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }

  /** The entries that the messages of these cases have made. */
  private async ledger(api: ApiClient): Promise<any[]> {
    const entries = await Promise.all(
      this.keys.map((key) => read(api, `/process-instances?definitionKey=ledger&businessKey=${key}&limit=9`)),
    );
    return entries.flat();
  }

  /** What is wrong with the end, in words; empty when everything acknowledged is there exactly once. */
  async verdict(api: ApiClient): Promise<string[]> {
    const wrong = [...this.surprises];
    for (const [key, id] of this.started) {
      const all = await read(api, `/process-instances?definitionKey=journey&businessKey=${key}&limit=9`);
      if (all.length !== 1 || all[0].id !== id) wrong.push(`${all.length} instances under the key ${key}`);
      const { state, incidents } = (await api.get(`/process-instances/${id}`)).body;
      if (state !== 'completed') wrong.push(`${id} is ${state}: ${JSON.stringify(incidents)}`);
      const history = await read(api, `/process-instances/${id}/history?limit=500`);
      history.forEach(({ seq }, index) => {
        if (seq !== index + 1) wrong.push(`${id} has history ${seq} at place ${index + 1}`);
      });
      for (const [elementId, times] of Object.entries(expected)) {
        const done = history.filter(
          (event) => event.type === 'activity.completed' && event.elementId === elementId,
        ).length;
        if (done !== times) wrong.push(`${id}: ${elementId} completed ${done} times instead of ${times}`);
      }
    }
    const count = this.keys.length;
    if (this.started.size !== count) wrong.push(`${this.started.size} starts acknowledged of ${count}`);
    if (this.charges.size !== count) wrong.push(`${this.charges.size} distinct charges instead of ${count}`);
    const ledger = (await this.ledger(api)).length;
    if (ledger !== count) wrong.push(`${ledger} ledger entries instead of ${count}`);
    return wrong;
  }
}

/** How often each element completes in one case. */
const expected = {
  receive: 1,
  fork: 1,
  appraise: 2,
  charge: 1,
  pause: 1,
  join: 1,
  tell: 1,
  notify: 1,
  issue: 1,
};

/** A list; nothing while the database is away. */
async function read(api: ApiClient, path: string): Promise<any[]> {
  const reply = await api.get(path);
  if (reply.status === 503) return [];
  if (reply.status !== 200)
    throw new Error(`${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body.items;
}
