import type { RequestHandler } from 'express';

/** Whether the server is on its way out: it still answers, but wants no connection kept for more. */
export class Drain {
  isDraining = false;

  readonly middleware: RequestHandler = (_request, response, next) => {
    if (this.isDraining) response.setHeader('Connection', 'close');
    next();
  };
}
