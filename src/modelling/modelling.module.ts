import { Module } from '@nestjs/common';
import type { EntityClass } from '../database';
import { DefinitionsModule } from '../definitions';
import { CalendarModule, OrganisationModule } from '../one-stop-shop';
import { RuntimeModule } from '../runtime';
import { TryDecision } from './decide/try-decision';
import { TryDecisionController } from './decide/try-decision.controller';
import { ExamineModel } from './examine-model';
import { ModelEntity, ModelFileEntity, ModelPageEntity, ModelRevisionEntity } from './model.entities';
import { ModelFiles } from './model-files';
import { ModelPages } from './model-pages';
import { ModelTopic } from './model-topic';
import { Models } from './models';
import { ModelsController } from './models.controller';
import { Player } from './play/player';
import { ReplayController } from './replay/replay.controller';
import { ReplayModel } from './replay/replay-model';
import { Comments } from './review/comments';
import { CommentsController } from './review/comments.controller';
import { ComparisonsController } from './review/comparisons.controller';
import { Impact } from './review/impact';
import { ModelCommentEntity, ModelSubmissionEntity } from './review/review.entities';
import { PublishingGate } from './review/publishing-gate';
import { Reviews } from './review/reviews';
import { ReviewsController } from './review/reviews.controller';
import { SecondOpinions } from './review/second-opinions';
import { StepTemplateVersionEntity } from './templates/step-template.entity';
import { StepTemplates } from './templates/step-templates';
import { StepTemplatesController } from './templates/step-templates.controller';
import { DrawnProcedures } from './procedure/drawn-procedures';
import { DrawnProceduresController } from './procedure/drawn-procedures.controller';
import { VersionQueries } from './versions/version.queries';
import { VersionsController } from './versions/versions.controller';

export const modellingEntities: EntityClass[] = [
  ModelEntity,
  ModelFileEntity,
  ModelRevisionEntity,
  ModelPageEntity,
  ModelCommentEntity,
  ModelSubmissionEntity,
  StepTemplateVersionEntity,
];

@Module({
  imports: [DefinitionsModule, RuntimeModule, OrganisationModule, CalendarModule],
  controllers: [
    ModelsController,
    TryDecisionController,
    CommentsController,
    ComparisonsController,
    ReviewsController,
    ReplayController,
    DrawnProceduresController,
    VersionsController,
    StepTemplatesController,
  ],
  providers: [
    Models,
    ModelFiles,
    ModelPages,
    ModelTopic,
    ExamineModel,
    TryDecision,
    Player,
    Impact,
    Comments,
    Reviews,
    PublishingGate,
    SecondOpinions,
    ReplayModel,
    DrawnProcedures,
    VersionQueries,
    StepTemplates,
  ],
})
export class ModellingModule {}
