import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { type Authenticated, isAllowed, Proposed } from '../../identity';
import type { Json } from '../../kernel';
import { withoutContent } from './content.policy';

/** Every answer of the runtime passes here: without `instance-content.read` it says nothing of what instances hold. */
@Injectable()
export class HideContent implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<Authenticated>();
    if (actor && isAllowed(actor, 'instance-content.read')) return next.handle();
    // What somebody proposes is their own; its description has no content to begin with.
    return next
      .handle()
      .pipe(map((answer: unknown) => (answer instanceof Proposed ? answer : withoutContent(answer as Json))));
  }
}
