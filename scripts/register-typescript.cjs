// Lets a plain node process or thread load the TypeScript of the project as jest does: where nothing is compiled.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { threadId } = require('node:worker_threads');
const { transformSync } = require('@swc/core');

const cache = path.join(os.tmpdir(), 'motcua-swc');
fs.mkdirSync(cache, { recursive: true });

require.extensions['.ts'] = (module, filename) => {
  const source = fs.readFileSync(filename, 'utf8');
  const cached = path.join(cache, `${createHash('sha256').update(filename).update(source).digest('hex')}.js`);
  if (!fs.existsSync(cached)) {
    const { code } = transformSync(source, {
      filename,
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    });
    // Renamed into place, so that a process or thread beside us never reads half a file.
    const written = `${cached}.${process.pid}.${threadId}`;
    fs.writeFileSync(written, code);
    fs.renameSync(written, cached);
  }
  module._compile(fs.readFileSync(cached, 'utf8'), filename);
};
