import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../kernel';
import { ACCESS, type Access, authenticatedOf } from './access.decorators';
import { isAllowed } from './permissions';
import { ServiceTokens } from './service-tokens';

/** Deny by default: a route answers only to callers with the permission it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ServiceTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access && 'isPublic' in access) return true;
    const caller = authenticatedOf(context);
    if (context.getType() === 'http') {
      const token = bearerOf(context.switchToHttp().getRequest<{ headers: { authorization?: string } }>());
      caller.actor = token === undefined ? undefined : await this.tokens.authenticate(token);
    }
    if (!caller.actor) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    if (!access || !isAllowed(caller.actor.roles, access.permission))
      throw new DomainError(
        'IDENTITY.FORBIDDEN',
        'forbidden',
        access ? { permission: access.permission } : {},
      );
    return true;
  }
}

function bearerOf({ headers }: { headers: { authorization?: string } }): string | undefined {
  return /^Bearer +(\S{1,200})$/i.exec(headers.authorization ?? '')?.[1];
}
