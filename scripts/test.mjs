// `npm test`: style, types and room rules, then every test on both databases and in the browser.
// Ends with one line `N passed, N failed` over all of them; arguments go to jest and skip the rest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { attempt, bin, ensureBuilt, ensureInstalled, ensureProgram, locate, root } from './set-up.mjs';

const args = process.argv.slice(2);
ensureInstalled();
const hasMariaDb = ensureProgram('mariadbd');
ensureProgram('pdfsig');
// The browser without a window is the same one and does with less; Debian has not always had it by itself.
const browser = args.length === 0 && ['chromium-headless-shell', 'chromium'].find(ensureProgram);
ensureBuilt();

const out = mkdtempSync(join(tmpdir(), 'motcua-test-'));
const total = { passed: 0, failed: 0 };
/** What is said once more at the end, where it is read. */
const remarks = [];
const count = (name, passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  console.log(`${name}: ${passed} passed, ${failed} failed`);
};
/** Runs a program and prints what it said when it has ended, so that two at a time can be read. */
const check = ([name, command, ...commandArgs]) =>
  new Promise((resolve) => {
    const child = spawn(bin(command), commandArgs, { cwd: root });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      if (status !== 0) remarks.push(`failed: ${name}`);
      count(name, ...(status === 0 ? [1, 0] : [0, 1]));
      resolve();
    });
  });

if (args.length === 0) {
  const rooms = ['src', 'migrations', 'bench', 'web', 'web-modeler'];
  const checks = [
    ['lint', 'eslint', '.'],
    ['style', 'prettier', '--check', '--log-level=warn', '.'],
    ['rooms', 'depcruise', '--config', '.dependency-cruiser.cjs', ...rooms],
    ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
    ...['web', 'web-modeler'].map((folder) => [
      `types of ${folder}`,
      'tsc',
      '--noEmit',
      '-p',
      `${folder}/tsconfig.json`,
    ]),
  ];
  // Each takes one core, and the smallest machine has two.
  const lane = async () => {
    for (let next = checks.shift(); next; next = checks.shift()) await check(next);
  };
  await Promise.all([lane(), lane()]);
}

/** The browser tests that failed, or passed at their second attempt only. */
function remarksOn({ file, specs = [], suites = [] }) {
  const words = { unexpected: 'failed', flaky: 'passed at the second attempt' };
  return [
    ...specs.flatMap(({ title, tests }) =>
      tests.filter(({ status }) => words[status]).map(({ status }) => `${words[status]}: ${file}: ${title}`),
    ),
    ...suites.flatMap((suite) => remarksOn(suite)),
  ];
}

const projects = ['unit', 'sqlite', ...(hasMariaDb ? ['mariadb'] : [])];
if (!hasMariaDb) {
  console.log('MariaDB is not installed and cannot be installed here: its half of the suite is skipped.');
  if (process.env.CI) count('mariadb', 0, 1);
}
const selection = args.includes('--selectProjects') ? [] : ['--selectProjects', ...projects];
/** Runs jest and answers what it reports of each file; nothing where it made no report. */
function runJest(name, ...jestArgs) {
  const report = join(out, `${name}.json`);
  attempt(bin('jest'), [...jestArgs, ...selection, '--json', `--outputFile=${report}`], {
    // What the fault tests inject is kept beside the report, for `npm run proof -- --report`.
    env: { ...process.env, MARIADBD: locate('mariadbd') ?? '', FAULT_TALLY: join(out, 'faults') },
  });
  console.log(`report of jest: ${report}; faults: ${join(out, 'faults')}`);
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
}
const failedIn = (results) => [
  ...new Set(results.filter(({ status }) => status === 'failed').map(({ name }) => name)),
];
let results = runJest('jest', ...args);
// As in the browser, what failed has a second attempt, by itself: what passes then is named. Many failures are no luck.
const again = failedIn(results);
if (args.length === 0 && again.length > 0 && again.length <= 3) {
  const second = runJest('jest-again', '--runTestsByPath', ...again);
  const still = failedIn(second);
  const passed = again.filter(
    (name) => second.some((result) => result.name === name) && !still.includes(name),
  );
  remarks.push(...passed.map((name) => `passed at the second attempt: ${relative(root, name)}`));
  results = [
    ...results.filter(({ name }) => !passed.includes(name)),
    ...second.filter(({ name }) => passed.includes(name)),
  ];
}
const tests = results.flatMap(({ assertionResults }) => assertionResults);
const failedTests = tests.filter(({ status }) => status === 'failed').length;
let failedFiles = 0;
for (const { name, status, assertionResults } of results) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  for (const { fullName } of failed) remarks.push(`failed: ${relative(root, name)}: ${fullName}`);
  if (status === 'failed' && failed.length === 0) {
    failedFiles += 1;
    remarks.push(`failed: ${relative(root, name)} as a whole`);
  }
}
const passedTests = tests.filter(({ status }) => status === 'passed').length;
count('jest', passedTests, failedTests + failedFiles + (results.length === 0 ? 1 : 0));

if (args.length === 0) {
  if (browser) {
    const browserReport = join(out, 'browser.json');
    attempt(bin('playwright'), ['test', '--config', 'test/browser/playwright.config.ts'], {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport, CHROMIUM: locate(browser) },
    });
    const { stats, suites } = existsSync(browserReport)
      ? JSON.parse(readFileSync(browserReport, 'utf8'))
      : { stats: { expected: 0, unexpected: 1, flaky: 0 }, suites: [] };
    remarks.push(...suites.flatMap((suite) => remarksOn(suite)));
    // What passes at its second attempt has passed, and is named: something in it hangs on how fast the machine is.
    count('browser', stats.expected + stats.flaky, stats.unexpected);
  } else {
    console.log('Chromium is not installed and cannot be installed here: the browser tests are skipped.');
    if (process.env.CI) count('browser', 0, 1);
  }
}
for (const remark of remarks) console.log(remark);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
