import type { Socket } from 'socket.io-client';
import type {
  ClientToServerEvents,
  LiveBatch,
  LiveBoard,
  LiveClosed,
  LiveEvent,
  PackedBoard,
  ServerToClientEvents,
} from '../../../src/dashboards/contract';

export interface Topic {
  topic: 'events' | 'case' | 'agency' | 'hall' | 'me' | 'board' | 'model' | 'feedback' | 'directives';
  id?: string;
}

/** `broken`: no socket at this moment; what shows data asks for it by itself until there is one again. */
export type LinkState = 'connecting' | 'live' | 'broken';

interface Subscription extends Topic {
  /** The number after which to go on; null = from now. */
  after: number | null;
  onEvents?: (events: readonly LiveEvent[]) => void;
  onBoard?: (board: LiveBoard) => void;
  /** Something may have been missed that the stream cannot give again: fetch anew. */
  onGap: () => void;
}

const tryAgainAfter = 1_000;
const nameOf = ({ topic, id }: Topic): string => (id === undefined ? topic : `${topic}:${id}`);

const unpack = (packed: PackedBoard['packed']): Promise<unknown> =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).json();

/**
 * The one socket of this page. Committed events come once and in order; after a break each subscription goes on from the
 * last number it saw. Opened with the first subscription, and only then is its code loaded.
 */
class Connection {
  private socket?: Socket<ServerToClientEvents, ClientToServerEvents>;
  private readonly subscriptions = new Set<Subscription>();
  private readonly listeners = new Set<() => void>();
  private current: LinkState = 'connecting';
  private opening?: Promise<void>;

  get state(): LinkState {
    return this.current;
  }

  watchState(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  subscribe(subscription: Subscription): () => void {
    this.subscriptions.add(subscription);
    this.opening ??= this.open();
    if (this.socket?.connected) this.start(subscription);
    return () => {
      this.subscriptions.delete(subscription);
      const isWanted = [...this.subscriptions].some((other) => nameOf(other) === nameOf(subscription));
      if (!isWanted && this.socket?.connected)
        this.socket.emit('unsubscribe', { topic: subscription.topic, id: subscription.id });
    };
  }

  private async open(): Promise<void> {
    const { io } = await import('socket.io-client');
    const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
      transports: ['websocket'],
      reconnectionDelay: tryAgainAfter,
      reconnectionDelayMax: 5_000,
    });
    this.socket = socket;
    socket.on('connect', () => {
      this.say('live');
      for (const subscription of this.subscriptions) this.start(subscription);
    });
    socket.on('disconnect', (reason) => {
      this.say('broken');
      // The server is stopping, or knows the session no more: asking again tells.
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), tryAgainAfter);
    });
    socket.on('connect_error', () => {
      this.say('broken');
      if (!socket.active) setTimeout(() => socket.connect(), 5 * tryAgainAfter);
    });
    socket.on('events', (batch, acknowledge) => {
      this.deliver(batch);
      acknowledge();
    });
    socket.on('board', ({ packed, ...board }, acknowledge) => {
      // The next one comes after this one is acknowledged: they cannot overtake one another here.
      void unpack(packed)
        .then((content) => this.show({ ...board, board: content }))
        .finally(acknowledge);
    });
    socket.on('closed', (closed) => this.closed(closed));
  }

  private start(subscription: Subscription): void {
    const { topic, id, after } = subscription;
    this.socket?.emit('subscribe', { topic, id, after }, (reply) => {
      if ('error' in reply) subscription.onGap();
      else if (subscription.after === null) {
        subscription.after = reply.after;
        // Between the first fetch and this number something may have happened.
        subscription.onGap();
      }
    });
  }

  private deliver(batch: LiveBatch): void {
    for (const subscription of this.subscriptions) {
      if (nameOf(subscription) !== batch.topic) continue;
      const seen = subscription.after ?? -1;
      const fresh = batch.events.filter(({ seq }) => seq > seen);
      subscription.after = Math.max(seen, batch.upTo);
      if (fresh.length > 0) subscription.onEvents?.(fresh);
    }
  }

  private show(board: LiveBoard): void {
    for (const subscription of this.subscriptions)
      if (nameOf(subscription) === board.topic) subscription.onBoard?.(board);
  }

  private closed({ topic }: LiveClosed): void {
    for (const subscription of this.subscriptions)
      if (topic === undefined || topic === nameOf(subscription)) subscription.onGap();
  }

  private say(state: LinkState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}

export const connection = new Connection();
