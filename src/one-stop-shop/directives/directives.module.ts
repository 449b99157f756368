import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { FeedbackModule } from '../feedback/feedback.module';
import { OfficialDocumentsModule } from '../official-documents/official-documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ActOnTask } from './act-on-task.command';
import { DirectiveAccess } from './directive-access';
import {
  DirectiveCooperationEntity,
  DirectiveEntity,
  DirectiveEntryEntity,
  DirectiveTaskEntity,
} from './directive.entities';
import { DirectiveQueries } from './directive.queries';
import { DirectivesController } from './directives.controller';
import { FollowTasks } from './follow-tasks';
import { GiveDirective } from './give-directive.command';
import { GiveTask } from './give-task.command';
import { UrgingLetters } from './urging-letters';

export { directivesMessages } from './directive.messages';
export const directivesEntities: EntityClass[] = [
  DirectiveEntity,
  DirectiveTaskEntity,
  DirectiveCooperationEntity,
  DirectiveEntryEntity,
];

/** Directing documents and their tasks. Needs `CaseAccess`, which the case files provide to all. */
@Module({
  imports: [
    RuntimeModule,
    OrganisationModule,
    DeadlinesModule,
    DocumentsModule,
    FeedbackModule,
    OfficialDocumentsModule,
  ],
  controllers: [DirectivesController],
  providers: [
    DirectiveAccess,
    DirectiveQueries,
    GiveDirective,
    GiveTask,
    ActOnTask,
    UrgingLetters,
    FollowTasks,
  ],
  exports: [GiveDirective, GiveTask, ActOnTask],
})
export class DirectivesModule {}
