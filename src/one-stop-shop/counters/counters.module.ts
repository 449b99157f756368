import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { Topics } from '../../identity';
import { RuntimeModule } from '../../runtime';
import { OrganisationModule } from '../organisation/organisation.module';
import { SuccessionListeners } from '../organisation/succession-listeners';
import { CallNext } from './call-next.command';
import { CloseDay } from './close-day.command';
import { CounterShiftEntity } from './counter-shift.entity';
import { CounterEntity } from './counter.entity';
import { CountersController } from './counters.controller';
import { DrawTicket } from './draw-ticket.command';
import { HallAccess } from './hall-access';
import { HallDesk } from './hall-desk';
import { HallScreenEntity } from './hall-screen.entity';
import { HallServiceEntity } from './hall-service.entity';
import { HallEntity } from './hall.entity';
import { HallQueries } from './hall.queries';
import { HallsController } from './halls.controller';
import { handOnHalls } from './hand-on-halls';
import { LinkCase } from './link-case.command';
import { MoveTicket } from './move-ticket.commands';
import { PlanShifts } from './plan-shifts.command';
import { QueueTicketEntity } from './queue-ticket.entity';
import { ScreenController } from './screen.controller';
import { ScreenQueries } from './screen.queries';
import { Screens } from './screens';
import { SetUpHall } from './set-up-hall.command';
import { SitAtCounter } from './sit-at-counter.command';
import { TicketCaseEntity } from './ticket-case.entity';
import { TicketStayEntity } from './ticket-stay.entity';
import { TicketsController } from './tickets.controller';
import { TicketsOfCaseQueries } from './tickets-of-case.queries';
import { TransferTicket } from './transfer-ticket.command';

export { countersMessages } from './counters.messages';
export const countersEntities: EntityClass[] = [
  HallEntity,
  HallServiceEntity,
  CounterEntity,
  CounterShiftEntity,
  QueueTicketEntity,
  TicketStayEntity,
  TicketCaseEntity,
  HallScreenEntity,
];

/** Who sees a hall hears of it, and halls go on where their agency does. */
@Injectable()
class HallNews implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly halls: HallQueries,
    private readonly successions: SuccessionListeners,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      name: 'hall',
      permission: 'case.read',
      scopeOf: async (actor, id = '') =>
        (await this.halls.maySee(actor, id))
          ? (events) => events.filter(({ payload }) => payload.hallId === id)
          : undefined,
    });
    this.successions.register(handOnHalls);
  }
}

/** Waiting halls, their counters and queues. Needs `CaseAccess`, which the case files provide to all. */
@Module({
  imports: [RuntimeModule, OrganisationModule],
  controllers: [HallsController, CountersController, TicketsController, ScreenController],
  providers: [
    HallAccess,
    HallDesk,
    HallNews,
    HallQueries,
    Screens,
    ScreenQueries,
    SetUpHall,
    PlanShifts,
    DrawTicket,
    SitAtCounter,
    CallNext,
    MoveTicket,
    TransferTicket,
    LinkCase,
    CloseDay,
    TicketsOfCaseQueries,
  ],
  exports: [LinkCase],
})
export class CountersModule {}
