import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationClass } from './open-database';

const fileName = /^(\d{13})-[a-z0-9-]+\.(js|ts)$/;

/** Every migration of the folder, oldest first; a migration class ends with the timestamp of its file. */
export function loadMigrations(folder = join(__dirname, '..', '..', 'migrations')): MigrationClass[] {
  return readdirSync(folder)
    .filter((name) => fileName.test(name))
    .sort()
    .map((name) => {
      const [, timestamp] = fileName.exec(name)!;
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by name, so no static import can exist
      const exported = Object.values(require(join(folder, name)) as Record<string, unknown>);
      const found = exported.find((one) => typeof one === 'function' && one.name.endsWith(timestamp));
      if (!found) throw new Error(`migrations/${name} exports no class whose name ends with ${timestamp}`);
      return found as MigrationClass;
    });
}
