export interface Visit {
  status: number;
  text: string;
  headers: Headers;
}

/**
 * What a browser does of cookies and of nothing else: keeps them by host and shows them to it. `hosts` says where a host
 * really is: `{ 'app.test': 'http://127.0.0.1:3000' }`.
 */
export class TestBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(private readonly hosts: Readonly<Record<string, string>> = {}) {}

  /** One request; redirects are not followed. */
  async visit(address: string | URL, init: RequestInit = {}): Promise<Visit> {
    const url = new URL(address);
    const place = this.hosts[url.hostname];
    const response = await fetch(place ? `${place}${url.pathname}${url.search}` : url, {
      redirect: 'manual',
      ...init,
      headers: { accept: 'text/html', cookie: this.cookiesFor(url), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(url, line);
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Follows redirects until something else is answered, or the next address begins with `until`. */
  async follow(address: string, until = '\n'): Promise<{ url: string; visit?: Visit }> {
    let url = address;
    for (let steps = 0; steps < 15; steps += 1) {
      if (url.startsWith(until)) return { url };
      const visit = await this.visit(url);
      const location = visit.headers.get('location');
      if (visit.status < 300 || visit.status > 399 || !location) return { url, visit };
      url = new URL(location, url).href;
    }
    throw new Error(`redirected without an end: ${url}`);
  }

  cookie(host: string, name: string): string | undefined {
    return this.jars.get(host)?.get(name);
  }

  put(host: string, name: string, value: string): void {
    this.jarOf(host).set(name, value);
  }

  private cookiesFor({ host }: URL): string {
    return [...this.jarOf(host)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep({ host }: URL, line: string): void {
    const [pair] = line.split(';');
    const [name, ...value] = pair.split('=');
    if (/;\s*max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.jarOf(host).delete(name);
    else this.jarOf(host).set(name, value.join('='));
  }

  private jarOf(host: string): Map<string, string> {
    let jar = this.jars.get(host);
    if (!jar) this.jars.set(host, (jar = new Map()));
    return jar;
  }
}
