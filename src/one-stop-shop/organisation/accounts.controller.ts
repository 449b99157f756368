import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { decodeCursor, PageQuery, pageOf } from '../../http';
import {
  type Account,
  AccountCodes,
  Accounts,
  CurrentActor,
  type Invitation,
  ProposalKinds,
  Proposed,
  RequirePermission,
  SecondPerson,
  SecondFactors,
} from '../../identity';
import { type Actor, isMachine } from '../../kernel';
import {
  AccountPage,
  AccountView,
  ChangeAccountRequest,
  CreateAccountRequest,
  CreatedAccountView,
  InvitationView,
  RemoveSecondFactorQuery,
} from './account-requests.dto';
import { Organisation } from './organisation';
import { refusals } from './organisation.errors';

/**
 * Accounts of the people of the organisation. Without idempotency keys: what is kept of a request under a key would help
 * to guess its password; the unique names already make a second creation harmless.
 */
@ApiTags('organisation')
@ApiBearerAuth()
@Controller('accounts')
@RequirePermission('account.manage')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly codes: AccountCodes,
    private readonly secondFactors: SecondFactors,
    private readonly organisation: Organisation,
    private readonly kinds: ProposalKinds,
    private readonly secondPerson: SecondPerson,
  ) {}

  @Get()
  async list(@Query() { limit, cursor }: PageQuery): Promise<AccountPage> {
    const after = cursor === undefined ? '' : (decodeCursor(cursor, ['string'])[0] as string);
    const found = await this.accounts.list(after, limit + 1);
    return pageOf(
      found,
      limit,
      ({ username }) => [username],
      (account) => this.view(account),
    );
  }

  @Get(':id')
  async get(@Param('id') id: string): Promise<AccountView> {
    return this.view(await this.accounts.get(id));
  }

  /**
   * Without a password the person gets an invitation by letter, or the answer a code to hand over. Roles that approve what
   * others propose are given afterwards, by two people.
   */
  @Post()
  @HttpCode(201)
  async create(
    @Body() { person, ...body }: CreateAccountRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CreatedAccountView> {
    this.assertNotAlone(actor, body.roles);
    const found = this.organisation.data().people.find(({ key, id }) => key === person || id === person);
    if (!found) throw refusals.unknown({ field: 'person', kind: 'person', value: person });
    const account = await this.accounts.create({ ...body, personId: found.id });
    const isInvited = body.password === undefined;
    return {
      ...this.view(account),
      ...(isInvited && { invitation: invitationView(await this.codes.invite(account)) }),
    };
  }

  /** Another invitation; the one before opens nothing any more. */
  @Post(':id/invitation')
  @HttpCode(200)
  async invite(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<InvitationView> {
    const account = await this.accounts.get(id);
    // Where no letter can be sent the answer is the code itself, which opens the account to whoever asks for it.
    const address = this.organisation.view().person(account.personId)?.email;
    if (!address || !this.codes.canSendMail) this.assertNotAlone(actor, account.roles);
    return invitationView(await this.codes.invite(account));
  }

  /** Signs the person out everywhere. */
  @Delete(':id/sessions')
  @HttpCode(204)
  async endSessions(@Param('id') id: string): Promise<void> {
    await this.accounts.endSessions(id);
  }

  /** For somebody who has lost the app and the recovery codes. Signs the person out everywhere and tells them. */
  @Delete(':id/second-factor')
  @HttpCode(204)
  @ApiAcceptedResponse({ type: Proposed })
  async removeSecondFactor(
    @Param('id') id: string,
    @Query() { reason }: RemoveSecondFactorQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Proposed | undefined> {
    const account = await this.accounts.get(id);
    if (this.isForTwo(actor, account.roles)) {
      const wish = { actor, reason };
      const outcome = await this.secondPerson.require(
        'account.remove-second-factor',
        { accountId: id },
        wish,
      );
      return outcome instanceof Proposed ? outcome : undefined;
    }
    await this.accounts.endSessions(id, (tx, one) => this.secondFactors.remove(tx, one));
    return undefined;
  }

  /** Enables, disables, gives other roles or another password. The sessions of the account end. */
  @Patch(':id')
  @ApiOkResponse({ type: AccountView })
  @ApiAcceptedResponse({ type: Proposed })
  async change(
    @Param('id') id: string,
    @Body() { reason, ...body }: ChangeAccountRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView | Proposed> {
    const before = await this.accounts.get(id);
    const { roles, password } = body;
    if (password !== undefined) this.assertNotAlone(actor, [...before.roles, ...(roles ?? [])]);
    const added = (roles ?? []).filter((role) => !before.roles.includes(role));
    if (roles && this.isForTwo(actor, added)) {
      if (body.state !== undefined) throw refusals.needsTwo({ roles: added.join(', ') });
      const wish = { actor, reason };
      const outcome = await this.secondPerson.require('account.roles', { accountId: id, roles }, wish);
      if (outcome instanceof Proposed) return outcome;
    } else await this.accounts.change(id, body);
    return this.get(id);
  }

  /** People with such roles approve what others propose, so no person makes or takes over one alone. */
  private isForTwo(actor: Actor, roles: readonly string[]): boolean {
    return !isMachine(actor) && this.kinds.areApproving(roles);
  }

  /** Throws `ORGANISATION.NEEDS_TWO_PEOPLE`. */
  private assertNotAlone(actor: Actor, roles: readonly string[]): void {
    if (this.isForTwo(actor, roles)) throw refusals.needsTwo({ roles: roles.join(', ') });
  }

  private view({ id, username, personId, roles, state, hasPassword, createdAt }: Account): AccountView {
    return {
      id,
      username,
      personId,
      personName: this.organisation.view().person(personId)?.name ?? username,
      roles,
      state,
      hasPassword,
      createdAt: new Date(createdAt).toISOString(),
    };
  }
}

const invitationView = ({ expiresAt, code }: Invitation): InvitationView => ({
  isSent: code === undefined,
  expiresAt: new Date(expiresAt).toISOString(),
  ...(code !== undefined && { code }),
});
