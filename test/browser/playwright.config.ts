import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** What the tests and their pictures leave behind; git ignores it. */
const results = join(process.cwd(), 'test-results/browser');
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: __dirname,
  // Not `*.spec.ts`: those are jest's.
  testMatch: '**/*.browser.ts',
  globalSetup: './support/world.set-up.ts',
  outputDir: results,
  // Both cores of a small machine; each has a province of its own.
  workers: 2,
  // In the whole suite, on a machine that does much else; by itself a test has one attempt.
  retries: report ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // For what never comes; a slow machine is no failure.
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: report }] as ['json', object]] : [])],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
