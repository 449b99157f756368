import { anOfficial, expect, expectAccessible, test } from '../support/world';
import { extractCase } from './extract-case';

test('the letter of an act is seen before; once it is issued it lies in the case as a file', async ({
  page,
  world,
}) => {
  const { id, code } = await extractCase(world.url, 'Phạm Thị Văn Bản', { upTo: 'filed' });
  await world.signIn('tiep-nhan');
  await page.goto(`/desk/cases/${id}?act=request-supplement`);
  const dialog = page.getByRole('dialog', { name: /^Yêu cầu bổ sung/ });
  const look = dialog.getByRole('button', { name: 'Xem trước văn bản' });
  await expect(look).toBeDisabled();
  await dialog.getByRole('checkbox').first().check();
  await look.click();
  const preview = page.getByRole('dialog', { name: 'Bản xem trước, chưa phát hành' });
  await expect(preview.getByText('BẢN XEM TRƯỚC').first()).toBeAttached();
  await expect(preview.getByText('Phạm Thị Văn Bản').first()).toBeAttached();
  await expectAccessible(page);
  expect((await world.call<{ items: object[] }>('GET', `/case-files/${id}/documents`)).items).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();

  await dialog.getByRole('button', { name: /^Yêu cầu bổ sung/ }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await page.getByRole('button', { name: /^Mở Phiếu yêu cầu bổ sung/ }).click();
  const letter = page.getByRole('region', { name: /^Tệp Phiếu yêu cầu bổ sung/ });
  await expect(letter.getByText(code).first()).toBeAttached();
  await expect(letter.getByText('BẢN XEM TRƯỚC')).toHaveCount(0);
  await page.getByRole('button', { name: 'Phiếu kiểm soát' }).click();
  await expect(
    page
      .getByRole('region', { name: /^Tệp Phiếu kiểm soát/ })
      .getByText(code)
      .first(),
  ).toBeAttached();
  await expectAccessible(page);
  expect(world.complaints).toEqual([]);
});

test('the letter of an extension is seen before it is confirmed', async ({ page, world }) => {
  const reception = await anOfficial(world.url, 'tiep-nhan');
  const { person } = await reception('GET', '/me');
  const { id } = await reception('POST', '/case-files', {
    procedureCode: 'P01-household-business',
    channel: 'COUNTER',
    receivingAgency: person.posts[0].agencyId,
    applicant: { kind: 'PERSON', name: 'Lê Văn Hẹn Lại' },
    data: { businessName: `Hộ ${Date.now()}`, premises: '1 Đông Hải', taxMethod: 'DECLARATION' },
    components: [{ code: 'application', how: 'PAPER' }],
  });
  await reception('POST', `/case-files/${id}/accept`, {});
  await reception.end();
  await world.signIn('lanh-dao');
  await page.goto(`/desk/cases/${id}?act=extend`);
  const dialog = page.getByRole('dialog', { name: /^Xin lỗi, hẹn lại/ });
  const look = dialog.getByRole('button', { name: 'Xem trước văn bản' });
  await expect(look).toBeDisabled();
  const later = new Date(Date.now() + 28 * 86_400_000).toLocaleDateString('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  await dialog.getByLabel(/^Hẹn trả lại vào ngày/).fill(later);
  await dialog.getByLabel(/^Lý do/).fill('Chờ cơ quan thuế');
  await look.click();
  const preview = page.getByRole('dialog', { name: 'Bản xem trước, chưa phát hành' });
  await expect(preview.getByText('BẢN XEM TRƯỚC').first()).toBeAttached();
  await expect(preview.getByText(/Chờ cơ quan thuế/).first()).toBeAttached();
  const { items } = await world.call<{ items: { type: string }[] }>('GET', `/case-files/${id}/documents`);
  expect(items.map(({ type }) => type)).not.toContain('apology-extension');
  expect(world.complaints).toEqual([]);
});

test('a result is seen as it stands before it goes to who signs it', async ({ page, world }) => {
  const { id } = await extractCase(world.url, 'Đỗ Thị Xem Trước');
  await world.signIn('chuyen-vien');
  await page.goto(`/desk/cases/${id}?tab=documents`);
  await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
  // Nobody has decided yet, and nothing is made up.
  await expect(page.getByRole('alert').filter({ hasText: /chưa bước nào ghi kết quả/ })).toBeVisible();

  const officer = await anOfficial(world.url, 'chuyen-vien');
  const { steps } = await officer('GET', `/case-files/${id}`);
  const { taskId } = steps.find(({ elementId }: { elementId: string }) => elementId === 'look-up-record');
  await officer('POST', `/inbox/${taskId}/claim`, {});
  await officer('PUT', `/inbox/${taskId}/draft`, { content: { resultKind: 'EXTRACT' } });
  await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
  const preview = page.getByRole('dialog', { name: 'Bản xem trước, chưa phát hành' });
  await expect(preview.getByText('TRÍCH LỤC HỘ TỊCH').first()).toBeAttached();
  await expect(preview.getByText('BẢN XEM TRƯỚC').first()).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const { items } = await officer('GET', `/case-files/${id}/documents`);
  expect(items.map(({ type }: { type: string }) => type)).not.toContain('result:extract');

  await officer.end();
  expect(world.complaints).toEqual([]);
});
