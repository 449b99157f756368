import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { asRoot, findServer, freePort, makeData } from '../../test/support/server-process';

/** Where Debian's galera-4 puts it; another place by GALERA_PROVIDER. */
const provider = process.env.GALERA_PROVIDER ?? '/usr/lib/galera/libgalera_smm.so';

/** What is missing on this machine, in words; undefined when a cluster can be started. */
export function whatIsMissing(): string | undefined {
  if (!findServer()) return 'MariaDB is not installed (Debian: mariadb-server-core, mariadb-client-core)';
  return existsSync(provider)
    ? undefined
    : `Galera is not installed (Debian: galera-4): ${provider} is missing`;
}

/** What a cluster needs besides what one MariaDB needs; docs/operations.md names the same. */
const settings = [
  '--binlog-format=ROW',
  '--innodb-autoinc-lock-mode=2',
  // Who reads at one node sees what was committed at another one before.
  '--wsrep-sync-wait=7',
  // What this one has not yet written to its disk the others have.
  '--innodb-flush-log-at-trx-commit=2',
];

/** Called by a node that joins (MariaDB, `wsrep_sst_method`): it has everything up to its position, and the others send it the rest. */
const transferScript = `#!/bin/sh
case "$*" in
  *"--role donor"*) while [ "$1" != --gtid ]; do shift; done; echo "done $2" ;;
  *) echo "ready 127.0.0.1:1"; echo "$POSITION" ;;
esac
`;

interface Member {
  name: string;
  folder: string;
  port: number;
  groupPort: number;
  transferPort: number;
  child?: ChildProcess;
}

/** MariaDB servers on this machine that are one Galera cluster, with data of their own each. */
export class GaleraCluster {
  private constructor(private readonly members: readonly Member[]) {}

  /**
   * All begin with a copy of the same data, so that nothing has to be carried over as a whole (the programs for that come with Debian's
   * package of a running database server); one that comes back gets from the others what it has missed.
   */
  static async start(size: number): Promise<GaleraCluster> {
    const place = mkdtempSync(join(tmpdir(), 'motcua-galera-'));
    writeFileSync(join(place, 'wsrep_sst_position'), transferScript, { mode: 0o755 });
    const members: Member[] = [];
    for (let n = 1; n <= size; n += 1) {
      const folder = join(place, `node${n}`);
      mkdirSync(folder);
      const [port, groupPort, transferPort] = [await freePort(), await freePort(), await freePort()];
      members.push({ name: `node${n}`, folder, port, groupPort, transferPort });
    }
    const cluster = new GaleraCluster(members);
    const [first, ...others] = members;
    try {
      makeData(join(first.folder, 'data'));
      cluster.launch(first, ['--wsrep-new-cluster']);
      await cluster.synced(first, 1);
      await end(first, 'SIGTERM');
      for (const { folder } of others)
        cpSync(join(first.folder, 'data'), join(folder, 'data'), { recursive: true });
      const position = positionIn(first.folder);
      cluster.launch(first, ['--wsrep-new-cluster']);
      await cluster.synced(first, 1);
      for (const [index, member] of others.entries()) {
        cluster.launch(member, [], position);
        await cluster.synced(member, index + 2);
      }
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  get size(): number {
    return this.members.length;
  }

  url(index: number, database: string): string {
    return `mysql://root@127.0.0.1:${this.members[index].port}/${database}`;
  }

  /** Resolves when the others have noticed. */
  async kill(index: number): Promise<void> {
    await end(this.members[index], 'SIGKILL');
    const left = this.members.filter((_, place) => place !== index);
    for (const member of left) await this.synced(member, left.length);
  }

  /** Starts one again that was killed: it finds out how far it was, and the others send it the rest. */
  async rejoin(index: number): Promise<void> {
    const member = this.members[index];
    const { stderr } = spawnSync(findServer()!, [...this.options(member), '--wsrep-recover'], {
      encoding: 'utf8',
    });
    const position = /Recovered position:\s*(\S+)/.exec(stderr)?.[1];
    if (!position) throw new Error(`no position was recovered:\n${stderr.slice(-2_000)}`);
    this.launch(member, [`--wsrep-start-position=${position}`], position);
    await this.synced(member, this.members.length);
  }

  /** A counter of the cluster, summed over its nodes. */
  async sum(name: string): Promise<number> {
    const each = await Promise.all(this.members.map((member) => status(member, name)));
    return each.reduce((sum, value) => sum + Number(value), 0);
  }

  /** Tables that are not the same at all nodes, and of how many. */
  async differences(database: string): Promise<{ tables: number; different: string[] }> {
    const [first, ...others] = await Promise.all(this.members.map((member) => checksums(member, database)));
    const names = [...new Set([first, ...others].flatMap((sums) => [...sums.keys()]))];
    return {
      tables: names.length,
      different: names.filter((name) => others.some((sums) => sums.get(name) !== first.get(name))),
    };
  }

  async stop(): Promise<void> {
    for (const member of [...this.members].reverse()) await end(member, 'SIGTERM');
    rmSync(join(this.members[0].folder, '..'), { recursive: true, force: true });
  }

  private options({ name, folder, port, groupPort, transferPort }: Member): string[] {
    const group = this.members.map((member) => `127.0.0.1:${member.groupPort}`).join();
    return [
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      `--socket=${join(folder, 'mariadb.sock')}`,
      `--tmpdir=${folder}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_520_ci',
      '--max-connections=200',
      '--wsrep-on=ON',
      `--wsrep-provider=${provider}`,
      '--wsrep-cluster-name=motcua',
      '--wsrep-sst-method=position',
      `--wsrep-cluster-address=gcomm://${group}`,
      `--wsrep-node-name=${name}`,
      '--wsrep-node-address=127.0.0.1',
      `--wsrep-provider-options=${[
        'base_host=127.0.0.1',
        `base_port=${groupPort}`,
        `gmcast.listen_addr=tcp://127.0.0.1:${groupPort}`,
        `ist.recv_addr=127.0.0.1:${transferPort}`,
      ].join(';')}`,
      ...settings,
      ...asRoot,
    ];
  }

  private launch(member: Member, more: string[] = [], position = ''): void {
    const log = openSync(join(member.folder, 'error.log'), 'a');
    member.child = spawn(findServer()!, [...this.options(member), ...more], {
      stdio: ['ignore', 'ignore', log],
      env: { ...process.env, PATH: `${join(member.folder, '..')}:${process.env.PATH}`, POSITION: position },
    });
  }

  /** Resolves when it takes part in a cluster of that many. */
  private async synced(member: Member, size: number): Promise<void> {
    for (let attempt = 0; attempt < 600 && isAlive(member); attempt += 1) {
      const [state, found] = await Promise.all(
        ['wsrep_local_state_comment', 'wsrep_cluster_size'].map((name) => status(member, name)),
      ).catch(() => []);
      if (state === 'Synced' && Number(found) === size) return;
      await sleep(100);
    }
    const log = readFileSync(join(member.folder, 'error.log'), 'utf8');
    throw new Error(`${member.name} is not part of a cluster of ${size}:\n${log.slice(-4_000)}`);
  }
}

/** Where a node that was stopped has ended: `<cluster>:<number of the last transaction>`. */
function positionIn(folder: string): string {
  const saved = readFileSync(join(folder, 'data', 'grastate.dat'), 'utf8');
  return ['uuid', 'seqno'].map((name) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(saved)?.[1]).join(':');
}

const isAlive = ({ child }: Member): boolean =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

async function end(member: Member, signal: NodeJS.Signals): Promise<void> {
  if (!isAlive(member)) return;
  const gone = new Promise((resolve) => member.child!.once('exit', resolve));
  member.child!.kill(signal);
  await gone;
}

async function ask<Row>({ port }: Member, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
  try {
    return (await connection.query(sql, parameters))[0] as Row[];
  } finally {
    connection.destroy();
  }
}

async function status(member: Member, name: string): Promise<string | undefined> {
  const [row] = await ask<{ Value: string }>(member, 'SHOW GLOBAL STATUS WHERE Variable_name = ?', [name]);
  return row?.Value;
}

async function checksums(member: Member, database: string): Promise<Map<string, number>> {
  const tables = await ask<{ name: string }>(
    member,
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [database],
  );
  const names = tables.map(({ name }) => `\`${database}\`.\`${name}\``);
  const sums = await ask<{ Table: string; Checksum: number }>(member, `CHECKSUM TABLE ${names.join(', ')}`);
  return new Map(sums.map(({ Table, Checksum }) => [Table, Checksum]));
}
