import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf, Messages } from './message-catalogue';
import { problemOf } from './problem';
import { contextOf } from './request-context';

/** The one place where an error becomes an answer. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly messages: Messages) {}

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
    if (response.headersSent) {
      // Half an answer cannot be taken back; breaking the connection tells the caller so.
      response.destroy();
      return;
    }
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="motcua"');
    if (problem.status === 503) response.setHeader('Retry-After', '2');
    if (problem.status === 413) response.setHeader('Connection', 'close');
    response
      .status(problem.status)
      .setHeader('Content-Language', language)
      .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
      .setHeader('Cache-Control', 'no-store')
      .send(JSON.stringify({ ...problem, requestId: context.requestId }));
  }
}
