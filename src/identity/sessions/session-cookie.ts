import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { Cookie } from './cookie';

/** The cookie that carries the token of an official's session. */
@Injectable()
export class SessionCookie extends Cookie {
  constructor(config: Config) {
    super('motcua_session', config);
  }
}
