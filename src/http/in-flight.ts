import type { Request, RequestHandler } from 'express';
import type { RequestLimits } from '../identity';
import { DomainError } from '../kernel';

/**
 * How many requests are worked on at once. Above it the rest is told to come back, before they would fill the queue of the
 * database. Strangers get a quarter of the places: a rush of them leaves room for those at work.
 */
export class InFlight {
  most = 1_000;
  private all = 0;
  private strangers = 0;

  constructor(private readonly limits: RequestLimits) {}

  readonly middleware: RequestHandler = (request, response, next) => {
    if (isProbe(request)) {
      next();
      return;
    }
    const isStranger = !this.limits.isKnown(request);
    if (this.all >= this.most || (isStranger && this.strangers * 4 >= this.most)) {
      next(new DomainError('SERVER.OVERLOADED', 'unavailable'));
      return;
    }
    this.all += 1;
    if (isStranger) this.strangers += 1;
    response.once('close', () => {
      this.all -= 1;
      if (isStranger) this.strangers -= 1;
    });
    next();
  };
}

/** Whoever watches the server must see it when it is busy. */
const isProbe = ({ path }: Request): boolean =>
  path === '/healthz' || path === '/readyz' || path === '/metrics';
