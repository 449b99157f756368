import type { Browser, Page } from '@playwright/test';
import { summarise } from '../measure';
import type { Row } from '../row';
import { sit, slowDown } from './browser';
import { traced } from './main-thread';

const list = `document.querySelector('[data-task]').closest('ul')`;

/**
 * The whole inbox gone through by wheel and by keyboard: milliseconds from frame to frame, and of those the main thread's own work
 * (`cpu`), which other work on this machine does not lengthen.
 */
export async function benchScrolling(
  browser: Browser,
  url: string,
  rate: number,
  add: (row: Row) => void,
): Promise<void> {
  const { page, context } = await sit(browser, url, 'chuyen-vien');
  const measure = async (how: string, scroll: () => Promise<void>) => {
    await page.evaluate('bench.countFrames()');
    const work = await traced(browser, page, scroll);
    const spent = summarise((await page.evaluate('bench.frames()')) as number[], 1);
    const cpu = summarise(work.frames, 1);
    add({
      what: `ui: inbox, a frame, ${how}`,
      where: rate > 1 ? `${rate}x slower` : 'as it is',
      clients: 1,
      result: {
        rows: await loaded(page),
        count: spent.count,
        p50: spent.p50,
        p95: spent.p95,
        max: spent.max,
        cpuP95: cpu.p95,
        cpuMax: cpu.max,
      },
    });
  };
  try {
    await slowDown(page, rate);
    await page.goto(`${url}/desk/inbox`);
    await page.locator('[data-task]').first().waitFor();
    await page.mouse.move(400, 500);
    await measure('wheel, while more is loaded', () => wheel(page, 300, 120));
    await loadAll(page);
    await measure('wheel, all is there', () => wheel(page, -300, 120));
    await measure('key (j)', async () => {
      for (let time = 0; time < 40; time += 1) {
        await page.keyboard.press('j');
        await page.waitForTimeout(60);
      }
    });
  } finally {
    await context.close();
  }
}

/** Rows that the list is as long as. */
const loaded = async (page: Page): Promise<number> =>
  Number(await page.evaluate(`Math.round(${list}.offsetHeight / 76)`));

async function loadAll(page: Page): Promise<void> {
  for (let before = -1, now = 0; now > before;) {
    before = now;
    for (let time = 0; time < 12; time += 1) {
      await page.evaluate(`${list}.parentElement.scrollTop = ${list}.offsetHeight`);
      await page.waitForTimeout(50);
    }
    await page.waitForLoadState('networkidle');
    now = await loaded(page);
  }
}

async function wheel(page: Page, by: number, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(16);
  }
}
