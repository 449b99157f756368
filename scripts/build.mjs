// Compiles into dist/: the server (src/, migrations/, bench/) as nest-cli.json says, with the OpenAPI plugin, the
// data files beside its sources, the live page, and the web applications, compressed beforehand. (The Nest CLI does the first as well, but its newest release does not run cleanly on Node 20.)
import { createRequire } from 'node:module';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './set-up.mjs';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const { compilerOptions: nest } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));

copyData('src');
compile(nest.tsConfigPath, nest.plugins);
compile('web/live/tsconfig.json');
await build({ configFile: join(root, 'web/vite.config.mts'), logLevel: 'warn' });
compress('dist/web');

/** Compiles one configuration; what is wrong with it ends the build. */
function compile(path, plugins = []) {
  const file = join(root, path);
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file));
  const program = ts.createProgram(fileNames, options);
  const before = plugins.map((plugin) => require(`${plugin.name}/plugin`).before(plugin.options, program));
  const { diagnostics } = program.emit(undefined, undefined, undefined, false, { before });
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length === 0) return;
  console.error(
    ts.formatDiagnosticsWithColorAndContext(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
  process.exit(1);
}

/** A folder `data` beside sources is read at run time: it lies beside the compiled ones too. */
function copyData(folder) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    if (entry.isDirectory() && entry.name === 'data') {
      const place = relative(root, join(entry.parentPath, entry.name));
      rmSync(join(root, 'dist', place), { recursive: true, force: true });
      cpSync(join(root, place), join(root, 'dist', place), { recursive: true });
    }
}

/** What browsers load is sent as it lies here: smaller than compressing at each request could make it. */
function compress(folder) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!/\.(js|mjs|css|svg|json)$/.test(entry.name) || entry.parentPath.includes('.vite')) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    if (content.length < 1_024) continue;
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
  }
}
