import { type BeforeApplicationShutdown, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { BootSequence, Config } from '../../config';
import { Database } from '../../database';
import { SignInOptions } from '../../identity';
import { CallNext, DrawTicket, MoveTicket, OneStopShopModule } from '../../one-stop-shop';
import { RuntimeModule } from '../../runtime';
import { CounterTraffic } from './counter-traffic';
import { offeredAccounts } from './demo-accounts';
import { Desk } from './desk';
import { Traffic } from './traffic';
import { Turns } from './turns';

/** `npm start -- --demo`: traffic begins when everything else runs, and ends before everything else does. */
@Injectable()
class DemoLifetime implements OnModuleInit, BeforeApplicationShutdown {
  private turns: readonly Turns[] = [];

  constructor(
    private readonly boot: BootSequence,
    private readonly config: Config,
    private readonly desk: Desk,
    private readonly database: Database,
    private readonly signIns: SignInOptions,
    private readonly modules: ModuleRef,
  ) {}

  onModuleInit(): void {
    if (!this.config.demo) return;
    this.signIns.offerDemoAccounts(offeredAccounts());
    this.boot.register({
      name: 'start the demo',
      order: 300,
      run: () => {
        // Other filings than the time before, whatever the seed of the past.
        const seed = Math.floor(Date.now() / 1_000) >>> 0;
        const movers = [new Traffic(this.desk, this.database, seed), this.counterTraffic(seed)];
        this.turns = movers.map((mover) => new Turns(mover));
        for (const turns of this.turns) turns.start();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.turns.map((turns) => turns.stop()));
  }

  private counterTraffic(seed: number): CounterTraffic {
    const { database, modules } = this;
    const find = <T>(type: new (...parts: never[]) => T): T =>
      modules.get<T>(type as never, { strict: false });
    return new CounterTraffic(
      { database, draw: find(DrawTicket), next: find(CallNext), move: find(MoveTicket) },
      seed,
    );
  }
}

@Module({ imports: [RuntimeModule, OneStopShopModule], providers: [Desk, DemoLifetime], exports: [Desk] })
export class DemoModule {}
