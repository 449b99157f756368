import { type BeforeApplicationShutdown, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { BootSequence, Config } from '../../config';
import { Database } from '../../database';
import { OneStopShopModule } from '../../one-stop-shop';
import { RuntimeModule } from '../../runtime';
import { Desk } from './desk';
import { Traffic } from './traffic';

/** `npm start -- --demo`: traffic begins when everything else runs, and ends before everything else does. */
@Injectable()
class DemoLifetime implements OnModuleInit, BeforeApplicationShutdown {
  private traffic?: Traffic;

  constructor(
    private readonly boot: BootSequence,
    private readonly config: Config,
    private readonly desk: Desk,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    if (!this.config.demo) return;
    this.boot.register({
      name: 'start the demo',
      order: 300,
      run: () => {
        // Other filings than the time before, whatever the seed of the past.
        this.traffic = new Traffic(this.desk, this.database, Math.floor(Date.now() / 1_000) >>> 0);
        this.traffic.start();
        return Promise.resolve();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.traffic?.stop();
  }
}

@Module({ imports: [RuntimeModule, OneStopShopModule], providers: [Desk, DemoLifetime], exports: [Desk] })
export class DemoModule {}
