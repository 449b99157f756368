const fs = require('node:fs');
const path = require('node:path');

// jest cannot require() ES modules on Node 20, so the packages that are ES modules go through swc as well.
const esmPackages = new Set();
(function scan(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || !(entry.isDirectory() || entry.isSymbolicLink())) continue;
    const place = path.join(folder, entry.name);
    if (entry.name.startsWith('@') && !path.basename(folder).startsWith('@')) {
      scan(place);
      continue;
    }
    const manifest = path.join(place, 'package.json');
    if (fs.existsSync(manifest)) {
      const { name, type } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
      if (type === 'module') esmPackages.add(name);
    }
    if (entry.isDirectory() && fs.existsSync(path.join(place, 'node_modules')))
      scan(path.join(place, 'node_modules'));
  }
})(path.join(__dirname, 'node_modules'));
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
    '^.+\\.m?js$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [
    `/node_modules/(?!(?:.*/node_modules/)?(?:${[...esmPackages].map(escape).join('|')})/)`,
  ],
  moduleNameMapper: { '^file-type$': require.resolve('file-type') },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

/** `*.spec.ts` is pure; `*.db-spec.ts` runs once on each database, which it learns from `globals.database`. */
const onDatabase = (database) => ({
  ...shared,
  displayName: database,
  testMatch: ['<rootDir>/{src,test,migrations}/**/*.db-spec.ts'],
  globals: { database },
});

module.exports = {
  globalSetup: '<rootDir>/test/database/global-set-up.cjs',
  globalTeardown: '<rootDir>/test/database/global-tear-down.cjs',
  // For what hangs; a slow machine is no failure.
  testTimeout: 60_000,
  // Both cores of a small machine, and a new process before one has grown too large: each suite brings a whole server.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,test,scripts,web,web-modeler}/**/*.spec.ts'],
    },
    onDatabase('sqlite'),
    onDatabase('mariadb'),
  ],
};
