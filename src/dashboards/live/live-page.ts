import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';

const root = process.cwd();
const day = 86_400_000;

/** Serves the first page and what it is made of. Files only; everything it shows comes through the API with a token. */
@Injectable()
export class LivePage implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter as unknown as Pick<NestExpressApplication, 'useStaticAssets'>;
    adapter.useStaticAssets(join(root, 'web/live/public'), { prefix: '/live' });
    adapter.useStaticAssets(join(root, 'dist/web-live/web/live/src'), { prefix: '/live/js' });
    adapter.useStaticAssets(join(root, 'node_modules/bpmn-js/dist'), {
      prefix: '/vendor/bpmn-js',
      maxAge: day,
    });
    adapter.useStaticAssets(join(root, 'web/live/public'), { prefix: '/', index: 'index.html' });
  }
}
