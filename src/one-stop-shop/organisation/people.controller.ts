import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor, Clock } from '../../kernel';
import { ChangeOrganisation } from './change-organisation.command';
import type { OrganisationDraft } from './organisation-draft';
import { refusals } from './organisation.errors';
import { OrganisationQueries } from './organisation.queries';
import { ChangePersonRequest, CreatePersonRequest, PersonListQuery } from './organisation-requests.dto';
import { PersonDetails, PersonPage } from './organisation-views.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('people')
export class PeopleController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly change: ChangeOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @RequirePermission('organisation.read')
  list(@Query() query: PersonListQuery): PersonPage {
    return this.queries.people(query, this.clock.now().getTime());
  }

  /** One person by key or id, with the posts held now. */
  @Get(':id')
  @RequirePermission('organisation.read')
  get(@Param('id') id: string): PersonDetails {
    return this.queries.person(id, this.clock.now().getTime());
  }

  @Post()
  @HttpCode(201)
  @RequirePermission('organisation.manage')
  create(
    @Body() body: CreatePersonRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PersonDetails> {
    return this.execute(actor, key, (draft) => {
      if (draft.people.by('key', body.key).length > 0)
        throw refusals.keyTaken({ field: 'key', kind: 'person', value: body.key });
      return draft.putPerson(body).item.id;
    });
  }

  @Patch(':id')
  @RequirePermission('organisation.manage')
  alter(
    @Param('id') id: string,
    @Body() body: ChangePersonRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key?: CommandKey,
  ): Promise<PersonDetails> {
    return this.execute(actor, key, (draft) => {
      const person = draft.people.by('key', id)[0] ?? draft.people.find(id);
      if (!person) throw refusals.notFound({ kind: 'person', id: id.slice(0, 100) });
      return draft.putPerson({ key: person.key, ...body }).item.id;
    });
  }

  private async execute(
    actor: Actor,
    key: CommandKey | undefined,
    work: (draft: OrganisationDraft) => string,
  ): Promise<PersonDetails> {
    return this.get(await this.change.execute({ actor, ...(key && { key }) }, work));
  }
}
