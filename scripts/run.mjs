// The project's other commands: each sets up what it needs, then runs its program.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, bin, ensureBuilt, ensureInstalled, ensureProgram, locate, root } from './set-up.mjs';

const [name, ...args] = process.argv.slice(2);
const program =
  (path, ...first) =>
  () => {
    ensureBuilt();
    return attempt(process.execPath, [join(root, 'dist', path), ...first, ...args]);
  };
const commands = {
  build: () => (ensureBuilt(), { status: 0 }),
  dev: () => (ensureBuilt(), attempt(process.execPath, ['--watch', join(root, 'dist/src/main.js'), ...args])),
  lint: () => {
    const results = [
      attempt(bin('prettier'), ['--check', '--log-level=warn', '.']),
      attempt(bin('eslint'), ['.']),
      attempt(bin('depcruise'), [
        '--config',
        '.dependency-cruiser.cjs',
        'src',
        'migrations',
        'bench',
        'web',
        'web-modeler',
      ]),
      ...['tsconfig.json', 'web/tsconfig.json', 'web-modeler/tsconfig.json'].map((path) =>
        attempt(bin('tsc'), ['--noEmit', '-p', path]),
      ),
    ];
    return { status: results.every(({ status }) => status === 0) ? 0 : 1 };
  },
  format: () => attempt(bin('prettier'), ['--write', '--log-level=warn', '.']),
  cli: program('src/cli.js'),
  'lint:bpmn': program('src/modelling/lint-files.cli.js'),
  scenarios: program('src/scenarios/scenarios.cli.js'),
  'second-opinion': program('src/scenarios/second-opinion/second-opinion.cli.js'),
  conformance: program('test/conformance/conformance.cli.js'),
  // Everything in test/faults on both databases; counts what was injected. `-- --nightly`: about ten times as much.
  faults: () => {
    ensureBuilt();
    ensureProgram('redis-check-rdb');
    const isNightly = args.includes('--nightly');
    const counted = process.env.FAULT_TALLY ?? join(mkdtempSync(join(tmpdir(), 'motcua-faults-')), 'counted');
    writeFileSync(counted, '');
    // How long the thread of any server has worked without looking up (test/support/stall-probe.cjs).
    const stalls = join(mkdtempSync(join(tmpdir(), 'motcua-stalls-')), 'stalls');
    writeFileSync(stalls, '');
    const env = { FAULT_TALLY: counted, STALLS: stalls, ...(isNightly && { FAULTS: 'nightly' }) };
    const rest = args.filter((arg) => arg !== '--nightly');
    const projects = ['--selectProjects', 'unit', 'sqlite', 'mariadb'];
    const outcome = attempt(bin('jest'), ['test/faults', ...rest, ...projects], {
      env: { ...process.env, ...env },
    });
    const sum = [...readFileSync(counted, 'utf8').matchAll(/ faults .*: (\d+) \{/g)].reduce(
      (total, [, count]) => total + Number(count),
      0,
    );
    const wanted = rest.length > 0 ? 0 : isNightly ? 5_000 : 400;
    const stall = Math.max(0, ...readFileSync(stalls, 'utf8').split('\n').map(Number));
    console.log(`${sum} faults injected${wanted ? `, at least ${wanted} wanted` : ''}`);
    console.log(`longest stall of a server: ${stall} ms, less than 1000 wanted`);
    return { status: outcome.status === 0 && sum >= wanted && stall < 1_000 ? 0 : 1 };
  },
  doctor: program('src/doctor.cli.js'),
  walkthrough: program('test/walkthrough/walkthrough.cli.js'),
  'access-matrix': () => {
    process.env.WRITE_ACCESS_MATRIX = '1';
    return attempt(bin('jest'), ['test/access/matrix', '--selectProjects', 'sqlite', '-t', 'the rows']);
  },
  'api-client': () => {
    ensureBuilt();
    process.env.WRITE_API_CLIENT = '1';
    return attempt(bin('jest'), ['test/web/api-client', '--selectProjects', 'unit']);
  },
  screenshots: () => {
    ensureBuilt();
    const chromium = ensureProgram('chromium') ? locate('chromium') : undefined;
    return attempt(
      bin('playwright'),
      ['test', '--config', 'test/screenshots/playwright.config.ts', ...args],
      {
        env: { ...process.env, CHROMIUM: chromium ?? '' },
      },
    );
  },
  bench: program('bench/bench.js'),
  'bench:inbox': program('bench/bench.js', '--inbox'),
  'bench:full': program('bench/full/full.js'),
  // Three servers on three nodes of a Galera cluster of this machine; says what is missing where there is none.
  galera: () => {
    for (const needed of ['mariadbd', 'libgalera_smm.so']) ensureProgram(needed);
    return program('bench/full/full.js', '--only', 'galera')();
  },
  // docs/proof.md from what is kept in bench/results.
  proof: program('bench/proof/proof.cli.js'),
};
if (!commands[name]) {
  console.error(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
ensureInstalled();
process.chdir(process.env.INIT_CWD && name === 'lint:bpmn' ? process.env.INIT_CWD : root);
process.exit(commands[name]().status ?? 1);
