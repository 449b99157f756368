import { spawn } from 'node:child_process';
import { type BrowserContext, chromium, type TestInfo } from '@playwright/test';

export interface OwnBrowser {
  context: BrowserContext;
  /** SIGKILL for all its processes: nothing is told to any page. */
  kill(): Promise<void>;
}

/** A browser that nobody else uses, with what it keeps in `profile`: it can be killed and started again. */
export async function ownBrowser({ project }: TestInfo, profile: string): Promise<OwnBrowser> {
  const { executablePath, args = [] } = project.use.launchOptions!;
  const child = spawn(
    executablePath!,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /ws:\/\/\S+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    void gone.then(() => reject(new Error(`the browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0]!,
    kill: () => {
      process.kill(-child.pid!, 'SIGKILL');
      return gone;
    },
  };
}
