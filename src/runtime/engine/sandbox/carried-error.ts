import { DomainError, type ErrorKind } from '../../../kernel';
import { EngineRefusal } from '../contract';
import type { CarriedError } from './protocol';

/** An error as plain data; what it was is kept for those that callers tell apart. */
export function packError(error: unknown): CarriedError {
  if (error instanceof EngineRefusal)
    return { type: 'refusal', code: error.code, name: error.name, message: error.message };
  if (error instanceof DomainError)
    return {
      type: 'domain',
      code: error.code,
      kind: error.kind,
      params: error.params,
      name: error.name,
      message: error.message,
    };
  if (error instanceof Error)
    return {
      type: 'other',
      name: error.name,
      message: error.message,
      ...(error.stack && { stack: error.stack }),
    };
  return { type: 'other', name: 'Error', message: String(error) };
}

export function unpackError({ type, code, kind, params, name, message, stack }: CarriedError): Error {
  if (type === 'refusal') return new EngineRefusal(code as EngineRefusal['code'], message);
  if (type === 'domain') return new DomainError(code!, kind as ErrorKind, params);
  return Object.assign(new Error(message), { name, ...(stack && { stack }) });
}
