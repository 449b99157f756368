import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Module,
  type OnModuleInit,
} from '@nestjs/common';
import { BootSequence, CLOCK } from '../../config';
import type { EntityClass } from '../../database';
import { type Clock, systemClock } from '../../kernel';
import { RuntimeModule } from '../../runtime';
import { CalendarModule } from '../calendar/calendar.module';
import { ClockAlarmEntity } from './clock-alarm.entity';
import { ClockAlarms } from './clock-alarms';
import { ClockListeners } from './clock-listeners';
import { ClockRecalculationEntity, ClockRecalculationItemEntity } from './clock-recalculation.entity';
import { ClockEntity } from './clock.entity';
import { ClockQueries } from './clock.queries';
import { Clocks } from './clocks';
import { ClocksController } from './clocks.controller';
import { DeadlinesController } from './deadlines.controller';
import { RecomputeClocks } from './recompute-clocks.command';

export { deadlinesMessages } from './deadlines.messages';

export const deadlinesEntities: EntityClass[] = [
  ClockEntity,
  ClockAlarmEntity,
  ClockRecalculationEntity,
  ClockRecalculationItemEntity,
];

/** Alarms and recalculations live as long as the server. */
@Injectable()
class DeadlinesLifetime implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly boot: BootSequence,
    private readonly alarms: ClockAlarms,
    private readonly recompute: RecomputeClocks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'start the alarms of clocks',
      order: 200,
      run: () => {
        this.recompute.start();
        // On a driven clock whoever drives it also says when alarms are given.
        if (this.clock === systemClock) this.alarms.start();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.alarms.stop(), this.recompute.stop()]);
  }
}

@Module({
  imports: [RuntimeModule, CalendarModule],
  controllers: [DeadlinesController, ClocksController],
  providers: [Clocks, ClockListeners, ClockAlarms, ClockQueries, RecomputeClocks, DeadlinesLifetime],
  exports: [Clocks, ClockListeners, ClockAlarms, ClockQueries, RecomputeClocks],
})
export class DeadlinesModule {}
