import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { builtServer, keysDirOf } from '../support/server-process';

/** `npm run doctor` on this server's database: the invariants that do not hold, or an empty text. */
export function doctor(server: { dataDir: string; databaseUrl?: string; keysDir?: string }): string {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: server.dataDir };
  if (server.databaseUrl) {
    env.DATABASE_URL = server.databaseUrl;
    env.KEYS_DIR = server.keysDir ?? keysDirOf(server.databaseUrl);
  } else delete env.DATABASE_URL;
  try {
    execFileSync(process.execPath, [join(builtServer, 'src/doctor.cli.js')], {
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
