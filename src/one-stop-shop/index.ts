import { Module } from '@nestjs/common';
import type { EntityClass } from '../database';
import type { MessageCatalogue } from '../http';
import { calendarEntities, calendarMessages, CalendarModule } from './calendar/calendar.module';
import { caseFilesEntities, caseFilesMessages, CaseFilesModule } from './case-files/case-files.module';
import { deadlinesEntities, deadlinesMessages, DeadlinesModule } from './deadlines/deadlines.module';
import { documentsEntities, documentsMessages, DocumentsModule } from './documents/documents.module';
import { handoffsEntities, handoffsMessages, HandoffsModule } from './handoffs/handoffs.module';
import {
  organisationEntities,
  organisationMessages,
  OrganisationModule,
} from './organisation/organisation.module';
import { proceduresEntities, proceduresMessages, ProceduresModule } from './procedures/procedures.module';
import { inboxEntities, inboxMessages, InboxModule } from './tasks/tasks.module';

export { nationalWorkingTime } from './calendar/calendar-working-time';
export { Calendars } from './calendar/calendars';
export { addWorkingTime, isWorkingDay } from './calendar/working-days';
export { dateAt, dayOf } from './local-date';
export type { WorkingCalendar } from './calendar/working-calendar';
export type { Channel } from './case-files/case-file';
export { ConfirmDraft } from './case-files/confirm-draft.command';
export { ExtendCase } from './case-files/extend-case.command';
export { FileCase, type FiledCase } from './case-files/file-case.command';
export { nextCaseCode } from './case-files/next-case-code';
export { ReceiveSupplement } from './case-files/receive-supplement.command';
export { RecordPayment } from './case-files/record-payment.command';
export { WithdrawCase } from './case-files/withdraw-case.command';
export { ClockAlarms } from './deadlines/clock-alarms';
export { AcceptHandoff } from './handoffs/accept-handoff.command';
export { FireEscalations } from './handoffs/fire-escalations';
export { RefuseHandoff } from './handoffs/refuse-handoff.command';
export { ResendHandoff } from './handoffs/resend-handoff.command';
export { CompleteWork } from './tasks/complete-work.command';
export { findPersonId } from './organisation/find-person';
export { importFiles } from './organisation/import/import-files';
export { examineShop } from './doctor/examine-shop';
export { shopInvariants } from './doctor/finding';
export { ChangeOrganisation } from './organisation/change-organisation.command';
export { Organisation } from './organisation/organisation';
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
  ...caseFilesEntities,
];

export const oneStopShopMessages: MessageCatalogue[] = [
  organisationMessages,
  calendarMessages,
  deadlinesMessages,
  proceduresMessages,
  documentsMessages,
  handoffsMessages,
  inboxMessages,
  caseFilesMessages,
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
    CaseFilesModule,
  ],
  exports: [OrganisationModule],
})
export class OneStopShopModule {}
