import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The pages at /api/docs and the document at /api/openapi.json. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'motcua API',
  });
}

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
