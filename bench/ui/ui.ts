import { loadMigrations, openDatabase } from '../../src/database';
import { ServerProcess } from '../../test/support/server-process';
import type { Row } from '../row';
import { launch } from './browser';
import { benchEventToPixel } from './event-to-pixel';
import { benchFirstPaint } from './first-paint';
import { benchInteractions } from './interactions';
import { benchLongModel } from './long-model';
import { copyCases } from './many-cases';
import { benchScrolling } from './scrolling';

/**
 * What people at the desk and the boards wait for, in Chromium on the built pages, with a demo province whose case officer has so
 * many open items. Every row is given to `add` as soon as it is known.
 */
export async function benchUi(
  where: string,
  databaseUrl: string | undefined,
  { items, sockets }: { items: number; sockets: number },
  add: (row: Row) => void,
): Promise<void> {
  const seeded = await ServerProcess.start({ databaseUrl, withProcedures: true, args: ['--demo'] });
  await seeded.stop();
  const location = databaseUrl ? { url: databaseUrl } : { file: `${seeded.dataDir}/motcua.sqlite` };
  const open = await openDatabase({ location, entities: [], migrations: loadMigrations() });
  await copyCases(open, 'chuyen-vien', items);
  await open.close();
  const server = await ServerProcess.start({ databaseUrl, withProcedures: true, dataDir: seeded.dataDir });
  const browser = await launch();
  const say = (row: Row) => add({ ...row, where: `${where}, ${row.where}` });
  try {
    await benchFirstPaint(browser, server.url, say);
    for (const rate of [1, 4]) await benchScrolling(browser, server.url, rate, say);
    await benchLongModel(browser, server.url, say);
    await benchInteractions(browser, server.url, 4, say);
    await benchEventToPixel(browser, server.url, { token: server.token('operator'), count: sockets }, say);
  } finally {
    await browser.close();
    await server.stop();
    server.removeData();
  }
}

/** A drawing of 300 steps alone, on the demo as it is. */
export async function benchDrawing(
  where: string,
  databaseUrl: string | undefined,
  add: (row: Row) => void,
): Promise<void> {
  const server = await ServerProcess.start({ databaseUrl, withProcedures: true, args: ['--demo'] });
  const browser = await launch();
  try {
    await benchLongModel(browser, server.url, (row) => add({ ...row, where: `${where}, ${row.where}` }));
  } finally {
    await browser.close();
    await server.stop();
    server.removeData();
  }
}
