import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { decodeCursor, PageQuery, pageOf } from '../../http';
import { type Account, Accounts, RequirePermission } from '../../identity';
import { AccountPage, AccountView, ChangeAccountRequest, CreateAccountRequest } from './account-requests.dto';
import { Organisation } from './organisation';
import { refusals } from './organisation.errors';

/**
 * Accounts of the people of the organisation. Without idempotency keys: what is kept of a request under a key would help
 * to guess its password; the unique names already make a second creation harmless.
 */
@ApiTags('organisation')
@ApiBearerAuth()
@Controller('accounts')
@RequirePermission('organisation.manage')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly organisation: Organisation,
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

  @Post()
  @HttpCode(201)
  async create(@Body() { person, ...body }: CreateAccountRequest): Promise<AccountView> {
    const found = this.organisation.data().people.find(({ key, id }) => key === person || id === person);
    if (!found) throw refusals.unknown({ field: 'person', kind: 'person', value: person });
    return this.view(await this.accounts.create({ ...body, personId: found.id }));
  }

  /** Enables, disables, gives other roles or another password. The sessions of the account end. */
  @Patch(':id')
  async change(@Param('id') id: string, @Body() body: ChangeAccountRequest): Promise<AccountView> {
    await this.accounts.change(id, body);
    return this.get(id);
  }

  private view({ id, username, personId, roles, state, createdAt }: Account): AccountView {
    return {
      id,
      username,
      personId,
      personName: this.organisation.view().person(personId)?.name ?? username,
      roles,
      state,
      createdAt: new Date(createdAt).toISOString(),
    };
  }
}
