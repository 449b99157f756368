import { Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { Custody } from '../handoffs/custody';
import { HandoffsModule } from '../handoffs/handoffs.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProceduresModule } from '../procedures/procedures.module';
import { InboxModule } from '../tasks/tasks.module';
import { WorkItems } from '../tasks/work-items';
import { AcceptCase } from './accept-case.command';
import { ActPermission } from './act-permission';
import { ActDocuments } from './acts/act-documents';
import { Approval } from './acts/approval';
import { Extension } from './acts/extension';
import { Payments } from './acts/payments';
import { Reception } from './acts/reception';
import { Results } from './acts/results';
import { Supplements } from './acts/supplements';
import { CaseAccessModule } from './case-access.module';
import { CaseActListeners } from './case-act-listeners';
import { CaseClockListener } from './case-clock.listener';
import { CaseClocks } from './case-clocks';
import {
  ApplicantWordEntity,
  CaseCodeCounterEntity,
  CaseComponentEntity,
  CaseEventEntity,
  CaseExtensionEntity,
  CaseParticipantEntity,
  CasePaymentEntity,
  CaseResultEntity,
  PaymentEntryEntity,
  SupplementRequestEntity,
} from './case-file.entities';
import { CaseFileEntity } from './case-file.entity';
import { CaseFileQueries } from './case-file.queries';
import { CaseStory } from './case-story.queries';
import type { CaseProgressStep } from './case-progress';
import { CaseFilesController } from './case-files.controller';
import { CaseHandoffListener } from './case-handoff.listener';
import { CASE_PROGRESS_STEPS, CaseProgressListener } from './case-progress.listener';
import { CheckComponents } from './check-components.command';
import { CheckTokens } from './check-tokens';
import { ConfirmDraft } from './confirm-draft.command';
import { CorrectResult } from './correct-result.command';
import { Dossier } from './dossier';
import { ExtendCase } from './extend-case.command';
import { FileCase } from './file-case.command';
import { FollowProcess } from './follow-process';
import { HandOnCases } from './hand-on-cases';
import { OpenCases } from './open-cases';
import { PerformAct } from './perform-act';
import { ActsByName } from './preview/acts-by-name';
import { CaseActsController } from './preview/case-acts.controller';
import { PossibleActs } from './preview/possible-acts.queries';
import { PreviewAct } from './preview/preview-act';
import { ReceiveDossier } from './receive-dossier.command';
import { ReceiveSupplement } from './receive-supplement.command';
import { ReceiptProofs } from './receipt-proofs';
import { ReceiptsController } from './receipts.controller';
import { ReceiveMoney } from './receive-money';
import { RecordPayment } from './record-payment.command';
import { RecordShadowCase } from './record-shadow-case.command';
import { RefuseReception } from './refuse-reception.command';
import { RequestSupplement } from './request-supplement.command';
import { ResumeCase } from './resume-case.command';
import { ReturnResult } from './return-result.command';
import { ShadowCasesController } from './shadow-cases.controller';
import { SilentCasesMetric } from './silent-cases.metric';
import { SuspendCase } from './suspend-case.command';
import { TerminateCase } from './terminate-case.command';
import { WithdrawCase } from './withdraw-case.command';

export { caseFilesMessages } from './case-file.messages';
export const caseFilesEntities: EntityClass[] = [
  CaseFileEntity,
  CaseEventEntity,
  CaseParticipantEntity,
  CaseComponentEntity,
  SupplementRequestEntity,
  CaseExtensionEntity,
  CaseResultEntity,
  CasePaymentEntity,
  PaymentEntryEntity,
  CaseCodeCounterEntity,
  ApplicantWordEntity,
];

const commands = [
  FileCase,
  CheckComponents,
  AcceptCase,
  RefuseReception,
  RequestSupplement,
  ReceiveDossier,
  ReceiveSupplement,
  WithdrawCase,
  SuspendCase,
  ResumeCase,
  TerminateCase,
  ExtendCase,
  RecordPayment,
  ConfirmDraft,
  ReturnResult,
  CorrectResult,
  RecordShadowCase,
];

@Module({
  imports: [
    RuntimeModule,
    CaseAccessModule,
    OrganisationModule,
    DeadlinesModule,
    ProceduresModule,
    DocumentsModule,
    HandoffsModule,
    InboxModule,
  ],
  controllers: [CaseFilesController, CaseActsController, ReceiptsController, ShadowCasesController],
  providers: [
    ...commands,
    CaseActListeners,
    OpenCases,
    ReceiptProofs,
    CheckTokens,
    ActPermission,
    PerformAct,
    Dossier,
    CaseClocks,
    ActDocuments,
    Approval,
    Supplements,
    Payments,
    ReceiveMoney,
    Reception,
    Extension,
    Results,
    FollowProcess,
    CaseProgressListener,
    CaseClockListener,
    CaseHandoffListener,
    HandOnCases,
    SilentCasesMetric,
    CaseFileQueries,
    CaseStory,
    ActsByName,
    PreviewAct,
    PossibleActs,
    {
      provide: CASE_PROGRESS_STEPS,
      inject: [Custody, WorkItems],
      useFactory: (...steps: CaseProgressStep[]) => steps,
    },
  ],
  exports: [
    ...commands,
    Dossier,
    Supplements,
    CaseActListeners,
    ActsByName,
    CaseFileQueries,
    OpenCases,
    ReceiptProofs,
    CheckTokens,
    Payments,
    ReceiveMoney,
  ],
})
export class CaseFilesModule {}
