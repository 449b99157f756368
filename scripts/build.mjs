// Compiles src/, migrations/ and bench/ into dist/ as nest-cli.json says, with the OpenAPI plugin.
// (The Nest CLI does the same, but its newest release does not run cleanly on Node 20.)
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const { compilerOptions: nest } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));

const { config } = ts.readConfigFile(join(root, nest.tsConfigPath), ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(fileNames, options);
const before = nest.plugins.map(({ name, options: pluginOptions }) =>
  require(`${name}/plugin`).before(pluginOptions, program),
);
const { diagnostics } = program.emit(undefined, undefined, undefined, false, { before });
const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (problems.length > 0) {
  console.error(
    ts.formatDiagnosticsWithColorAndContext(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
  process.exit(1);
}
