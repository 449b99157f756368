import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiClient, Reply } from '../test/support/api-client';
import { projectRoot } from '../test/support/server-process';
import { measurePaced } from './measure';

/** What officials do to a server, over several nodes in turn. */
export class Workload {
  private readonly open: string[] = [];
  private turn = 0;

  constructor(private readonly apis: readonly ApiClient[]) {}

  async deploy(): Promise<void> {
    const content = readFileSync(join(projectRoot, 'bench/models/thirty-nodes.bpmn'));
    accepted(await this.apis[0].deploy([{ name: 'thirty-nodes.bpmn', content }]));
  }

  /** Enough open tasks for what comes. */
  async prepare(count: number): Promise<void> {
    while (this.open.length < count) await this.start();
  }

  async start(): Promise<void> {
    const reply = await this.api.post('/process-instances', {
      definitionKey: 'thirty-nodes',
      variables: { amount: 5 + (this.turn % 20) },
    });
    this.open.push(accepted(reply).waits[0].taskId);
  }

  /** Takes a task and completes it; the next task of the case joins the end of the queue. */
  async complete(): Promise<void> {
    const taskId = this.open.shift();
    if (!taskId) throw new Error('the bench ran out of tasks');
    const { version } = accepted(await this.api.post(`/tasks/${taskId}/claim`));
    const body = { version, variables: { amount: 12 } };
    const { nextTasks } = accepted(await this.api.post(`/tasks/${taskId}/complete`, body));
    this.open.push(...nextTasks.map(({ id }: { id: string }) => id));
    if (nextTasks.length === 0) await this.start();
  }

  completePaced(perSecond: number, seconds: number) {
    return measurePaced(perSecond, seconds, () => this.complete());
  }

  async inbox(): Promise<void> {
    accepted(await this.api.get('/tasks?state=open&candidateGroup=officers&limit=20'));
  }

  private get api(): ApiClient {
    this.turn += 1;
    return this.apis[this.turn % this.apis.length];
  }
}

/** The body of an answer that says yes. */
export function accepted({ status, body }: Reply): any {
  if (status >= 300) throw new Error(`the server answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
