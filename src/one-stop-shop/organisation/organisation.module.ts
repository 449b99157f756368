import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { EntityClass } from '../../database';
import { People } from '../../identity';
import { RuntimeModule } from '../../runtime';
import { AccountProposals } from './account-proposals';
import { AccountsController } from './accounts.controller';
import { AdministrativeUnitsController } from './administrative-units.controller';
import { AgenciesController } from './agencies.controller';
import { AgencyCodeEntity } from './agency-code.entity';
import { AgencySuccessionEntity } from './agency-succession.entity';
import { AgencyEntity } from './agency.entity';
import { ChangeOrganisation } from './change-organisation.command';
import { HandOnDueSuccessions } from './hand-on-due-successions';
import { ImportController } from './import/import.controller';
import { MeController } from './me.controller';
import { NewestOrganisation } from './newest-organisation.interceptor';
import { Organisation } from './organisation';
import { OrganisationRevisionEntity } from './organisation-revision.entity';
import { OrganisationQueries } from './organisation.queries';
import { peopleOf } from './people-of';
import { PeopleController } from './people.controller';
import { PersonEntity } from './person.entity';
import { PostEntity } from './post.entity';
import { PostsController } from './posts.controller';
import { SubstitutionEntity } from './substitution.entity';
import { SubstitutionsController } from './substitutions.controller';
import { SuccessionListeners } from './succession-listeners';
import { UnitEntity } from './unit.entity';
import { UnitsController } from './units.controller';

export { organisationMessages } from './organisation.errors';

export const organisationEntities: EntityClass[] = [
  AgencyEntity,
  AgencyCodeEntity,
  AgencySuccessionEntity,
  UnitEntity,
  PersonEntity,
  PostEntity,
  SubstitutionEntity,
  OrganisationRevisionEntity,
];

@Module({
  imports: [RuntimeModule],
  controllers: [
    AgenciesController,
    AdministrativeUnitsController,
    UnitsController,
    PeopleController,
    PostsController,
    SubstitutionsController,
    ImportController,
    MeController,
    AccountsController,
  ],
  providers: [
    Organisation,
    OrganisationQueries,
    ChangeOrganisation,
    SuccessionListeners,
    HandOnDueSuccessions,
    AccountProposals,
    { provide: APP_INTERCEPTOR, useClass: NewestOrganisation },
  ],
  exports: [Organisation, OrganisationQueries, ChangeOrganisation, SuccessionListeners],
})
export class OrganisationModule implements OnModuleInit {
  constructor(
    private readonly organisation: Organisation,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.people.use(peopleOf(this.organisation));
  }
}
