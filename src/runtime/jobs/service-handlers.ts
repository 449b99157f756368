import type { JsonObject } from '../../kernel';

/** What a handler knows of the work: the mapped variables and the key that is the same for every attempt at it. */
export interface ServiceInput {
  variables: JsonObject;
  /** A message throw carried out by a handler: the message's name. */
  messageName?: string;
}

export interface ServiceContext {
  /** `instance:execution[:iteration]`: a receiver that remembers it applies the effect once. */
  key: string;
  instanceId: string;
  attempt: number;
  /** Aborted when the lease is lost or the server stops. */
  signal: AbortSignal;
}

/** Thrown by a handler: the process goes on at the matching error boundary instead of trying again. */
export class BpmnError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    readonly variables: JsonObject = {},
  ) {
    super(message ?? code);
    this.name = 'BpmnError';
  }
}

/** Thrown by a handler whose next attempt would end the same way: an incident at once. */
export class PermanentFailure extends Error {
  constructor(
    message: string,
    readonly code = 'SERVICE.FAILED',
  ) {
    super(message);
    this.name = 'PermanentFailure';
  }
}

/**
 * Does the work of a service task inside the server, outside of any transaction. It may run more than once for
 * one piece of work (a crash between the effect and its record), always with the same key.
 */
export type ServiceHandler = (input: ServiceInput, context: ServiceContext) => Promise<JsonObject>;

const namePattern = /^[a-z][a-z0-9-]{0,62}$/;

/** The services a model may name. Filled while the server is put together, then frozen: nothing a model says adds to it. */
export class ServiceHandlers {
  private handlers: Record<string, ServiceHandler> = Object.create(null) as Record<string, ServiceHandler>;

  register(name: string, handler: ServiceHandler): void {
    if (!namePattern.test(name)) throw new Error(`"${name}" is not a name for a service handler`);
    if (Object.hasOwn(this.handlers, name)) throw new Error(`the service handler "${name}" is there already`);
    this.handlers[name] = handler;
  }

  freeze(): void {
    Object.freeze(this.handlers);
  }

  find(name: string): ServiceHandler | undefined {
    return Object.hasOwn(this.handlers, name) ? this.handlers[name] : undefined;
  }

  names(): string[] {
    return Object.keys(this.handlers).sort();
  }
}
