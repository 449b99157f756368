import { Injectable } from '@nestjs/common';
import type { Session, SessionStore } from './session-store';

/** Every kind of session there is: the token says of which kind it is. */
@Injectable()
export class SessionStores {
  private readonly stores: SessionStore[] = [];

  add(store: SessionStore): void {
    this.stores.push(store);
  }

  storeOf(token: string): SessionStore | undefined {
    return this.stores.find((store) => store.isToken(token));
  }

  async find(token: string, isUse = true): Promise<Session | undefined> {
    return this.storeOf(token)?.find(token, isUse);
  }

  async end(token: string): Promise<void> {
    await this.storeOf(token)?.end(token);
  }
}
