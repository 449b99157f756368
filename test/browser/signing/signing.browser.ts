import type { Page } from '@playwright/test';
import { extractCase } from '../cases/extract-case';
import { demoPassword, expect, expectAccessible, test } from '../support/world';

interface Paper {
  id: string;
  type: string;
  state: string;
  number: string | null;
}

/** Finds the document of a case in the queue, looks at it and does what the queue is for, by keyboard. */
async function finish(
  page: Page,
  caseCode: string,
  { title, password }: { title: RegExp; password: RegExp },
) {
  const row = page.locator('[data-row]').filter({ hasText: caseCode }).first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('region', { name: /^Tệp Trích lục hộ tịch/ })
      .getByText(caseCode)
      .first(),
  ).toBeAttached();
  await row.focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel(password).fill('mật khẩu khác');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/không đúng/).first()).toBeVisible();
  await dialog.getByLabel(password).fill(demoPassword);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Xong 1; không thực hiện được 0')).toBeVisible();
  await expect(row).toBeHidden();
}

test('a result is signed by the leader, numbered and sealed by the records office, and verified by anybody', async ({
  page,
  world,
}) => {
  const { id, code } = await extractCase(world.url, 'Lê Thị Ký Số', { upTo: 'draft-extract' });
  await world.signIn('lanh-dao');
  await page.goto('/desk/inbox');
  await page.getByRole('link', { name: 'Ký số', exact: true }).click();
  await finish(page, code, { title: /^Ký số 1 văn bản/, password: /^Mật khẩu khóa ký của bạn/ });
  await expectAccessible(page);

  await world.signIn('van-thu');
  await page.goto('/desk/signing?view=ISSUE');
  await finish(page, code, { title: /^Cấp số, đóng dấu 1 văn bản/, password: /^Mật khẩu con dấu số/ });
  const { items } = await world.call<{ items: Paper[] }>('GET', `/case-files/${id}/documents`);
  const paper = items.find(({ type }) => type.startsWith('result:'))!;
  expect(paper.state).toBe('ISSUED');

  await world.signIn('tiep-nhan');
  await page.goto(`/desk/cases/${id}?tab=documents`);
  await expect(page.getByRole('table', { name: 'Văn bản của hồ sơ' }).getByText(paper.number!)).toBeVisible();
  const { checkToken } = await world.call<{ checkToken: string }>('GET', `/case-files/${id}/receipt-proof`);
  await page.context().clearCookies();
  await page.goto(`/public/verify/${paper.id}?token=${checkToken}`);
  await expect(page.getByText('Văn bản có hiệu lực')).toBeVisible();
  await expect(page.getByText(paper.number!)).toBeVisible();
  expect(world.complaints).toEqual([]);
});
