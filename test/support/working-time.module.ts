import { Global, Module } from '@nestjs/common';
import { nationalWorkingTime } from '../../src/one-stop-shop';
import { WorkingTime } from '../../src/runtime';

/** The working time of the national calendar for servers that run the runtime without the one-stop shop. */
@Global()
@Module({
  providers: [{ provide: WorkingTime, useFactory: () => nationalWorkingTime() }],
  exports: [WorkingTime],
})
export class WorkingTimeModule {}
