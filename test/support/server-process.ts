import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The project's root, from the sources and from dist/ alike. */
export const projectRoot = process.cwd();

export interface MariaDb {
  url: string;
  port: number;
  folder: string;
  pid: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const mariaDbScript = createRequire(__filename)(join(projectRoot, 'test/database/maria-db.cjs')) as {
  startMariaDb(options?: { port?: number; folder?: string }): Promise<MariaDb>;
  findServer(): string | undefined;
  freePort(): Promise<number>;
};
export const { startMariaDb, findServer, freePort } = mariaDbScript;

export interface ServerOptions {
  /** Without it: SQLite in `dataDir`. */
  databaseUrl?: string;
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
}

/** A real server in its own process, started from dist/. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly log: string[],
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid!;
  }

  get output(): string {
    return this.log.join('');
  }

  readonly gone = new Promise<number | null>((resolve) => {
    queueMicrotask(() => this.child.once('exit', (code) => resolve(code)));
  });

  /** Starts the process and waits until it is ready, or until it has ended by itself. */
  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const port = options.port ?? (await freePort());
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'motcua-server-'));
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: options.databaseUrl ?? '',
      ...options.env,
    };
    if (!environment.DATABASE_URL) delete environment.DATABASE_URL;
    const child = spawn(process.execPath, [join(projectRoot, 'dist/src/main.js')], {
      cwd: projectRoot,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    const server = new ServerProcess(child, port, dataDir, environment, log);
    await server.ready();
    return server;
  }

  private async ready(): Promise<void> {
    let ended = false;
    void this.gone.then(() => (ended = true));
    for (let attempt = 0; attempt < 1_200 && !ended; attempt += 1) {
      const ok = await fetch(`${this.url}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the server did not become ready:\n${this.output.slice(-4_000)}`);
  }

  /** A new token of this role, made by the command line as an operator would. */
  token(role: string): string {
    return execFileSync(
      process.execPath,
      [join(projectRoot, 'dist/src/cli.js'), 'token', 'create', '--role', role],
      { cwd: projectRoot, env: this.environment, encoding: 'utf8' },
    ).trim();
  }

  kill(): Promise<number | null> {
    this.child.kill('SIGKILL');
    return this.gone;
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.gone;
  }

  removeData(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
