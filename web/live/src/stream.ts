import type { ClientToServerEvents, LiveBatch, LiveEvent } from '../../../src/dashboards/contract.js';

interface Socket {
  connected: boolean;
  on(event: string, listener: (...values: never[]) => void): void;
  emit<Name extends keyof ClientToServerEvents>(
    name: Name,
    ...values: Parameters<ClientToServerEvents[Name]>
  ): void;
  connect(): void;
}
declare const io: (options: object) => Socket;

/**
 * The committed events, each once and in order. After a break the stream goes on from the last number seen, so
 * nothing is missed and nothing comes twice.
 */
export function openStream(
  token: string,
  after: number,
  on: { events(events: LiveEvent[]): void; state(connected: boolean): void; refused(): void },
): void {
  let last = after;
  const socket = io({ transports: ['websocket'], auth: { token } });
  socket.on('connect', () => {
    socket.emit('resume', { after: last }, (reply) => {
      if ('error' in reply) on.refused();
      else on.state(true);
    });
  });
  socket.on('events', ((batch: LiveBatch, acknowledge: () => void) => {
    const fresh = batch.events.filter(({ seq }) => seq > last);
    last = Math.max(last, batch.upTo);
    acknowledge();
    if (fresh.length > 0) on.events(fresh);
  }) as never);
  socket.on('disconnect', ((reason: string) => {
    on.state(false);
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1_000);
  }) as never);
  socket.on('connect_error', ((error: Error & { data?: { code?: string } }) => {
    on.state(false);
    if (error.data?.code === 'IDENTITY.UNAUTHENTICATED') on.refused();
  }) as never);
}
