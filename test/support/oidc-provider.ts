import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort, projectRoot } from './server-process';

export interface OidcTestClient {
  client_id: string;
  client_secret: string;
  redirect_uris: string[];
}

/** A real OpenID Connect provider on a port of its own, in whose place somebody sits who signs in at once, or with a click. */
export async function startOidcProvider(options: {
  clients: OidcTestClient[];
  port?: number;
  isManual?: boolean;
}) {
  const port = options.port ?? (await freePort());
  const child = fork(
    join(projectRoot, 'test/support/oidc-provider.process.cjs'),
    [JSON.stringify({ ...options, port })],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] },
  );
  const complaints: string[] = [];
  child.stderr!.on('data', (data: Buffer) => complaints.push(data.toString()));
  const started = await Promise.race([
    once(child, 'message').then(([message]) => message as { issuer: string }),
    once(child, 'exit').then(() => {
      throw new Error(`the provider did not start: ${complaints.join('')}`);
    }),
  ]);
  const tell = async (message: object) => {
    const done = once(child, 'message');
    child.send(message);
    await done;
  };
  return {
    issuer: started.issuer,
    port,
    /** Claims by subject. */
    people: (people: Record<string, object>) => tell({ people }),
    /** Who signs in from now on. */
    present: (subject: string) => tell({ present: subject }),
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

export type OidcTestProvider = Awaited<ReturnType<typeof startOidcProvider>>;
