import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Audit, type Authenticated } from '../identity';
import { languageOf, Messages } from './message-catalogue';
import { type Problem, problemOf } from './problem';
import { contextOf } from './request-context';
import { setHeaders } from './response-headers';

/** The one place where an error becomes an answer. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // Socket gateways answer their own errors.
    if (host.getType() !== 'http') throw error;
    this.answer(
      error,
      host.switchToHttp().getRequest<Request>(),
      host.switchToHttp().getResponse<Response>(),
    );
  }

  answer(error: unknown, request: Request, response: Response): void {
    const language = languageOf(request.headers['accept-language']);
    const problem = problemOf(error, this.messages, language);
    const context = contextOf(request);
    context.code = problem.code;
    if (problem.status >= 500)
      this.logger.error({ requestId: context.requestId, code: problem.code, err: error });
    this.noteDenial(problem, request);
    if (response.headersSent) {
      // Half an answer cannot be taken back; breaking the connection tells the caller so.
      response.destroy();
      return;
    }
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="motcua"');
    if (problem.status === 503) response.setHeader('Retry-After', '2');
    if (problem.status === 429) response.setHeader('Retry-After', String(problem.params?.seconds ?? 60));
    if (problem.status === 413) response.setHeader('Connection', 'close');
    setHeaders(response, 'data');
    response
      .status(problem.status)
      .setHeader('Content-Language', language)
      .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify({ ...problem, requestId: context.requestId }));
  }

  /** What somebody may not do; and, of callers who are known, what they may not know of, which looks like what there is not. */
  private noteDenial({ status, code }: Problem, request: Request & Authenticated): void {
    const [[name, id] = []] = Object.entries(request.params ?? {});
    if (status !== 403 && !(status === 404 && request.actor && id !== undefined)) return;
    this.audit.denied({
      action: 'access.denied',
      subject: { type: name ?? 'route', id: String(id ?? '') },
      detail: { status, code },
    });
  }
}
