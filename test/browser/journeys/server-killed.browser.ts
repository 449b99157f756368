import { type Page, test } from '@playwright/test';
import { newWord } from '../inbox/open-work';
import type { Call } from '../support/sessions';
import { acceptedExtract } from './accepted-case';
import { expect, Province } from './province';

let province: Province;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  province = await Province.open(browser, '2026-12-07T08:00:00+07:00');
});
test.afterAll(() => province.close());

const offline = /^Mất kết nối trực tiếp/;

/** What a page shows, in an order and with each entry as often as it is there. */
type Look = (page: Page) => Promise<string[]>;
const tasks: Look = (page) =>
  page.locator('[data-task]').evaluateAll((rows: any[]) => rows.map((row) => row.getAttribute('data-task')));
const story: Look = (page) => page.locator('ol[reversed] li > div:last-child p').allTextContents();
const lines: Look = (page) => page.locator('main ol li').allTextContents();
const figures: Look = (page) => page.getByRole('list').filter({ hasText: 'Quá hạn' }).allTextContents();

test('ten browsers look on while the server is killed in the middle of commits: each goes on by itself, with all there is, once', async () => {
  test.setTimeout(300_000);
  const word = newWord();
  const watched = await acceptedExtract(province, `Canh Chừng ${word}`);
  const inbox = { at: `/desk/inbox?text=${word}`, look: tasks };
  const file = { at: `/desk/cases/${watched.id}`, look: story };
  const seats = [
    { who: 'chuyen-vien', ...inbox },
    { who: 'chuyen-vien', ...inbox },
    { who: 'truong-phong', ...file },
    { who: 'lanh-dao', ...file },
    { who: 'chuyen-vien', ...file },
    { who: 'giam-sat', ...file },
    { who: 'giam-sat', at: '/boards/feed', look: lines },
    { who: 'giam-sat', at: '/boards/province', look: figures },
    { who: 'giam-sat', at: '/boards/overdue', look: figures },
    { who: 'van-thu', ...file },
  ];
  const watchers = [];
  for (const seat of seats) {
    const { page } = await province.person(seat.who);
    await page.goto(seat.at);
    await expect.poll(async () => (await seat.look(page)).length).toBeGreaterThan(0);
    watchers.push({ ...seat, page });
  }

  // Three people work as fast as they can; what was acknowledged is written down.
  const acknowledged: string[] = [];
  const stumbled: string[] = [];
  let isOn = true;
  const [reception, leader] = [await province.as('tiep-nhan'), await province.as('lanh-dao')];
  const goOn = async (act: () => Promise<unknown>) => {
    try {
      while (isOn) await act();
    } catch (error) {
      if (isOn) stumbled.push(String(error));
      isOn = false;
    }
  };
  const work = [
    goOn(async () => {
      const { id } = await acceptedExtract(province, `Mưa Giông ${word}`);
      acknowledged.push(id);
    }),
    goOn(async () => {
      await stopAndGoOn(leader, watched.id);
    }),
    goOn(() =>
      reception('POST', `/case-files/${watched.id}/record-payment`, { kind: 'FEE', method: 'CASH' }).catch(
        (error: Error) => {
          // Paid already: what counts is that the server is busy with it.
          if (!error.message.includes(' 409 ') && !error.message.includes(' 422 ')) throw error;
        },
      ),
    ),
  ];
  await expect.poll(() => acknowledged.length + stumbled.length, { timeout: 120_000 }).toBeGreaterThan(0);
  expect(stumbled).toEqual([]);
  await province.kill();
  isOn = false;
  await Promise.all(work);

  // Nobody is left in the belief that what they see is of now.
  for (const { page } of watchers) await expect(page.getByText(offline)).toBeVisible({ timeout: 15_000 });
  await province.startAgain();
  for (const { page } of watchers) await expect(page.getByText(offline)).toBeHidden({ timeout: 30_000 });

  // One more commit, so that what comes after the break is seen as well.
  acknowledged.push((await acceptedExtract(province, `Sau Bão ${word}`)).id);
  const officer = await province.as('chuyen-vien');
  const { items } = await officer<{ items: { taskId: string; caseId: string }[] }>(
    'GET',
    `/inbox?text=${word}&limit=100`,
  );
  const inHand = items.map(({ caseId }) => caseId);
  for (const id of acknowledged) expect(inHand).toContain(id);
  for (const { page, who, at, look } of watchers) {
    const { page: fresh, close } = await province.person(who);
    await fresh.goto(at);
    await expect.poll(async () => (await look(fresh)).length).toBeGreaterThan(0);
    // The page that was there all the time shows what one shows that is opened now.
    await expect
      .poll(async () => JSON.stringify(await look(page)) === JSON.stringify(await look(fresh)), {
        message: `${who} at ${at}`,
        timeout: 20_000,
      })
      .toBe(true);
    await close();
  }
  expect((await tasks(watchers[0]!.page)).toSorted()).toEqual(items.map(({ taskId }) => taskId).toSorted());
  const history = await officer<{ items: object[] }>('GET', `/case-files/${watched.id}/history`);
  expect(await story(watchers[2]!.page)).toHaveLength(history.items.length);
  expect(province.complaints).toEqual([]);
});

async function stopAndGoOn(leader: Call, id: string): Promise<void> {
  await leader('POST', `/case-files/${id}/suspend`, {
    legalBasis: 'Quyết định 12/QĐ-TA',
    reason: 'Theo yêu cầu của tòa án',
  });
  await leader('POST', `/case-files/${id}/resume`, { reason: 'Căn cứ không còn' });
}
