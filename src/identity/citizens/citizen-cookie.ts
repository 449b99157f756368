import { Injectable } from '@nestjs/common';
import { Config } from '../../config';
import { Cookie } from '../sessions/cookie';

/** The cookie that carries the token of a citizen's session. An official who is a citizen too may have both. */
@Injectable()
export class CitizenCookie extends Cookie {
  constructor(config: Config) {
    super('motcua_citizen', config);
  }
}
