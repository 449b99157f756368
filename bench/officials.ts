import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../test/support/api-client';
import { provinceFrom } from '../src/scenarios/demo/province/province';
import { accepted } from './workload';

/** One node of the server, as the desk uses it. */
export interface Desk {
  officials: ApiClient;
  /** Whoever signs is somebody else than who has drafted. */
  leader: ApiClient;
}

const data = { copies: [{ title: 'Giấy khai sinh', pages: 2, quantity: 2 }], needsMoreTime: false };
const components = ['original', 'copies'];

/**
 * What the officials of sixty communes do with the certified copies of P09, over the nodes in turn: every step over HTTP,
 * custody, clocks, the inbox and the events with it.
 */
export class Officials {
  private turn = 0;
  private readonly communes: string[];

  constructor(private readonly desks: readonly Desk[]) {
    this.communes = provinceFrom(1)
      .agencies.filter(({ tier, validTo }) => tier === 'COMMUNE' && validTo === undefined)
      .map(({ key }) => key);
  }

  /** Brings the organisation in, and waits until every node knows of it. */
  async settle(): Promise<void> {
    // What the import reads is YAML, and JSON is YAML; an agency without a parent does not name one.
    const content = JSON.stringify(provinceFrom(1), (_, value: unknown) => value ?? undefined);
    const files = [{ name: 'province.yaml', content }];
    accepted(await this.desks[0].officials.post('/organisation/import', { files }));
    for (const { officials } of this.desks)
      for (let attempt = 1; ; attempt += 1) {
        const reply = await this.send(officials);
        if (reply.status < 300) break;
        if (attempt === 100) accepted(reply);
        await sleep(100);
      }
  }

  /** File, check the components, accept. Answers the case with its open steps. */
  async receive(desk = this.nextDesk()): Promise<any> {
    const { officials } = desk;
    const { id } = accepted(await this.send(officials));
    const checks = components.map((code) => ({ code, ok: true }));
    accepted(await officials.post(`/case-files/${id}/check-components`, { components: checks }));
    return accepted(await officials.post(`/case-files/${id}/accept`));
  }

  /** The whole life: received, drafted, signed, sealed, paid, returned; each step claimed before it is completed. */
  async carryThrough(): Promise<void> {
    const desk = this.nextDesk();
    const { officials, leader } = desk;
    const { id, steps } = await this.receive(desk);
    const drafted = { resultKind: 'CERTIFIED', certificationText: 'Chứng thực bản sao đúng với bản chính' };
    const toSign = await this.work(officials, steps[0].taskId, drafted);
    const toSeal = await this.work(leader, toSign, { signed: true });
    await this.work(officials, toSeal, { certificationNumber: '1021/2026', sealed: true });
    accepted(await officials.post(`/case-files/${id}/record-payment`, { method: 'CASH' }));
    const { state } = accepted(await officials.post(`/case-files/${id}/return-result`));
    if (state !== 'RETURNED') throw new Error(`a certified copy ended as ${state}`);
  }

  /** Answers the task that comes next. */
  private async work(api: ApiClient, taskId: string, variables: object): Promise<string> {
    accepted(await api.post(`/inbox/${taskId}/claim`));
    const { nextTasks } = accepted(await api.post(`/inbox/${taskId}/complete`, { variables }));
    return nextTasks[0]?.taskId;
  }

  private send(api: ApiClient) {
    return api.post('/case-files', {
      procedureCode: 'P09-certified-copy',
      channel: 'COUNTER',
      receivingAgency: this.communes[this.turn % this.communes.length],
      applicant: { kind: 'PERSON', name: 'Nguyễn Thị Thử', identity: '001190000001' },
      data,
      components: components.map((code) => ({ code, how: 'PAPER' })),
    });
  }

  private nextDesk(): Desk {
    this.turn += 1;
    return this.desks[this.turn % this.desks.length];
  }
}
