import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { type Actor, type Clock, DomainError } from '../../kernel';
import { type Authenticated, CurrentActor, Public, RequirePermission } from '../access/access.decorators';
import { isAllowed, type Permission, permissionsOfRole } from '../access/permissions';
import type { CountedRequest } from '../limits/request-limits';
import { Callers } from '../sessions/callers';
import { permissionsOfTwo } from '../second-person/proposal.policy';
import { roleOf, scopesOf } from './service-token.policy';
import { type ServiceToken, ServiceTokens } from './service-tokens';
import {
  MadeServiceToken,
  NewServiceTokenRequest,
  ServiceTokenList,
  type ServiceTokenView,
} from './service-tokens.dto';

/**
 * Tokens of services. Nobody hands out more than they have: over the API a token gets only permissions its maker has, and
 * so a role with more is made at the command line, by whoever runs the machine. What people do only in twos they do not
 * hand to a service, which would do it alone.
 */
@ApiTags('service-tokens')
@ApiBearerAuth()
@Controller('service-tokens')
export class ServiceTokensController {
  constructor(
    private readonly tokens: ServiceTokens,
    private readonly callers: Callers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('token.manage')
  async list(): Promise<ServiceTokenList> {
    const now = this.clock.now().getTime();
    return { items: (await this.tokens.list()).map((token) => view(token, now)) };
  }

  @Post()
  @RequirePermission('token.manage')
  create(
    @Body() { ownerPersonId, ...request }: NewServiceTokenRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MadeServiceToken> {
    assertHas(actor, request.role, request.scopes);
    return this.tokens.create({
      ...request,
      ownerPersonId: ownerPersonId ?? (actor.kind === 'person' ? actor.id : undefined),
    });
  }

  /** A new token with the same rights; the old one works for one day more. */
  @Post(':id/rotate')
  @RequirePermission('token.manage')
  async rotate(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<MadeServiceToken> {
    const { role, scopes } = await this.tokens.find(id);
    assertHas(actor, role, scopes);
    return this.tokens.rotate(id);
  }

  /** Ends the token this request was made with: for whoever fears that it was seen. */
  @Delete('current')
  @Public()
  @HttpCode(204)
  async revokeOwn(@Req() request: CountedRequest & Authenticated): Promise<void> {
    const credential = this.callers.credentialOf(request.headers);
    const actor = credential?.kind === 'service' ? await this.callers.authenticate(credential) : undefined;
    if (!actor) throw new DomainError('IDENTITY.UNAUTHENTICATED', 'unauthenticated');
    await this.tokens.revoke(actor.id);
  }

  @Delete(':id')
  @RequirePermission('token.manage')
  @HttpCode(204)
  async revoke(@Param('id') id: string): Promise<void> {
    await this.tokens.revoke(id);
  }
}

/** Throws `IDENTITY.TOKEN_BEYOND_MAKER`. */
function assertHas(actor: Actor, roleName: string, scopes: readonly string[] | undefined): void {
  const role = roleOf(roleName);
  const wanted: readonly Permission[] = scopesOf(role, scopes) ?? permissionsOfRole[role];
  const beyond = wanted.find(
    (permission) =>
      !isAllowed(actor, permission) || (actor.kind === 'person' && permissionsOfTwo.includes(permission)),
  );
  if (beyond) throw new DomainError('IDENTITY.TOKEN_BEYOND_MAKER', 'forbidden', { permission: beyond });
}

function view({ createdAt, expiresAt, revokedAt, ...token }: ServiceToken, now: number): ServiceTokenView {
  return {
    ...token,
    state: revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'valid',
    createdAt: iso(createdAt),
    expiresAt: expiresAt === null ? null : iso(expiresAt),
    revokedAt: revokedAt === null ? null : iso(revokedAt),
  };
}

const iso = (instant: number) => new Date(instant).toISOString();
