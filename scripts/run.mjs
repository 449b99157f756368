// The project's other commands: each sets up what it needs, then runs its program.
import { join } from 'node:path';
import { attempt, bin, ensureBuilt, ensureInstalled, root } from './set-up.mjs';

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
      attempt(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src', 'migrations', 'bench']),
      attempt(bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']),
    ];
    return { status: results.every(({ status }) => status === 0) ? 0 : 1 };
  },
  format: () => attempt(bin('prettier'), ['--write', '--log-level=warn', '.']),
  cli: program('src/cli.js'),
  'lint:bpmn': program('src/definitions/lint/lint-bpmn.cli.js'),
  scenarios: program('src/scenarios/scenarios.cli.js'),
  conformance: program('test/conformance/conformance.cli.js'),
  doctor: program('src/doctor.cli.js'),
  walkthrough: program('test/walkthrough/walkthrough.cli.js'),
  bench: program('bench/bench.js'),
  'bench:inbox': program('bench/bench.js', '--inbox'),
};
if (!commands[name]) {
  console.error(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
ensureInstalled();
process.chdir(process.env.INIT_CWD && name === 'lint:bpmn' ? process.env.INIT_CWD : root);
process.exit(commands[name]().status ?? 1);
