import { test } from '@playwright/test';
import { newWord } from '../inbox/open-work';
import { expect, Province } from './province';
import { acceptedExtract } from './accepted-case';

let province: Province;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  province = await Province.open(browser, '2026-12-07T08:00:00+07:00');
});
test.afterAll(() => province.close());

test('two officials take the same work at the same moment: each piece has one of them, and the slower is told whom and when', async () => {
  test.setTimeout(300_000);
  const word = newWord();
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn']) await acceptedExtract(province, `Tranh ${name} ${word}`);
  const officer = await province.as('chuyen-vien');
  const head = await province.as('truong-phong');
  const { id: headId } = await head<{ id: string }>('GET', '/me');
  await officer('POST', '/substitutions', { reason: 'DELEGATION', validFrom: '2026-12-07', to: headId });

  const desks = await Promise.all(['chuyen-vien', 'truong-phong'].map((name) => province.person(name)));
  for (const { page } of desks) {
    await page.goto(`/desk/inbox?text=${word}`);
    await expect(page.locator('[data-task]')).toHaveCount(4);
    for (let place = 0; place < 4; place += 1) {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
    }
    await expect(page.getByRole('group', { name: 'Việc đã chọn' })).toContainText('Đã chọn 4');
  }
  await Promise.all(desks.map(({ page }) => page.keyboard.press('c')));

  await expect
    .poll(async () => {
      const { items } = await head<{ items: { assignee: string | null }[] }>('GET', `/inbox?text=${word}`);
      return items.filter(({ assignee }) => assignee !== null).length;
    })
    .toBe(4);
  const { items } = await head<{ items: { assigneeName: string }[] }>('GET', `/inbox?text=${word}`);
  const names = [...new Set(items.map(({ assigneeName }) => assigneeName))];
  const refused: string[] = [];
  for (const { page } of desks) {
    const told = page.getByRole('dialog', { name: /việc chưa thực hiện được/ });
    const all = page.getByText('Đã xong cả 4 việc.');
    await expect(told.or(all)).toBeVisible();
    if (await told.isVisible()) refused.push(...(await told.getByRole('listitem').allTextContents()));
  }
  // What one of the two got, the other was refused.
  expect(refused).toHaveLength(4);
  for (const line of refused)
    expect(line).toMatch(new RegExp(`(${names.join('|')}) đã nhận việc này lúc \\d{2}:\\d{2} 07/12/2026`));
  expect(province.complaints).toEqual([]);
  expect(province.faults).toEqual([]);
});
