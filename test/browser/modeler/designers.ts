import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ServerProcess } from '../../support/server-process';
import { password, people, signIn } from '../door/one-door';
import { asPage, type Call } from '../support/sessions';

/** A person with a browser of their own. */
export interface Designer {
  context: BrowserContext;
  page: Page;
  /** The API as this person. */
  call: Call;
}

/** A server of these tests alone, which can be killed and come back, with designers whose names are known. */
export class Studio {
  private constructor(
    private readonly browser: Browser,
    private server: ServerProcess,
  ) {}

  static async open(browser: Browser, names: readonly string[]): Promise<Studio> {
    const server = await ServerProcess.start();
    await people(server, Object.fromEntries(names.map((name) => [name, 'designer'])));
    return new Studio(browser, server);
  }

  async designer(name: string): Promise<Designer> {
    const { url } = this.server;
    const context = await this.browser.newContext({ baseURL: url });
    const page = await context.newPage();
    await signIn(page, name, password);
    await page.waitForURL('**/modeler');
    const call: Call = async (method, path, data) => {
      const reply = await context.request.fetch(`${url}/api/v1${path}`, {
        method,
        data,
        headers: asPage(url),
      });
      if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
      const text = await reply.text();
      return text ? JSON.parse(text) : undefined;
    };
    return { context, page, call };
  }

  kill(): Promise<number | null> {
    return this.server.kill();
  }

  /** The same server, at its address, with its data. */
  async comeBack(): Promise<void> {
    const { dataDir, port } = this.server;
    this.server = await ServerProcess.start({ dataDir, port });
  }

  async close(): Promise<void> {
    await this.server.stop();
    this.server.removeData();
  }
}

/** A model with one file of text, so that what is typed is what is saved. */
export async function aModelWithNotes(
  { call }: Designer,
  text = 'Ghi chép',
): Promise<{ id: string; fileId: string }> {
  const { id } = await call<{ id: string }>('POST', '/models', {
    name: `Cấp phép ${randomUUID().slice(0, 8)}`,
  });
  const fileId = randomUUID();
  await call('PUT', `/models/${id}/files/${fileId}`, { name: 'notes.md', content: text });
  return { id, fileId };
}
