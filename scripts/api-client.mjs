// Writes web/shared/api/schema.d.ts from the API document on stdin, by which the pages know the server; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { format, resolveConfig } from 'prettier';
import { root } from './set-up.mjs';

const schemaFile = join(root, 'web/shared/api/schema.d.ts');

/** An object of which the document says no more is anything by name. */
const anything = ts.factory.createTypeReferenceNode('Record', [
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword),
]);

async function clientTypesOf(document) {
  const nodes = await openapiTS(document, {
    transform: (schema) => {
      if (
        schema.type !== 'object' ||
        schema.properties ||
        schema.allOf ||
        schema.additionalProperties !== undefined
      )
        return undefined;
      return schema.nullable
        ? ts.factory.createUnionTypeNode([
            anything,
            ts.factory.createLiteralTypeNode(ts.factory.createNull()),
          ])
        : anything;
    },
  });
  const head = '// Written by `npm run api-client` from the API document; a test compares. Do not edit.\n';
  return format(head + astToString(nodes), { ...(await resolveConfig(schemaFile)), parser: 'typescript' });
}

const isCheck = process.argv.includes('--check');
const types = await clientTypesOf(JSON.parse(await text(process.stdin)));
if (!isCheck) writeFileSync(schemaFile, types);
else if (types !== readFileSync(schemaFile, 'utf8')) {
  console.error('web/shared/api/schema.d.ts is not what the API document says: npm run api-client');
  process.exit(1);
}
