import type { Browser, Page } from '@playwright/test';
import { begun, done } from './in-page';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur` is the thread's own processor time, whatever else the machine does meanwhile. */
  ts: number;
  dur?: number;
  tdur?: number;
}

/** What the page's main thread worked for an input, in milliseconds of its own processor time. */
export interface Work {
  /** Until the frame that shows the first answer was handed over to be painted. */
  untilPaint: number;
  /** Until what was asked for stood there. */
  untilDone: number;
}

const frame = 1_000_000 / 60;

/** What the main thread does while `run` goes on: for each input, in order, and for each frame in which it did anything. */
export async function traced(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<{ inputs: Work[]; frames: number[] }> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  let trace: Buffer;
  try {
    await page.evaluate(`performance.mark('${begun}-all')`);
    await run();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents: all } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const start = all.find(({ name }) => name === `${begun}-all`)!;
  const own = all.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts);
  own.sort((one, other) => one.ts - other.ts);
  const tasks = own.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
  return { inputs: inputsOf(own, tasks), frames: framesOf(tasks) };
}

function inputsOf(own: TraceEvent[], tasks: TraceEvent[]): Work[] {
  const marks = own.filter(({ name }) => name === begun || name === done);
  const commits = own.filter(({ name }) => name === 'Commit');
  return marks.flatMap((mark, place) => {
    if (mark.name !== begun) return [];
    const later = tasks.filter(({ ts, dur = 0 }) => ts + dur > mark.ts);
    const handled = later[0] ? later[0].ts + (later[0].dur ?? 0) : mark.ts;
    const worked = (until: number) =>
      later.reduce((sum, { ts, tdur = 0 }) => (ts <= until ? sum + tdur / 1_000 : sum), 0);
    const paint = commits.find(({ ts }) => ts >= handled);
    return [{ untilPaint: worked(paint?.ts ?? handled), untilDone: worked(marks[place + 1]?.ts ?? handled) }];
  });
}

function framesOf(tasks: TraceEvent[]): number[] {
  const frames = new Map<number, number>();
  for (const { ts, tdur = 0 } of tasks) {
    const place = Math.floor(ts / frame);
    frames.set(place, (frames.get(place) ?? 0) + tdur / 1_000);
  }
  return [...frames.values()];
}
