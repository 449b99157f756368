import { loadMigrations, openDatabase, type OpenDatabase } from '../../src/database';
import type { SqlValue } from '../../src/database';
import { ApiClient } from '../../test/support/api-client';
import { ServerProcess } from '../../test/support/server-process';
import { measure, measurePaced } from '../measure';
import { Officials } from '../officials';
import { random } from '../province';
import { accepted } from '../workload';
import type { Figure } from './result';

/** Lives of P09 that really were; what fills the table are copies of their instances and histories. */
const lives = 20;
/** Rows of one block: copied from the first block by one statement each. */
const blockRows = 100_000;

/**
 * What reading the history of one case costs, and what writing another case costs, with so many rows of history: at a hundredth, a tenth
 * and the whole of `total`. Whose history is read is drawn from all that is there, so most of it is not in any cache.
 */
export async function benchHistory(databaseUrl: string, total: number, seconds: number): Promise<Figure[]> {
  const server = await ServerProcess.start({ databaseUrl, withProcedures: true });
  const token = server.token('operator');
  const api = new ApiClient(server.url, token);
  const leader = new ApiClient(server.url, server.token('operator'));
  const open = await openDatabase({
    location: { url: databaseUrl },
    entities: [],
    migrations: loadMigrations(),
  });
  const figures: Figure[] = [];
  try {
    const officials = new Officials([{ officials: api, leader }]);
    await officials.settle();
    for (let life = 0; life < lives; life += 1) await officials.carryThrough();
    const table = await HistoryTable.begin(open);
    for (const rows of [total / 100, total / 10, total]) {
      const began = performance.now();
      await table.fillTo(rows);
      const add = (what: string, result: Figure['result'], aim?: Figure['aim']) =>
        figures.push({
          what,
          where: `MariaDB, ${table.rows.toLocaleString('en-US')} rows`,
          clients: 1,
          result,
          ...(aim && { aim }),
        });
      add('history: its size', {
        ...(await sizeOf(open)),
        instances: table.instances,
        fillSeconds: Math.round((performance.now() - began) / 1_000),
      });
      add(
        'history: of one instance, whole',
        await measure(1, seconds, async () => {
          accepted(await api.get(`/process-instances/${table.anyInstance()}/history?limit=200`));
        }),
      );
      add(
        'reception of another case (three requests), 4 a second',
        await measurePaced(4, seconds, async () => void (await officials.receive())),
      );
      const [{ id }] = await open.database.query<{ id: string }>('SELECT MAX(id) AS id FROM case_file');
      add(
        'history of a case, as its page shows it',
        await measure(1, seconds, async () => {
          accepted(await api.get(`/case-files/${id}/history`));
        }),
      );
      add(
        'board of the province, over HTTP',
        await measure(1, seconds, async () => {
          accepted(await api.get('/boards/province'));
        }),
      );
    }
    return figures;
  } finally {
    api.close();
    leader.close();
    await open.close();
    await server.stop();
    server.removeData();
  }
}

/** `history_event` and the instances it belongs to, filled with copies whose ids begin with the number of their block. */
class HistoryTable {
  rows = 0;
  instances = 0;
  private blocks = 0;

  private constructor(
    private readonly open: OpenDatabase,
    /** What an id ends with that the copies of one instance share. */
    private readonly endings: string[],
    private readonly copies: number,
    private readonly rowsOfBlock: number,
  ) {}

  static async begin(open: OpenDatabase): Promise<HistoryTable> {
    const select = (table: string) => open.database.query<Record<string, SqlValue>>(`SELECT * FROM ${table}`);
    const [instances, history] = [await select('process_instance'), await select('history_event')];
    const copies = Math.max(1, Math.floor(blockRows / history.length));
    for (let copy = 0; copy < copies; copy += 1) {
      const copied = (id: SqlValue) => id && `0000${String(copy).padStart(4, '0')}${(id as string).slice(8)}`;
      await open.unitOfWork.run(async (tx) => {
        for (let from = 0; from < instances.length; from += 500)
          await tx.insert(
            'process_instance',
            instances.slice(from, from + 500).map((row) => ({
              ...row,
              id: copied(row.id),
              root_id: copied(row.root_id),
              parent_id: copied(row.parent_id),
            })),
          );
        for (let from = 0; from < history.length; from += 500)
          await tx.insert(
            'history_event',
            history.slice(from, from + 500).map((row) => ({ ...row, instance_id: copied(row.instance_id) })),
          );
      });
    }
    const endings = instances.map(({ id }) => (id as string).slice(8));
    const table = new HistoryTable(open, endings, copies, copies * history.length);
    table.count(1);
    return table;
  }

  async fillTo(rows: number): Promise<void> {
    while (this.rows + this.rowsOfBlock / 2 < rows) {
      const prefix = String(this.blocks).padStart(4, '0');
      await this.open.unitOfWork.run(async (tx) => {
        for (const [table, ids] of [
          ['process_instance', ['id', 'root_id', 'parent_id']],
          ['history_event', ['instance_id']],
        ] as const) {
          const [row] = await tx.query(`SELECT * FROM ${table} LIMIT 1`);
          const others = Object.keys(row as object).filter(
            (name) => !(ids as readonly string[]).includes(name),
          );
          await tx.execute(
            `INSERT INTO ${table} (${[...ids, ...others].join(', ')})
             SELECT ${[...ids.map((name) => `? || SUBSTR(${name}, 5)`), ...others].join(', ')}
             FROM ${table} WHERE ${ids[0]} >= '0000' AND ${ids[0]} < '0001'`,
            ids.map(() => prefix),
          );
        }
      });
      this.count(1);
    }
  }

  anyInstance(): string {
    const pick = (below: number) => Math.floor(random() * below);
    const [block, copy] = [pick(this.blocks), pick(this.copies)].map((number) =>
      String(number).padStart(4, '0'),
    );
    return `${block}${copy}${this.endings[pick(this.endings.length)]}`;
  }

  private count(blocks: number): void {
    this.blocks += blocks;
    this.rows = this.blocks * this.rowsOfBlock;
    this.instances = this.blocks * this.copies * this.endings.length;
  }
}

/** As the database tells, whose statistics lag behind a little. */
async function sizeOf({ database }: OpenDatabase): Promise<{ megabytes: number; bytesOfRow: number }> {
  await database.query('ANALYZE TABLE history_event');
  const [{ bytes, rows }] = await database.query<{ bytes: number; rows: number }>(
    `SELECT CAST(data_length + index_length AS DOUBLE) AS bytes, CAST(table_rows AS DOUBLE) AS \`rows\`
     FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'history_event'`,
  );
  return { megabytes: Math.round(bytes / 1e6), bytesOfRow: Math.round(bytes / rows) };
}
