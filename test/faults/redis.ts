import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../support/server-process';

/** The program, or undefined where Redis is not installed. Debian's redis-tools has it too: it does what it is called. */
export const findRedis = (): string | undefined =>
  [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin']
    .flatMap((folder) => ['redis-server', 'redis-check-rdb'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** A real Redis that keeps nothing, is killed and started again at the same address, and can be told to answer nobody. */
export class RedisProcess {
  private child?: ChildProcess;

  private constructor(
    private readonly program: string,
    readonly port: number,
  ) {}

  static async start(): Promise<RedisProcess> {
    const redis = new RedisProcess(findRedis()!, await freePort());
    await redis.begin();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async begin(): Promise<void> {
    const options = { port: this.port, bind: '127.0.0.1', save: '', appendonly: 'no' };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.child = spawn(this.program, args, { argv0: 'redis-server', stdio: 'ignore' });
    await this.ask((client) => client.ping());
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** Answers nobody for so many milliseconds, and then all of them. */
  async pause(milliseconds: number): Promise<void> {
    await this.ask((client) => client.call('CLIENT', 'PAUSE', String(milliseconds), 'ALL'));
  }

  /** On a connection of its own. */
  async ask<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
    client.on('error', () => undefined);
    try {
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
}
