import { ApiClient } from '../support/api-client';
import { ServerProcess, type ServerOptions } from '../support/server-process';

/** A server that is started again whenever it has gone, each time with the next fault, at last with none. */
export class MortalServer {
  deaths = 0;
  server!: ServerProcess;
  api!: ApiClient;
  private token?: string;

  private constructor(
    private readonly options: ServerOptions,
    /** In the present life. */
    private isArmed: boolean,
  ) {}

  /** With a fault that its preparations do not meet the first life is armed at once. */
  static async start(options: ServerOptions, fault?: string): Promise<MortalServer> {
    const mortal = new MortalServer(options, fault !== undefined);
    mortal.server = await ServerProcess.start(armed(options, fault));
    mortal.token = mortal.server.token('operator');
    mortal.connect();
    return mortal;
  }

  /**
   * Runs `work` until it says there is nothing left, in one server after the other, each armed with one of `faults`; the present one when
   * it is armed already.
   */
  async survive(faults: readonly string[], work: (api: ApiClient) => Promise<boolean>): Promise<void> {
    const left = [...faults];
    if (left.length > 0 && !this.isArmed) {
      await this.server.stop();
      await this.begin(left);
    }
    for (let rounds = 0; rounds < 300; rounds += 1) {
      try {
        if (!(await work(this.api))) return;
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        const code = await this.server.gone;
        if (code !== null) throw new Error(`the server ended by itself (${code}):\n${this.server.output}`);
        this.deaths += 1;
        await this.begin(left);
        rounds = 0;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the work does not end:\n${this.server.output}`);
  }

  async stop(): Promise<void> {
    this.api.close();
    await this.server.stop();
    this.server.removeData();
  }

  /** A fault may strike before the server is ready; then the next one's turn has come. */
  private async begin(faults: string[]): Promise<void> {
    const fault = faults.shift();
    this.isArmed = fault !== undefined;
    try {
      this.server = await ServerProcess.start(
        armed({ ...this.options, dataDir: this.server.dataDir }, fault),
      );
    } catch (error) {
      if (!fault) throw error;
      this.deaths += 1;
      return this.begin(faults);
    }
    this.connect();
  }

  private connect(): void {
    this.api?.close();
    this.api = new ApiClient(this.server.url, this.token!);
  }
}

const armed = (options: ServerOptions, fault?: string): ServerOptions =>
  fault === undefined ? options : { ...options, env: { ...options.env, FAULT: fault } };

const isConnectionLost = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|EPIPE|socket hang up|fetch failed|other side closed|aborted/.test(
    `${(error as Error).message} ${String((error as { cause?: unknown }).cause ?? '')}`,
  );
