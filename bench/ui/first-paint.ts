import type { Browser } from '@playwright/test';
import { summarise } from '../measure';
import type { Row } from '../row';
import { sit } from './browser';

const megabit = 1_000_000 / 8;

/** The desk opened with an empty cache, on a processor four times slower and 10 Mbit/s with 40 ms: milliseconds. */
export async function benchFirstPaint(browser: Browser, url: string, add: (row: Row) => void): Promise<void> {
  for (const [place, username, isThere] of [
    ['/desk/inbox', 'chuyen-vien', '[data-task]'],
    ['/boards/province', 'giam-sat', '[aria-busy=false]'],
  ] as const) {
    const [paint, worked, bytes]: number[][] = [[], [], []];
    for (let time = 0; time < 5; time += 1) {
      const { page, context } = await sit(browser, url, username);
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 40,
        downloadThroughput: 10 * megabit,
        uploadThroughput: 5 * megabit,
      });
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      let received = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
      await page.goto(`${url}${place}`, { waitUntil: 'commit' });
      await page.locator(isThere).first().waitFor({ state: 'attached' });
      worked.push(Number(await page.evaluate('performance.now()')));
      bytes.push(received);
      paint.push(
        Number(
          await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`),
        ),
      );
      await context.close();
    }
    const p50 = (values: number[]) => Math.round(summarise(values, 1).p50);
    add({
      what: `ui: first opening of ${place}`,
      where: '4x slower, 10 Mbit/s',
      clients: 1,
      result: {
        count: 5,
        firstPaint: p50(paint),
        rowsThere: p50(worked),
        kilobytes: Math.round(p50(bytes) / 1_000),
      },
    });
  }
}
