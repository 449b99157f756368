import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Config } from '../config';
import { RequestLimits } from '../identity';
import { Drain } from './drain';
import { LOG } from './http.module';
import { InFlight } from './in-flight';
import { jsonBody } from './json-body';
import { NestLog } from './logger';
import { Metrics } from './metrics';
import { observeRequests } from './observe-requests';
import { serveOpenApi } from './open-api';
import { identifyRequest } from './request-context';
import { requestShape } from './request-shape';

/** Everything a request passes before it reaches a controller. The application is created with `bodyParser: false`. */
export function configureHttp(app: NestExpressApplication): void {
  const log = app.get<Logger>(LOG);
  app.useLogger(new NestLog(log));
  app.disable('x-powered-by');
  app.disable('etag');
  // Query strings are flat: no arrays of objects, no prototypes.
  app.set('query parser', 'simple');
  const { trustedProxies, publicUrl } = app.get(Config);
  // Whose word about the client's address counts; without any, only the connection's own.
  app.set('trust proxy', trustedProxies.length > 0 ? [...trustedProxies] : false);
  const limits = app.get(RequestLimits);
  app.use(
    identifyRequest,
    observeRequests(log, app.get(Metrics)),
    app.get(Drain).middleware,
    requestShape(publicUrl),
    meetLimits(limits),
    app.get(InFlight).middleware,
    jsonBody,
  );
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics'] });
  serveOpenApi(app);
  const server = app.getHttpServer();
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
}

const meetLimits =
  (limits: RequestLimits): RequestHandler =>
  (request, _response, next) => {
    limits.meet(request);
    next();
  };
