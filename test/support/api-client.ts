import { Agent, request } from 'node:http';

export interface Reply<Body = any> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | undefined>;
}

/** A keep-alive client of the public API, thin enough to measure with. */
export class ApiClient {
  private readonly agent: Agent;

  constructor(
    private readonly base: string,
    private readonly token: string,
    connections = 64,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get<Body = any>(path: string): Promise<Reply<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = any>(
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return this.send<Body>('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
  }

  /** Deploys files as the browser would: multipart, field `files[]`. */
  async deploy(files: { name: string; content: string | Buffer }[]): Promise<Reply> {
    const form = new FormData();
    for (const { name, content } of files)
      form.append(
        'files[]',
        new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
        name,
      );
    const response = await fetch(`${this.base}/api/v1/deployments`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${this.token}` },
    });
    return { status: response.status, body: await response.json(), headers: {} };
  }

  close(): void {
    this.agent.destroy();
  }

  private send<Body>(
    method: string,
    path: string,
    payload?: string,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return new Promise((resolve, reject) => {
      const outgoing = request(
        `${this.base}/api/v1${path}`,
        { method, agent: this.agent, headers: { authorization: `Bearer ${this.token}`, ...headers } },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            const isJson = /json/.test(String(incoming.headers['content-type']));
            resolve({
              status: incoming.statusCode ?? 0,
              body: (isJson && text ? JSON.parse(text) : text) as Body,
              headers: incoming.headers,
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(payload);
    });
  }
}
