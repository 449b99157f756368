import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startShop } from '../support/shop-server';
import { runWalkthrough, WalkthroughFailure } from './run-walkthrough';

const document = process.argv[2] ?? join('docs', 'walkthrough.md');

/** `npm run walkthrough`: carries out docs/walkthrough.md and prints what happens. */
async function main(): Promise<void> {
  const shop = await startShop({ at: '2026-10-05T07:30:00+07:00' });
  try {
    const { requests } = await runWalkthrough(readFileSync(document, 'utf8'), shop, (line) =>
      process.stdout.write(`${line}\n`),
    );
    process.stdout.write(
      `\n${requests} requests, every answer as expected; the doctor finds nothing wrong.\n`,
    );
  } catch (error) {
    if (!(error instanceof WalkthroughFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } finally {
    await shop.close();
  }
}

void main();
