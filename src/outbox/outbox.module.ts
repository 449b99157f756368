import {
  type BeforeApplicationShutdown,
  Global,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { reasonOf } from '../kernel';
import { Config } from '../config';
import { Database, UnitOfWork } from '../database';
import { Numbering } from './numbering';
import { Outbox } from './outbox';
import { OutboxFeed } from './outbox-feed';
import { OutboxRelay } from './outbox-relay';
import { RedisBell } from './redis-bell';

/** Wires the outbox together and lets it live as long as the server. */
@Injectable()
class OutboxLifetime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly feed: OutboxFeed;
  readonly outbox: Outbox;
  private readonly logger = new Logger('Outbox');
  private readonly relay: OutboxRelay;
  private bell?: RedisBell;

  constructor(
    private readonly config: Config,
    database: Database,
    unitOfWork: UnitOfWork,
  ) {
    const report = (error: unknown) => this.logger.warn(`the events are delayed: ${reasonOf(error)}`);
    this.feed = new OutboxFeed(database, new Numbering(database, unitOfWork), report);
    this.relay = new OutboxRelay(this.feed, report);
    this.outbox = new Outbox(() => {
      this.relay.wake();
      this.bell?.ring();
    });
  }

  onApplicationBootstrap(): void {
    this.relay.start();
    if (this.config.redisUrl)
      this.bell = new RedisBell(this.config.redisUrl, this.relay.wake, (error) =>
        this.logger.warn(`Redis: ${reasonOf(error)}`),
      );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.bell?.close();
    await this.relay.stop();
  }
}

@Global()
@Module({
  providers: [
    OutboxLifetime,
    { provide: Outbox, inject: [OutboxLifetime], useFactory: ({ outbox }: OutboxLifetime) => outbox },
    { provide: OutboxFeed, inject: [OutboxLifetime], useFactory: ({ feed }: OutboxLifetime) => feed },
  ],
  exports: [Outbox, OutboxFeed],
})
export class OutboxModule {}
