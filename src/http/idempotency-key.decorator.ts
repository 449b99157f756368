import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Authenticated } from '../identity';
import { DomainError, type Json } from '../kernel';
import type { CommandKey } from './commands';

/** The `Idempotency-Key` of a request, for `Commands.once`; undefined when the caller sent none. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): CommandKey | undefined => {
    const request = context.switchToHttp().getRequest<Request & Authenticated & Uploads>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return undefined;
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
      throw new DomainError('COMMAND.KEY_INVALID', 'invalid');
    return { key, actorId: request.actor!.id, requestHash: requestHash(request) };
  },
  [describeHeader],
);

/** Every route that takes the key says so in the description of the API. */
function describeHeader(target: object, method: string | symbol | undefined): void {
  if (method === undefined) return;
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Chosen by the caller; the same request sent again under its key gets the first answer.',
    schema: { type: 'string', maxLength: 200 },
  })(target, method, Object.getOwnPropertyDescriptor(target, method)!);
}

/** What an upload interceptor leaves on a request. */
interface Uploads {
  file?: UploadedFile;
  files?: UploadedFile[] | object;
}
interface UploadedFile {
  originalname: string;
  buffer: Buffer;
}

/** Equal for requests that ask for the same: method, address, body (in any order of keys), and files. */
function requestHash(request: Request & Uploads): string {
  const hash = createHash('sha256').update(`${request.method} ${request.originalUrl}\n`);
  hash.update(canonical((request.body ?? null) as Json));
  const files: UploadedFile[] = Array.isArray(request.files)
    ? request.files
    : request.file
      ? [request.file]
      : [];
  for (const file of files)
    hash.update(`\n${file.originalname}\n`).update(createHash('sha256').update(file.buffer).digest());
  return hash.digest('hex');
}

/** One text for equal data. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}
