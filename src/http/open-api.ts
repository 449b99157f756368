import { dirname } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Application, RequestHandler } from 'express';
import { withNonce } from './page';
import { nonceOf } from './response-headers';

const docs = '/api/docs';

/** The page at /api/docs and the document at /api/openapi.json and .yaml. */
export function serveOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), {
    ui: false,
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
  (app.getHttpAdapter().getInstance() as Application).get(docs, docsPage);
  app.useStaticAssets(dirname(require.resolve('swagger-ui-dist')), {
    prefix: docs,
    index: false,
    redirect: false,
    maxAge: day,
  });
}

const day = 86_400_000;

const docsPage: RequestHandler = (_request, response) => {
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>motcua API</title>
    <link rel="stylesheet" href="${docs}/swagger-ui.css" />
    <link rel="icon" href="${docs}/favicon-32x32.png" />
    <style>body { margin: 0; }</style>
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="${docs}/swagger-ui-bundle.js"></script>
    <script>
      SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
    </script>
  </body>
</html>`;
  response.type('html').send(withNonce(page, nonceOf(response)));
};

export function openApiOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('motcua')
    .setDescription(
      'Workflow engine of a one-stop shop. Refusals are RFC 9457 problems with a stable `code`. Commands accept an `Idempotency-Key`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' })
    .addSecurityRequirements('bearer')
    .build();
  return withProblems(SwaggerModule.createDocument(app, config));
}

const text = { type: 'string' };
const problem = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; title and detail follow Accept-Language (vi, en).',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    requestId: text,
    params: { type: 'object', additionalProperties: true },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: text, code: text, message: text } },
    },
    problems: { type: 'array', items: { type: 'object' } },
  },
};

/** Any operation may answer with a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components!.schemas = { ...document.components!.schemas, Problem: problem };
  const refusal = {
    description: 'The request was refused, or could not be carried out',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths))
    for (const operation of [path.get, path.put, path.post, path.delete, path.patch])
      if (operation) operation.responses = { ...operation.responses, default: refusal };
  return document;
}
