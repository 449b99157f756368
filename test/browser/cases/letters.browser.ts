import { expect, expectAccessible, test } from '../support/world';
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
