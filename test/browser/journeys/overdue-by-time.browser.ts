import { test } from '@playwright/test';
import { newWord } from '../inbox/open-work';
import { acceptedExtract } from './accepted-case';
import { expect, Province } from './province';

let province: Province;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  province = await Province.open(browser, '2026-12-07T08:00:00+07:00');
});
test.afterAll(() => province.close());

test('a supervisor sees a case become overdue, though nobody does anything', async () => {
  test.setTimeout(300_000);
  const { id, code, dueAt } = await acceptedExtract(province, `Trễ Hẹn ${newWord()}`);
  const lastMoment = Date.parse(dueAt) - 100_000;
  await province.travelTo(lastMoment);
  const { page } = await province.person('giam-sat');
  const asked = await province.as('giam-sat');
  const { leadAgencyId } = await asked<{ leadAgencyId: string }>('GET', `/case-files/${id}`);
  await page.goto(`/boards/overdue?agency=${leadAgencyId}&procedure=P13-civil-status-extract`);
  const late = page.getByRole('grid', { name: 'Hồ sơ quá hạn' });
  await expect(page.getByRole('tab', { name: /^Quá hạn \(\d+\)$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(code) })).toHaveCount(0);
  const before = await overdueOf(page.getByRole('tab', { name: /^Quá hạn/ }).textContent());

  // Nobody acts from here on: time passes.
  const asks: string[] = [];
  page.on('request', (request) => asks.push(request.method()));
  await province.travelTo(Date.parse(dueAt) - 1_000);
  await expect(late.getByRole('row', { name: new RegExp(code) })).toBeVisible({ timeout: 60_000 });
  const after = await overdueOf(page.getByRole('tab', { name: /^Quá hạn/ }).textContent());
  expect(after).toBeGreaterThan(before);
  expect(asks.filter((method) => method !== 'GET')).toEqual([]);
  const seen = await asked<{ class: string; dueAt: string }>('GET', `/case-files/${id}`);
  expect(seen).toMatchObject({ class: 'OVERDUE', dueAt });
  // Whoever had it when the date passed is named at once.
  await expect(late.getByRole('row', { name: new RegExp(code) })).toContainText('Bộ phận Hộ tịch');
  expect(province.complaints).toEqual([]);
  expect(province.faults).toEqual([]);
});

const overdueOf = async (text: Promise<string | null>): Promise<number> =>
  Number((await text)!.replace(/\D/g, ''));
