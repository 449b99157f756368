import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError } from '../kernel';
import { ProblemFilter } from './problem.filter';

/**
 * Nest answers only below the prefix of the API; what no route or static file takes, and errors on the way
 * there, would get pages of Express that show a stack. Bootstrap is the moment when all routes are registered.
 */
@Injectable()
export class BeyondRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly filter: ProblemFilter,
  ) {}

  onApplicationBootstrap(): void {
    const unmatched: RequestHandler = (request, response) =>
      this.filter.answer(new DomainError('REQUEST.NOT_FOUND', 'not-found'), request, response);
    // Express knows an error handler by its four parameters.
    const failed = (error: unknown, request: Request, response: Response, _next: NextFunction) =>
      this.filter.answer(error, request, response);
    this.adapter.httpAdapter.use(unmatched, failed);
  }
}
