import type { Browser, Page } from '@playwright/test';
import { summarise } from '../measure';
import type { Row } from '../row';
import { type Desk, interact, type Interaction, sit, slowDown } from './browser';
import { traced } from './main-thread';

/** Work that is filled in with one answer. */
const oneAnswer = 'procedure=P13-civil-status-extract&step=look-up-record&unassigned=true';
const isFormThere = `document.querySelector('[data-form] .fjs-form-field input, [data-form] .fjs-form-field textarea')`;

/** One input, and what it is done when. */
type Input = (act: () => Promise<unknown>, isDone?: string) => Promise<void>;
type Measure = (what: string, work: (input: Input) => Promise<void>) => Promise<void>;

/**
 * What people do all day, each some times over, on a processor slowed down `rate` times. `paint` is until the next paint as the
 * browser has it, `done` until what was asked for stands on the page; `cpu` is the main thread's own time until the same two,
 * which other work on this machine does not lengthen.
 */
export async function benchInteractions(
  browser: Browser,
  url: string,
  rate: number,
  add: (row: Row) => void,
): Promise<void> {
  for (const [username, work] of [
    ['chuyen-vien', inInbox],
    ['tiep-nhan', inReception],
    ['giam-sat', onBoards],
  ] as const) {
    const desk = await sit(browser, url, username);
    const measure: Measure = async (what, perform) => {
      const spent: Interaction[] = [];
      const { inputs: work } = await traced(browser, desk.page, () =>
        perform(async (act, isDone) => void spent.push(await interact(desk.page, act, isDone))),
      );
      const p95 = (values: number[]) => Math.round(summarise(values, 1).p95);
      add({
        what: `ui: ${what}`,
        where: `${rate}x slower`,
        clients: 1,
        result: {
          count: spent.length,
          paintP50: Math.round(
            summarise(
              spent.map(({ paint }) => paint),
              1,
            ).p50,
          ),
          paintP95: p95(spent.map(({ paint }) => paint)),
          doneP95: p95(spent.map(({ done }) => done)),
          cpuPaintP95: p95(work.map(({ untilPaint }) => untilPaint)),
          cpuDoneP95: p95(work.map(({ untilDone }) => untilDone)),
        },
      });
    };
    try {
      await slowDown(desk.page, rate);
      await work(desk, url, measure);
    } finally {
      await desk.context.close();
    }
  }
}

async function inInbox({ page }: Desk, url: string, measure: Measure): Promise<void> {
  const next = (input: Input) => input(() => page.keyboard.press('j'), isFormThere);
  const open = async (query: string) => {
    await page.goto(`${url}/desk/inbox?${query}`);
    await page.locator('[data-task]').first().waitFor();
  };
  await open('');
  await measure('the first task opened (j)', next);
  await measure('the next task (j)', (input) => times(20, () => next(input)));
  await page.locator('[data-form] textarea, [data-form] input[type=text]').first().focus();
  await measure('a letter in a task form', (input) => typed(page, 'kiem tra ho so', input));
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await measure('a letter in the search', (input) => typed(page, 'nguyen van an', input));
  await page.keyboard.press('Escape');
  const palette = async (input: Input) => {
    await input(() => page.keyboard.press('Control+k'), `document.querySelector('[role=combobox]')`);
    await page.keyboard.press('Escape');
    await page.locator('[role=combobox]').waitFor({ state: 'detached' });
  };
  await measure('the palette (Ctrl+K)', (input) => times(8, () => palette(input)));
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]').waitFor();
  await measure('a letter in the palette', (input) => typed(page, 'nguyen van', input));

  await open(oneAnswer);
  await page.keyboard.press('j');
  const answer = page.locator('[data-form] input[type=radio]').first();
  const claim = async (input: Input) => {
    await answer.waitFor();
    await input(() => page.keyboard.press('c'), `document.querySelector('[aria-keyshortcuts=u]')`);
  };
  const complete = async (input: Input) => {
    await page.evaluate('window.opened = location.pathname');
    await input(() => page.keyboard.press('e'), `location.pathname !== window.opened && ${isFormThere}`);
  };
  for (let time = 0; time < 2; time += 1) {
    await measure('claim (c)', claim);
    await answer.focus();
    await measure('an answer chosen in a task form', (input) => input(() => page.keyboard.press('Space')));
    await measure('complete (e), the next one opens', complete);
  }

  await page.goto(`${url}/desk/cases`);
  const rows = page.locator('main a[href^="/desk/cases/"]');
  await measure('a case opened', (input) =>
    times(6, async (time) => {
      await rows.nth(time).waitFor();
      await page.waitForLoadState('networkidle');
      await input(
        () => rows.nth(time).click(),
        `location.pathname !== '/desk/cases' && document.querySelector('[role=tabpanel] li')`,
      );
      await page.goBack();
    }),
  );
}

async function inReception({ page }: Desk, url: string, measure: Measure): Promise<void> {
  await page.goto(`${url}/desk/inbox`);
  const enter = async (input: Input) => {
    await page.locator('[data-task]').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('g');
    await input(() => page.keyboard.press('r'), `document.querySelector('#reception-procedure input')`);
  };
  await measure('reception opened (g r)', enter);
  await page.goBack();
  await measure('reception opened again', enter);
  const picker = page.locator('#reception-procedure input').first();
  await picker.focus();
  await measure('a letter in the choice of a procedure', (input) => typed(page, 'ho kinh doanh', input));
  await measure('a procedure chosen, its form opens', (input) =>
    input(() => page.keyboard.press('Enter'), `document.querySelector('#reception-data .fjs-form-field')`),
  );
  await page.locator('#reception-data input[type=text], #reception-data textarea').first().focus();
  await measure('a letter in the form of a reception', (input) => typed(page, 'Quan com Hai Au', input));
}

async function onBoards({ page, call }: Desk, url: string, measure: Measure): Promise<void> {
  // The first reading of all cases after a start belongs to the server's bench.
  await call('GET', '/boards/province');
  const isShown = `document.querySelector('[aria-busy=false]')`;
  await page.goto(`${url}/boards/on-time`);
  await page.locator('[aria-busy=false]').waitFor();
  const periods = ['week', 'month', 'last-7', 'quarter', 'last-90'];
  await measure('another period on a board', (input) =>
    times(periods.length, (time) =>
      input(
        () => page.locator('select').first().selectOption(periods[time]),
        `${isShown} && performance.now() - bench.begunAt > 50`,
      ),
    ),
  );
  const boards = ['province', 'overdue', 'radar', 'handoffs', 'officers'];
  await measure('another board', (input) =>
    times(boards.length, (time) =>
      input(
        () => page.locator(`nav a[href^="/boards/${boards[time]}"]`).first().click(),
        // The address is there before the board is drawn.
        `document.querySelector('nav a[aria-current][href^="/boards/${boards[time]}"]') && ${isShown}`,
      ),
    ),
  );
  const agency = page.getByRole('combobox', { name: 'Cơ quan' });
  await agency.focus();
  await measure('a letter in the choice of an agency', (input) => typed(page, 'an lac', input));
  await measure('an agency chosen on a board', (input) =>
    input(() => page.keyboard.press('Enter'), `${isShown} && location.search.includes('agency')`),
  );
}

async function times(count: number, work: (time: number) => Promise<unknown>): Promise<void> {
  for (let time = 0; time < count; time += 1) await work(time);
}

async function typed(page: Page, text: string, input: Input): Promise<void> {
  for (const letter of text) await input(() => page.keyboard.type(letter));
}
