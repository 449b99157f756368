// `npm test`: style, types and room rules, then every test on both databases and in the browser.
// Ends with one line `N passed, N failed` over all of them; arguments go to jest and skip the rest.
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, bin, ensureBuilt, ensureInstalled, ensureProgram, locate, root } from './set-up.mjs';

const args = process.argv.slice(2);
ensureInstalled();
const hasMariaDb = ensureProgram('mariadbd');
const hasChromium = args.length === 0 && ensureProgram('chromium');
ensureBuilt();

const out = mkdtempSync(join(tmpdir(), 'motcua-test-'));
const total = { passed: 0, failed: 0 };
const count = (name, passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  console.log(`${name}: ${passed} passed, ${failed} failed`);
};
const check = (name, command, commandArgs) =>
  count(name, ...(attempt(command, commandArgs).status === 0 ? [1, 0] : [0, 1]));

if (args.length === 0) {
  check('style', bin('prettier'), ['--check', '--log-level=warn', '.']);
  check('lint', bin('eslint'), ['.']);
  check('rooms', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src', 'migrations', 'bench']);
  check('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);
}

const projects = ['unit', 'sqlite', ...(hasMariaDb ? ['mariadb'] : [])];
if (!hasMariaDb) {
  console.log('MariaDB is not installed and cannot be installed here: its half of the suite is skipped.');
  if (process.env.CI) count('mariadb', 0, 1);
}
const jestReport = join(out, 'jest.json');
const selection = args.includes('--selectProjects') ? [] : ['--selectProjects', ...projects];
attempt(bin('jest'), [...args, ...selection, '--json', `--outputFile=${jestReport}`], {
  env: { ...process.env, MARIADBD: locate('mariadbd') ?? '' },
});
if (existsSync(jestReport)) {
  const report = JSON.parse(readFileSync(jestReport, 'utf8'));
  count('jest', report.numPassedTests, report.numFailedTests + report.numRuntimeErrorTestSuites);
} else count('jest', 0, 1);

if (args.length === 0) {
  if (hasChromium) {
    const browserReport = join(out, 'browser.json');
    attempt(bin('playwright'), ['test', '--config', 'test/browser/playwright.config.ts'], {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport, CHROMIUM: locate('chromium') },
    });
    const { stats } = existsSync(browserReport)
      ? JSON.parse(readFileSync(browserReport, 'utf8'))
      : { stats: { expected: 0, unexpected: 1, flaky: 0 } };
    count('browser', stats.expected, stats.unexpected + stats.flaky);
  } else {
    console.log('Chromium is not installed and cannot be installed here: the browser tests are skipped.');
    if (process.env.CI) count('browser', 0, 1);
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
