import type { ServerResponse } from 'node:http';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { Proposed } from './proposal.dto';

/** What was proposed and not yet done is answered with 202. */
@Injectable()
export class AnswerProposed implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof Proposed) context.switchToHttp().getResponse<ServerResponse>().statusCode = 202;
        return answer;
      }),
    );
  }
}
