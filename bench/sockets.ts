import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '../src/dashboards/contract';

/** Listening clients that check the promise of the stream while the bench runs: every event once, in order. */
export async function openSockets(urls: string[], token: string, count: number) {
  const sockets: Socket<ServerToClientEvents, ClientToServerEvents>[] = [];
  const seen: number[] = [];
  let faults = 0;
  for (let index = 0; index < count; index += 1) {
    const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(urls[index % urls.length], {
      transports: ['websocket'],
      auth: { token },
      forceNew: true,
    });
    sockets.push(socket);
    const after = await new Promise<number>((resolve, reject) => {
      socket.on('connect_error', reject);
      socket.on('connect', () =>
        socket.emit('resume', { after: null }, (reply) =>
          'error' in reply ? reject(new Error(reply.error)) : resolve(reply.after),
        ),
      );
    });
    let last = after;
    seen[index] = 0;
    socket.on('events', ({ events }, acknowledge) => {
      for (const { seq } of events) {
        if (seq !== last + 1) faults += 1;
        last = seq;
        seen[index] += 1;
      }
      acknowledge();
    });
  }
  return {
    verdict: () => ({ events: seen.reduce((sum, each) => sum + each, 0), faults }),
    close: () => sockets.forEach((socket) => socket.close()),
  };
}
