import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Config } from '../../config';
import { currentActing, DomainError } from '../../kernel';
import { ACCESS, type Access, authenticatedOf, FOR_CITIZENS } from './access.decorators';
import { RequestLimits } from '../limits/request-limits';
import { Callers } from '../sessions/callers';
import { assertDeliberate } from '../sessions/request-origin';
import { isAllowed } from './permissions';

/** As Express hands it to a route: with the pattern that took it. */
type RoutedRequest = IncomingMessage & { route?: { path: string } };

/** A change that a browser might send by itself: a token is put in by whoever means it. */
const mayComeByItself = ({ method, headers }: IncomingMessage): boolean =>
  method !== 'GET' && method !== 'HEAD' && headers.authorization === undefined;

/**
 * Deny by default: a route answers only to callers with the permission it names. One that is open to everybody is no more open to
 * the pages of other sites than the rest.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly limits: RequestLimits,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const acting = currentActing();
    const request =
      context.getType() === 'http' ? context.switchToHttp().getRequest<RoutedRequest>() : undefined;
    if (acting && request) acting.door = `${request.method} ${request.route?.path ?? ''}`;
    if (access && 'isPublic' in access) {
      this.limits.enter(context, undefined);
      if (request && mayComeByItself(request)) assertDeliberate(request.headers, this.config.publicUrl);
      return true;
    }
    const isForCitizens =
      this.reflector.getAllAndOverride<true | undefined>(FOR_CITIZENS, [
        context.getHandler(),
        context.getClass(),
      ]) ?? false;
    const caller = authenticatedOf(context);
    if (request)
      caller.actor = await this.callers.ofRequest(request.method ?? '', request.headers, isForCitizens);
    if (acting) acting.actor = caller.actor;
    this.limits.enter(context, caller.actor);
    if (!caller.actor) {
      if (request) this.limits.forget(request);
      throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    }
    if ((caller.actor.kind === 'citizen') !== isForCitizens)
      throw new DomainError(
        'IDENTITY.FORBIDDEN',
        'forbidden',
        access ? { permission: access.permission } : {},
      );
    // Until the second factor that a role asks for is set up, nothing is open but one's own account.
    if (caller.actor.lacks && access) {
      if (access.permission === 'self.manage') return true;
      throw new DomainError('IDENTITY.SECOND_FACTOR_NEEDED', 'forbidden');
    }
    if (!access || !isAllowed(caller.actor, access.permission))
      throw new DomainError(
        'IDENTITY.FORBIDDEN',
        'forbidden',
        access ? { permission: access.permission } : {},
      );
    return true;
  }
}
