/** The part of smtp-server that the tests use. */
declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      closeTimeout?: number;
      onData(stream: Readable, session: unknown, callback: (error?: Error | null) => void): void;
    });
    readonly server: Server;
    on(event: 'error', listener: (error: Error) => void): this;
    listen(port: number, host: string, callback: () => void): Server;
    close(callback: () => void): void;
  }
}
