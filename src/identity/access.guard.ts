import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../kernel';
import { ACCESS, type Access, authenticatedOf } from './access.decorators';
import { Callers } from './callers';
import { isAllowed } from './permissions';

/** Deny by default: a route answers only to callers with the permission it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access && 'isPublic' in access) return true;
    const caller = authenticatedOf(context);
    if (context.getType() === 'http') {
      const { method = '', headers } = context.switchToHttp().getRequest<IncomingMessage>();
      caller.actor = await this.callers.ofRequest(method, headers);
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
