import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule } from '../../runtime';
import { CalendarModule } from '../calendar/calendar.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { SuccessionListeners } from '../organisation/succession-listeners';
import { AcceptHandoff } from './accept-handoff.command';
import { AnswerConsultation } from './answer-consultation.command';
import { CaseCustodyController } from './case-custody.controller';
import { ConsultationEntity } from './consultation.entity';
import { ConsultationQueries } from './consultation.queries';
import { Consultations } from './consultations';
import { ConsultationsController } from './consultations.controller';
import { Custody } from './custody';
import { CustodyEntity } from './custody.entity';
import { CustodyQueries } from './custody.queries';
import { CustodySegmentEntity } from './custody-segment.entity';
import { EscalationEntity } from './escalation.entity';
import { EscalationQueries } from './escalation.queries';
import { Escalations } from './escalations';
import { EscalationsController } from './escalations.controller';
import { FireEscalations } from './fire-escalations';
import { FollowClocks } from './follow-clocks';
import { handOnCustody } from './hand-on-custody';
import { HandoffAccess } from './handoff-access';
import { HandoffDesk } from './handoff-desk';
import { HandoffListenersModule } from './handoff-listeners.module';
import { HandoffTools } from './handoff-tools';
import { HandoffEntity } from './handoff.entity';
import { HandoffQueries } from './handoff.queries';
import { HandoffsController } from './handoffs.controller';
import { LatenessEntity } from './lateness.entity';
import { RedirectHandoff } from './redirect-handoff.command';
import { RefuseHandoff } from './refuse-handoff.command';
import { RequestConsultation } from './request-consultation.command';
import { ResendHandoff } from './resend-handoff.command';
import { Stations } from './stations';
import { UrgeUnit } from './urge.command';
import { UrgingLetterEntity } from './urging-letter.entity';

export { handoffsMessages } from './handoffs.messages';
export const handoffsEntities: EntityClass[] = [
  CustodyEntity,
  CustodySegmentEntity,
  HandoffEntity,
  ConsultationEntity,
  EscalationEntity,
  LatenessEntity,
  UrgingLetterEntity,
];

/** Agencies that are succeeded hand on what they hold. */
@Injectable()
class CustodySuccession implements OnModuleInit {
  constructor(private readonly successions: SuccessionListeners) {}

  onModuleInit(): void {
    this.successions.register(handOnCustody);
  }
}

/** Custody between units and agencies. Needs `CaseAccess`, which the case files provide to all. */
@Module({
  imports: [RuntimeModule, OrganisationModule, CalendarModule, DeadlinesModule, HandoffListenersModule],
  controllers: [CaseCustodyController, HandoffsController, ConsultationsController, EscalationsController],
  providers: [
    Custody,
    CustodySuccession,
    Consultations,
    Escalations,
    FireEscalations,
    FollowClocks,
    HandoffTools,
    HandoffAccess,
    HandoffDesk,
    Stations,
    AcceptHandoff,
    RefuseHandoff,
    ResendHandoff,
    RedirectHandoff,
    RequestConsultation,
    AnswerConsultation,
    UrgeUnit,
    CustodyQueries,
    HandoffQueries,
    ConsultationQueries,
    EscalationQueries,
  ],
  exports: [
    Custody,
    Consultations,
    Escalations,
    FireEscalations,
    HandoffListenersModule,
    EscalationQueries,
    HandoffAccess,
    HandoffQueries,
    Stations,
    AcceptHandoff,
    RefuseHandoff,
    ResendHandoff,
    RedirectHandoff,
    RequestConsultation,
    AnswerConsultation,
    UrgeUnit,
  ],
})
export class HandoffsModule {}
