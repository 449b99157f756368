import mysql from 'mysql2/promise';
import { newId } from '../kernel';
import { loadMigrations } from './load-migrations';
import { openDatabase } from './open-database';

declare const database: 'sqlite' | 'mariadb';

/** SQLite makes its file anyway. */
(database === 'mariadb' ? describe : describe.skip)('a database that does not exist yet', () => {
  const server = () => new URL(process.env.TEST_MARIADB_URL!);
  const newName = () => `first-start_${newId().replaceAll('-', '')}`;
  let admin: mysql.Connection;
  beforeAll(async () => {
    admin = await mysql.createConnection(server().href);
  });
  afterAll(() => admin.end());

  const exists = async (name: string) => {
    const [rows] = await admin.query('SHOW DATABASES LIKE ?', [name]);
    return (rows as unknown[]).length > 0;
  };
  const open = (url: string, migrations = loadMigrations()) =>
    openDatabase({ location: { url }, entities: [], migrations });

  it('is created and migrated at the first start, by two nodes at once as well', async () => {
    const name = newName();
    const url = new URL(name, server()).href;
    const nodes = await Promise.all([open(url), open(url)]);
    expect(await nodes[1].database.query('SELECT id FROM process_instance')).toEqual([]);
    await Promise.all(nodes.map(({ close }) => close()));
    await admin.query(`DROP DATABASE \`${name}\``);
  });

  it('is not created by a command that only looks', async () => {
    const name = newName();
    await expect(open(new URL(name, server()).href, [])).rejects.toMatchObject({ code: 'ER_BAD_DB_ERROR' });
    expect(await exists(name)).toBe(false);
  });

  it('is not created for an account that may not', async () => {
    const name = newName();
    await admin.query("CREATE USER IF NOT EXISTS 'clerk'@'%' IDENTIFIED BY 'secret'");
    const url = Object.assign(new URL(name, server()), { username: 'clerk', password: 'secret' });
    await expect(open(url.href)).rejects.toMatchObject({ code: 'ER_DBACCESS_DENIED_ERROR' });
    expect(await exists(name)).toBe(false);
  });
});
