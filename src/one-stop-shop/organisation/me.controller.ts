import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { CurrentActor, isAllowed, permissions, RequirePermission } from '../../identity';
import type { Actor, Clock } from '../../kernel';
import { Organisation } from './organisation';
import { OrganisationQueries } from './organisation.queries';
import { MeView } from './organisation-views.dto';

@ApiTags('organisation')
@ApiBearerAuth()
@Controller('me')
export class MeController {
  constructor(
    private readonly organisation: Organisation,
    private readonly queries: OrganisationQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who calls, what they may do, and the posts they hold at this moment. */
  @Get()
  @RequirePermission('organisation.read')
  me(@CurrentActor() actor: Actor): MeView {
    const person =
      actor.kind === 'person' ? this.organisation.data().people.find(({ id }) => id === actor.id) : undefined;
    return {
      kind: actor.kind,
      id: actor.id,
      name: actor.name,
      roles: actor.roles,
      permissions: permissions.filter((permission) => isAllowed(actor, permission)),
      person: person ? this.queries.personDetails(person, this.clock.now().getTime()) : null,
    };
  }
}
