import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ActOnFeedback } from './act-on-feedback.command';
import { EnterFeedback } from './enter-feedback.command';
import { FeedbackAccess } from './feedback-access';
import { FeedbackFiles } from './feedback-files';
import { FeedbackLetters } from './feedback-letters';
import { FeedbackController } from './feedback.controller';
import {
  FeedbackCustodyEntity,
  FeedbackEntity,
  FeedbackEventEntity,
  RegisterCounterEntity,
} from './feedback.entities';
import { FeedbackQueries } from './feedback.queries';
import { ForgetSenders } from './forget-senders';
import { FollowFeedback } from './follow-feedback';
import { OwnFeedbackController } from './own-feedback.controller';
import { PublicFeedbackController } from './public-feedback.controller';
import { PublicFeedbackQueries } from './public-feedback.queries';
import { RateFeedback } from './rate-feedback.command';
import { RegisterProcesses } from './register-processes';
import { SendFeedback } from './send-feedback.command';

export { feedbackMessages } from './feedback.messages';
export const feedbackEntities: EntityClass[] = [
  RegisterCounterEntity,
  FeedbackEntity,
  FeedbackCustodyEntity,
  FeedbackEventEntity,
];

/** Feedback and recommendations. Needs `CaseAccess`, which the case files provide to all. */
@Module({
  imports: [RuntimeModule, OrganisationModule, DeadlinesModule, DocumentsModule],
  controllers: [FeedbackController, OwnFeedbackController, PublicFeedbackController],
  providers: [
    RegisterProcesses,
    FeedbackAccess,
    FeedbackFiles,
    FeedbackLetters,
    FeedbackQueries,
    PublicFeedbackQueries,
    EnterFeedback,
    SendFeedback,
    ActOnFeedback,
    RateFeedback,
    FollowFeedback,
    ForgetSenders,
  ],
  exports: [ForgetSenders, RegisterProcesses, EnterFeedback, ActOnFeedback],
})
export class FeedbackModule {}
