import { ConfigurationError, keepFilesPrivate, loadConfig, refuseUnsafe } from './config';
import { installLastResort, LOG, Metrics } from './http';
import { firstLook } from './first-look';
import { demoSignIns, openDemo } from './open-demo';
import { startServer } from './server';

/** The server as a process: plain lines for the person who started it, JSON lines on stderr for the logs. */
async function main(): Promise<void> {
  // Whatever this process writes is for its own account.
  process.umask(0o077);
  const config = loadConfig();
  const warnings = [...refuseUnsafe(config), ...keepFilesPrivate(config)];
  for (const warning of warnings) console.error(`Warning: ${warning}`);
  if (config.demo) await openDemo(config, (line) => console.log(line));
  const server = await startServer(config);
  installLastResort(server.app.get(LOG), server.app.get(Metrics));

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // A second signal is somebody who will not wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log(`motcua: ${signal}, finishing what is under way`);
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  const address = config.publicUrl ?? server.url;
  const link = await firstLook(server.app, config, server.url);
  console.log(`motcua is ready at ${address}

  1. Open the page:  ${link ?? `${address}/`}${link ? '\n                     (signs you in to look, for one day)' : ''}
  2. Make a token:   npm run -s cli -- token create --role operator
  3. The API:        ${address}/api/docs   (send the token as "Authorization: Bearer <token>")

  Data: ${'file' in config.database ? config.database.file : 'MySQL/MariaDB (DATABASE_URL)'}${config.demo ? `\n\n${demoSignIns()}` : '\n  npm start -- --demo keeps realistic traffic flowing'}
  Stop with Ctrl+C.`);
}

main().catch((error: unknown) => {
  if (error instanceof ConfigurationError) console.error(`motcua cannot start.\n${error.message}`);
  else console.error('motcua cannot start.', reason(error));
  process.exit(1);
});

/** What an operator can act on; the stack only where there is no better word. */
function reason(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code;
  if (code === 'EADDRINUSE') return 'The port is taken: stop the other server or set PORT to a free one.';
  if (code === 'EACCES') return 'The port or the data folder is not allowed for this account.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database does not answer: check the host and port in DATABASE_URL and that it is running.';
  if (code === 'ER_ACCESS_DENIED_ERROR' || code === 'ER_DBACCESS_DENIED_ERROR' || code === 'ER_BAD_DB_ERROR')
    return `The database refuses the connection (${code}): check the user, password and database name in DATABASE_URL; a database that does not exist yet is created when the account may.`;
  return error;
}
