import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type OpenDatabase } from '../../src/database';
import { ApiClient } from '../support/api-client';
import { ServerProcess, type ServerOptions } from '../support/server-process';
import { doctor } from './doctor';
import type { Journey } from './journey';

/** Server processes on one database, and a client of each. */
export class Nodes {
  readonly servers: ServerProcess[] = [];
  readonly apis: ApiClient[] = [];
  readonly token: string;

  private constructor(first: ServerProcess) {
    this.token = first.token('operator');
    this.take(first);
  }

  /** The first one alone, because it migrates; options may differ from node to node. */
  static async start(count: number, options: (node: number) => ServerOptions): Promise<Nodes> {
    const nodes = new Nodes(await ServerProcess.start(options(0)));
    for (let node = 1; node < count; node += 1) await nodes.join(options(node));
    return nodes;
  }

  async join(options: ServerOptions): Promise<ServerProcess> {
    return this.take(await ServerProcess.start(options));
  }

  at(index: number): ApiClient {
    return this.apis[index % this.apis.length];
  }

  /** Takes one out, dead already or to be stopped. */
  async leave(server: ServerProcess): Promise<void> {
    const index = this.servers.indexOf(server);
    const [api] = this.apis.splice(index, 1);
    this.servers.splice(index, 1);
    api.close();
    await server.stop();
    server.removeData();
  }

  async stop(): Promise<void> {
    while (this.servers.length > 0) await this.leave(this.servers[this.servers.length - 1]);
  }

  /** So many clients do what there is to do, each at another node with every round. */
  async drive(journey: Journey, clients = 1): Promise<void> {
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let turn = client; await journey.round(this.at(turn)); turn += 1) await sleep(20);
      }),
    );
  }

  /** What is wrong with the end of this workload, or with the database; in words. */
  async verdict(journey: Journey): Promise<string[]> {
    const wrong = await journey.verdict(this.at(1));
    const [{ dataDir, databaseUrl }] = this.servers;
    const diagnosis = doctor({ dataDir, databaseUrl });
    return [...wrong, ...(diagnosis ? [diagnosis] : [])];
  }

  private take(server: ServerProcess): ServerProcess {
    this.servers.push(server);
    this.apis.push(new ApiClient(server.url, this.token));
    return server;
  }
}

/** Past the server, into its database. */
export async function onDatabase<T>(
  { dataDir, databaseUrl }: Pick<ServerProcess, 'dataDir' | 'databaseUrl'>,
  work: (open: OpenDatabase) => Promise<T>,
): Promise<T> {
  const location = databaseUrl ? { url: databaseUrl } : { file: `${dataDir}/motcua.sqlite` };
  const open = await openDatabase({ location, entities: [], migrations: [] });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}
