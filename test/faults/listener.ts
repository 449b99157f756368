import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, LiveEvent, ServerToClientEvents } from '../../src/dashboards/contract';

/** An open page: follows all events over a socket, and after a break goes on behind the last number it has. */
export class Listener {
  readonly events: LiveEvent[] = [];
  /** Every number behind which another one came than the next. */
  readonly gaps: number[] = [];
  private position = 0;

  private constructor(readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>) {
    socket.on('events', ({ events, upTo }, acknowledge) => {
      for (const event of events) {
        if (event.seq !== this.position + 1) this.gaps.push(this.position);
        this.position = event.seq;
        this.events.push(event);
      }
      this.position = upTo;
      acknowledge();
    });
    socket.on('connect', () => socket.emit('resume', { after: this.position }, () => undefined));
    // As our pages do: whom the server has cut off comes back.
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') socket.connect();
    });
  }

  /** From the first event on; resolves when the server has let it in. */
  static async open(url: string, token: string): Promise<Listener> {
    const listener = new Listener(
      io(url, { transports: ['websocket'], auth: { token }, forceNew: true, reconnectionDelay: 100 }),
    );
    await new Promise<void>((resolve, reject) => {
      listener.socket.once('connect', resolve);
      listener.socket.once('connect_error', reject);
    });
    return listener;
  }

  /** Resolves when it has heard everything up to this number. */
  async heard(seq: number): Promise<void> {
    while (this.position < seq) await sleep(10);
  }

  close(): void {
    this.socket.close();
  }
}
