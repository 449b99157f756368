import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { longProcess } from '../../test/browser/modeler/long-process';
import { summarise } from '../measure';
import type { Row } from '../row';
import { sit } from './browser';
import { traced } from './main-thread';

const steps = 300;
const step = (number: number) => `.djs-element[data-element-id="step-${number}"]`;

/** A drawing of 300 steps in the modeler: until all of it stands there, and a step dragged, frame by frame. Milliseconds. */
export async function benchLongModel(browser: Browser, url: string, add: (row: Row) => void): Promise<void> {
  const { page, context, call } = await sit(browser, url, 'thiet-ke');
  const row = (what: string, result: Row['result']) =>
    add({ what: `ui: ${steps} steps, ${what}`, where: 'as it is', clients: 1, result });
  try {
    const { id } = await call('POST', '/models', { name: 'Quy trình dài' });
    const file = { name: 'process.bpmn', content: longProcess(steps) };
    await call('PUT', `/models/${id}/files/${randomUUID()}`, file);
    const opened: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      await page.goto(`${url}/modeler/models/${id}`, { waitUntil: 'commit' });
      await page.locator(step(steps - 1)).waitFor();
      opened.push(Number(await page.evaluate('performance.now()')));
    }
    row('opened', { first: Math.round(opened[0]), then: Math.round(summarise(opened.slice(1), 1).p50) });

    const box = (await page.locator(step(0)).boundingBox())!;
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.evaluate('bench.countFrames()');
    const { frames } = await traced(browser, page, () =>
      page.mouse.move(from.x + 300, from.y + 120, { steps: 120 }),
    );
    const spent = summarise((await page.evaluate('bench.frames()')) as number[], 1);
    await page.mouse.up();
    const cpu = summarise(frames, 1);
    row('dragged, a frame', {
      count: spent.count,
      p50: spent.p50,
      p95: spent.p95,
      cpuP95: cpu.p95,
      cpuMax: cpu.max,
    });
  } finally {
    await context.close();
  }
}
