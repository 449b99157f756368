import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Authenticated } from '../identity';
import type { Metrics } from './metrics';
import { contextOf } from './request-context';

/** Measures and logs every request. The log names the route, not the address: addresses can carry personal data. */
export function observeRequests(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const seconds = (performance.now() - start) / 1_000;
      const route = routeOf(request);
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.requests.observe({ method: request.method, route, status }, seconds);
      const { requestId, code } = contextOf(request);
      const isQuiet = status < 400 && (request.method === 'GET' || request.method === 'HEAD');
      log[isQuiet ? 'debug' : 'info']({
        requestId,
        method: request.method,
        route,
        status,
        ms: Math.round(seconds * 1_000),
        actor: (request as Authenticated).actor?.id,
        code,
      });
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'unmatched';
}
