import type { Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { securityHeaders } from './response-headers';

/** Socket.IO answers beside Express; the first listener of the server sees the requests of both. */
@Injectable()
export class SecureAnswers implements OnApplicationBootstrap {
  constructor(private readonly adapter: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    (this.adapter.httpAdapter.getHttpServer() as Server).prependListener('request', securityHeaders);
  }
}
