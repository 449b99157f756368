import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { Config } from '../../config';
import {
  Callers,
  type Credential,
  isOwnOrigin,
  RequirePermission,
  type Selection,
  Topics,
} from '../../identity';
import { type Actor, reasonOf } from '../../kernel';
import { OutboxFeed, type Subscription } from '../../outbox';
import { BoardStream } from '../boards/board-stream';
import { BoardTopic, type FollowedBoard } from '../boards/board-topic';
import type { PushedBoard } from '../boards/live-boards';
import type { ClientToServerEvents, ServerToClientEvents } from '../contract';
import { EventStream } from './event-stream';
import { LiveSettings } from './live-settings';
import { RecentEvents } from './recent-events';

type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, object, SocketData>;
type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, object, SocketData>;
interface SocketData {
  credential: Credential;
  actor: Actor;
  /** By topic, as the client has subscribed to it. */
  streams: Map<string, Followed>;
}

interface Followed {
  topic: string;
  id: string | undefined;
  stream: Pick<EventStream, 'wake' | 'close'>;
  /** Of a board, which is pushed whole. */
  board?: FollowedBoard;
  /** What the client may see of it, as of the last look at its rights. */
  select: Selection;
}

/**
 * The committed events over socket.io, topic by topic. The same numbers as `GET /api/v1/events`; a client resumes after the last
 * number it has, so socket.io's own recovery stays off: it would skip the check of the token. There are no rooms: who gets
 * what is worked out from the topic and the caller's rights, and again every few seconds.
 */
@Injectable()
@RequirePermission('case.read')
@WebSocketGateway({ transports: ['websocket', 'polling'], maxHttpBufferSize: 64 * 1024, serveClient: true })
export class LiveGateway
  implements
    OnGatewayInit<LiveServer>,
    OnGatewayConnection<LiveSocket>,
    OnGatewayDisconnect<LiveSocket>,
    OnApplicationBootstrap,
    BeforeApplicationShutdown
{
  private readonly logger = new Logger('Live');
  private readonly recent: RecentEvents;
  private readonly sockets = new Set<LiveSocket>();
  private subscription?: Subscription;
  private recheck?: NodeJS.Timeout;

  constructor(
    private readonly feed: OutboxFeed,
    private readonly callers: Callers,
    private readonly topics: Topics,
    private readonly boards: BoardTopic,
    private readonly config: Config,
    private readonly settings: LiveSettings,
  ) {
    this.recent = new RecentEvents((after, limit) => feed.after(after, limit));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.subscription = await this.feed.subscribe((events) => {
      this.recent.push(events);
      for (const { data } of this.sockets) for (const { stream } of data.streams.values()) stream.wake();
      if (events.some(({ type }) => changesRights(type))) void this.dropRevoked();
    });
    this.recheck = setInterval(() => void this.dropRevoked(), this.settings.recheckEvery).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.recheck);
    this.subscription?.close();
    for (const socket of this.sockets) socket.disconnect(true);
  }

  afterInit(server: LiveServer): void {
    (server.engine as { opts: { allowRequest?: AllowRequest } }).opts.allowRequest = (request, answer) =>
      answer(null, isOwnOrigin(request.headers, this.config.publicUrl));
    server.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: Error) => next(error),
      );
    });
  }

  handleConnection(socket: LiveSocket): void {
    this.sockets.add(socket);
    this.makeRoomFor(socket);
    socket.on('resume', (request, answer) =>
      this.reply(answer, () => this.follow(socket, 'events', request)),
    );
    socket.on('subscribe', (request, answer) =>
      this.reply(answer, () => this.follow(socket, request?.topic, request)),
    );
    socket.on('unsubscribe', (request) => this.leave(socket, nameOf(request?.topic, request?.id)));
  }

  handleDisconnect(socket: LiveSocket): void {
    this.sockets.delete(socket);
    for (const name of [...socket.data.streams.keys()]) this.leave(socket, name);
  }

  /** A person has a few pages open; the one opened first gives way to another one. */
  private makeRoomFor({ data: { actor } }: LiveSocket): void {
    if (actor.kind !== 'person') return;
    const own = [...this.sockets].filter(({ data }) => data.actor.id === actor.id);
    for (const oldest of own.slice(0, -this.settings.mostSockets)) {
      oldest.emit('closed', { type: 'closed', reason: 'TOO_MANY_CONNECTIONS' });
      oldest.disconnect(true);
    }
  }

  private reply(answer: Answer, work: () => Promise<Parameters<Answer>[0]>): void {
    if (typeof answer !== 'function') return;
    work().then(answer, (error: unknown) => {
      this.logger.warn(`a socket cannot follow: ${reasonOf(error)}`);
      answer({ error: 'LIVE.UNAVAILABLE' });
    });
  }

  private async follow(
    socket: LiveSocket,
    topic: unknown,
    request: { id?: string; after: number | null } | undefined,
  ): Promise<Parameters<Answer>[0]> {
    const id: unknown = request?.id;
    const wanted = request?.after ?? null;
    const isNumber = wanted === null || (Number.isSafeInteger(wanted) && wanted >= 0);
    if (typeof topic !== 'string' || !isNumber || (id !== undefined && !isId(id)))
      return { error: 'LIVE.BAD_REQUEST' };
    const name = nameOf(topic, id);
    const { streams, credential } = socket.data;
    if (!streams.has(name) && streams.size >= this.settings.mostTopics)
      return { error: 'LIVE.TOO_MANY_TOPICS' };
    const actor = await this.callers.authenticate(credential, false);
    const select = actor && (await this.topics.scopeOf(actor, topic, id));
    if (!select) return { error: 'LIVE.NO_TOPIC' };
    const after = wanted ?? (await this.feed.latest());
    if (!socket.connected) return { error: 'LIVE.UNAVAILABLE' };
    this.leave(socket, name);
    if (topic === 'board') return this.followBoard(socket, { id, name, actor, select, after });
    const stream = new EventStream(
      after,
      (seq, limit) => this.recent.after(seq, limit),
      {
        deliver: async (batch) =>
          void (await socket
            .timeout(this.settings.patience)
            .emitWithAck('events', { topic: name, ...batch })),
        cutOff: () => socket.disconnect(true),
        select: (events) => followed.select(events),
      },
      () => sleep(Math.min(this.settings.breath + this.settings.breathPerSocket * this.sockets.size, 300)),
      this.settings.farBehind,
    );
    const followed: Followed = { topic, id, stream, select };
    streams.set(name, followed);
    setImmediate(() => stream.wake());
    return { after };
  }

  /** Boards replace one another, so that there is nothing to resume: the newest one is sent at once. */
  private followBoard(
    socket: LiveSocket,
    {
      id,
      name,
      actor,
      select,
      after,
    }: Pick<Followed, 'id' | 'select'> & { name: string; actor: Actor; after: number },
  ): Parameters<Answer>[0] {
    const stream = new BoardStream<PushedBoard>(
      async (board) =>
        void (await socket.timeout(this.settings.patience).emitWithAck('board', { topic: name, ...board })),
      () => socket.disconnect(true),
    );
    const board = this.boards.follow(actor, id, (newest) => stream.offer(newest));
    if (!board) return { error: 'LIVE.NO_TOPIC' };
    const close = () => {
      board.close();
      stream.close();
    };
    socket.data.streams.set(name, {
      topic: 'board',
      id,
      stream: { wake: () => undefined, close },
      select,
      board,
    });
    return { after };
  }

  private leave({ data: { streams } }: LiveSocket, name: string): void {
    streams.get(name)?.stream.close();
    streams.delete(name);
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const credential = this.credentialOf(socket);
    const actor = credential && (await this.callers.authenticate(credential));
    if (!actor) throw refusal('IDENTITY.UNAUTHENTICATED');
    if (!this.topics.isOpenTo(actor)) throw refusal('IDENTITY.FORBIDDEN');
    socket.data = { credential, actor, streams: new Map() };
  }

  /** The token a program gives, else the cookie of a page that the browser says is ours. */
  private credentialOf({ handshake: { auth, headers } }: LiveSocket): Credential | undefined {
    const token: unknown = auth.token;
    if (token !== undefined) return typeof token === 'string' ? { kind: 'service', token } : undefined;
    const isOurPage = headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined;
    const { cookie } = headers;
    return isOurPage ? this.callers.credentialOf({ cookie }) : undefined;
  }

  /** Closes the sockets whose token was revoked or whose session has ended, and the topics to which the right is gone since. */
  async dropRevoked(): Promise<void> {
    const actors = new Map<string, Promise<Actor | undefined>>();
    for (const socket of this.sockets) {
      const { credential, actor: known } = socket.data;
      // While the database cannot be asked, what was known goes on. An open page alone does not keep a session alive.
      if (!actors.has(credential.token))
        actors.set(
          credential.token,
          this.callers.authenticate(credential, false).catch(() => known),
        );
      const actor = await actors.get(credential.token);
      if (!actor || !this.topics.isOpenTo(actor)) {
        socket.disconnect(true);
        continue;
      }
      socket.data.actor = actor;
      await this.narrow(socket);
    }
  }

  private async narrow(socket: LiveSocket): Promise<void> {
    const { streams, actor } = socket.data;
    for (const [name, followed] of streams) {
      const select = await this.topics
        .scopeOf(actor, followed.topic, followed.id)
        .catch(() => followed.select);
      if (streams.get(name) !== followed) continue;
      if (select) {
        followed.select = select;
        followed.board?.review(actor);
      } else {
        this.leave(socket, name);
        socket.emit('closed', { type: 'closed', topic: name, reason: 'NO_RIGHT' });
      }
    }
  }
}

type Answer = Parameters<ClientToServerEvents['subscribe']>[1];

const nameOf = (topic: string, id: string | undefined): string =>
  id === undefined ? topic : `${topic}:${id}`;

const isId = (id: unknown): id is string => typeof id === 'string' && id.length > 0 && id.length <= 100;

/** After these events somebody may be allowed less than before. */
const changesRights = (type: string): boolean =>
  type.startsWith('account.') || type.startsWith('organisation.') || type === 'agency.succeeded';

type AllowRequest = (
  request: IncomingMessage,
  answer: (error: string | null, isAllowed: boolean) => void,
) => void;

const refusal = (code: string) => Object.assign(new Error(code), { data: { code } });
