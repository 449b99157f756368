import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { EntityClass } from '../../database';
import { AnswerProposed } from './answer-proposed.interceptor';
import { ProposalEntity, ProposalFileEntity } from './proposal.entity';
import { ProposalKinds } from './proposal-kinds';
import { ProposalQueries } from './proposal.queries';
import { ProposalsController } from './proposals.controller';
import { SecondPerson } from './second-person';

export { secondPersonMessages } from './second-person.messages';
export const secondPersonEntities: EntityClass[] = [ProposalEntity, ProposalFileEntity];

@Global()
@Module({
  controllers: [ProposalsController],
  providers: [
    ProposalKinds,
    ProposalQueries,
    SecondPerson,
    { provide: APP_INTERCEPTOR, useClass: AnswerProposed },
  ],
  exports: [ProposalKinds, ProposalQueries, SecondPerson],
})
export class SecondPersonModule {}
