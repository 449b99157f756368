// Lets a plain node process load the project's TypeScript as jest does: for tests that need a second process.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
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
    // Renamed into place, so that a process beside us never reads half a file.
    fs.writeFileSync(`${cached}.${process.pid}`, code);
    fs.renameSync(`${cached}.${process.pid}`, cached);
  }
  module._compile(fs.readFileSync(cached, 'utf8'), filename);
};
