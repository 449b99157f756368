import type { Page } from '@playwright/test';
import { newWord, openWork } from '../inbox/open-work';
import { expect, test } from '../support/world';

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** 80 characters as Vietnamese names of companies have them. */
const long = (word: string) =>
  `Công ty trách nhiệm hữu hạn một thành viên xây dựng thương mại ${word}`
    .padEnd(80, ' A')
    .slice(0, 80)
    .trim();

test('names of 80 characters break nothing on any screen', async ({ page, world }) => {
  test.slow();
  for (const name of [long(newWord()), `Cty${newWord()}`.padEnd(80, 'N')]) {
    const { taskId, caseId, caseCode } = await openWork(world, name);
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const address of [
        `/desk/inbox/${taskId}`,
        `/desk/cases/${caseId}`,
        `/desk/cases?text=${caseCode}`,
      ]) {
        await page.goto(address);
        await expect(page.getByText(name).first()).toBeAttached();
        await expect(page.locator('h1, #work-title').first()).toBeVisible();
        expect(await overflow(page), `${address} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    await world.signIn('tiep-nhan');
    // What is printed while the official file is not made.
    await page.route(`**/case-files/${caseId}/documents`, (route) => route.fulfill({ json: { items: [] } }));
    await page.goto(`/desk/cases/${caseId}/receipt`);
    await expect(page.getByRole('article').first()).toContainText(name);
    const paper = page.getByRole('article').first();
    expect(
      await paper.evaluate((one) => {
        const { scrollWidth, clientWidth } = one as unknown as { scrollWidth: number; clientWidth: number };
        return scrollWidth - clientWidth;
      }),
    ).toBeLessThanOrEqual(0);
  }
  expect(world.complaints).toEqual([]);
});

test('a list of 100,000 rows draws only what is in sight, page after page', async ({ page, world }) => {
  // Each page of its answer is twenty megabytes.
  test.slow();
  await world.signIn('truong-phong');
  const { items } = await world.call<{ items: { id: string; code: string }[] }>('GET', '/case-files?limit=1');
  const perPage = 20_000;
  await page.route('**/api/v1/case-files?**', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const rows = Array.from({ length: perPage }, (_, index) => ({
      ...items[0],
      id: `case-${from + index}`,
      code: `H${String(from + index).padStart(6, '0')}`,
    }));
    const next = from + perPage;
    return route.fulfill({ json: { items: rows, ...(next < 100_000 && { next: String(next) }) } });
  });
  await page.goto('/desk/cases');
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toContainText('H000000');
  for (let last = perPage; last <= 100_000; last += perPage) {
    await rows.first().focus();
    await page.keyboard.press('End');
    await expect(page.getByText(`H${String(last - 1).padStart(6, '0')}`)).toBeVisible();
    if (last < 100_000) await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '-1');
    expect(await rows.count()).toBeLessThan(80);
  }
  await expect(page.getByText('100.000 dòng', { exact: true })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('what the server refuses of a list is told in its words, and the way back is there', async ({
  page,
  world,
}) => {
  await world.signIn('truong-phong');
  await page.goto(`/desk/cases?text=${'x'.repeat(3_000)}`);
  const refusal = page.getByRole('alert').filter({ hasText: 'Không tải được' });
  await expect(refusal).toBeVisible();
  await page.getByLabel('Tìm hồ sơ').fill('');
  await expect(refusal).toHaveCount(0);
  await expect(page.locator('[data-row]').first()).toBeVisible();
});
