import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiClient } from '../support/api-client';
import { projectRoot, ServerProcess } from '../support/server-process';

/**
 * A fixed workload that every fault is put into: cases with parallel work, one rework round, a timer, a charged
 * service and a message to another process. It keeps trying, as people and workers do, until everything is done,
 * and remembers what the server acknowledged.
 */
export class Journey {
  readonly started = new Set<string>();
  readonly acknowledgedTasks = new Set<string>();
  /** Effect keys at the receiver of the charge: how often each arrived. */
  readonly charges = new Map<string, number>();
  readonly surprises: string[] = [];
  private readonly startKeys: string[];

  constructor(
    private readonly size: number,
    name: string,
  ) {
    this.startKeys = Array.from({ length: size }, (_, index) => `${name}-${index}`);
  }

  static async deploy(api: ApiClient): Promise<void> {
    const content = readFileSync(join(projectRoot, 'test/faults/models/journey.bpmn'));
    const reply = await api.deploy([{ name: 'journey.bpmn', content }]);
    if (reply.status !== 201) throw new Error(`the journey was refused: ${JSON.stringify(reply.body)}`);
  }

  /** One round over everything that can be done now. False when all cases have ended. */
  async round(api: ApiClient): Promise<boolean> {
    for (const businessKey of this.startKeys) {
      if (this.started.size === this.size) break;
      const reply = await api.post(
        '/process-instances',
        { definitionKey: 'journey', businessKey, variables: { rework: true } },
        { 'idempotency-key': `start-${businessKey}` },
      );
      if (reply.status === 201) this.started.add(reply.body.id);
      else this.unexpected('start', reply);
    }
    const tasks = await api.get('/tasks?state=open&definitionKey=journey&limit=200');
    for (const task of tasks.body.items) {
      const reply = await api.post(
        `/tasks/${task.id}/complete`,
        { version: task.version, variables: task.elementId === 'appraise' ? { rework: false } : {} },
        { 'idempotency-key': `complete-${task.id}` },
      );
      if (reply.status < 300) this.acknowledgedTasks.add(task.id);
      else if (reply.status !== 409) this.unexpected('complete', reply);
    }
    const jobs = await api.post('/service-jobs/claim', {
      topic: 'charge',
      max: 20,
      lockSeconds: 2,
      workerId: 'till',
    });
    for (const job of jobs.body.items ?? jobs.body.jobs ?? []) {
      this.charges.set(job.key, (this.charges.get(job.key) ?? 0) + 1);
      const reply = await api.post(`/service-jobs/${job.id}/complete`, {
        lockToken: job.lockToken,
        workerId: 'till',
        variables: { charged: true },
      });
      if (reply.status >= 300 && reply.status !== 409 && reply.status !== 404)
        this.unexpected('charge', reply);
    }
    const open = await api.get('/process-instances?definitionKey=journey&state=active&limit=1');
    return this.started.size < this.size || open.body.items.length > 0;
  }

  private unexpected(what: string, reply: { status: number; body: unknown }): void {
    if (reply.status === 503) return;
    this.surprises.push(`${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }

  /** What is wrong with the end, in words; empty when everything acknowledged is there exactly once. */
  async verdict(api: ApiClient): Promise<string[]> {
    const wrong = [...this.surprises];
    const all = await api.get('/process-instances?definitionKey=journey&limit=200');
    if (all.body.items.length !== this.size)
      wrong.push(`${all.body.items.length} instances instead of ${this.size}`);
    for (const id of this.started) {
      const instance = (await api.get(`/process-instances/${id}`)).body;
      if (instance.state !== 'completed') wrong.push(`${id} is ${instance.state}`);
      const history = (await api.get(`/process-instances/${id}/history?limit=500`)).body.items as {
        seq: number;
        type: string;
        elementId: string;
      }[];
      history.forEach(({ seq }, index) => {
        if (seq !== index + 1) wrong.push(`${id} has history ${seq} at place ${index + 1}`);
      });
      const done = (elementId: string) =>
        history.filter((event) => event.type === 'activity.completed' && event.elementId === elementId)
          .length;
      for (const elementId of ['receive', 'appraise', 'charge', 'pause', 'join', 'tell', 'issue'])
        if (done(elementId) !== 1) wrong.push(`${id}: ${elementId} completed ${done(elementId)} times`);
    }
    if (this.charges.size !== this.size)
      wrong.push(`${this.charges.size} distinct charges instead of ${this.size}`);
    const ledger = await api.get('/process-instances?definitionKey=ledger&limit=200');
    if (ledger.body.items.length !== this.size)
      wrong.push(`${ledger.body.items.length} ledger entries instead of ${this.size}`);
    return wrong;
  }
}

/** `npm run doctor` on this server's database: the invariants that do not hold, or an empty text. */
export function doctor(server: { dataDir: string; databaseUrl?: string }): string {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: server.dataDir };
  if (server.databaseUrl) env.DATABASE_URL = server.databaseUrl;
  else delete env.DATABASE_URL;
  try {
    execFileSync(process.execPath, [join(projectRoot, 'dist/src/runtime/doctor/doctor.cli.js')], {
      cwd: projectRoot,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return `${stdout ?? ''}${stderr ?? ''}` || String(error);
  }
}

/** A server that is started again whenever it has gone, the first time with a fault inside. */
export class MortalServer {
  deaths = 0;
  server!: ServerProcess;
  private readonly dataDir: string | undefined;

  private constructor(
    private readonly options: { databaseUrl?: string; dataDir?: string; env?: Record<string, string> },
  ) {
    this.dataDir = options.dataDir;
  }

  static async start(options: {
    databaseUrl?: string;
    dataDir?: string;
    env?: Record<string, string>;
    fault?: string;
  }) {
    const mortal = new MortalServer(options);
    await mortal.begin(options.fault);
    return mortal;
  }

  private async begin(fault?: string): Promise<void> {
    try {
      this.server = await ServerProcess.start({
        databaseUrl: this.options.databaseUrl,
        dataDir: this.server?.dataDir ?? this.dataDir,
        env: { ...this.options.env, ...(fault ? { FAULT: fault } : {}) },
      });
    } catch (error) {
      if (!fault) throw error;
      this.deaths += 1;
      await this.begin();
    }
  }

  /** Runs `work`; when the server dies under it, starts it again and goes on. */
  async survive(work: () => Promise<boolean>): Promise<void> {
    for (let rounds = 0; rounds < 200; rounds += 1) {
      try {
        if (!(await work())) return;
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        await this.server.gone;
        this.deaths += 1;
        await this.begin();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the journey does not end');
  }
}

const isConnectionLost = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|EPIPE|socket hang up|fetch failed|other side closed/.test(
    `${(error as Error).message} ${String((error as { cause?: unknown }).cause ?? '')}`,
  );
