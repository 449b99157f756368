import { Global, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, Rounds } from '../../config';
import { type EntityClass, UnitOfWork } from '../../database';
import type { Clock, LocalizedText } from '../../kernel';
import { Keys } from '../keys/keys';
import { LimitWindowEntity } from './limit-window.entity';
import { LimitWindows } from './limit-windows';
import { Ceilings } from './ceilings';
import { ExchangedCounters } from './exchanged-counters';
import { Limits } from './limits';
import { RequestLimits } from './request-limits';
import { SharedLimits } from './shared-limits';

export const limitsEntities: EntityClass[] = [LimitWindowEntity];
export const limitsMessages: Record<string, LocalizedText> = {
  'LIMIT.EXCEEDED': {
    vi: 'Quá nhiều yêu cầu. Hãy thử lại sau {seconds} giây.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
};

const exchangeEvery = 1_000;
const sweepEvery = 10 * 60_000;

@Global()
@Module({
  providers: [
    {
      provide: LimitWindows,
      inject: [UnitOfWork, Keys],
      useFactory: (unitOfWork: UnitOfWork, keys: Keys) => new LimitWindows(unitOfWork, keys),
    },
    {
      provide: Limits,
      inject: [LimitWindows],
      useFactory: (windows: LimitWindows) => new SharedLimits(windows),
    },
    Ceilings,
    {
      provide: ExchangedCounters,
      inject: [LimitWindows, CLOCK],
      useFactory: (windows: LimitWindows, clock: Clock) => new ExchangedCounters(windows, clock),
    },
    {
      provide: RequestLimits,
      inject: [ExchangedCounters, Ceilings, CLOCK],
      useFactory: (counters: ExchangedCounters, ceilings: Ceilings, clock: Clock) =>
        new RequestLimits(counters, ceilings, clock),
    },
  ],
  exports: [Limits, RequestLimits, Ceilings],
})
export class LimitsModule implements OnApplicationBootstrap {
  private readonly logger = new Logger('Limits');

  constructor(
    private readonly windows: LimitWindows,
    private readonly counters: ExchangedCounters,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      every: exchangeEvery,
      run: () => this.counters.exchange(),
      onFailure: () =>
        this.logger.warn('the counts of this node could not be told to the others; told later'),
    });
    this.rounds.begin({
      every: sweepEvery,
      run: () => this.windows.sweep(),
      onFailure: () => this.logger.warn('windows that have ended could not be forgotten; tried again later'),
    });
  }
}
