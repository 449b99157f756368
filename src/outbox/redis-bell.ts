import { Redis } from 'ioredis';

const channel = 'motcua:outbox';

/**
 * Tells the other nodes that there is something to read. Only a bell: the events come from the database, so a
 * message that is lost, late or doubled costs nothing but the polling interval.
 */
export class RedisBell {
  private readonly sender: Redis;
  private readonly receiver: Redis;

  constructor(url: string, onRing: () => void, report: (error: unknown) => void) {
    const options = { enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy: () => 1_000 };
    this.sender = new Redis(url, options);
    this.receiver = new Redis(url, options);
    for (const client of [this.sender, this.receiver]) client.on('error', report);
    this.receiver.on('ready', () => void this.receiver.subscribe(channel).catch(report));
    this.receiver.on('message', onRing);
  }

  ring(): void {
    // Not connected: the others will notice by polling.
    if (this.sender.status === 'ready') this.sender.publish(channel, '').catch(() => undefined);
  }

  close(): void {
    this.sender.disconnect();
    this.receiver.disconnect();
  }
}
