import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Application } from 'express';
import sirv from 'sirv';
import { Config, projectRoot as root } from '../../config';
import { servePage } from '../../http';

const day = 86_400_000;

/** Which page answers which addresses; what stands behind the first part is the page's own to tell apart. */
const pages = {
  'web/door': ['/sign-in', '/signed-in', '/password'],
  'web/desk': ['/desk'],
  'web/boards': ['/boards'],
  'web/display': ['/display'],
  'web/public': ['/public'],
  'web-modeler/preview': ['/modeler/preview'],
  'web-modeler': ['/modeler'],
} as const;

/** Pages that stand inside another page of ours. */
const framed: ReadonlySet<string> = new Set(['web-modeler/preview']);

/**
 * Serves the pages and what they are made of. Files only: everything they show comes through the API with the session of who
 * looks. Scripts and styles have their content in their names, are kept for good by browsers and lie here compressed.
 */
@Injectable()
export class WebPages implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const app = this.host.httpAdapter.getInstance<Application>();
    this.serveLivePage(app);
    const { webDist: built } = this.config;
    // A server started from its sources, without a build, has no pages.
    if (!existsSync(built)) return;
    app.get('/', (_request, response) => response.redirect(302, '/desk'));
    for (const [folder, places] of Object.entries(pages)) {
      const page = servePage(join(built, `${folder}/index.html`), { isFramed: framed.has(folder) });
      for (const place of places) app.get([place, `${place}/{*rest}`], page);
    }
    app.use(
      '/app',
      sirv(built, {
        brotli: true,
        gzip: true,
        etag: true,
        setHeaders: (response, path) => {
          if (path.startsWith('/assets/'))
            response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        },
      }),
    );
  }

  /** The operators' page: what the engine runs, with a token. */
  private serveLivePage(app: Application): void {
    const adapter = this.host.httpAdapter as unknown as Pick<NestExpressApplication, 'useStaticAssets'>;
    app.get('/engine', servePage(join(root, 'web/live/public/index.html')));
    adapter.useStaticAssets(join(root, 'web/live/public'), {
      prefix: '/live',
      index: false,
      redirect: false,
    });
    adapter.useStaticAssets(join(root, 'dist/web-live/web/live/src'), { prefix: '/live/js' });
    adapter.useStaticAssets(join(root, 'node_modules/bpmn-js/dist'), {
      prefix: '/vendor/bpmn-js',
      maxAge: day,
    });
  }
}
