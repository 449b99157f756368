import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor, Clock } from '../../kernel';
import { addressRange } from './address-range';
import type { Ceilings } from './ceilings';
import type { ExchangedCounters } from './exchanged-counters';
import { LIMITED, type RouteLimit } from './limited.decorator';
import { limitExceeded } from './shared-limits';

/** A request as Express shows it: `ip` is what the trusted proxies say. */
export interface CountedRequest {
  headers: IncomingHttpHeaders;
  ip?: string;
}

/** How long a credential that was right counts as known. */
const knownFor = 60_000;
const mostKnown = 20_000;

/**
 * Keeps floods out without asking the database. Who shows a credential that was right within the last minute is counted
 * by name; everybody else by address, before anything is looked up. So a flood of strangers, or of guessed tokens, closes
 * its address for strangers and for nobody who is signed in there.
 */
export class RequestLimits {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly counters: ExchangedCounters,
    private readonly ceilings: Ceilings,
    private readonly clock: Clock,
    private readonly reflector = new Reflector(),
  ) {}

  /** Before authentication. Throws `LIMIT.EXCEEDED`. */
  meet(request: CountedRequest): void {
    if (!this.isKnown(request)) this.take(`address:${addressRange(request.ip)}`, this.ceilings.stranger);
  }

  /** True for a credential that was right within the last minute. */
  isKnown({ headers }: CountedRequest): boolean {
    const key = keyOf(headers);
    const until = key === undefined ? undefined : this.known.get(key);
    return until !== undefined && until > this.clock.now().getTime();
  }

  /** When the caller is known, and before their permission is looked at. Throws `LIMIT.EXCEEDED`. */
  enter(context: ExecutionContext, actor: Actor | undefined): void {
    if (context.getType() !== 'http') return;
    const request = context.switchToHttp().getRequest<CountedRequest>();
    if (actor) {
      this.remember(request.headers);
      if (actor.kind !== 'system') this.take(`caller:${actor.id}`, this.ceilings[actor.kind]);
    }
    if (actor?.kind === 'service') return;
    const limit = this.reflector.getAllAndOverride<RouteLimit | undefined>(LIMITED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!limit) return;
    const who = limit.by === 'caller' && actor ? actor.id : addressRange(request.ip);
    this.take(`${context.getClass().name}.${context.getHandler().name}:${who}`, limit);
  }

  /** A credential that is not right any more: its sender is a stranger again. */
  forget({ headers }: CountedRequest): void {
    const key = keyOf(headers);
    if (key !== undefined) this.known.delete(key);
  }

  private take(bucket: string, limit: { most: number; per: number }): void {
    const wait = this.counters.take(bucket, limit);
    if (wait > 0) throw limitExceeded(wait);
  }

  private remember(headers: IncomingHttpHeaders): void {
    const key = keyOf(headers);
    if (key === undefined) return;
    this.known.delete(key);
    this.known.set(key, this.clock.now().getTime() + knownFor);
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!);
  }
}

/** What a request shows of its sender, as a hash: secrets do not lie about in memory. */
function keyOf({ authorization, cookie }: IncomingHttpHeaders): string | undefined {
  const shown = authorization ?? cookie;
  return shown === undefined ? undefined : createHash('sha256').update(shown).digest('base64');
}
