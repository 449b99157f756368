import { Injectable } from '@nestjs/common';
import { Config } from '../config';

/** The cookie that carries the token of a session. Over https no other site, path or plain connection can set it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor({ publicUrl }: Config) {
    const isSecure = publicUrl?.startsWith('https://') ?? false;
    this.name = isSecure ? '__Host-motcua_session' : 'motcua_session';
    this.attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
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

  set(token: string): string {
    return `${this.name}=${token}; ${this.attributes}`;
  }

  clear(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
