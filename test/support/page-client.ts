/** What a server has answered. */
export interface Answer {
  status: number;
  body: Record<string, any>;
  headers: Headers;
}

/** A page of the server in a browser: keeps the cookie it is given and says that its calls are JSON. */
export class PageClient {
  cookie = '';

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** Of the session. */
  get token(): string {
    return this.cookie.split('=')[1] ?? '';
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: object = {}) => this.send('POST', path, body);
  delete = (path: string) => this.send('DELETE', path);

  /** A file: the answer as it comes. */
  open = (path: string): Promise<Response> =>
    fetch(`${this.url}/api/v1${path}`, { headers: { cookie: this.cookie, ...this.headers } });

  signIn = (username: string, password: string) => this.post('/session', { username, password });

  async send(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        'x-requested-with': 'motcua',
        ...(this.cookie && { cookie: this.cookie }),
        ...(body && { 'content-type': 'application/json' }),
        ...this.headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const [set] = response.headers.getSetCookie();
    if (set) this.cookie = set.includes('Max-Age=0') ? '' : set.split(';')[0];
    const text = await response.text();
    return {
      status: response.status,
      body: text ? (JSON.parse(text) as Record<string, any>) : {},
      headers: response.headers,
    };
  }
}
