import { expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

interface Row {
  id: string;
  caseCode: string;
  due: number;
}

/** A payment that is due at the till of who is signed in. */
async function due(world: World): Promise<Row> {
  const { items } = await world.call<{ items: Row[] }>('GET', '/payments?limit=200');
  const one = items.find(({ due: amount }) => amount > 1_000);
  if (!one) throw new Error('nobody owes anything');
  return one;
}

test('a cashier finds a case by its code, takes a part in cash, then the rest, by keyboard', async ({
  page,
  world,
}) => {
  await world.signIn('tiep-nhan');
  const payment = await due(world);
  await page.goto('/desk/payments');
  await expect(page.getByText(/^\d+ dòng/)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(payment.caseCode);
  await expect(page.getByText('1 dòng', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByLabel('Số tiền thu');
  await amount.fill('99.999.999');
  await amount.press('Enter');
  await expect(dialog.getByText(/Số tiền từ 1 đến/)).toBeVisible();
  await amount.fill('1.000');
  await dialog.getByLabel('Khách đưa').fill('5k');
  await expect(dialog.getByText(/Trả lại 4.000/)).toBeVisible();
  await amount.press('Enter');
  await expect(dialog.getByText('Đang nộp')).toBeVisible();
  await dialog.getByRole('button', { name: 'Thu tiền và xuất biên lai' }).click();
  await expect(dialog.getByText('Đã nộp', { exact: true }).first()).toBeVisible();
  const receipts = dialog.getByRole('button', { name: /^In BL\d\d\// });
  await expect(receipts).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await receipts.first().click();
  expect((await saved).suggestedFilename()).toMatch(/^BL\d\d-\d{7}\.pdf$/);
  await page.goto('/desk/payments?view=book');
  await expect(page.getByText('Tiền mặt phải có')).toBeVisible();
  await expect(page.getByText(payment.caseCode).first()).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('an applicant pays on the page of the provider, and the till hears of it', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  const payment = await due(world);
  await page.goto(`/desk/payments?payment=${payment.id}`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /mã QR/ }).click();
  const link = dialog.getByRole('link', { name: 'Mở trang thanh toán' });
  await expect(link).toBeVisible();
  const telephone = await page.context().newPage();
  await telephone.goto((await link.getAttribute('href'))!);
  await expect(telephone.getByText(payment.caseCode)).toBeVisible();
  await telephone.getByRole('button', { name: 'Thanh toán' }).click();
  await expect(telephone.getByText(/Đã thanh toán/)).toBeVisible();
  await telephone.close();
  await expect(dialog.getByText(/Trực tuyến/)).toBeVisible({ timeout: 10_000 });
  expect(world.complaints).toEqual([]);
});

test('a refund is asked for in words, in both languages and schemes', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  const payment = await due(world);
  await world.call('POST', `/payments/${payment.id}/collect`, { amount: 1_000, method: 'CASH' });
  await page.goto(`/desk/payments?payment=${payment.id}`);
  await inEveryLook(page, async () => {
    await expect(page.getByRole('dialog').getByRole('list').first()).toBeVisible();
    await expectAccessible(page);
  });
  await page.evaluate("localStorage.setItem('motcua.language', 'vi')");
  await page.reload();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Đề nghị hoàn tiền, miễn giảm…' }).click();
  await dialog.getByLabel('Lý do, giấy tờ kèm theo').fill('Thu nhầm hồ sơ');
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(dialog.getByText(/Chờ duyệt/)).toBeVisible();
});
