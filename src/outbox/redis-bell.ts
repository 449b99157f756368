import { Redis } from 'ioredis';

const channel = 'motcua:outbox';

/**
 * Tells the other nodes that there is something to read. Only a bell: the events come from the database, so a
 * message that is lost, late or doubled costs nothing but the polling interval.
 */
export class RedisBell {
  private readonly sender: Redis;
  private readonly receiver: Redis;
  private isRinging = false;
  private isWanted = false;

  constructor(url: string, onRing: () => void, report: (error: unknown) => void) {
    const options = { enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy: () => 1_000 };
    this.sender = new Redis(url, options);
    this.receiver = new Redis(url, options);
    for (const client of [this.sender, this.receiver]) client.on('error', report);
    this.receiver.on('ready', () => void this.receiver.subscribe(channel).catch(report));
    this.receiver.on('message', onRing);
  }

  /**
   * One word under way at a time, and one more for all that was committed meanwhile: a Redis that is slow to answer costs
   * no memory.
   */
  ring(): void {
    // Not connected: the others will notice by polling.
    if (this.sender.status !== 'ready') return;
    this.isWanted = true;
    if (!this.isRinging) void this.ringOn();
  }

  private async ringOn(): Promise<void> {
    this.isRinging = true;
    while (this.isWanted) {
      this.isWanted = false;
      await this.sender.publish(channel, '').catch(() => undefined);
    }
    this.isRinging = false;
  }

  close(): void {
    this.sender.disconnect();
    this.receiver.disconnect();
  }
}
