import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot, ServerProcess } from '../support/server-process';

/** `npm run api-client` writes; else it must be as it would be written. */
const isWriting = Boolean(process.env.WRITE_API_CLIENT);

it('what the pages know of the server is what its API document says', async () => {
  const server = await ServerProcess.start();
  try {
    const document = await (await fetch(`${server.url}/api/openapi.json`)).text();
    expect(() =>
      execFileSync(
        process.execPath,
        [join(projectRoot, 'scripts/api-client.mjs'), ...(isWriting ? [] : ['--check'])],
        { input: document, stdio: ['pipe', 'inherit', 'inherit'] },
      ),
    ).not.toThrow();
  } finally {
    await server.stop();
    server.removeData();
  }
}, 60_000);
