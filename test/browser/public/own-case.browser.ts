import type { Page } from '@playwright/test';
import { anOfficial, expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

interface Receipt {
  code: string;
  checkToken: string;
}

const lastDigits = '0001';

/** A case whose fee is due, with what is printed on its receipt: the clerk has just handed it over. */
async function accepted(world: World): Promise<Receipt> {
  const clerk = await anOfficial(world.url, 'tiep-nhan');
  const { id, code } = await clerk('POST', '/case-files', {
    procedureCode: 'P09-certified-copy',
    channel: 'COUNTER',
    receivingAgency: 'phuong-an-lac',
    applicant: { kind: 'PERSON', name: 'Nguyễn Thị Thử', identity: `00119000${lastDigits}` },
    data: { copies: [{ title: 'Giấy khai sinh', pages: 2, quantity: 2 }], needsMoreTime: true },
    components: ['original', 'copies'].map((component) => ({ code: component, how: 'PAPER' })),
  });
  await clerk('POST', `/case-files/${id}/check-components`, {
    components: ['original', 'copies'].map((component) => ({ code: component, ok: true })),
  });
  await clerk('POST', `/case-files/${id}/accept`, {});
  let checkToken = '';
  // The proof is there when the audit log has sealed it.
  await expect
    .poll(async () => {
      checkToken = await clerk('GET', `/case-files/${id}/receipt-proof`).then(
        (proof) => proof.checkToken as string,
        () => '',
      );
      return checkToken;
    })
    .not.toBe('');
  await clerk.end();
  return { code, checkToken };
}

async function prove(page: Page, { code, checkToken }: Receipt): Promise<void> {
  await page.goto(`/public/track?code=${encodeURIComponent(code)}&token=${checkToken}`);
  await page.getByLabel('4 số cuối').fill(lastDigits);
  await page.getByRole('button', { name: 'Xem chi tiết hồ sơ' }).click();
  await expect(page.getByRole('heading', { name: 'Phí, lệ phí' })).toBeVisible();
}

test('an applicant pays on the public page, comes back, and takes receipt and letters home', async ({
  page,
  world,
}) => {
  const receipt = await accepted(world);
  await prove(page, receipt);
  await expect(page.getByRole('heading', { name: 'Văn bản và kết quả' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Tải Giấy tiếp nhận/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByRole('button', { name: /^Nộp trực tuyến/ }).press('Enter');
  // The page of the payment service.
  await expect(page.getByText(receipt.code)).toBeVisible();
  await page.getByRole('button', { name: 'Thanh toán' }).click();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(page).toHaveURL(/\/public\/track$/);
  await expect(page.getByText('đã nộp đủ')).toBeVisible();
  await expect(page.getByText(/số BL\d\d\/\d{7}/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nộp trực tuyến/ })).toHaveCount(0);
  await expectAccessible(page);
  // The pass is nowhere any more but in this page: after a reload the codes are asked for again.
  await page.reload();
  await expect(page.getByText('đã nộp đủ')).toHaveCount(0);
  await expect(page.getByLabel('Mã hồ sơ')).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('while the payment service does not answer it is said kindly, and nothing is held up', async ({
  page,
  world,
}) => {
  const receipt = await accepted(world);
  await prove(page, receipt);
  await page.route('**/payment-orders', async (route) => {
    const reply = await route.fetch();
    const order = (await reply.json()) as object;
    await route.fulfill({ response: reply, json: { ...order, state: 'OPENING', payUrl: null } });
  });
  await page.getByRole('button', { name: /^Nộp trực tuyến/ }).click();
  await expect(page.getByText(/Cổng thanh toán đang không trả lời/)).toBeVisible();
  await expect(page.getByText(/Hồ sơ vẫn được giải quyết bình thường/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Tải Giấy tiếp nhận/ })).toBeVisible();
  await page.unroute('**/payment-orders');
  await page.getByRole('button', { name: /^Nộp trực tuyến/ }).click();
  await expect(page.getByRole('button', { name: 'Hủy' })).toBeVisible();
  // Who changes their mind comes back to a case that still says what is due.
  await page.getByRole('button', { name: 'Hủy' }).click();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(page.getByText(/chưa có tiền nào được nộp/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nộp trực tuyến/ })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('the details of a case read well in both languages and schemes', async ({ page, world }) => {
  const receipt = await accepted(world);
  await inEveryLookOf(page, receipt);
});

async function inEveryLookOf(page: Page, { code, checkToken }: Receipt): Promise<void> {
  await page.goto('/public/track');
  await inEveryLook(page, async () => {
    await page.goto(`/public/track?code=${encodeURIComponent(code)}&token=${checkToken}`);
    await page.locator('[name=lastDigits]').fill(lastDigits);
    await page.locator('[name=lastDigits]').press('Enter');
    await expect(page.locator('h4').first()).toBeVisible();
    await expectAccessible(page);
  });
}
