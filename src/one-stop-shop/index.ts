import { Module } from '@nestjs/common';
import type { EntityClass } from '../database';
import type { MessageCatalogue } from '../http';
import {
  approvedProceduresEntities,
  approvedProceduresMessages,
  ApprovedProceduresModule,
} from './approved-procedures/approved-procedures.module';
import { calendarEntities, calendarMessages, CalendarModule } from './calendar/calendar.module';
import { caseFilesEntities, caseFilesMessages, CaseFilesModule } from './case-files/case-files.module';
import { countersEntities, countersMessages, CountersModule } from './counters/counters.module';
import { deadlinesEntities, deadlinesMessages, DeadlinesModule } from './deadlines/deadlines.module';
import { directivesEntities, directivesMessages, DirectivesModule } from './directives/directives.module';
import { documentsEntities, documentsMessages, DocumentsModule } from './documents/documents.module';
import { feedbackEntities, feedbackMessages, FeedbackModule } from './feedback/feedback.module';
import { handoffsEntities, handoffsMessages, HandoffsModule } from './handoffs/handoffs.module';
import { noticesEntities, noticesMessages, NoticesModule } from './notices/notices.module';
import {
  officialDocumentsEntities,
  officialDocumentsMessages,
  OfficialDocumentsModule,
} from './official-documents/official-documents.module';
import {
  organisationEntities,
  organisationMessages,
  OrganisationModule,
} from './organisation/organisation.module';
import {
  onlineServicesEntities,
  onlineServicesMessages,
  OnlineServicesModule,
} from './online-services/online-services.module';
import { OwnCasesModule } from './own-cases/own-cases.module';
import { paymentsEntities, paymentsMessages, PaymentsModule } from './payments/payments.module';
import { privacyEntities, privacyMessages, PrivacyModule } from './privacy/privacy.module';
import { proceduresEntities, proceduresMessages, ProceduresModule } from './procedures/procedures.module';
import { receptionEntities, receptionMessages, ReceptionModule } from './reception/reception.module';
import { reportsEntities, reportsMessages, ReportsModule } from './reports/reports.module';
import { signingEntities, signingMessages, SigningModule } from './signing/signing.module';
import { inboxEntities, inboxMessages, InboxModule } from './tasks/tasks.module';

export { CalendarModule, OrganisationModule };
export { nationalWorkingTime } from './calendar/calendar-working-time';
export { buildCalendars, type CalendarSource, withDates } from './calendar/build-calendars';
export { nationalCalendar, nationalKey, shippedCalendars } from './calendar/shipped-calendars';
export { Calendars } from './calendar/calendars';
export {
  addWorkingTime,
  isWorkingDay,
  nthWorkingDayAfter,
  workingTimeBetween,
} from './calendar/working-days';
export {
  DAY,
  dateAt,
  dateOf,
  dayAt,
  dayOf,
  HOUR,
  isLocalDate,
  MINUTE,
  type LocalDate,
  startOfDay,
} from './local-date';
export { classOfOpen } from './deadlines/classify';
export { withDefaults as withClockDefaults } from './deadlines/clock-defaults';
export { assertAdmissible } from './deadlines/clock-event.policy';
export { explain } from './deadlines/explain';
export { type ClockEvent, replay, type StartFacts } from './deadlines/ledger';
export type { StoredLedger } from './deadlines/stored-clock';
export { actOf } from './procedures/acts';
export { roleName } from './procedures/model/role-names';
export { acceptanceLimitFor, type CountedLimit, limitFor } from './procedures/procedure.calculator';
export { isProcedureFile, readProcedure as readProcedureFile } from './procedures/procedure-file';
export type { DataField, ProcedureContent } from './procedures/procedure-version';
export { checkActInput, variablesOfAct } from './tasks/forms/act-input.policy';
export { checkSubmission, type FormProblem } from './tasks/forms/form.policy';
export { headRoles } from './tasks/standing.policy';
export type { WorkingCalendar } from './calendar/working-calendar';
export { applicantWords } from './case-files/applicant-words';
export type { Channel } from './case-files/case-file';
export { type Reach, Reaches } from './case-files/reach';
export { clockGrounds, inForce } from './case-files/case-rules.data';
export { CaseAccess } from './case-files/case-access';
export { ConfirmDraft } from './case-files/confirm-draft.command';
export { ExtendCase } from './case-files/extend-case.command';
export { FileCase, type FiledCase } from './case-files/file-case.command';
export { nextCaseCode } from './case-files/next-case-code';
export { ReceiveSupplement } from './case-files/receive-supplement.command';
export { RecordPayment } from './case-files/record-payment.command';
export { WithdrawCase } from './case-files/withdraw-case.command';
export { CallNext } from './counters/call-next.command';
export { DrawTicket } from './counters/draw-ticket.command';
export { MoveTicket } from './counters/move-ticket.commands';
export { PlanShifts } from './counters/plan-shifts.command';
export { priorityClasses } from './counters/priority-classes.data';
export { ActOnTask } from './directives/act-on-task.command';
export { GiveDirective } from './directives/give-directive.command';
export { GiveTask } from './directives/give-task.command';
export { ActOnFeedback } from './feedback/act-on-feedback.command';
export { EnterFeedback } from './feedback/enter-feedback.command';
export { labelOf, nextAt, rankOf, seriesOf } from './counters/queue.policy';
export { type HallPlan, SetUpHall } from './counters/set-up-hall.command';
export { ClockAlarms } from './deadlines/clock-alarms';
export { FileMissing, FileStore } from './documents/storage/file-store';
export { openFileStore } from './documents/storage/open-file-store';
export { AcceptHandoff } from './handoffs/accept-handoff.command';
export { HandoffListQuery } from './handoffs/handoff-requests.dto';
export { HandoffPage } from './handoffs/handoff-view.dto';
export { HandoffQueries } from './handoffs/handoff.queries';
export { FireEscalations } from './handoffs/fire-escalations';
export { RefuseHandoff } from './handoffs/refuse-handoff.command';
export { ResendHandoff } from './handoffs/resend-handoff.command';
export { type DrawnProcedure, drawnProcedure } from './procedures/drawn-procedure';
export { DrawnQuoteView, QuoteRequest, StepTableView } from './procedures/procedure.dto';
export { quoteOf } from './procedures/quote';
export { exportPerson, runRetention } from './privacy/at-the-console';
export { ClaimWork } from './tasks/claim-work.command';
export { CompleteWork } from './tasks/complete-work.command';
export {
  type OrderStanding,
  PaymentProvider,
  type ProviderOrder,
  type ProviderTransaction,
  type ReadCallback,
  type SignedCallback,
} from './payments/orders/payment-provider';
export { DecideAdjustment } from './payments/adjustments/decide-adjustment.command';
export { RequestAdjustment } from './payments/adjustments/request-adjustment.command';
export { OrderPayment } from './payments/orders/order-payment.command';
export { PaymentProviders } from './payments/orders/payment-providers';
export { isGenuine, sign, type Signed } from './payments/orders/signed-message';
export { Capacities as SigningCapacities } from './signing/capacities';
export { DemoAuthority } from './signing/demo-authority';
export { SigningKeys } from './signing/keys/signing-keys';
export { TrustList } from './signing/trust/trust-list';
export { findPersonId } from './organisation/find-person';
export { importFiles } from './organisation/import/import-files';
export { examineShop } from './doctor/examine-shop';
export { shopInvariants } from './doctor/finding';
export { RateCase } from './online-services/rate-case.command';
export { ChangeOrganisation } from './organisation/change-organisation.command';
export { Organisation } from './organisation/organisation';
export { administrativeUnits } from './organisation/administrative-units';
export type { AgencyRecord } from './organisation/organisation-data';
export type {
  AgencyInput,
  CodeInput,
  OrganisationDraft,
  PersonInput,
  PostInput,
  SuccessionInput,
  UnitInput,
} from './organisation/organisation-draft';

export const oneStopShopEntities: EntityClass[] = [
  ...organisationEntities,
  ...calendarEntities,
  ...deadlinesEntities,
  ...proceduresEntities,
  ...documentsEntities,
  ...handoffsEntities,
  ...inboxEntities,
  ...noticesEntities,
  ...caseFilesEntities,
  ...officialDocumentsEntities,
  ...signingEntities,
  ...countersEntities,
  ...paymentsEntities,
  ...privacyEntities,
  ...receptionEntities,
  ...feedbackEntities,
  ...directivesEntities,
  ...reportsEntities,
  ...approvedProceduresEntities,
  ...onlineServicesEntities,
];

export const oneStopShopMessages: MessageCatalogue[] = [
  organisationMessages,
  calendarMessages,
  deadlinesMessages,
  proceduresMessages,
  documentsMessages,
  handoffsMessages,
  inboxMessages,
  noticesMessages,
  caseFilesMessages,
  officialDocumentsMessages,
  signingMessages,
  countersMessages,
  paymentsMessages,
  privacyMessages,
  receptionMessages,
  onlineServicesMessages,
  feedbackMessages,
  directivesMessages,
  reportsMessages,
  approvedProceduresMessages,
];

@Module({
  imports: [
    OrganisationModule,
    CalendarModule,
    DeadlinesModule,
    ProceduresModule,
    DocumentsModule,
    HandoffsModule,
    InboxModule,
    NoticesModule,
    CaseFilesModule,
    OfficialDocumentsModule,
    SigningModule,
    CountersModule,
    PaymentsModule,
    PrivacyModule,
    OwnCasesModule,
    ReceptionModule,
    FeedbackModule,
    DirectivesModule,
    ReportsModule,
    ApprovedProceduresModule,
    OnlineServicesModule,
  ],
  exports: [OrganisationModule, HandoffsModule, PaymentsModule],
})
export class OneStopShopModule {}
