import { defineConfig } from '@playwright/test';
import base from '../browser/playwright.config';

/** `npm run screenshots` writes the pictures of docs/screenshots anew. */
export default defineConfig({
  ...base,
  testDir: __dirname,
  testMatch: 'take.ts',
  globalSetup: '../browser/support/world.set-up.ts',
  reporter: 'list',
});
