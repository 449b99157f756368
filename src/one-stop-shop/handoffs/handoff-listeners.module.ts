import { Module } from '@nestjs/common';
import { HandoffListeners } from './handoff-listeners';

/** Apart from the rest, so that whoever only follows handoffs needs nothing else of them. */
@Module({ providers: [HandoffListeners], exports: [HandoffListeners] })
export class HandoffListenersModule {}
