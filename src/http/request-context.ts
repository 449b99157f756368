import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { actAs, newId } from '../kernel';

/** What the logs and the problem filter know of a request. */
export interface RequestContext {
  requestId: string;
  /** The code of the problem it was answered with. */
  code?: string;
}

const contexts = new WeakMap<object, RequestContext>();

export function contextOf(request: object): RequestContext {
  let context = contexts.get(request);
  if (!context) contexts.set(request, (context = { requestId: newId() }));
  return context;
}

/** Takes over the request id of a proxy in front when it has a harmless form, and answers it. What follows acts for this request. */
export const identifyRequest: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
  const given = request.headers['x-request-id'];
  const context = contextOf(request);
  if (typeof given === 'string' && /^[\w-]{8,64}$/.test(given)) context.requestId = given;
  response.setHeader('X-Request-Id', context.requestId);
  const userAgent = request.headers['user-agent']?.slice(0, 500);
  actAs({ requestId: context.requestId, door: '', address: request.ip, userAgent }, next);
};
