import type { Request, RequestHandler } from 'express';
import { DomainError } from '../kernel';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override'];
const probes = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Refuses what two readers could understand differently: methods nobody needs, a method in disguise, a parameter that is
 * there twice, and a host that is not ours.
 */
export function requestShape(publicUrl: string | undefined): RequestHandler {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return (request, response, next) => {
    const problem = problemOf(request, publicHost);
    if (problem === 'REQUEST.METHOD_NOT_ALLOWED') response.setHeader('Allow', [...methods].join(', '));
    next(problem && new DomainError(problem, 'invalid'));
  };
}

function problemOf(request: Request, publicHost: string | undefined): string | undefined {
  if (!methods.has(request.method)) return 'REQUEST.METHOD_NOT_ALLOWED';
  if (overrides.some((name) => request.headers[name] !== undefined)) return 'REQUEST.METHOD_OVERRIDDEN';
  if (publicHost !== undefined && !probes.has(request.path) && !isOurs(request, publicHost))
    return 'REQUEST.WRONG_HOST';
  if (Object.values(request.query).some(Array.isArray)) return 'REQUEST.PARAMETER_TWICE';
  return undefined;
}

/** The address people use; or, of a proxy that keeps its own name for us, this machine's. */
function isOurs({ headers: { host = '' }, socket }: Request, publicHost: string): boolean {
  if (host.toLowerCase() === publicHost) return true;
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === socket.localAddress?.replace(/^::ffff:/, '');
}
