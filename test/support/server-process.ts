import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
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
  startMariaDb(options?: { port?: number; folder?: string; isHasty?: boolean }): Promise<MariaDb>;
  findServer(): string | undefined;
  freePort(): Promise<number>;
  /** Makes the folder of a server that has never run. */
  makeData(folder: string): void;
  /** What a server wants to be told by root. */
  asRoot: string[];
};
export const { startMariaDb, findServer, freePort, makeData, asRoot } = mariaDbScript;

/** Where the built server lies; a test may name another build. */
export const builtServer = process.env.TEST_DIST ?? join(projectRoot, 'dist');

/** Nodes of one database have the same keys, wherever their other data is. */
export const keysDirOf = (databaseUrl: string): string =>
  join(tmpdir(), `motcua-keys-${hash('sha256', databaseUrl)}`);

export interface ServerOptions {
  /** Without it: SQLite in `dataDir`. */
  databaseUrl?: string;
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
  /** The build to run. */
  program?: string;
  /** Deploy the project's procedures at the start, as the product does; tests that bring their own models need not. */
  withProcedures?: boolean;
  /** For the server, for instance `--demo`. */
  args?: string[];
  /** For node itself, for instance `--cpu-prof`. */
  nodeArgs?: string[];
}

/** A real server in its own process, started from dist/. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    readonly dataDir: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly log: string[],
    private readonly program: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Undefined for SQLite. */
  get databaseUrl(): string | undefined {
    return this.environment.DATABASE_URL;
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
    else environment.KEYS_DIR ??= keysDirOf(environment.DATABASE_URL);
    const program = options.program ?? builtServer;
    const probe = environment.STALLS ? ['-r', join(projectRoot, 'test/support/stall-probe.cjs')] : [];
    const child = spawn(
      process.execPath,
      [...probe, ...(options.nodeArgs ?? []), join(program, 'src/main.js'), ...(options.args ?? [])],
      {
        cwd: options.withProcedures ? projectRoot : dataDir,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const log: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => log.push(chunk.toString()));
    const server = new ServerProcess(child, port, dataDir, environment, log, program);
    await server.ready(options.args?.includes('--demo') ? 240 : 30);
    return server;
  }

  private async ready(seconds: number): Promise<void> {
    let ended = false;
    void this.gone.then(() => (ended = true));
    for (let attempt = 0; attempt < 40 * seconds && !ended; attempt += 1) {
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
      [join(this.program, 'src/cli.js'), 'token', 'create', '--role', role],
      { cwd: this.dataDir, env: { ...this.environment, FAULT: '' }, encoding: 'utf8' },
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
