import { expect, expectAccessible, inEveryLook, test } from '../support/world';

test('the catalogue tells who, when and why of each version, and lets one look', async ({ page, world }) => {
  await world.signIn('kiem-soat');
  await page.goto('/modeler/versions');
  await page.getByPlaceholder('Tìm theo tên hoặc mã, không cần dấu').fill('giay phep xay dung');
  await page.getByRole('link', { name: /Cấp giấy phép xây dựng/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cấp giấy phép xây dựng');
  await page.getByRole('button', { name: 'Xem phiên bản 1' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Phiên bản 1' })).toBeFocused();
  await page.getByRole('tab', { name: 'procedure.yaml' }).click();
  await expect(page.getByRole('region', { name: 'procedure.yaml' })).toContainText('P02-building-permit');
  await inEveryLook(page, async () => {
    await page.getByRole('table').first().waitFor();
    await expectAccessible(page);
  });
});

test('a designer begins a model from a version', async ({ page, world }) => {
  await world.signIn('thiet-ke');
  await page.goto('/modeler/versions/building-permit');
  await page.getByRole('button', { name: 'Sửa từ bản này' }).first().click();
  await page.getByRole('button', { name: 'Mở mô hình' }).click();
  await expect(page).toHaveURL(/\/modeler\/models\/[0-9a-f-]{36}/);
  await expect(page.getByText(/từ phiên bản 1/).first()).toBeVisible();
});
