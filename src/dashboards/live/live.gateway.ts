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
import { Callers, type Credential, isAllowed, isOwnOrigin, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import { OutboxFeed, type Subscription } from '../../outbox';
import type { ClientToServerEvents, ServerToClientEvents } from '../contract';
import { EventStream } from './event-stream';
import { LiveSettings } from './live-settings';
import { RecentEvents } from './recent-events';

type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, object, SocketData>;
type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents, object, SocketData>;
interface SocketData {
  credential: Credential;
  actor: Actor;
  stream?: EventStream;
}

/**
 * The committed events over socket.io. The same numbers as `GET /api/v1/events`; a client resumes after the last
 * number it has, so socket.io's own recovery stays off: it would skip the check of the token.
 */
@Injectable()
@RequirePermission('event.read')
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
    private readonly config: Config,
    private readonly settings: LiveSettings,
  ) {
    this.recent = new RecentEvents((after, limit) => feed.after(after, limit));
  }

  async onApplicationBootstrap(): Promise<void> {
    this.subscription = await this.feed.subscribe((events) => {
      this.recent.push(events);
      for (const socket of this.sockets) socket.data.stream?.wake();
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
    socket.on('resume', (request, answer) => {
      if (typeof answer !== 'function') return;
      this.resume(socket, request).then(answer, (error: unknown) => {
        this.logger.warn(`a socket cannot resume: ${String(error)}`);
        answer({ error: 'LIVE.UNAVAILABLE' });
      });
    });
  }

  handleDisconnect(socket: LiveSocket): void {
    this.sockets.delete(socket);
    socket.data.stream?.close();
  }

  private async resume(
    socket: LiveSocket,
    request: { after: number | null },
  ): Promise<{ after: number } | { error: string }> {
    const wanted = request?.after ?? null;
    if (wanted !== null && !(Number.isSafeInteger(wanted) && wanted >= 0))
      return { error: 'LIVE.BAD_REQUEST' };
    const after = wanted ?? (await this.feed.latest());
    socket.data.stream?.close();
    const stream = new EventStream(
      after,
      (seq, limit) => this.recent.after(seq, limit),
      {
        deliver: async (batch) =>
          void (await socket.timeout(this.settings.patience).emitWithAck('events', batch)),
        cutOff: () => socket.disconnect(true),
        maySee: () => true,
      },
      () => sleep(this.settings.breath),
    );
    socket.data.stream = stream;
    setImmediate(() => stream.wake());
    return { after };
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const credential = this.credentialOf(socket);
    const actor = credential && (await this.callers.authenticate(credential));
    if (!actor) throw refusal('IDENTITY.UNAUTHENTICATED');
    if (!isAllowed(actor.roles, 'event.read')) throw refusal('IDENTITY.FORBIDDEN');
    socket.data.credential = credential;
    socket.data.actor = actor;
  }

  /** The token a program gives, else the cookie of a page that the browser says is ours. */
  private credentialOf({ handshake: { auth, headers } }: LiveSocket): Credential | undefined {
    const token: unknown = auth.token;
    if (token !== undefined) return typeof token === 'string' ? { kind: 'service', token } : undefined;
    const isOurPage = headers['sec-fetch-site'] === 'same-origin' || headers.origin !== undefined;
    const { cookie } = headers;
    return isOurPage ? this.callers.credentialOf({ cookie }) : undefined;
  }

  /** Closes the sockets whose token was revoked, whose session has ended, or whose rights are gone since. */
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
      if (!actor || !isAllowed(actor.roles, 'event.read')) socket.disconnect(true);
    }
  }
}

type AllowRequest = (
  request: IncomingMessage,
  answer: (error: string | null, isAllowed: boolean) => void,
) => void;

const refusal = (code: string) => Object.assign(new Error(code), { data: { code } });
