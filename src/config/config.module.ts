import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock, systemClock } from '../kernel';
import { BootSequence } from './boot-sequence';
import { Config } from './config';
import { Rounds } from './rounds';

/** Injection token of the server's `Clock`. */
export const CLOCK = Symbol('Clock');

@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock = systemClock): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: CLOCK, useValue: clock },
        BootSequence,
        Rounds,
      ],
      exports: [Config, CLOCK, BootSequence, Rounds],
    };
  }
}
