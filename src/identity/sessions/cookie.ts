import type { Config } from '../../config';

interface CookieOptions {
  /** Strict: shown with nothing that another site has begun. Lax: also when another site sends the browser to us. */
  sameSite: 'Strict' | 'Lax';
  /** Milliseconds; absent = as long as the browser is open. */
  length?: number;
}

/** A cookie that scripts cannot read. Over https no other site, path or plain connection can set it. */
export class Cookie {
  private readonly name: string;
  private readonly attributes: string;
  private readonly maxAge: string;

  constructor(
    name: string,
    { publicUrl }: Pick<Config, 'publicUrl'>,
    { sameSite, length }: CookieOptions = { sameSite: 'Strict' },
  ) {
    const isSecure = publicUrl?.startsWith('https://') ?? false;
    this.name = isSecure ? `__Host-${name}` : name;
    this.attributes = `Path=/; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}`;
    this.maxAge = length === undefined ? '' : `; Max-Age=${Math.floor(length / 1_000)}`;
  }

  /** Undefined also when there are several: one of them was put there by somebody else. */
  read({ cookie = '' }: { cookie?: string | undefined }): string | undefined {
    const found = cookie
      .slice(0, 8_192)
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.name}=`))
      .map((pair) => pair.slice(this.name.length + 1));
    return found.length === 1 ? found[0] : undefined;
  }

  set(value: string): string {
    return `${this.name}=${value}; ${this.attributes}${this.maxAge}`;
  }

  clear(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
