import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel';
import { CurrentActor, RequirePermission } from '../access/access.decorators';
import { SessionCookie } from '../sessions/session-cookie';
import { OwnAccount } from './own-account';
import {
  ChangePasswordRequest,
  CodeRequest,
  EndSessionsQuery,
  OwnSessions,
  ProofRequest,
  RecoveryCodesView,
  RemoveSecondFactorRequest,
  SecondFactorSetUpView,
  SecondFactorView,
} from './own-account.dto';

/** One's own sessions, password and second factor. For people who are signed in; a token has none of these. */
@ApiTags('me')
@Controller('me')
@RequirePermission('self.manage')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccount,
    private readonly cookie: SessionCookie,
  ) {}

  /** Where one is signed in, the session used last first. */
  @Get('sessions')
  async sessions(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
  ): Promise<OwnSessions> {
    const { session: current, store } = await this.own.sessionOf(headers, actor);
    const found = await store.list(current.holderId);
    return {
      items: found.map((session) => ({
        id: session.id,
        isThis: session.id === current.id,
        how: session.how,
        secondFactor: session.secondFactorAt !== null,
        device: session.device,
        address: session.address,
        openedAt: iso(session.createdAt),
        lastSeenAt: iso(session.lastSeenAt),
        expiresAt: iso(session.expiresAt),
      })),
    };
  }

  /** Signs out elsewhere; also here, when it is this one. */
  @Delete('sessions/:id')
  @HttpCode(204)
  async endSession(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<void> {
    await this.own.endSession(await this.own.sessionOf(headers, actor), id);
  }

  /** Signs out everywhere else; with `all=true` here too. */
  @Delete('sessions')
  @HttpCode(204)
  async endSessions(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Query() { all }: EndSessionsQuery,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    const isAll = all === 'true';
    await this.own.endSessions(await this.own.sessionOf(headers, actor), isAll);
    if (isAll) response.setHeader('Set-Cookie', this.cookie.clear());
  }

  /** Shows the password once more, before changing what opens the account. */
  @Post('proof')
  @HttpCode(204)
  async prove(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Body() { password }: ProofRequest,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    this.give(response, await this.own.prove(await this.own.sessionOf(headers, actor), password));
  }

  /** Signs out everywhere else. */
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Body() { current, password }: ChangePasswordRequest,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    const own = await this.own.sessionOf(headers, actor);
    this.give(response, await this.own.changePassword(own, current, password));
  }

  @Get('second-factor')
  async secondFactor(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
  ): Promise<SecondFactorView> {
    const found = await this.own.secondFactor(await this.own.sessionOf(headers, actor));
    return found
      ? { isSet: true, since: iso(found.since), recoveryCodesLeft: found.recoveryCodesLeft }
      : { isSet: false };
  }

  /** A secret for an authenticator app. Nothing asks for its codes before one is confirmed. */
  @Post('second-factor')
  @HttpCode(200)
  async beginSecondFactor(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
  ): Promise<SecondFactorSetUpView> {
    return this.own.beginSecondFactor(await this.own.sessionOf(headers, actor));
  }

  /** The first code of the app: from now on signing in takes two steps. Signs out everywhere else. */
  @Post('second-factor/confirm')
  @HttpCode(200)
  async confirmSecondFactor(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeRequest,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<RecoveryCodesView> {
    const own = await this.own.sessionOf(headers, actor);
    const { token, recoveryCodes } = await this.own.confirmSecondFactor(own, code);
    this.give(response, token);
    return { recoveryCodes };
  }

  /** Ten new recovery codes in place of the old ones. */
  @Post('second-factor/recovery-codes')
  @HttpCode(200)
  async renewRecoveryCodes(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Body() { code }: CodeRequest,
  ): Promise<RecoveryCodesView> {
    const own = await this.own.sessionOf(headers, actor);
    return { recoveryCodes: await this.own.renewRecoveryCodes(own, code) };
  }

  /** Signing in takes one step again. Signs out everywhere else. */
  @Post('second-factor/remove')
  @HttpCode(204)
  async removeSecondFactor(
    @Headers() headers: IncomingHttpHeaders,
    @CurrentActor() actor: Actor,
    @Body() { password, code }: RemoveSecondFactorRequest,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<void> {
    const own = await this.own.sessionOf(headers, actor);
    this.give(response, await this.own.removeSecondFactor(own, password, code));
  }

  private give(response: ServerResponse, token: string): void {
    response.setHeader('Set-Cookie', this.cookie.set(token));
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();
