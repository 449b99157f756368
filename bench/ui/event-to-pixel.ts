import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { summarise } from '../measure';
import type { Row } from '../row';
import { openSockets } from '../sockets';
import { type Desk, sit } from './browser';

const step = 'procedure=P13-civil-status-extract&step=look-up-record';
const answer = { recordFound: 'HERE' };

interface Item {
  taskId: string;
  caseId: string;
  version: number;
}

/**
 * An official completes tasks by the API while others look: milliseconds from the sending of the command, and from its answer, until
 * the first frame in which the watcher's page shows it. Then at five commits a second: how often the pages were painted.
 */
export async function benchEventToPixel(
  browser: Browser,
  url: string,
  sockets: { token: string; count: number },
  add: (row: Row) => void,
): Promise<void> {
  const officer = await sit(browser, url, 'chuyen-vien');
  const supervisor = await sit(browser, url, 'giam-sat');
  // A page of its own window: those behind another are hardly painted.
  const reader = await sit(browser, url, 'chuyen-vien');
  try {
    const rounds = 20;
    const items = await claimed(officer, 2 * rounds + 50);
    await officer.page.goto(`${url}/desk/inbox?view=mine&${step}`);
    await supervisor.page.goto(`${url}/boards/officers`);
    await supervisor.page.locator('[aria-busy=false]').waitFor();
    await officer.page.locator('[data-task]').first().waitFor();
    const watched = { inbox: officer.page, board: supervisor.page, 'case page': reader.page };
    const others = await openSockets([url], sockets.token, 1);
    for (const count of [1, sockets.count]) {
      const more = count > 1 ? await openSockets([url], sockets.token, count - 1) : undefined;
      const spent = new Map<string, number[]>();
      for (let round = 0; round < rounds; round += 1)
        for (const [page, times] of await seenBy(officer, watched, items.shift()!, url))
          spent.set(page, [...(spent.get(page) ?? []), ...times]);
      for (const [page, times] of spent) {
        const { count: seen, p50, p95, max } = summarise(times.filter(Number.isFinite), 1);
        const missed = times.length - seen;
        add({
          what: `ui: ${page}, ms`,
          where: `${count} sockets open`,
          clients: 1,
          result: { seen, missed, p50, p95, max },
        });
      }
      more?.close();
    }
    others.close();
    add(await paints(officer, watched.inbox, items));
  } finally {
    await officer.context.close();
    await supervisor.context.close();
    await reader.context.close();
  }
}

/** Tasks of one step that the officer has in hand, in the order of the list. */
async function claimed({ call }: Desk, count: number): Promise<Item[]> {
  const list = async (which: string) =>
    (await call<{ items: Item[] }>('GET', `/inbox?${step}&${which}&limit=${count}`)).items;
  for (const { taskId, version } of await list('unassigned=true'))
    await call('POST', `/inbox/${taskId}/claim`, { version });
  const items = await list('view=mine');
  if (items.length < count) throw new Error(`only ${items.length} tasks to complete`);
  return items;
}

async function seenBy(
  { call }: Desk,
  pages: Record<'inbox' | 'board' | 'case page', Page>,
  item: Item,
  url: string,
): Promise<[string, number[]][]> {
  await pages['case page'].goto(`${url}/desk/cases/${item.caseId}`);
  await pages['case page'].locator('[role=tabpanel] li').first().waitFor();
  await pages['case page'].waitForLoadState('networkidle');
  const entries = await pages['case page'].locator('[role=tabpanel] li').count();
  const asOf = `document.querySelector('main time').dateTime`;
  const shownAt = await pages.board.evaluate(asOf);
  const signs = {
    inbox: `!document.querySelector('[data-task="${item.taskId}"]')`,
    board: `${asOf} !== '${String(shownAt)}'`,
    'case page': `document.querySelectorAll('[role=tabpanel] li').length > ${entries}`,
  };
  await pages.inbox.locator(`[data-task="${item.taskId}"]`).waitFor();
  const waiting = Object.entries(signs).map(async ([name, sign]) => {
    const at = await pages[name as keyof typeof signs].evaluate(`bench.seen(() => ${sign}, 5000)`);
    return [name, at === null ? Number.NaN : Number(at)] as const;
  });
  await sleep(600);
  const sentAt = Date.now();
  await call('POST', `/inbox/${item.taskId}/complete`, { version: item.version, variables: answer });
  const answeredAt = Date.now();
  return (await Promise.all(waiting)).flatMap(([name, at]): [string, number[]][] => [
    [`event to pixel, ${name}, from the command`, [at - sentAt]],
    [`event to pixel, ${name}, from its answer`, [at - answeredAt]],
  ]);
}

/** Five completions a second for ten seconds: changes of the list that were painted, and questions asked, in the busiest second. */
async function paints({ call, page }: Desk, inbox: Page, items: Item[]): Promise<Row> {
  const asked: number[] = [];
  page.on('request', (request) => {
    if (/\/api\/v1\/inbox\?/.test(request.url())) asked.push(Date.now());
  });
  await inbox.evaluate(`bench.countPaints(document.querySelector('[data-task]').closest('ul'))`);
  await Promise.all(
    items.slice(0, 50).map(async ({ taskId, version }, place) => {
      await sleep(place * 200);
      await call('POST', `/inbox/${taskId}/complete`, { version, variables: answer });
    }),
  );
  await sleep(1_500);
  const painted = (await inbox.evaluate('bench.paints()')) as number[];
  return {
    what: 'ui: inbox painted at 5 commits a second',
    where: 'busiest second',
    clients: 1,
    result: { paints: busiest(painted), questions: busiest(asked), paintsInAll: painted.length },
  };
}

const busiest = (instants: number[]): number =>
  Math.max(0, ...instants.map((from) => instants.filter((at) => at >= from && at < from + 1_000).length));
