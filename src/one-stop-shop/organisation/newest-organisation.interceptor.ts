import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, type Observable, switchMap } from 'rxjs';
import type { Authenticated } from '../../identity';
import { Organisation } from './organisation';

/**
 * A person is answered by the posts they hold at this request, also when one was ended on another node a moment ago: one
 * small query looks whether the organisation is still the one this node knows.
 */
@Injectable()
export class NewestOrganisation implements NestInterceptor {
  constructor(private readonly organisation: Organisation) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { actor } = context.switchToHttp().getRequest<Authenticated>();
    if (actor?.kind !== 'person') return next.handle();
    return from(this.organisation.refresh()).pipe(switchMap(() => next.handle()));
  }
}
