import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError, parsePlainJson } from '../kernel';

/** Variables may take 256 KiB of one command; the rest is room for what goes around them. */
const maximumBytes = 512 * 1024;

const received = new WeakMap<IncomingMessage, Buffer>();

/** The body byte by byte, for what is signed over it. Empty when there was none. */
export const rawBodyOf = (request: IncomingMessage): Buffer => received.get(request) ?? Buffer.alloc(0);

/**
 * Reads a JSON body as plain data (see `parsePlainJson`). Multipart bodies are left to the routes that take
 * files; any other kind of body is refused, so that no form of another site can pass for a command.
 */
export const jsonBody: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  read(request).then(
    (body: unknown) => {
      request.body = body;
      next();
    },
    (error: unknown) => next(error),
  );
};

async function read(request: Request): Promise<unknown> {
  const { headers } = request;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0)
    return undefined;
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() === 'multipart/form-data') return undefined;
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w-]+)"?\s*$/.exec(one)?.[1]).find(Boolean);
  if (
    type.trim() !== 'application/json' ||
    (charset ?? 'utf-8') !== 'utf-8' ||
    (headers['content-encoding'] ?? 'identity') !== 'identity'
  )
    throw new DomainError('REQUEST.UNSUPPORTED_TYPE', 'invalid');
  const bytes = await bytesOf(request);
  received.set(request, bytes);
  const value = parsePlainJson(textOf(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError('REQUEST.NOT_AN_OBJECT', 'invalid');
  return value;
}

function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maximumBytes) {
        chunks.push(chunk);
        return;
      }
      // The rest is read and forgotten until the answer is out and the connection closes.
      request.removeAllListeners('data').resume();
      reject(new DomainError('REQUEST.TOO_LARGE', 'invalid'));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new DomainError('REQUEST.MALFORMED', 'invalid')));
    // Every request closes; an error with its stack is made only for one that was cut off.
    request.once('close', () => {
      if (!request.readableEnded) reject(new DomainError('REQUEST.MALFORMED', 'invalid'));
    });
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DomainError('JSON.NOT_UNICODE', 'invalid');
  }
}
