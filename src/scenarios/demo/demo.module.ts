import { type BeforeApplicationShutdown, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { BootSequence, Config } from '../../config';
import { Database } from '../../database';
import { SignInOptions } from '../../identity';
import {
  CallNext,
  DecideAdjustment,
  DrawTicket,
  MoveTicket,
  OneStopShopModule,
  OrderPayment,
  PaymentProviders,
  RequestAdjustment,
} from '../../one-stop-shop';
import { RuntimeModule } from '../../runtime';
import { CounterTraffic } from './counter-traffic';
import { offeredAccounts } from './demo-accounts';
import { Desk } from './desk';
import { OnlinePayers } from './online-payers';
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
        const payers = this.onlinePayers();
        const movers = [
          new Traffic(this.desk, this.database, seed, payers),
          this.counterTraffic(seed),
          payers,
        ];
        this.turns = movers.map((mover) => new Turns(mover));
        for (const turns of this.turns) turns.start();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.turns.map((turns) => turns.stop()));
  }

  private counterTraffic(seed: number): CounterTraffic {
    return new CounterTraffic(
      {
        database: this.database,
        draw: this.find(DrawTicket),
        next: this.find(CallNext),
        move: this.find(MoveTicket),
      },
      seed,
    );
  }

  private onlinePayers(): OnlinePayers {
    return new OnlinePayers({
      database: this.database,
      desk: this.desk,
      providers: this.find(PaymentProviders),
      orders: this.find(OrderPayment),
      request: this.find(RequestAdjustment),
      decide: this.find(DecideAdjustment),
    });
  }

  private find<T>(type: new (...parts: never[]) => T): T {
    return this.modules.get<T>(type as never, { strict: false });
  }
}

@Module({ imports: [RuntimeModule, OneStopShopModule], providers: [Desk, DemoLifetime], exports: [Desk] })
export class DemoModule {}
