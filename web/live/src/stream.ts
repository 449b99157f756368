import type { ClientToServerEvents, LiveBatch, LiveEvent } from '../../../src/dashboards/contract.js';

interface Socket {
  on(event: string, listener: (...values: never[]) => void): void;
  emit<Name extends keyof ClientToServerEvents>(
    name: Name,
    ...values: Parameters<ClientToServerEvents[Name]>
  ): void;
  connect(): void;
  disconnect(): void;
}
declare const io: (options: object) => Socket;

const tryAgainAfter = 1_000;

/**
 * The committed events, each once and in order. After a break the stream goes on from the last number seen, so
 * nothing is missed and nothing comes twice. Answers how to close it.
 */
export function openStream(
  token: string,
  after: number,
  on: { events(events: LiveEvent[], upTo: number): void; state(isConnected: boolean): void; refused(): void },
): () => void {
  let last = after;
  let isClosed = false;
  const socket = io({
    transports: ['websocket'],
    auth: { token },
    reconnectionDelay: tryAgainAfter,
    reconnectionDelayMax: 5_000,
    forceNew: true,
  });
  // The server closed the socket: it is stopping, or it no longer knows the token; asking again tells.
  const reconnect = () => setTimeout(() => !isClosed && socket.connect(), tryAgainAfter);
  socket.on('connect', () => {
    socket.emit('resume', { after: last }, (reply) => {
      if ('error' in reply) {
        socket.disconnect();
        reconnect();
      } else on.state(true);
    });
  });
  socket.on('events', ((batch: LiveBatch, acknowledge: () => void) => {
    const fresh = batch.events.filter(({ seq }) => seq > last);
    last = Math.max(last, batch.upTo);
    acknowledge();
    if (fresh.length > 0) on.events(fresh, last);
  }) as never);
  socket.on('disconnect', ((reason: string) => {
    if (isClosed) return;
    on.state(false);
    if (reason === 'io server disconnect') reconnect();
  }) as never);
  socket.on('connect_error', ((error: Error & { data?: { code?: string } }) => {
    if (isClosed) return;
    on.state(false);
    const code = error.data?.code ?? '';
    if (code === 'IDENTITY.UNAUTHENTICATED' || code === 'IDENTITY.FORBIDDEN') on.refused();
    else if (code) reconnect();
  }) as never);
  return () => {
    isClosed = true;
    socket.disconnect();
  };
}
